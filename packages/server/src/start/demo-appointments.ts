import { arriveWithHelp, readAppointmentDay } from '@yichuang/contract/queueing-appointment-day.ts';
import { bookAppointment, type OfferedDayView, readOffer } from '@yichuang/contract/queueing-appointments.ts';
import { type Instant, instant, localDay, MINUTE_MS, parseInstant } from '@yichuang/domain/time/instant.ts';
import type { Server } from '#platform/server.ts';
import { type DemoCallers, demoCallers } from './demo-callers.ts';

/** Lines whose counters work in the demo. */
const HALL = 'HALL-S';
const SERVICES = ['EE.u', 'GS.bg', 'NS.sb'] as const;
/** Invented. */
const NAMES = ['周丽', '吴国强', '郑小梅', '冯建华', '褚文静', '卫志远', '蒋雪', '沈立群', '韩春燕'];

/** So long ago somebody booked the slot that begins now. */
const EARLIER_MINUTES = 35;

type Demo = { readonly now: Instant; readonly callers: DemoCallers };

/**
 * Appointments of today and of the next days, as many as the hour leaves: through the same acts, so that a late evening
 * has none today and a morning has its first people here. Made once.
 */
export async function makeDemoAppointments(server: Server): Promise<void> {
  const demo: Demo = { now: server.clock.now(), callers: demoCallers(server) };
  // The last ones are made last: where they are, all are.
  const last = (await daysOffered(SERVICES[0], demo.now, demo)).at(-1);
  if (last === undefined || (await isBooked(last.on, demo))) return;
  let nth = 0;
  for (const serviceId of SERVICES) nth = await bookFirst(serviceId, nth, demo);
  for (const serviceId of SERVICES)
    for (const day of await daysOffered(serviceId, demo.now, demo))
      nth = await bookSome(serviceId, day, nth, demo);
}

/** The next two days on which something can be booked, as seen then. */
async function daysOffered(serviceId: string, then: Instant, { callers }: Demo) {
  const { days } = await callers.anybody(then)(readOffer, { params: { serviceId } });
  return days.filter(({ slots }) => slots.length > 0).slice(0, 2);
}

async function isBooked(on: string, { now, callers }: Demo): Promise<boolean> {
  const supervisor = await callers.at('supervisor', now);
  const { rows } = await supervisor(readAppointmentDay, { params: { hall: HALL }, query: { on } });
  return rows.length > 0;
}

/** Somebody who booked a while ago for the slot that begins about now, and is here already. */
async function bookFirst(serviceId: string, nth: number, demo: Demo): Promise<number> {
  const { now, callers } = demo;
  const then = instant(now - EARLIER_MINUTES * MINUTE_MS);
  const today = (await daysOffered(serviceId, then, demo)).find(({ on }) => on === localDay(now));
  const [slot] = today?.slots ?? [];
  if (today === undefined || slot === undefined) return nth;
  const { appointmentId, version, arrivalFrom } = await callers.anybody(then)(bookAppointment, {
    body: { serviceId, on: today.on, fromMinute: slot.fromMinute, ...person(nth) },
  });
  if (parseInstant(arrivalFrom) > now) return nth + 1;
  const supervisor = await callers.at('supervisor', now);
  await supervisor(arriveWithHelp, { params: { appointmentId }, body: { version } });
  return nth + 1;
}

/** Two people in each of the first slots of a day. */
async function bookSome(serviceId: string, day: OfferedDayView, from: number, demo: Demo): Promise<number> {
  let nth = from;
  for (const { fromMinute, free } of day.slots.slice(0, 3)) {
    for (let seat = 0; seat < Math.min(2, free); seat += 1) {
      const body = { serviceId, on: day.on, fromMinute, ...person(nth) };
      await demo.callers.anybody(demo.now)(bookAppointment, { body });
      nth += 1;
    }
  }
  return nth;
}

/** Everybody has a telephone of their own: one person may book little. */
const person = (nth: number) => ({
  name: NAMES[nth % NAMES.length] ?? '',
  phone: `1390000${String(nth).padStart(4, '0')}`,
});
