import { arrive } from '@yichuang/domain/queueing/appointment.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { appointmentRules } from './appointment-rules.ts';
import { keepArrival } from './appointment-store.ts';
import { type AppointmentRow, appointmentOf } from './appointments.ts';
import { issueTicket } from './take-ticket.ts';

/**
 * An appointment becomes a number, once. Its row is locked: whoever comes second finds the number that the first one got.
 *
 * @throws AppointmentTooEarlyError, AppointmentNotLawfulError, TicketLimitError
 */
export async function becomeTicket(row: AppointmentRow, context: Acting) {
  const { tx, centreId, now } = context;
  const { appointmentId, serviceId } = row;
  if (row.ticketId !== null) return { ticketId: row.ticketId, isLate: false };
  const { rules } = await appointmentRules(tx, centreId);
  const { kind, place } = arrive(appointmentOf(row), rules, now);
  const holder = { digest: row.holderDigest, maskedName: row.maskedName };
  const { ticketId } = await issueTicket(
    { services: [serviceId], kind, reason: null, holder, place },
    context,
  );
  const [kept] = await tx.run(keepArrival, { centreId, appointmentId, ticketId, now });
  if (!kept) throw notFound();
  return { ticketId, isLate: kind === 'ordinary' };
}
