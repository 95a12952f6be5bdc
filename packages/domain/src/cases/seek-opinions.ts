import { type ActResult, inPart, record, requireLawful, type StaffAct } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { OpinionNotSoughtError } from '#cases/guard-errors.ts';
import { requirePart } from '#cases/part-in-case.ts';
import { dueOf, type OfficeClock } from '#clock/due.ts';
import type { Limit } from '#clock/limit.ts';

/** 征求意见: whom to ask, how long they have, and whether the stage's rule reads silence as agreement. */
export type SeekOpinionsCommand = StaffAct & {
  readonly departmentCodes: readonly string[];
  readonly limit: Limit;
  readonly clock: OfficeClock;
  /** 超时默认; off unless the rule of the stage says so. */
  readonly silenceAgrees?: boolean;
};

/**
 * Asks other departments for their opinion (征求部门意见). The clock of the case runs on.
 *
 * @throws NotPermittedError, OutOfReachError
 * @throws OpinionNotSoughtError when nobody is asked, one twice, or the department that decides
 * @throws NotLawfulError unless the case is in review
 *
 * Law: Administrative Licensing Law art. 26(2).
 */
export function seekOpinions(before: CaseFile, command: SeekOpinionsCommand): ActResult {
  const { departmentCodes, limit, clock, at, silenceAgrees = false } = command;
  requirePart(before, command, 'coordinator');
  requireLawful(before, 'opinionsSought');
  const wrong = departmentCodes.filter(
    (code, index) => code === before.departmentCode || departmentCodes.indexOf(code) < index,
  );
  if (wrong.length > 0 || departmentCodes.length === 0) throw new OpinionNotSoughtError(wrong);
  return record(before, [], {
    kind: 'opinionsSought',
    ...inPart('coordinator', command),
    departmentCodes,
    due: dueOf(at, limit, [], clock),
    silenceAgrees,
  });
}
