import type { AppointmentView } from '@yichuang/contract/queueing-appointments.ts';
import { type Appointment, arrivalTime } from '@yichuang/domain/queueing/appointment.ts';
import { type Instant, instantText } from '@yichuang/domain/time/instant.ts';
import type { Values } from '#platform/db/statement.ts';
import { notFound, StaleError } from '#platform/http/refusal.ts';
import type { Acting, Reading } from '../context.ts';
import { qrCode } from '../documents/index.ts';
import { appointmentRules } from './appointment-rules.ts';
import { hallDays } from './appointment-rules-store.ts';
import { appointmentById, lockAppointment } from './appointment-store.ts';
import { servicesById } from './line-store.ts';
import { hallNamed } from './offer.ts';
import { viewService } from './read-queue.ts';
import { ticketById } from './ticket-store.ts';

export type AppointmentRow = Values<(typeof appointmentById)['row']>;
type Asking = Pick<Reading, 'db' | 'centreId' | 'now' | 'today'>;

/** As the rules know it; states are closed by a check of the table. */
export const appointmentOf = (row: AppointmentRow): Appointment => ({
  state: row.state as Appointment['state'],
  on: row.onDay,
  fromMinute: row.fromMinute,
  toMinute: row.toMinute,
});

/** The appointment of an act, locked, as the person saw it. @throws not-found, StaleError */
export async function loadAppointment(
  { appointmentId, version }: { readonly appointmentId: string; readonly version: number },
  context: Acting,
): Promise<AppointmentRow> {
  const { tx, centreId } = context;
  const [row] = await tx.run(lockAppointment, { centreId, appointmentId });
  if (!row) throw notFound();
  if (row.version !== version)
    throw new StaleError(await viewAppointment(appointmentId, { ...context, db: tx }));
  return row;
}

/** The page of an appointment. @throws not-found */
export async function viewAppointment(appointmentId: string, asking: Asking): Promise<AppointmentView> {
  const { db, centreId, now } = asking;
  const row = await db.maybe(appointmentById, { centreId, appointmentId });
  if (!row) throw notFound();
  const { rules } = await appointmentRules(db, centreId);
  const [service] = await db.many(servicesById, { centreId, services: [row.serviceId] });
  if (!service) throw notFound();
  const appointment = appointmentOf(row);
  const { from, until } = arrivalTime(appointment, rules);
  const isBooked = row.state === 'booked';
  return {
    appointmentId,
    state: appointment.state,
    service: viewService(service),
    hall: await hallNamed(row.institutionId, asking),
    on: row.onDay,
    fromMinute: row.fromMinute,
    toMinute: row.toMinute,
    code: row.code,
    maskedName: row.maskedName,
    maskedPhone: row.maskedPhone,
    calledOffFor: row.state === 'calledOff' ? await whyClosed(row, asking) : null,
    arrivalFrom: instantText(from),
    arrivalUntil: instantText(until),
    mayArrive: isBooked && isWithin(now, from, until),
    mayGiveBack: isBooked && asking.today <= row.onDay,
    ticket: await ticketOfAppointment(row, asking),
    qr: qrCode(row.code).svg,
    version: row.version,
  };
}

const isWithin = (now: Instant, from: Instant, until: Instant): boolean => now >= from && now <= until;

async function whyClosed({ institutionId, onDay }: AppointmentRow, { db, centreId }: Asking) {
  const days = await db.many(hallDays, { centreId, hall: institutionId, from: onDay });
  return days.find((day) => day.onDay === onDay)?.basis ?? null;
}

async function ticketOfAppointment({ ticketId }: AppointmentRow, { db, centreId }: Asking) {
  const ticket = ticketId === null ? null : await db.maybe(ticketById, { centreId, ticketId });
  if (!ticket) return null;
  type State = NonNullable<AppointmentView['ticket']>['state'];
  return { ticketId: ticket.ticketId, number: ticket.number, state: ticket.state as State };
}
