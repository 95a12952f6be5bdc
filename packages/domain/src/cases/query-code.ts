import { normaliseIdentifier } from '#identity/identifier.ts';

declare const queryCodeBrand: unique symbol;

/** 查询码: six digits printed on the receipt and asked together with the case number. */
export type QueryCode = string & { readonly [queryCodeBrand]: true };

/** The code in a typed text, or null when it has not the shape; says nothing about whether it is right. */
export function parseQueryCode(typed: string): QueryCode | null {
  const code = normaliseIdentifier(typed);
  return /^[0-9]{6}$/.test(code) ? (code as QueryCode) : null;
}
