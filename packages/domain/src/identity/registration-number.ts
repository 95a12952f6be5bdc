import { mod11Over10 } from '#identity/check-digit.ts';
import {
  type Checked,
  firstWrongSign,
  normaliseIdentifier,
  type SignSet,
  wrongCheckDigit,
  wrongLength,
} from '#identity/identifier.ts';

/** 工商注册号: number on a business licence from 2007 until the credit code replaced it. */
export type RegistrationNumber = {
  readonly number: string;
  /** Region of the registering authority. */
  readonly region: string;
};

/**
 * Reads a business registration number of 15 digits.
 *
 * The 13 digits used before 2007 are another number and are reported as a wrong length.
 */
export function checkRegistrationNumber(typed: string): Checked<RegistrationNumber> {
  const number = normaliseIdentifier(typed);
  const fault =
    wrongLength(number, PLACES.length) ??
    firstWrongSign(number, PLACES) ??
    wrongCheckDigit(number, PLACES.length, mod11Over10(number.slice(0, -1)));
  if (fault) return { ok: false, fault };
  return { ok: true, value: { number, region: number.slice(0, 6) }, warnings: [] };
}

const PLACES: readonly SignSet[] = Array<SignSet>(15).fill('digit');
