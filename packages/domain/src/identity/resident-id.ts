import { weightedSum } from '#identity/check-digit.ts';
import { compactDay } from '#identity/compact-day.ts';
import {
  type Checked,
  firstWrongSign,
  type IdentifierFault,
  normaliseIdentifier,
  type SignSet,
  signsOf,
  wrongCheckDigit,
  wrongLength,
} from '#identity/identifier.ts';
import type { DateOnly } from '#time/date-only.ts';

/** 公民身份号码, also on the residence permit of Hong Kong, Macau and Taiwan residents. */
export type ResidentId = {
  readonly number: string;
  /** `old` is the form of 15 digits, without century and check digit (一代证). */
  readonly form: 'current' | 'old';
  readonly bornOn: DateOnly;
  readonly sex: 'male' | 'female';
  /** 港澳台居民居住证 when the region is 81, 82 or 83. */
  readonly holder: 'resident' | 'permitHolder';
};

/**
 * Reads a resident identity number and says the first thing that is wrong with it.
 *
 * The region is not looked up: people keep the code of a county that no longer exists.
 * The old form is read as born in the 1900s, for cards with it were issued until 1999.
 *
 * @param today the last day on which the holder can have been born
 *
 * Law: GB 11643-1999.
 */
export function checkResidentId(typed: string, today: DateOnly): Checked<ResidentId> {
  const number = normaliseIdentifier(typed);
  const form = number.length === OLD_PLACES.length ? 'old' : 'current';
  const shape =
    wrongLength(number, CURRENT_PLACES.length, OLD_PLACES.length) ??
    firstWrongSign(number, form === 'old' ? OLD_PLACES : CURRENT_PLACES);
  if (shape) return { ok: false, fault: shape };

  const born = readBirth(form === 'old' ? `19${number.slice(6, 12)}` : number.slice(6, 14), today);
  if (typeof born !== 'string') return { ok: false, fault: born };

  const fault = form === 'old' ? null : wrongCheckDigit(number, 18, residentIdCheckDigit(number));
  if (fault) return { ok: false, fault };

  const order = Number(number.slice(form === 'old' ? 12 : 14).slice(0, 3));
  return {
    ok: true,
    value: {
      number,
      form,
      bornOn: born,
      sex: order % 2 === 1 ? 'male' : 'female',
      holder: /^8[123]/.test(number) ? 'permitHolder' : 'resident',
    },
    warnings: [],
  };
}

/** Check digit over the first 17 digits; X stands for 10. */
export const residentIdCheckDigit = (digits: string): string =>
  '10X98765432'.charAt(weightedSum(digits, WEIGHTS, signsOf('digit')) % 11);

function readBirth(found: string, today: DateOnly): DateOnly | IdentifierFault {
  const bornOn = compactDay(found);
  if (bornOn === null) return { kind: 'birthDate', found, reason: 'no-such-day' };
  return bornOn <= today ? bornOn : { kind: 'birthDate', found, reason: 'after-today' };
}

// Powers of 2 modulo 11, the highest first.
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const OLD_PLACES: readonly SignSet[] = ['oneToNine', ...Array<SignSet>(14).fill('digit')];
const CURRENT_PLACES: readonly SignSet[] = ['oneToNine', ...Array<SignSet>(16).fill('digit'), 'digitOrX'];
