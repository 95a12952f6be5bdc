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

/** 组织机构代码: number of a legal entity before 2015, now inside the credit code. */
export type OrganisationCode = {
  /** As printed, with the hyphen before the check digit. */
  readonly number: string;
};

/**
 * Reads an organisation code, with or without its hyphen; positions count without it.
 *
 * Law: GB 11714-1997.
 */
export function checkOrganisationCode(typed: string): Checked<OrganisationCode> {
  const signs = normaliseIdentifier(typed).replace(/[-‐‑–—−]/g, '');
  const fault =
    wrongLength(signs, PLACES.length) ??
    firstWrongSign(signs, PLACES) ??
    wrongCheckDigit(signs, PLACES.length, organisationCodeCheckDigit(signs));
  if (fault) return { ok: false, fault };
  return { ok: true, value: { number: `${signs.slice(0, 8)}-${signs.slice(8)}` }, warnings: [] };
}

/** Check digit over the first 8 signs; X stands for 10. */
export function organisationCodeCheckDigit(signs: string): string {
  const rest = 11 - (weightedSum(signs, WEIGHTS, signsOf('digitOrLetter')) % 11);
  if (rest === 10) return 'X';
  return rest === 11 ? '0' : String(rest);
}

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const PLACES: readonly SignSet[] = [...Array<SignSet>(8).fill('digitOrLetter'), 'digitOrX'];
