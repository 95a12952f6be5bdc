import { createHash } from 'node:crypto';

/** 核验码: what the public types or scans to ask whether a paper is ours. Sixteen symbols, without separators. */
export type PaperCode = string & { readonly __brand: 'PaperCode' };

/** Crockford's base 32: no I, L, O or U, so that a code survives handwriting and the telephone. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const GROUP = 4;

/** Bytes of randomness in a code: 80 bits, beyond any guessing through a web page. */
export const PAPER_CODE_BYTES = 10;

/** @param random PAPER_CODE_BYTES bytes from a cryptographic source; nothing else keeps a code secret */
export function paperCode(random: Uint8Array): PaperCode {
  if (random.length !== PAPER_CODE_BYTES) throw new RangeError(`a code is made of ${PAPER_CODE_BYTES} bytes`);
  let code = '';
  let bits = 0;
  let rest = 0;
  for (const byte of random) {
    rest = (rest << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      code += SYMBOLS[(rest >> bits) & 31];
    }
    rest &= (1 << bits) - 1;
  }
  return code as PaperCode;
}

/** As printed: 7K3M-9XQ2-4TRD-8WZN. */
export const groupedPaperCode = (code: PaperCode): string =>
  (code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');

/**
 * Reads a code as somebody typed it: any case, full-width letters, separators; O is 0, I and L are 1.
 * Null for everything else.
 */
export function readPaperCode(text: string): PaperCode | null {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-‐-―−_.·]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const isCode = code.length === LENGTH && [...code].every((symbol) => SYMBOLS.includes(symbol));
  return isCode ? (code as PaperCode) : null;
}

/** SHA-256 of a paper's bytes, hex; the verification page compares a file with what was issued. */
export const paperDigest = (pdf: Uint8Array): string => createHash('sha256').update(pdf).digest('hex');
