import { type ActResult, record, requireLawful, SYSTEM } from '#cases/act.ts';
import type { CaseDues, CaseFile } from '#cases/case-file.ts';
import { type CaseTiming, duesOfCase } from '#cases/dues-of-case.ts';
import type { Due } from '#clock/due.ts';
import type { Instant } from '#time/instant.ts';

/** 日历变更: the moment, and which calendar now holds (the number of its newest notice). */
export type RecomputeDuesCommand = CaseTiming & { readonly at: Instant; readonly calendar: string };

/**
 * Computes both limits of an open case again after a change of the calendar (重算期限); the former dates stay in the
 * journal.
 *
 * @returns null when no date changes
 * @throws NotLawfulError before acceptance and after the decision; WrongSheetError
 *
 * Law: Administrative Licensing Law art. 82.
 */
export function recomputeDues(
  before: CaseFile,
  { at, calendar, ...timing }: RecomputeDuesCommand,
): ActResult | null {
  requireLawful(before, 'duesRecomputed');
  const dues = duesOfCase(before, timing);
  if (isUnchanged(before, dues)) return null;
  return record(before, [], { kind: 'duesRecomputed', at, by: SYSTEM, dues, calendar });
}

const isUnchanged = ({ promisedDue, statutoryDue }: CaseFile, { promised, statutory }: CaseDues): boolean =>
  isSame(promisedDue ?? null, promised) && isSame(statutoryDue ?? null, statutory);

const isSame = (one: Due | null, other: Due | null): boolean =>
  one?.at === other?.at && one?.provisional === other?.provisional;
