import type { CaseFile } from '#cases/case-file.ts';
import { NoticeTooLateError } from '#cases/guard-errors.ts';
import { clockDueOf, countedFrom } from '#clock/clock-due.ts';
import { rulesOf } from '#clock/clock-rules.ts';
import type { Due, OfficeClock } from '#clock/due.ts';
import type { Instant } from '#time/instant.ts';

type Waiting = Pick<CaseFile, 'receivedAt' | 'correction'>;

/**
 * The moment the application counts from while it is not accepted: receipt, or the arrival of the last missing paper.
 *
 * A pre-review and a correction on the spot move nothing.
 *
 * Law: Administrative Licensing Law art. 32(1)4, 32(1)5.
 */
export const countsFrom = ({ receivedAt, correction }: Waiting): Instant =>
  correction?.suppliedAt ?? receivedAt;

/** The same where the centre has what is sent in on a day off count from the next day worked (收件日规则). */
export const receiptCountsFrom = (before: Waiting, clock: OfficeClock): Instant =>
  countedFrom('defectNotice', countsFrom(before), rulesOf(clock), clock);

/**
 * The moment the limit for the decision counts from when the application is accepted at `at`: after a correction the
 * arrival of the last missing paper, unless the centre counts from acceptance always.
 *
 * Law: Administrative Licensing Law art. 32(1)5.
 */
export const decisionCountsFrom = (
  { correction }: Pick<CaseFile, 'correction'>,
  at: Instant,
  clock: OfficeClock | undefined,
): Instant => (followsCorrection(clock) ? (correction?.suppliedAt ?? at) : at);

/** Whether the days of a corrected application run from the correction (补正后自材料补齐之日起算). */
export const followsCorrection = (clock: OfficeClock | undefined): boolean =>
  clock?.rules === undefined || clock.rules.correctedFrom === 'lastPaper';

/** By when something must be said about the application; after it the law accepts. */
export const noticeDueOf = (before: Waiting, clock: OfficeClock): Due =>
  clockDueOf('defectNotice', { from: countsFrom(before) }, clock);

/** @throws NoticeTooLateError after the last moment for saying that something is missing */
export function requireNoticeInTime(due: Due, at: Instant): void {
  if (at > due.at) throw new NoticeTooLateError(due.on);
}
