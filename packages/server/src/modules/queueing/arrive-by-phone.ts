import type { arriveByPhone as route } from '@yichuang/contract/queueing-appointments.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { arrivalTime } from '@yichuang/domain/queueing/appointment.ts';
import { AppointmentNotLawfulError } from '@yichuang/domain/queueing/errors.ts';
import type { Acting } from '../context.ts';
import { appointmentRules } from './appointment-rules.ts';
import { appointmentOf, loadAppointment } from './appointments.ts';
import { becomeTicket } from './become-ticket.ts';

/** 手机签到: from the page of the appointment, in its time. @throws AppointmentTooEarlyError, AppointmentNotLawfulError */
export async function arriveByPhone({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const row = await loadAppointment({ ...params, ...body }, context);
  const { rules } = await appointmentRules(context.tx, context.centreId);
  // Late, the machine in the hall gives the number: nobody takes an ordinary one from afar.
  if (row.state === 'booked' && context.now > arrivalTime(appointmentOf(row), rules).until)
    throw new AppointmentNotLawfulError('late', 'arrived');
  await becomeTicket(row, context);
  return { appointmentId: row.appointmentId };
}
