import { type ActResult, inPart, record, requireLawful, requireTexts, type StaffAct } from '#cases/act.ts';
import type { CaseExtension } from '#cases/case-course.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { type CaseTiming, duesOfCase } from '#cases/dues-of-case.ts';
import { AlreadyExtendedError, ExtensionApprovalError } from '#cases/guard-errors.ts';
import { requirePart } from '#cases/part-in-case.ts';
import { extendDue } from '#clock/extension.ts';

/** 延期: how many working days more, who approved it, and the reason the applicant is told. */
export type ExtendCommand = StaffAct &
  CaseTiming & {
    readonly approvedBy: 'approver' | 'governmentHead';
    readonly workingDays: number;
    readonly reason: string;
    readonly statementDigest: Digest;
  };

/**
 * Gives the authority more time, once (延期): up to ten working days approved by its head, up to fifteen approved by
 * the head of the government where several authorities handle the case together.
 *
 * The statutory limit is what the law lengthens, so the approval must come before it ends. A promise that still
 * holds moves by as many days; one that was broken by then stays broken.
 *
 * @throws NotPermittedError, NoPowerError, ExtensionApprovalError
 * @throws AlreadyExtendedError
 * @throws BadExtensionError, ExtensionTooLateError; BasisRequiredError without a reason; WrongSheetError
 * @throws NotLawfulError unless the case is in review or its draft waits for a decision
 *
 * Law: Administrative Licensing Law art. 42.
 */
export function extendCase(before: CaseFile, command: ExtendCommand): ActResult {
  const { approvedBy, reason, statementDigest, workingDays, at, by } = command;
  requirePart(before, command, approvedBy);
  const { movesPromise, handling } = requireExtendable(before, command);
  requireTexts({ reason });

  const extension: CaseExtension = {
    workingDays,
    approvedAt: at,
    handling,
    by: by.accountId,
    movesPromise,
  };
  return record(before, [], {
    kind: 'extended',
    ...inPart(approvedBy, command),
    statementDigest,
    extension,
    dues: duesOfCase({ ...before, extension }, command),
  });
}

/**
 * May the limit be lengthened now, by that head and by so many days?
 *
 * @throws as `extendCase`, but for who acts and for the reason
 */
export function requireExtendable(
  before: CaseFile,
  command: Pick<ExtendCommand, 'approvedBy' | 'workingDays' | 'at'> & CaseTiming,
): Pick<CaseExtension, 'handling' | 'movesPromise'> {
  const { approvedBy, workingDays, at, clock } = command;
  // Before the table, which would give the lesser reason in the state after an extension.
  if (before.extension !== undefined) throw new AlreadyExtendedError(before.caseId);
  requireLawful(before, 'extended');
  const needed = before.handling === 'joint' ? 'governmentHead' : 'approver';
  if (approvedBy !== needed) throw new ExtensionApprovalError(approvedBy, needed);

  const handling = needed === 'governmentHead' ? 'joint' : 'single';
  const { promised, statutory } = duesOfCase(before, command);
  const limit = statutory ?? promised;
  // Asked for its refusals only: too many days, or too late.
  if (limit) extendDue(limit, { workingDays, approvedAt: at, handling }, before.pauses ?? [], clock);
  return { handling, movesPromise: promised !== null && at <= promised.at };
}
