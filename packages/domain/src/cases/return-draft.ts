import { type ActResult, inPart, record, requireTexts, type StaffAct } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { requirePart } from '#cases/part-in-case.ts';

/** 退回再审: why, and in which part the draft was looked at. */
export type ReturnDraftCommand = StaffAct & {
  readonly as: 'secondReviewer' | 'approver';
  readonly reason: string;
  readonly statementDigest: Digest;
};

/**
 * Sends a draft back to review with a reason (退回再审). The clock does not stop for it.
 *
 * @throws NotPermittedError; OutOfReachError, for an approver NoPowerError
 * @throws BasisRequiredError without a reason
 * @throws NotLawfulError when no draft waits
 */
export function returnDraft(before: CaseFile, command: ReturnDraftCommand): ActResult {
  const { as, reason, statementDigest } = command;
  requirePart(before, command, as);
  requireTexts({ reason });
  return record(before, [], { kind: 'draftReturned', ...inPart(as, command), statementDigest });
}
