import type { openCounter as route } from '@yichuang/contract/queueing-counters.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { dedicationOf } from '@yichuang/domain/queueing/calling-order.ts';
import { isCounterClosed } from '@yichuang/domain/queueing/rota.ts';
import { InvalidInputError, notFound, Refusal } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { closeSession } from './close-counter.ts';
import { insertEvent } from './event-store.ts';
import { notePartnerArrives } from './partner-arrives.ts';
import { requireSkill } from './require-skill.ts';
import { counterToOpen, insertSession, lockSessionsInTheWay } from './session-store.ts';

/**
 * 上岗: from now on the counter calls numbers of its services. A session of the same person elsewhere ends.
 *
 * Without a list it is what the person can do there, as far as skills are recorded.
 *
 * @throws Refusal `queueing.counter-taken` while a colleague works there, `queueing.counter-closed`, `queueing.no-skill`
 */
export async function openCounter({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, now, today, actor, server } = context;
  const { counterId } = params;
  const counter = await tx.maybe(counterToOpen, { centreId, counterId });
  if (!counter) throw notFound();
  if (isCounterClosed(counter, today)) throw new Refusal('queueing.counter-closed', 'conflict');
  const { accountId } = actor;
  const able = await requireSkill(accountId, counter, { db: tx, centreId });
  const services = body.services ?? able;
  if (services.some((serviceId) => !counter.services.includes(serviceId)))
    throw new InvalidInputError([FOREIGN_SERVICE]);
  if (services.some((serviceId) => !able.includes(serviceId)))
    throw new Refusal('queueing.no-skill', 'conflict');
  for (const session of await tx.run(lockSessionsInTheWay, { centreId, accountId, counterId, onDay: today }))
    await closeSession(session, context);
  const dedicatedTo = body.dedicatedTo ?? dedicationOf(counter);
  const place = { institutionId: counter.institutionId, area: counter.area };
  const sessionId = server.random.newId();
  const opened = await tx.run(insertSession, {
    centreId,
    sessionId,
    counterId,
    ...place,
    accountId,
    onDay: today,
    now,
    services,
    dedicatedTo,
  });
  if (opened.length === 0)
    throw new Refusal('queueing.counter-taken', 'conflict', { facts: { counter: counter.number } });
  await tx.run(insertEvent, {
    centreId,
    kind: 'counterOpened',
    now,
    ...place,
    ticketId: null,
    sessionId,
    counterId,
    serviceId: null,
    actorId: accountId,
    detail: dedicatedTo,
    handledSeconds: null,
  });
  await notePartnerArrives({ counterId, institutionId: counter.institutionId }, context);
  return { sessionId };
}

const FOREIGN_SERVICE = {
  pointer: '/services',
  rule: 'queueing.foreign-service',
  message: '本窗口不办其中的业务，请只选本窗口的业务',
  messageEn: 'The counter does not handle one of these; choose among its own services.',
};
