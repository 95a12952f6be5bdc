import type { takeTicket as route } from '@yichuang/contract/queueing-tickets.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { PriorityReason, TicketKind } from '@yichuang/domain/queueing/ticket.ts';
import { requireMayTake } from '@yichuang/domain/queueing/ticket-limit.ts';
import { ticketNumber } from '@yichuang/domain/queueing/ticket-number.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { insertEvent } from './event-store.ts';
import { requireDevice } from './known-device.ts';
import { underLimits } from './line-limits.ts';
import { servicesById } from './line-store.ts';
import { expectNewWait } from './lines.ts';
import { queueRules } from './rules.ts';
import { type Holder, readHolder } from './ticket-holder.ts';
import { insertTicket, lockHolder, takeNumber, ticketsOfHolder } from './ticket-store.ts';

/** 取号. @throws Refusal `queueing.device-required`, TicketLimitError, not-found */
export async function takeTicket({ body }: ParsedOf<typeof route>, context: Acting) {
  requireDevice(context);
  const holder = readHolder(body.holder, context);
  const reason = body.priority ?? (holder.isElder ? 'elder' : null);
  return issueTicket(
    { services: body.services, kind: reason === null ? 'ordinary' : 'priority', reason, holder },
    context,
  );
}

/** What is issued: the machine and the desk ask for it, and so does an appointment at its hour. */
export type Issue = {
  readonly services: readonly string[];
  readonly kind: TicketKind;
  readonly reason: PriorityReason | null;
  readonly holder: Holder;
  /** Where it stands among its kind; absent: at the moment it is taken. */
  readonly place?: Instant;
};

/** Gives out the next number of the area. @throws TicketLimitError, not-found for a service that is not there */
export async function issueTicket(issue: Issue, context: Acting) {
  const { services, holder, place: stands } = issue;
  const { tx, centreId, now, today, server } = context;
  const wanted = [...new Set(services)];
  const known = new Map(
    (await tx.many(servicesById, { centreId, services: wanted })).map((one) => [one.serviceId, one]),
  );
  const [first, ...others] = wanted.map((serviceId) => known.get(serviceId));
  // One visit stays in one hall: nobody is called while they ride across the town.
  if (!first || others.some((one) => one?.institutionId !== first.institutionId)) throw notFound();
  if (holder.digest !== null) await refuseHoarding(holder.digest, wanted, context);
  const { kind, reason } = await underLimits({ ...issue, serviceId: first.serviceId }, context);

  const place = { centreId, institutionId: first.institutionId, area: first.area };
  const wait = await expectNewWait({ db: tx, centreId, today }, first.serviceId, {
    kind,
    priorityReason: reason,
    place: stands ?? now,
  });
  const [taken] = await tx.run(takeNumber, { ...place, onDay: today });
  if (!taken) throw new TypeError('an upsert gives its row back');
  const ticketId = server.random.secretId();
  await tx.run(insertTicket, {
    ...place,
    ticketId,
    onDay: today,
    serial: taken.serial,
    number: ticketNumber(first.letter, taken.serial),
    kind,
    priorityReason: reason,
    serviceId: first.serviceId,
    further: wanted.slice(1),
    place: stands ?? now,
    now,
    holderDigest: holder.digest,
    maskedName: holder.maskedName,
    expectedFromMinutes: wait?.fromMinutes ?? null,
    expectedToMinutes: wait?.toMinutes ?? null,
  });
  await tx.run(insertEvent, {
    ...place,
    kind: 'taken',
    now,
    ticketId,
    sessionId: null,
    counterId: null,
    serviceId: first.serviceId,
    actorId: (context.actor as Acting['actor'] | null)?.accountId ?? null,
    detail: reason,
    handledSeconds: null,
  });
  return { ticketId };
}

async function refuseHoarding(
  holderDigest: Buffer,
  services: readonly string[],
  { tx, centreId, today }: Acting,
): Promise<void> {
  await tx.run(lockHolder, { holderDigest });
  const taken = await tx.many(ticketsOfHolder, { centreId, onDay: today, holderDigest });
  const { ticketsADay } = await queueRules(tx, centreId);
  requireMayTake(
    taken.map(({ number, state, serviceIds }) => ({
      number,
      serviceIds,
      isLive: state !== 'done' && state !== 'cancelled',
    })),
    services,
    ticketsADay,
  );
}
