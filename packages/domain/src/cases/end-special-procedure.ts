import { type ActResult, inPart, record, requireLawful, type StaffAct, SYSTEM } from '#cases/act.ts';
import type { CasePause } from '#cases/case-course.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { type CaseTiming, duesOfCase } from '#cases/dues-of-case.ts';
import { NotYetError } from '#cases/guard-errors.ts';
import { requirePart } from '#cases/part-in-case.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** 结束特别程序: the digest of what came of it. */
export type EndSpecialProcedureCommand = StaffAct & CaseTiming & { readonly conclusionDigest: Digest };

/** 自动恢复计时: the moment it was noticed that the plan is used up; `on` is its local day. */
export type RestartClockCommand = CaseTiming & { readonly at: Instant; readonly on: DateOnly };

/**
 * Ends a special procedure with its conclusion (特别程序结束); the clock goes on.
 *
 * What was planned and not needed is given back. What was needed beyond the plan counts: the clock ran again when
 * the plan was used up.
 *
 * @throws NotPermittedError, OutOfReachError, WrongSheetError
 * @throws NotLawfulError when none is under way
 *
 * Law: Administrative Licensing Law art. 45.
 */
export function endSpecialProcedure(before: CaseFile, command: EndSpecialProcedureCommand): ActResult {
  requirePart(before, command, 'reviewer');
  requireLawful(before, 'specialProcedureEnded');
  const { on, conclusionDigest } = command;
  return record(before, [], {
    kind: 'specialProcedureEnded',
    ...inPart('reviewer', command),
    conclusionDigest,
    ...resumed(before, on, command),
  });
}

/**
 * Puts on record that the planned days are over and the clock runs again (自动恢复计时); oversight is told.
 *
 * The dates were computed with the plan from the beginning, so none moves.
 *
 * @throws NotLawfulError when no special procedure is under way; WrongSheetError
 * @throws NotYetError up to the last planned day
 *
 * Law: Administrative Licensing Law art. 45.
 */
export function restartClock(before: CaseFile, command: RestartClockCommand): ActResult {
  requireLawful(before, 'specialProcedureEnded');
  const planned = openPause(before)?.to ?? command.on;
  if (command.on <= planned) throw new NotYetError('specialProcedureEnded', planned);
  return record(before, [], {
    kind: 'specialProcedureEnded',
    at: command.at,
    by: SYSTEM,
    conclusionDigest: null,
    ...resumed(before, command.on, command),
  });
}

/** Until which day the open pause is left out, and the dates that follow. */
export function resumed(before: CaseFile, on: DateOnly, timing: CaseTiming) {
  const planned = openPause(before)?.to ?? on;
  const pausedUntil = on < planned ? on : planned;
  const pauses = (before.pauses ?? []).map(({ isOpen, ...pause }) =>
    isOpen ? { ...pause, to: pausedUntil } : pause,
  );
  return { pausedUntil, dues: duesOfCase({ ...before, pauses }, timing) };
}

const openPause = ({ pauses }: CaseFile): CasePause | undefined =>
  pauses?.find(({ isOpen }) => isOpen === true);
