import { type ActResult, inPart, record, requireLawful, requireTexts, type StaffAct } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { noticeDueOf, requireNoticeInTime } from '#cases/notice-due.ts';
import { requirePart } from '#cases/part-in-case.ts';
import type { OfficeClock } from '#clock/due.ts';

/** 无需许可的说明: why nothing needs to be applied for, and by which rule. */
export type NotRequiredStatement = { readonly reason: string; readonly legalBasis: string };

/** 告知无需许可: the statement, and its digest for the journal. */
export type NotRequiredCommand = StaffAct & {
  readonly statement: NotRequiredStatement;
  readonly statementDigest: Digest;
  readonly clock: OfficeClock;
};

/**
 * Tells the applicant that the law asks for no licence (不受理告知); the case ends.
 *
 * @throws NotPermittedError, NoPowerError
 * @throws BasisRequiredError naming the empty texts
 * @throws NoticeTooLateError when the law has accepted the application meanwhile
 * @throws NotLawfulError once the application was pre-reviewed or accepted
 *
 * Law: Administrative Licensing Law art. 32(1)1, 32(2).
 */
export function tellNotRequired(before: CaseFile, command: NotRequiredCommand): ActResult {
  requirePart(before, command, 'acceptor');
  requireLawful(before, 'notRequired');
  requireNoticeInTime(noticeDueOf(before, command.clock), command.at);
  requireTexts(command.statement);
  const { statementDigest } = command;
  return record(before, [], { kind: 'notRequired', ...inPart('acceptor', command), statementDigest });
}
