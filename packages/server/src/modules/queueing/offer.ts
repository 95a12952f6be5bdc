import type { OfferView, readOffer as route } from '@yichuang/contract/queueing-appointments.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { AppointmentRules } from '@yichuang/domain/queueing/appointment-rules.ts';
import { type OfferedDay, offeredDays } from '@yichuang/domain/queueing/appointment-slots.ts';
import type { Values } from '#platform/db/statement.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { halls } from '../organisation/index.ts';
import { appointmentRules } from './appointment-rules.ts';
import { seatsTaken } from './appointment-store.ts';
import { hoursOfHall } from './hall-opening.ts';
import { servicesById } from './line-store.ts';
import { viewService } from './read-queue.ts';

type Asking = Pick<Reading, 'db' | 'server' | 'centreId' | 'now' | 'today'>;

/** 可预约时段 of a service. */
export type Offer = {
  readonly service: Values<(typeof servicesById)['row']>;
  readonly rules: AppointmentRules;
  readonly days: readonly OfferedDay[];
};

/** What can be booked now. @throws not-found for a service that is not there */
export async function offerOf(serviceId: string, asking: Asking): Promise<Offer> {
  const { db, centreId, today, now } = asking;
  const [service] = await db.many(servicesById, { centreId, services: [serviceId] });
  if (!service) throw notFound();
  const { rules } = await appointmentRules(db, centreId);
  const hours = await hoursOfHall(service.institutionId, asking);
  const rows = await db.many(seatsTaken, { centreId, serviceId, from: today });
  const seats = new Map(rows.map(({ onDay, fromMinute, taken }) => [`${onDay}/${fromMinute}`, taken]));
  const taken = (on: string, fromMinute: number) => seats.get(`${on}/${fromMinute}`) ?? 0;
  return { service, rules, days: offeredDays({ rules, serviceId, hours, taken }, now) };
}

export async function readOffer({ params }: ParsedOf<typeof route>, context: Reading): Promise<OfferView> {
  const { service, rules, days } = await offerOf(params.serviceId, context);
  const { earlyMinutes, lateMinutes, noShows, blockDays } = rules;
  return {
    service: viewService(service),
    hall: await hallNamed(service.institutionId, context),
    days: days.map(({ on, slots }) => ({ on, slots: [...slots] })),
    key: context.server.random.newId(),
    rules: { earlyMinutes, lateMinutes, noShows, blockDays },
  };
}

/** Name and address of a hall. */
export async function hallNamed(hall: string, { db, centreId }: Pick<Reading, 'db' | 'centreId'>) {
  const place = (await db.many(halls, { centreId })).find(({ id }) => id === hall);
  if (!place) throw notFound();
  return { code: hall, name: place.name, nameEn: place.nameEn, address: place.address };
}
