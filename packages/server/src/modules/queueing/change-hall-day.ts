import type {
  dropHallDay as dropRoute,
  keepHallDay as keepRoute,
} from '@yichuang/contract/queueing-appointment-rules.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { officeHoursText, parseOfficeHours } from '@yichuang/domain/clock/office-hours.ts';
import { DomainError } from '@yichuang/domain/errors.ts';
import { requirePermission } from '@yichuang/domain/identity/policy.ts';
import { isSlotStillOpen } from '@yichuang/domain/queueing/appointment-slots.ts';
import { type DateOnly, dateOnly } from '@yichuang/domain/time/date-only.ts';
import { InvalidInputError, notFound, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { halls } from '../organisation/index.ts';
import { deleteHallDay, keepHallDayRow, lockHallDay } from './appointment-rules-store.ts';
import { viewAppointmentSettings } from './appointment-settings.ts';
import { bookedOnDay, endAppointment } from './appointment-store.ts';
import { hoursOfHall } from './hall-opening.ts';

/** Closes a hall on a day or gives it other hours. @throws InvalidInputError, StaleError, not-found */
export async function keepHallDay({ params, body }: ParsedOf<typeof keepRoute>, context: Acting) {
  const { tx, centreId, now, actor } = context;
  const day = await theDay(params, context);
  const hours = hoursFrom(body.hours);
  const [seen] = await tx.run(lockHallDay, { centreId, ...day });
  if ((seen?.version ?? null) !== body.version) throw await stale(context);
  const [kept] = await tx.run(keepHallDayRow, {
    ...{ centreId, ...day, hours, now },
    basis: body.basis,
    version: body.version ?? 0,
    changedBy: actor.accountId,
  });
  if (!kept) throw await stale(context);
  return { calledOff: await callOff(day, context) };
}

/** The hall follows the calendar again. @throws StaleError, not-found */
export async function dropHallDay({ params, body }: ParsedOf<typeof dropRoute>, context: Acting) {
  const { tx, centreId } = context;
  const day = await theDay(params, context);
  const [seen] = await tx.run(lockHallDay, { centreId, ...day });
  if (seen?.version !== body.version) throw await stale(context);
  await tx.run(deleteHallDay, { centreId, ...day });
  // A Saturday that was to be open is closed again.
  return { calledOff: await callOff(day, context) };
}

type HallDay = { readonly hall: string; readonly onDay: DateOnly };

async function theDay({ hall, on }: { hall: string; on: string }, context: Acting): Promise<HallDay> {
  const { tx, centreId, today, actor } = context;
  requirePermission(actor, 'settings.manage');
  const isKnown = (await tx.many(halls, { centreId })).some(({ id }) => id === hall);
  if (!isKnown) throw notFound();
  if (on < today) throw new InvalidInputError([PASSED]);
  return { hall, onDay: dateOnly(on) };
}

/** 因闭厅取消: places that no longer lie in the hours of the day; their holders missed nothing. */
async function callOff({ hall, onDay }: HallDay, context: Acting): Promise<number> {
  const { tx, centreId, now } = context;
  const hours = (await hoursOfHall(hall, { ...context, db: tx }))(onDay);
  const booked = await tx.run(bookedOnDay, { centreId, hall, onDay });
  const gone = booked.filter((slot) => !isSlotStillOpen(hours, slot));
  for (const { appointmentId } of gone)
    await tx.run(endAppointment, { centreId, appointmentId, state: 'calledOff', now });
  return gone.length;
}

const stale = async (context: Acting) =>
  new StaleError(await viewAppointmentSettings({ ...context, db: context.tx }));

/** Hours of the right form may still overlap or end before they begin. */
function hoursFrom(hours: string | null): string | null {
  if (hours === null || hours === '') return null;
  try {
    return officeHoursText(parseOfficeHours(hours));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new InvalidInputError([{ ...HOURS, messageEn: error.message }]);
  }
}

const HOURS = {
  pointer: '/hours',
  rule: 'clock.office-hours',
  message: '写成“09:00-12:00,13:00-16:00”，先后相接、不重叠；全天闭厅就不填',
};
const PASSED = {
  pointer: '/on',
  rule: 'queueing.hallDay',
  message: '只能改今天和以后的日子',
  messageEn: 'Only today and later days can be changed',
};
