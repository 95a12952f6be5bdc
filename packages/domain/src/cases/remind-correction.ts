import { type ActResult, record, requireLawful, SYSTEM } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { requireBoundSheet } from '#cases/dues-of-case.ts';
import { NotYetError } from '#cases/guard-errors.ts';
import type { ItemSheet } from '#catalogue/item-sheet.ts';
import { clockDueOf } from '#clock/clock-due.ts';
import { rulesOf } from '#clock/clock-rules.ts';
import type { Due, OfficeClock } from '#clock/due.ts';
import type { Limit } from '#clock/limit.ts';
import { CHINA_TIME, type Instant, localDay } from '#time/instant.ts';

/** 补正提醒: the moment the day for it was noticed, and the sheet and the clock that bind the case. */
export type RemindCorrectionCommand = {
  readonly at: Instant;
  readonly sheet: Pick<ItemSheet, 'code' | 'version'>;
  readonly clock: OfficeClock;
};

/**
 * Reminds the applicant of a correction that is awaited (补正提醒): once for each notice, however late it is noticed.
 *
 * @returns null when it was done, when there is no day for it, and when the time is over: a passed day helps nobody
 * @throws NotLawfulError when no correction is awaited; WrongSheetError
 * @throws NotYetError before the day of the reminder
 */
export function remindCorrection(
  before: CaseFile,
  { at, sheet, clock }: RemindCorrectionCommand,
): ActResult | null {
  requireLawful(before, 'correctionReminded');
  requireBoundSheet(before, sheet);
  const { correction } = before;
  if (correction === undefined || correction.remindedAt !== undefined || at > correction.due.at) return null;
  const day = reminderOf(correction, clock);
  if (day === null) return null;
  if (localDay(at, clock.zone ?? CHINA_TIME) < day.on) throw new NotYetError('correctionReminded', day.on);
  return record(before, [], { kind: 'correctionReminded', at, by: SYSTEM, due: correction.due });
}

/**
 * The day of the reminder: after the same share of the time as the rules of the centre say for their usual time, so
 * that an item with less time has its reminder earlier. Null where so little time leaves no day for one.
 */
export function reminderOf(
  { askedAt, limit }: Pick<NonNullable<CaseFile['correction']>, 'askedAt' | 'limit'>,
  clock: OfficeClock,
): Due | null {
  const { correctionLimit: usual, correctionReminder } = rulesOf(clock);
  const given = limit ?? usual;
  const count = Math.floor((given.count * correctionReminder.count) / usual.count);
  if (count < 1) return null;
  const until: Limit = { unit: given.unit, count };
  return clockDueOf('correction', { from: askedAt, limit: until }, clock);
}
