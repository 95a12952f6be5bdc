import { type ActResult, inPart, record, requireTexts, type StaffAct } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { requirePart } from '#cases/part-in-case.ts';

/** 终止办理的说明: what fell away, by which rule it ends, and where to complain or sue. */
export type TerminationStatement = {
  readonly reason: string;
  readonly legalBasis: string;
  readonly remedies: string;
};

/** 终止办理: the statement, and its digest for the journal. */
export type TerminateCommand = StaffAct & {
  readonly statement: TerminationStatement;
  readonly statementDigest: Digest;
};

/**
 * Ends a case whose applicant or object is gone, without a decision (终止办理).
 *
 * @throws NotPermittedError, NoPowerError
 * @throws BasisRequiredError naming the empty texts
 * @throws NotLawfulError unless the case is in review
 */
export function terminateCase(before: CaseFile, command: TerminateCommand): ActResult {
  requirePart(before, command, 'approver');
  requireTexts(command.statement);
  const { statementDigest } = command;
  return record(before, [], { kind: 'terminated', ...inPart('approver', command), statementDigest });
}
