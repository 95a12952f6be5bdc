import { CaseNumberError } from '#cases/errors.ts';
import { RECEIVED_VIA, type ReceivedVia, receivedViaOfDigit } from '#cases/received-via.ts';
import { mod11Over10 } from '#identity/check-digit.ts';
import { compactDay } from '#identity/compact-day.ts';
import { normaliseIdentifier } from '#identity/identifier.ts';
import type { DateOnly } from '#time/date-only.ts';

declare const caseNumberBrand: unique symbol;

/**
 * 办件编号: 21 digits people can read over the phone, perhaps with the suffix of a joint case.
 *
 * Region 6, day 8, way in 1, daily sequence 5, check digit 1. `-00` marks the application of a
 * joint case, `-01` to `-41` the first cases of its departments, later numbers steps handled once more.
 */
export type CaseNumber = string & { readonly [caseNumberBrand]: true };

/** 办件编号的组成: what a case number says. */
export type CaseNumberParts = {
  readonly region: string;
  readonly on: DateOnly;
  readonly receivedVia: ReceivedVia;
  /** Counts from 1 for each day and way in. */
  readonly sequence: number;
  /** Null without suffix, 0 for the application of a joint case, 1–99 for a case inside it. */
  readonly child: number | null;
};

/** 办件编号的问题: why a text is not a case number. Positions count from 1, without gaps. */
export type CaseNumberFault =
  | { readonly kind: 'length'; readonly expected: 21; readonly found: number }
  | { readonly kind: 'character'; readonly position: number; readonly found: string }
  | { readonly kind: 'date'; readonly found: string }
  | { readonly kind: 'receivedVia'; readonly found: string }
  | { readonly kind: 'sequence'; readonly found: string }
  | { readonly kind: 'checkDigit'; readonly expected: string; readonly found: string }
  | { readonly kind: 'suffix'; readonly found: string };

/** 办件编号的校验结果. */
export type CheckedCaseNumber =
  | { readonly ok: true; readonly number: CaseNumber; readonly parts: CaseNumberParts }
  | { readonly ok: false; readonly fault: CaseNumberFault };

/**
 * The number of a new case.
 *
 * @throws CaseNumberError when the region is not six digits, the sequence is outside 1–99,999
 *         or the child is outside 0–99
 */
export function makeCaseNumber({ region, on, receivedVia, sequence, child }: CaseNumberParts): CaseNumber {
  if (!/^[1-9]\d{5}$/.test(region)) throw new CaseNumberError('region', region);
  if (!isWholeWithin(sequence, 1, MAX_SEQUENCE)) throw new CaseNumberError('sequence', sequence);
  const via = RECEIVED_VIA[receivedVia].digit;
  const body = region + on.replaceAll('-', '') + via + String(sequence).padStart(5, '0');
  return withSuffix(body + mod11Over10(body), child);
}

/**
 * The number of a case inside a joint case; child 0 is the joint application itself.
 *
 * @throws CaseNumberError when the child is outside 0–99
 */
export const childCaseNumber = (number: CaseNumber, child: number): CaseNumber =>
  withSuffix(number.slice(0, LENGTH), child);

/** Reads a typed or scanned case number, with gaps and full-width digits as people paste them. */
export function parseCaseNumber(typed: string): CheckedCaseNumber {
  const [digits = '', ...suffixes] = normaliseIdentifier(typed).split(/[-‐‑–—−]/);
  const suffix = suffixes.length === 0 ? null : suffixes.join('-');
  const refused = (fault: CaseNumberFault) => ({ ok: false, fault }) as const;

  const shape = wrongShape(digits);
  if (shape) return refused(shape);

  const on = compactDay(digits.slice(6, 14));
  if (on === null) return refused({ kind: 'date', found: digits.slice(6, 14) });
  const receivedVia = receivedViaOfDigit(digits.charAt(14));
  if (receivedVia === null) return refused({ kind: 'receivedVia', found: digits.charAt(14) });
  const sequence = Number(digits.slice(15, 20));
  if (sequence === 0) return refused({ kind: 'sequence', found: digits.slice(15, 20) });
  const expected = mod11Over10(digits.slice(0, 20));
  const found = digits.charAt(20);
  if (found !== expected) return refused({ kind: 'checkDigit', expected, found });
  if (suffix !== null && !/^\d\d$/.test(suffix)) {
    return refused({ kind: 'suffix', found: suffix });
  }

  const child = suffix === null ? null : Number(suffix);
  const parts = { region: digits.slice(0, 6), on, receivedVia, sequence, child };
  return { ok: true, number: withSuffix(digits, child), parts };
}

/**
 * The number as screens and papers print it: 510109 20071030 1000017, and -03 after it.
 *
 * Groups of 6, 8 and 7 follow the meaning: place, day, the rest; the first two are the groups
 * of a resident ID, so both are read aloud alike. Copying must give the number without gaps.
 */
export const formatCaseNumber = (number: CaseNumber): string =>
  number.replace(/^(\d{6})(\d{8})(\d{7})/, '$1 $2 $3');

const LENGTH = 21;
const MAX_SEQUENCE = 99_999;
/** The largest channel has 41 powers (项目报建); the others are left for steps handled once more. */
const MAX_CHILD = 99;

function wrongShape(digits: string): CaseNumberFault | null {
  const signs = [...digits];
  if (signs.length !== LENGTH) return { kind: 'length', expected: LENGTH, found: signs.length };
  const wrong = signs.findIndex((sign, index) => !(index === 0 ? /^[1-9]$/ : /^\d$/).test(sign));
  return wrong < 0 ? null : { kind: 'character', position: wrong + 1, found: signs[wrong] ?? '' };
}

function withSuffix(digits: string, child: number | null): CaseNumber {
  if (child === null) return digits as CaseNumber;
  if (!isWholeWithin(child, 0, MAX_CHILD)) throw new CaseNumberError('child', child);
  return `${digits}-${String(child).padStart(2, '0')}` as CaseNumber;
}

const isWholeWithin = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most;
