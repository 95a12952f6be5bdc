import { type ActResult, record, requireLawful, SYSTEM } from '#cases/act.ts';
import type { CaseDues, CaseFile } from '#cases/case-file.ts';
import { type CaseTiming, duesOfCase } from '#cases/dues-of-case.ts';
import type { ItemSheet } from '#catalogue/item-sheet.ts';
import { clockDueOf } from '#clock/clock-due.ts';
import { DEFAULT_CLOCK_RULES } from '#clock/clock-rules.ts';
import { type Due, dueOf, type OfficeClock } from '#clock/due.ts';
import type { Instant } from '#time/instant.ts';

/** 重算依据: the sheet that binds the case, and the clock by which it now goes. */
export type RecomputeTiming = CaseTiming & { readonly sheet: CaseTiming['sheet'] & Pick<ItemSheet, 'rules'> };

/** 日历变更: the moment, and what made the calendar that now holds (a number, or the basis of a local decision). */
export type RecomputeDuesCommand = RecomputeTiming & { readonly at: Instant; readonly calendar: string };

/**
 * Computes the dates that run in an open case again after a change of the calendar (重算期限): both limits of the
 * decision, the time for a correction, that for opinions. The former dates stay in the journal.
 *
 * @returns null when no date changes
 * @throws NotLawfulError when nothing runs, and after the decision; WrongSheetError
 *
 * Law: Administrative Licensing Law art. 82.
 */
export function recomputeDues(
  before: CaseFile,
  { at, calendar, ...timing }: RecomputeDuesCommand,
): ActResult | null {
  requireLawful(before, 'duesRecomputed');
  const dues = before.acceptedAt === undefined ? null : duesOfCase(before, timing);
  const correction = correctionDueOf(before, timing);
  const consultation = consultationDueOf(before, timing.clock);
  const moved = {
    ...(dues && !isUnchanged(before, dues) && { dues }),
    ...(correction && !isSame(before.correction?.due ?? null, correction) && { correctionDue: correction }),
    ...(consultation &&
      !isSame(before.consultation?.due ?? null, consultation) && { consultationDue: consultation }),
  };
  if (Object.keys(moved).length === 0) return null;
  return record(before, [], { kind: 'duesRecomputed', at, by: SYSTEM, ...moved, calendar });
}

/**
 * The time for a correction that is awaited, by another clock; null while none is.
 *
 * The applicant was told a day in writing: no later calendar brings it nearer.
 */
export function correctionDueOf(
  { state, correction }: CaseFile,
  { sheet, clock }: RecomputeTiming,
): Due | null {
  if (state !== 'awaitingCorrection' || correction === undefined) return null;
  const { due: told, askedAt: from } = correction;
  const limit = correction.limit ?? sheet.rules?.correctionLimit ?? DEFAULT_CLOCK_RULES.correctionLimit;
  const due = clockDueOf('correction', { from, limit }, clock);
  return due.at < told.at ? told : due;
}

/** The time of the departments that were asked, by another clock; null while none is. */
export function consultationDueOf({ state, consultation }: CaseFile, clock: OfficeClock): Due | null {
  const { limit, askedAt } = consultation ?? {};
  if (state !== 'seekingOpinions' || limit === undefined || askedAt === undefined) return null;
  return dueOf(askedAt, limit, [], clock);
}

const isUnchanged = ({ promisedDue, statutoryDue }: CaseFile, { promised, statutory }: CaseDues): boolean =>
  isSame(promisedDue ?? null, promised) && isSame(statutoryDue ?? null, statutory);

const isSame = (one: Due | null, other: Due | null): boolean =>
  one?.at === other?.at && one?.provisional === other?.provisional;
