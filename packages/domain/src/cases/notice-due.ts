import type { CaseFile } from '#cases/case-file.ts';
import { NoticeTooLateError } from '#cases/guard-errors.ts';
import { type Due, dueOf, type OfficeClock } from '#clock/due.ts';
import type { Limit } from '#clock/limit.ts';
import type { Instant } from '#time/instant.ts';

/** 告知期限: within it everything that is missing must be said, once. */
export const NOTICE_LIMIT: Limit = { unit: 'workingDays', count: 5 };

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

/** By when something must be said about the application; after it the law accepts. */
export const noticeDueOf = (before: Waiting, clock: OfficeClock): Due =>
  dueOf(countsFrom(before), NOTICE_LIMIT, [], clock);

/** @throws NoticeTooLateError after the last moment for saying that something is missing */
export function requireNoticeInTime(due: Due, at: Instant): void {
  if (at > due.at) throw new NoticeTooLateError(due.on);
}
