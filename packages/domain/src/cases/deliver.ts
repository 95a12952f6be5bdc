import { type ActResult, inPart, record, type StaffAct } from '#cases/act.ts';
import type { CaseEvent, DeliveryMode, ProofOfService } from '#cases/case-event.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { proofOf, type ServiceRecord } from '#cases/delivery-proof.ts';
import { OutOfReachError } from '#cases/errors.ts';
import { ServiceNotProvenError } from '#cases/guard-errors.ts';
import { requirePermission } from '#identity/policy.ts';
import { isWithinReach, reachOf } from '#identity/reach.ts';
import type { DateOnly } from '#time/date-only.ts';

/** 送达: by which way the result goes to the applicant. */
export type DeliverCommand = Omit<StaffAct, 'on'> & {
  readonly mode: DeliveryMode;
  /** What proves it, and today; may follow on paper where the result is handed over or posted. */
  readonly proof?: { readonly record: ServiceRecord; readonly today: DateOnly };
};

/**
 * Hands the result over (送达): what was granted, or the paper that refuses.
 *
 * A result that nobody has marked as ready becomes so in the same act. Ways that take the place of handing over
 * (electronic, left behind, entrusted, published) count only with their proof.
 *
 * @throws NotPermittedError; OutOfReachError when the case is another department's
 * @throws ServiceNotProvenError without the proof the way needs, or before the day of service has come
 * @throws NotLawfulError before the decision or after delivery
 *
 * Law: Administrative Licensing Law art. 44.
 */
export function deliverCase(before: CaseFile, command: DeliverCommand): ActResult {
  requirePermission(command.by, 'cases.deliver');
  if (!isWithinReach(reachOf(command.by), before.departmentCode)) throw new OutOfReachError();

  const prepared: readonly CaseEvent[] =
    before.state === 'granted' ? [{ kind: 'resultPrepared', ...inPart('clerk', command) }] : [];
  const service = serviceOf(command);
  return record(before, prepared, {
    kind: 'delivered',
    ...inPart('clerk', command),
    mode: command.mode,
    ...(service && { service }),
  });
}

const PROVEN_LATER: readonly DeliveryMode[] = ['counter', 'post'];

function serviceOf({ mode, proof }: DeliverCommand): ProofOfService | null {
  if (!proof) {
    if (PROVEN_LATER.includes(mode)) return null;
    throw new ServiceNotProvenError(mode, 'proof');
  }
  if (proof.record.mode !== mode) throw new ServiceNotProvenError(mode, `proof of ${mode}`);
  return proofOf(proof.record, proof.today);
}
