import { type ActResult, inPart, record, type StaffAct } from '#cases/act.ts';
import type { CaseEvent, DeliveryMode } from '#cases/case-event.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { OutOfReachError } from '#cases/errors.ts';
import { requirePermission } from '#identity/policy.ts';
import { isWithinReach, reachOf } from '#identity/reach.ts';

/** 送达: by which way the result goes to the applicant. */
export type DeliverCommand = Omit<StaffAct, 'on'> & { readonly mode: DeliveryMode };

/**
 * Hands the result over (送达): what was granted, or the paper that refuses.
 *
 * A result that nobody has marked as ready becomes so in the same act.
 *
 * @throws NotPermittedError; OutOfReachError when the case is another department's
 * @throws NotLawfulError before the decision or after delivery
 *
 * Law: Administrative Licensing Law art. 44.
 */
export function deliverCase(before: CaseFile, command: DeliverCommand): ActResult {
  requirePermission(command.by, 'cases.deliver');
  if (!isWithinReach(reachOf(command.by), before.departmentCode)) throw new OutOfReachError();

  const prepared: readonly CaseEvent[] =
    before.state === 'granted' ? [{ kind: 'resultPrepared', ...inPart('clerk', command) }] : [];
  return record(before, prepared, { kind: 'delivered', ...inPart('clerk', command), mode: command.mode });
}
