import { requireLawful, requireTexts } from '#cases/act.ts';
import type { Stance } from '#cases/case-course.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { OutOfReachError } from '#cases/errors.ts';
import type { Answer } from '#cases/gather-opinions.ts';
import { OpinionGivenError } from '#cases/guard-errors.ts';
import { type Actor, requirePermission } from '#identity/policy.ts';

/** 答复征求意见: who answers for which department, its view in words, and the answers given so far. */
export type AnswerOpinionCommand = {
  readonly by: Actor;
  readonly departmentCode: string;
  readonly stance: Stance;
  readonly conditions: string;
  readonly basis: string;
  readonly answers: readonly Answer[];
};

/**
 * May this opinion be given? It is put on record when all of them are gathered.
 *
 * An answer that comes late, but before the opinions are gathered, counts as it is.
 *
 * @throws NotPermittedError
 * @throws OutOfReachError for anybody but the department that was asked
 * @throws NotLawfulError when the case no longer awaits opinions: it was withdrawn, or they are gathered
 * @throws OpinionGivenError when the department has answered
 * @throws BasisRequiredError for conditions that are not named, and for a no without basis
 *
 * Law: Administrative Licensing Law art. 26(2).
 */
export function requireAnswerable(file: CaseFile, command: AnswerOpinionCommand): void {
  const { by, departmentCode, stance, conditions, basis, answers } = command;
  requirePermission(by, 'cases.decide');
  if (by.departmentCode !== departmentCode) throw new OutOfReachError();
  requireLawful(file, 'opinionsGathered');
  if (file.consultation?.departmentCodes.includes(departmentCode) !== true) throw new OutOfReachError();
  if (answers.some((answer) => answer.departmentCode === departmentCode))
    throw new OpinionGivenError(departmentCode);
  if (stance === 'agreesOnConditions') requireTexts({ conditions });
  if (stance === 'disagrees') requireTexts({ basis });
}
