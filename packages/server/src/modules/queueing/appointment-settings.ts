import type { AppointmentSettings } from '@yichuang/contract/queueing-appointment-rules.ts';
import { bookableSeats } from '@yichuang/domain/queueing/appointment-rules.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Reading } from '../context.ts';
import { halls } from '../organisation/index.ts';
import { appointmentRules } from './appointment-rules.ts';
import { hallDays, servicesOfCentre } from './appointment-rules-store.ts';
import { bookedToCome } from './appointment-store.ts';

/** Rules of appointments and days of the halls, as the administrator sees them. */
export async function viewAppointmentSettings(
  { db, centreId, today }: Pick<Reading, 'db' | 'centreId' | 'today'>,
  calledOff = 0,
): Promise<AppointmentSettings> {
  const { version, rules, changedAt } = await appointmentRules(db, centreId);
  const places = await db.many(halls, { centreId });
  const services = await db.many(servicesOfCentre, { centreId });
  const days = await db.many(hallDays, { centreId, hall: null, from: today });
  const booked = await db.maybe(bookedToCome, { centreId, from: today });
  return {
    version,
    rules: { ...rules, serviceSeats: { ...rules.serviceSeats } },
    changedAt: changedAt === null ? null : instantText(changedAt),
    halls: places.map(({ id, name, nameEn }) => ({ code: id, name, nameEn })),
    services: services.map((one) => ({ ...one, bookable: bookableSeats(rules, one.code) })),
    days: days.map(({ onDay, ...day }) => ({ ...day, on: onDay })),
    booked: booked?.booked ?? 0,
    calledOff,
  };
}
