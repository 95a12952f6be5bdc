import { weightedSum } from '#identity/check-digit.ts';
import {
  type Checked,
  firstWrongSign,
  normaliseIdentifier,
  type SignSet,
  signsOf,
  wrongCheckDigit,
  wrongLength,
} from '#identity/identifier.ts';

/** 统一社会信用代码: the number of a legal entity. */
export type CreditCode = {
  readonly number: string;
  /** 登记管理部门代码, first sign. */
  readonly registry: string;
  /** 登记管理机关行政区划码: region of the registering authority. */
  readonly region: string;
  /** 主体标识码: the organisation code inside, nine signs without hyphen. */
  readonly organisationCode: string;
};

/**
 * Reads a unified social credit code.
 *
 * A code that fails only the check digit comes back with a warning: early codes exist
 * that never fitted, and their holders may not be turned away. The check digit of the
 * organisation code inside is not looked at.
 *
 * Law: GB 32100-2015.
 */
export function checkCreditCode(typed: string): Checked<CreditCode> {
  const number = normaliseIdentifier(typed);
  const fault = wrongLength(number, PLACES.length) ?? firstWrongSign(number, PLACES);
  if (fault) return { ok: false, fault };

  const warning = wrongCheckDigit(number, PLACES.length, creditCodeCheckDigit(number));
  return {
    ok: true,
    value: {
      number,
      registry: number.slice(0, 1),
      region: number.slice(2, 8),
      organisationCode: number.slice(8, 17),
    },
    warnings: warning ? [warning] : [],
  };
}

/** Check digit over the first 17 signs. */
export function creditCodeCheckDigit(signs: string): string {
  const values = signsOf('creditCode');
  return values.charAt((31 - (weightedSum(signs, WEIGHTS, values) % 31)) % 31);
}

// Powers of 3 modulo 31.
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

const PLACES: readonly SignSet[] = [
  'creditCode',
  'creditCode',
  ...Array<SignSet>(6).fill('digit'),
  ...Array<SignSet>(10).fill('creditCode'),
];
