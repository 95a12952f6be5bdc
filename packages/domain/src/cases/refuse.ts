import { type ActResult, inPart, requireTexts, type StaffAct } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { type DecisionRules, recordDecision, requireDecider } from '#cases/decide.ts';
import type { Digest } from '#cases/digest.ts';
import { OpinionNotSoughtError } from '#cases/guard-errors.ts';
import type { ReapplicationBar } from '#cases/reapplication-bar.ts';

/** 不予许可的说明: why, by which rule, and where the applicant may complain or sue. */
export type RefusalStatement = {
  readonly reason: string;
  readonly legalBasis: string;
  readonly remedies: string;
};

/** 不予许可: the statement, and its digest for the journal. */
export type RefuseCommand = StaffAct &
  DecisionRules & {
    readonly statement: RefusalStatement;
    readonly statementDigest: Digest;
    /** Department whose opinion was the cause; it answers for it in court. Absent: the deciding department does. */
    readonly causedBy?: string;
    /** 隐瞒情况或者提供虚假材料: what follows from it; absent where the papers were true. */
    readonly falsePapers?: ReapplicationBar;
  };

/**
 * Refuses what was applied for after review (不予许可); review, draft and decision are one act.
 *
 * @throws NotPermittedError, NoPowerError, SamePersonError, SecondApproverError
 * @throws BasisRequiredError naming the empty texts
 * @throws OpinionNotSoughtError when the department named as the cause did not object
 * @throws SecondOfficerError, PartiesNotToldError, PresiderReviewsError when the item has to be reviewed step by step
 * @throws NotLawfulError when the case is not accepted, its clock stands still, or it was decided
 *
 * Law: Administrative Licensing Law art. 34, 38(2), 78;
 *      Provisions on Administrative Licensing Cases art. 5.
 */
export function refuseCase(before: CaseFile, command: RefuseCommand): ActResult {
  const under = requireDecider(before, command);
  requireTexts(command.statement);
  const { statementDigest, causedBy, falsePapers } = command;
  if (causedBy !== undefined) requireObjection(before, causedBy);
  return recordDecision(
    before,
    {
      kind: 'refused',
      ...inPart('approver', command),
      ...under,
      statementDigest,
      ...(causedBy && { causedBy }),
      ...(falsePapers && { ground: 'falsePapers', barredUntil: falsePapers.until }),
    },
    { ...command, opinionDigest: statementDigest },
  );
}

function requireObjection({ opinions = [] }: CaseFile, department: string): void {
  const objects = opinions.some(
    ({ departmentCode, stance }) => departmentCode === department && stance === 'disagrees',
  );
  if (!objects) throw new OpinionNotSoughtError([department]);
}
