import { type OfficeHours, parseOfficeHours } from '@yichuang/domain/clock/office-hours.ts';
import { type HallHours, hallHours, hallOpening } from '@yichuang/domain/queueing/hall-hours.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { Refusal } from '#platform/http/refusal.ts';
import { clocksOfCentre } from '../clock/index.ts';
import type { Acting, Reading } from '../context.ts';
import { hallDays } from './appointment-rules-store.ts';

type Asking = Pick<Reading, 'db' | 'server' | 'centreId' | 'now' | 'today'>;

/** Hours of one hall from today on: its own days, the working calendar, the office hours. */
export async function hoursOfHall(hall: string, asking: Asking): Promise<HallHours> {
  const { db, centreId, today } = asking;
  const { clock } = await clocksOfCentre(asking);
  const days = await db.many(hallDays, { centreId, hall, from: today });
  return hallHours({
    calendar: clock.calendar,
    usual: clock.officeHours,
    days: new Map(
      days.map(({ onDay, hours }): [DateOnly, OfficeHours | null] => [
        onDay,
        hours === null ? null : parseOfficeHours(hours),
      ]),
    ),
  });
}

/** Are numbers given out in the hall now, and if not, when next? */
export const openingOfHall = async (hall: string, asking: Asking) =>
  hallOpening(await hoursOfHall(hall, asking), asking.now);

/** @throws Refusal `queueing.hall-closed`; in the demo a visitor may come at any hour */
export async function requireOpenHall(hall: string, context: Acting): Promise<void> {
  if (context.server.config.mode === 'demo') return;
  const { isOpen } = await openingOfHall(hall, { ...context, db: context.tx });
  if (!isOpen) throw new Refusal('queueing.hall-closed', 'conflict');
}
