import { type ActResult, inPart, record, requireLawful, type StaffAct } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { requirePart } from '#cases/part-in-case.ts';

/**
 * A reviewer takes up an accepted case (开始审查). No date moves: its limits run since acceptance.
 *
 * @throws NotPermittedError, OutOfReachError
 * @throws NotLawfulError unless the case is accepted, or deemed to be, and not taken up yet
 *
 * Law: Administrative Licensing Law art. 34(1).
 */
export function startReview(before: CaseFile, command: StaffAct): ActResult {
  requirePart(before, command, 'reviewer');
  requireLawful(before, 'reviewStarted');
  return record(before, [], { kind: 'reviewStarted', ...inPart('reviewer', command) });
}
