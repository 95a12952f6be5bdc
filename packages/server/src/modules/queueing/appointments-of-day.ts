import type {
  AppointmentDayView,
  AppointmentOfDay,
  readAppointmentDay as route,
} from '@yichuang/contract/queueing-appointment-day.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { halls } from '../organisation/index.ts';
import { appointmentsOfDay as ofDay } from './appointment-day-store.ts';
import { servicesOfCentre } from './appointment-rules-store.ts';

/** A screen that somebody still reads. */
const MOST = 1_000;

/** 当日预约 of one hall, in the order of their times. @throws not-found for a hall that is not there */
export async function appointmentsOfDay(
  { params, query }: ParsedOf<typeof route>,
  { db, centreId, now, today }: Reading,
): Promise<AppointmentDayView> {
  const places = (await db.many(halls, { centreId })).map(({ id, name, nameEn }) => ({
    code: id,
    name,
    nameEn,
  }));
  const hall = places.find(({ code }) => code === params.hall);
  if (!hall) throw notFound();
  const known = new Map((await db.many(servicesOfCentre, { centreId })).map((one) => [one.code, one]));
  const onDay = query.on === undefined ? today : dateOnly(query.on);
  const rows = await db.many(ofDay, { centreId, hall: hall.code, onDay, limit: MOST + 1 });
  return {
    now: instantText(now),
    hall,
    halls: places,
    on: onDay,
    isCut: rows.length > MOST,
    rows: rows.slice(0, MOST).map(({ serviceId, number, ticketState, state, ...row }) => {
      const { name = serviceId, nameEn = serviceId } = known.get(serviceId) ?? {};
      // States are closed by checks of the tables.
      type Ticket = NonNullable<AppointmentOfDay['ticket']>;
      const ticket = number === null ? null : { number, state: ticketState as Ticket['state'] };
      return {
        ...row,
        state: state as AppointmentOfDay['state'],
        service: { code: serviceId, name, nameEn },
        ticket,
      };
    }),
  };
}
