import { type ActResult, inPart, requireTexts, type StaffAct } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { recordDecision, requireDecider } from '#cases/decide.ts';
import type { Digest } from '#cases/digest.ts';

/** 不予许可的说明: why, by which rule, and where the applicant may complain or sue. */
export type RefusalStatement = {
  readonly reason: string;
  readonly legalBasis: string;
  readonly remedies: string;
};

/** 不予许可: the statement, and its digest for the journal. */
export type RefuseCommand = StaffAct & {
  readonly statement: RefusalStatement;
  readonly statementDigest: Digest;
};

/**
 * Refuses what was applied for after review (不予许可); review, draft and decision are one act.
 *
 * @throws NotPermittedError, NoPowerError, SamePersonError
 * @throws BasisRequiredError naming the empty texts
 * @throws NotLawfulError when the case is not accepted, its clock stands still, or it was decided
 *
 * Law: Administrative Licensing Law art. 34, 38(2).
 */
export function refuseCase(before: CaseFile, command: RefuseCommand): ActResult {
  requireDecider(before, command);
  requireTexts(command.statement);
  const { statementDigest } = command;
  return recordDecision(
    before,
    { kind: 'refused', ...inPart('approver', command), statementDigest },
    { ...command, opinionDigest: statementDigest },
  );
}
