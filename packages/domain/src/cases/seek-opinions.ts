import { type ActResult, inPart, record, requireLawful, requireTexts, type StaffAct } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { requireBoundSheet } from '#cases/dues-of-case.ts';
import { OpinionNotSoughtError } from '#cases/guard-errors.ts';
import { requirePart } from '#cases/part-in-case.ts';
import type { ItemSheet } from '#catalogue/item-sheet.ts';
import { dueOf, type OfficeClock } from '#clock/due.ts';
import type { Limit } from '#clock/limit.ts';

/** 征求意见: whom to ask what, and how long they have; the item says whether silence is agreement (超时默认). */
export type SeekOpinionsCommand = StaffAct & {
  readonly departmentCodes: readonly string[];
  readonly questions: readonly string[];
  readonly statementDigest: Digest;
  readonly limit: Limit;
  readonly clock: OfficeClock;
  readonly sheet: Pick<ItemSheet, 'code' | 'version' | 'rules'>;
};

/**
 * Asks other departments for their opinion (征求部门意见). The clock of the case runs on.
 *
 * @throws NotPermittedError, OutOfReachError
 * @throws BasisRequiredError when nothing is asked
 * @throws OpinionNotSoughtError when nobody is asked, one twice, or the department that decides
 * @throws WrongSheetError
 * @throws NotLawfulError unless the case is in review
 *
 * Law: Administrative Licensing Law art. 26(2).
 */
export function seekOpinions(before: CaseFile, command: SeekOpinionsCommand): ActResult {
  const { departmentCodes, questions, limit, clock, at, sheet, statementDigest } = command;
  requirePart(before, command, 'coordinator');
  requireLawful(before, 'opinionsSought');
  requireBoundSheet(before, sheet);
  requireTexts({ questions: questions.join('') });
  const wrong = departmentCodes.filter(
    (code, index) => code === before.departmentCode || departmentCodes.indexOf(code) < index,
  );
  if (wrong.length > 0 || departmentCodes.length === 0) throw new OpinionNotSoughtError(wrong);
  return record(before, [], {
    kind: 'opinionsSought',
    ...inPart('coordinator', command),
    statementDigest,
    departmentCodes,
    due: dueOf(at, limit, [], clock),
    limit,
    silenceAgrees: sheet.rules?.silenceAgrees === true,
  });
}
