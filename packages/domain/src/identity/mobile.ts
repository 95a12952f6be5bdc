import {
  type Checked,
  firstWrongSign,
  normaliseIdentifier,
  type SignSet,
  wrongLength,
} from '#identity/identifier.ts';

/** 手机号码 of the mainland. */
export type MobileNumber = { readonly number: string };

/**
 * Reads a mobile number, with or without the country prefix and hyphens.
 *
 * Says nothing about whether the number is in use.
 */
export function checkMobile(typed: string): Checked<MobileNumber> {
  const number = normaliseIdentifier(typed)
    .replace(/[-‐‑–—−]/g, '')
    .replace(/^(?:\+|00)?86(?=.{11}$)/u, '');
  const fault = wrongLength(number, PLACES.length) ?? firstWrongSign(number, PLACES);
  return fault ? { ok: false, fault } : { ok: true, value: { number }, warnings: [] };
}

const PLACES: readonly SignSet[] = ['one', 'threeToNine', ...Array<SignSet>(9).fill('digit')];
