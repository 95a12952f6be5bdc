/** A check digit that does not follow from the signs before it. */
export type CheckDigitFault = {
  readonly kind: 'checkDigit';
  /** Counted from 1 in the normalised text. */
  readonly position: number;
  readonly expected: string;
  readonly found: string;
};

/** A sign that may not stand where it stands. */
export type CharacterFault = {
  readonly kind: 'character';
  /** Counted from 1 in the normalised text. */
  readonly position: number;
  readonly found: string;
  readonly allowed: SignSet;
};

/** 证件号码的问题: what is wrong with an identifier, precise enough for a page to say it. */
export type IdentifierFault =
  | { readonly kind: 'length'; readonly expected: readonly number[]; readonly found: number }
  | CharacterFault
  | { readonly kind: 'birthDate'; readonly found: string; readonly reason: 'no-such-day' | 'after-today' }
  | CheckDigitFault;

/** 校验结果: the identifier as understood, perhaps with warnings that do not stop the act, or the one fault. */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value; readonly warnings: readonly CheckDigitFault[] }
  | { readonly ok: false; readonly fault: IdentifierFault };

/** Signs allowed at one place of an identifier. */
export type SignSet = keyof typeof SIGNS;

const SIGNS = {
  one: '1',
  threeToNine: '3456789',
  oneToNine: '123456789',
  digit: '0123456789',
  digitOrX: '0123456789X',
  digitOrLetter: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  // I, O, S, V and Z are left out because they are mistaken for 1, 0, 5, U and 2.
  creditCode: '0123456789ABCDEFGHJKLMNPQRTUWXY',
} as const;

/** Signs of the set in the order that gives each its value; the place is the value. */
export const signsOf = (set: SignSet): string => SIGNS[set];

/**
 * The identifier as the rules read it: half-width, upper case, without gaps and invisible signs.
 *
 * Only the form of writing changes; letters and digits that are wrong stay and are reported.
 */
export const normaliseIdentifier = (typed: string): string =>
  typed
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/[\s\p{Cf}]/gu, '')
    .toUpperCase();

// Full-width forms stand in Unicode in the order of ASCII, this far away from it.
const FULL_WIDTH_OFFSET = 0xfee0;

/** The first sign outside its set, or null; `text` is as long as `sets`. */
export function firstWrongSign(text: string, sets: readonly SignSet[]): CharacterFault | null {
  const signs = [...text];
  for (const [index, allowed] of sets.entries()) {
    const found = signs[index] ?? '';
    if (found === '' || !SIGNS[allowed].includes(found)) {
      return { kind: 'character', position: index + 1, found, allowed };
    }
  }
  return null;
}

/** Wrong length counted in code points, or null. */
export function wrongLength(text: string, ...expected: readonly number[]): IdentifierFault | null {
  const found = [...text].length;
  return expected.includes(found) ? null : { kind: 'length', expected, found };
}

/** Null when the sign at `position` is the expected check digit. */
export function wrongCheckDigit(text: string, position: number, expected: string): CheckDigitFault | null {
  const found = text.charAt(position - 1);
  return found === expected ? null : { kind: 'checkDigit', position, expected, found };
}
