import { type ActResult, inPart, record, requireLawful, type StaffAct } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { noticeDueOf, requireNoticeInTime } from '#cases/notice-due.ts';
import { requirePart } from '#cases/part-in-case.ts';
import type { OfficeClock } from '#clock/due.ts';

/** 预审: who looked the application through, and the clock its days are measured by. */
export type PreReviewCommand = StaffAct & { readonly clock: OfficeClock };

/**
 * Notes that an application was looked through and nothing seems to be missing (预审通过).
 *
 * Moves no date: the days for saying what is missing go on from receipt, and silence after them still accepts.
 *
 * @throws NotPermittedError, OutOfReachError
 * @throws NoticeTooLateError when the law has accepted the application meanwhile
 * @throws NotLawfulError when it was pre-reviewed, accepted or ended before
 *
 * Law: Administrative Licensing Law art. 32(1)4.
 */
export function preReviewCase(before: CaseFile, command: PreReviewCommand): ActResult {
  requirePart(before, command, 'clerk');
  requireLawful(before, 'preReviewed');
  requireNoticeInTime(noticeDueOf(before, command.clock), command.at);
  return record(before, [], { kind: 'preReviewed', ...inPart('clerk', command) });
}
