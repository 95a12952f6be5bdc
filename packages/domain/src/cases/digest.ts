import { BadDigestError } from '#cases/errors.ts';

declare const digestBrand: unique symbol;

/** 摘要: 64 hexadecimal digits that stand in the journal for a text kept in the dossier. */
export type Digest = string & { readonly [digestBrand]: true };

/** @throws BadDigestError when the text is not 64 lower-case hexadecimal digits */
export function digest(hex: string): Digest {
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new BadDigestError(hex.length);
  return hex as Digest;
}
