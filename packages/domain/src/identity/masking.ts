/**
 * A person's name with the middle hidden: 张*三, 张*; a name of one sign is hidden whole.
 *
 * Counts what a reader sees as one sign, so 𠮷 is never cut in half. For natural persons
 * only: names of legal entities are public.
 */
export function maskName(name: string): string {
  const signs = signsSeen(name.trim());
  if (signs.length <= 1) return HIDDEN.repeat(signs.length);
  if (signs.length === 2) return `${signs[0]}${HIDDEN}`;
  return keepEnds(signs, 1, 1);
}

/** Where a masked number is shown: `hall` to staff on duty, `public` to anybody. */
export type MaskingPlace = 'hall' | 'public';

/**
 * An identity document's number with the middle hidden.
 *
 * In the hall the first six and last four signs stay (place of origin, tail to compare with
 * the card), in public the first and the last. Numbers shorter than a resident ID (passports)
 * keep only the ends everywhere, or six and four would show them whole.
 */
export function maskIdNumber(number: string, place: MaskingPlace): string {
  const signs = signsSeen(number.trim());
  if (signs.length <= 2) return HIDDEN.repeat(signs.length);
  return place === 'hall' && signs.length >= SHORTEST_RESIDENT_ID
    ? keepEnds(signs, 6, 4)
    : keepEnds(signs, 1, 1);
}

/** A phone number with the middle hidden: 138****5678; other lengths keep the last four signs. */
export function maskMobile(number: string): string {
  const signs = signsSeen(number.trim());
  if (signs.length === 11) return keepEnds(signs, 3, 4);
  return signs.length > 4 ? keepEnds(signs, 0, 4) : HIDDEN.repeat(signs.length);
}

/** Masks resident IDs and mobile numbers inside any text, told by their shape; anything else stays. */
export const maskNumbersIn = (text: string, place: MaskingPlace): string =>
  text
    .replace(RESIDENT_IDS, (number) => maskIdNumber(number, place))
    .replace(MOBILES, (number) => maskMobile(number));

const HIDDEN = '*';
/** GB 11643: place, day of birth, sequence, check; the 15 digits of before 1999 have the short year and no check. */
const RESIDENT_IDS =
  /(?<![\dA-Z])[1-8]\d{5}(?:(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]|\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?![\dA-Z])/gi;
const MOBILES = /(?<![\dA-Z])1[3-9]\d{9}(?![\dA-Z])/gi;
const SHORTEST_RESIDENT_ID = 15;

const keepEnds = (signs: readonly string[], first: number, last: number) =>
  signs.slice(0, first).join('') + HIDDEN.repeat(signs.length - first - last) + signs.slice(-last).join('');

// A base code point with the marks and variation selectors that belong to it.
const signsSeen = (text: string): readonly string[] => text.match(/\P{M}\p{M}*/gu) ?? [];
