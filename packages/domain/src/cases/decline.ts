import {
  type ActResult,
  inPart,
  record,
  requireLawful,
  requireTexts,
  type StaffAct,
  underPower,
} from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { requireNoticeInTime } from '#cases/notice-due.ts';
import { powerAsked } from '#cases/part-in-case.ts';
import type { Due } from '#clock/due.ts';
import { requirePermission } from '#identity/policy.ts';
import { requirePower } from '#organisation/delegation.ts';

/** 不予受理的说明: why, by which rule, and where the applicant should go instead. */
export type DeclineStatement = {
  readonly reason: string;
  readonly legalBasis: string;
  readonly competentAuthority: string;
  /** Where to complain or sue, with the periods; printed in the decision. */
  readonly remedies?: string;
};

/** 不予受理: the statement, and its digest for the journal. */
export type DeclineCommand = StaffAct & {
  readonly statement: DeclineStatement;
  readonly statementDigest: Digest;
  /** The last moment for saying so; after it the law has accepted the application. */
  readonly noticeDue?: Due;
};

/**
 * Declines an application at the door (不予受理): it is not for this authority.
 *
 * Missing papers are no reason; they call for a correction notice.
 *
 * @throws NotPermittedError, NoPowerError unless the person may accept for the department on that day
 * @throws BasisRequiredError naming the empty texts
 * @throws NoticeTooLateError when the law has accepted the application meanwhile
 * @throws NotLawfulError once the application was pre-reviewed or accepted
 *
 * Law: Administrative Licensing Law art. 32(1)2, 32(2).
 */
export function declineCase(before: CaseFile, command: DeclineCommand): ActResult {
  requirePermission(command.by, 'cases.accept');
  const power = requirePower(command.by.powers, powerAsked(before, 'accept', command));
  requireTexts(command.statement);
  requireLawful(before, 'declined');
  if (command.noticeDue) requireNoticeInTime(command.noticeDue, command.at);
  return record(before, [], {
    kind: 'declined',
    ...inPart('acceptor', command),
    ...underPower(power),
    statementDigest: command.statementDigest,
  });
}
