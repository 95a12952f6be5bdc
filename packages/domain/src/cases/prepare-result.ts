import { type ActResult, inPart, record, requireTexts, type StaffAct } from '#cases/act.ts';
import type { PreparedResult } from '#cases/case-course.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { BasisRequiredError, OutOfReachError } from '#cases/errors.ts';
import { requirePermission } from '#identity/policy.ts';
import { isWithinReach, reachOf } from '#identity/reach.ts';

/** 制证: the licence or approval as it was made. */
export type PrepareResultCommand = StaffAct & { readonly result: PreparedResult };

/**
 * Notes that the licence or approval was made: number, seal and term (制证完成).
 *
 * @throws NotPermittedError; OutOfReachError when the case is another department's
 * @throws BasisRequiredError without number or seal, or with a term that ends before it begins
 * @throws NotLawfulError unless the case was granted and its result not made yet
 *
 * Law: Administrative Licensing Law art. 39, 44.
 */
export function prepareResult(before: CaseFile, command: PrepareResultCommand): ActResult {
  requirePermission(command.by, 'cases.deliver');
  if (!isWithinReach(reachOf(command.by), before.departmentCode)) throw new OutOfReachError();
  const { number, seal, validFrom, validUntil } = command.result;
  requireTexts({ number, seal });
  if (validUntil !== null && validUntil < validFrom) throw new BasisRequiredError(['validUntil']);
  return record(before, [], { kind: 'resultPrepared', ...inPart('clerk', command), result: command.result });
}
