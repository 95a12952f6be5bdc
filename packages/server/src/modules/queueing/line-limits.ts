import type { PriorityReason, TicketKind } from '@yichuang/domain/queueing/ticket.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { lineLimits } from './register-store.ts';

type Wanted = {
  readonly serviceId: string;
  readonly kind: TicketKind;
  readonly reason: PriorityReason | null;
};

/**
 * What a number becomes under the limits of its service: somebody whose priority the service does not know takes an
 * ordinary one. An appointment was counted when it was made.
 *
 * @throws Refusal `queueing.service-full` when the service has given out what the day allows
 */
export async function underLimits(
  wanted: Wanted,
  { tx, centreId, today }: Acting,
): Promise<Omit<Wanted, 'serviceId'>> {
  const { serviceId, kind, reason } = wanted;
  const limits = await tx.maybe(lineLimits, { centreId, serviceId, onDay: today });
  if (kind === 'appointment' || !limits) return { kind, reason };
  const { dayLimit, given } = limits;
  if (dayLimit !== null && given >= dayLimit)
    throw new Refusal('queueing.service-full', 'conflict', { facts: { dayLimit } });
  return reason !== null && !limits.priorities.includes(reason)
    ? { kind: 'ordinary', reason: null }
    : { kind, reason };
}
