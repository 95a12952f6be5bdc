import type { AppointmentRules } from '#queueing/appointment-rules.ts';
import { type Slot, slotEnd, slotStart } from '#queueing/appointment-slots.ts';
import { AppointmentNotLawfulError, AppointmentTooEarlyError } from '#queueing/errors.ts';
import type { TicketKind } from '#queueing/ticket.ts';
import type { DateOnly } from '#time/date-only.ts';
import { type Instant, instant, instantText, localDay, MINUTE_MS } from '#time/instant.ts';

/** 预约状态: calledOff: the hall closed that day; missed: 爽约. */
export type AppointmentState = 'booked' | 'arrived' | 'cancelled' | 'calledOff' | 'missed';

/** 预约, as the rules know it: who somebody is stays outside. */
export type Appointment = Slot & { readonly state: AppointmentState; readonly on: DateOnly };

/** 预约签到: the number an appointment becomes. */
export type Arrival = {
  readonly kind: Extract<TicketKind, 'ordinary' | 'appointment'>;
  /** Its place among its kind: nobody stands before an earlier slot by coming early. */
  readonly place: Instant;
};

/**
 * 签到: within its time an appointment takes turns with ordinary numbers; late it is an ordinary number itself.
 *
 * @throws AppointmentNotLawfulError unless it is booked for today, AppointmentTooEarlyError with the moment from which
 *   it may be
 */
export function arrive(appointment: Appointment, rules: AppointmentRules, now: Instant): Arrival {
  requireBooked(appointment, 'arrived');
  const { from, until } = arrivalTime(appointment, rules);
  if (now < from) throw new AppointmentTooEarlyError(instantText(from));
  if (localDay(now) !== appointment.on) throw new AppointmentNotLawfulError('missed', 'arrived');
  if (now > until) return { kind: 'ordinary', place: now };
  const starts = slotStart(appointment.on, appointment);
  return { kind: 'appointment', place: starts > now ? starts : now };
}

/** From when an appointment can be checked in, and until when it comes first. */
export const arrivalTime = (
  { on, ...slot }: Slot & { readonly on: DateOnly },
  { earlyMinutes, lateMinutes }: Pick<AppointmentRules, 'earlyMinutes' | 'lateMinutes'>,
): { readonly from: Instant; readonly until: Instant } => ({
  from: instant(slotStart(on, slot) - earlyMinutes * MINUTE_MS),
  until: instant(slotEnd(on, slot) + lateMinutes * MINUTE_MS),
});

/**
 * 取消 or 改约: a place is given back before its day is over.
 *
 * @throws AppointmentNotLawfulError
 */
export function requireMayGiveBack(appointment: Appointment, now: Instant): void {
  requireBooked(appointment, 'cancelled');
  if (localDay(now) > appointment.on) throw new AppointmentNotLawfulError('missed', 'cancelled');
}

function requireBooked({ state }: Appointment, event: string): void {
  if (state !== 'booked') throw new AppointmentNotLawfulError(state, event);
}
