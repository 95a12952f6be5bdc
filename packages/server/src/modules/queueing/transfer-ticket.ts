import type { transferTicket as route } from '@yichuang/contract/queueing-tickets.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { transferTicket as transfer } from '@yichuang/domain/queueing/ticket-acts.ts';
import { InvalidInputError, notFound, Refusal } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { loadMine } from './counter-acts.ts';
import { servicesById } from './line-store.ts';
import { lockMySession } from './my-session.ts';
import { saveTicket } from './save-ticket.ts';
import { counterServing } from './session-store.ts';
import { ticketOf } from './tickets.ts';

/**
 * 转窗口 or 转业务: the person goes first there, by the moment of first arrival, and takes the papers along.
 *
 * @throws Refusal `queueing.counter-not-open` when nobody there calls numbers of the service
 */
export async function transferTicket({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, today } = context;
  const session = await lockMySession(context);
  const before = await loadMine({ params, body }, session, context);
  const { serviceId, counterId = null } = body;
  const [service] = await tx.many(servicesById, { centreId, services: [serviceId] });
  if (!service) throw notFound();
  if (counterId === session.counterId) throw new InvalidInputError([OWN_COUNTER]);
  if (
    counterId !== null &&
    !(await tx.maybe(counterServing, { centreId, counterId, serviceId, onDay: today }))
  )
    throw new Refusal('queueing.counter-not-open', 'conflict', { facts: { counterId, serviceId } });
  const result = transfer(ticketOf(before), { serviceId, counterId });
  await saveTicket(context, before, result, {
    sessionId: session.sessionId,
    actorId: context.actor.accountId,
    detail: before.serviceId,
  });
  return { ticketId: before.ticketId };
}

const OWN_COUNTER = {
  pointer: '/counterId',
  rule: 'queueing.own-counter',
  message: '不能转给本窗口，请选择其他窗口',
  messageEn: 'The person stands at this counter already; choose another one.',
};
