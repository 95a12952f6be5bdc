import { z } from 'zod';
import { AppointmentView } from './queueing-appointments.ts';
import { TicketStateView, WaitingTicketView } from './queueing-tickets.ts';
import { route } from './route.ts';
import { Day, Id, Moment, Named } from './wire.ts';

/** One appointment in the list of its day; its code stays with its holder. */
export const AppointmentOfDay = AppointmentView.pick({
  appointmentId: true,
  state: true,
  fromMinute: true,
  toMinute: true,
  maskedName: true,
  maskedPhone: true,
  version: true,
}).extend({
  service: Named,
  ticket: z.object({ number: z.string(), state: TicketStateView }).nullable(),
});
export type AppointmentOfDay = z.infer<typeof AppointmentOfDay>;

export const AppointmentDayView = z.object({
  now: Moment,
  hall: Named,
  halls: z.array(Named),
  on: Day,
  /** In the order of their times. */
  rows: z.array(AppointmentOfDay),
  /** There are more than are shown. */
  isCut: z.boolean(),
});
export type AppointmentDayView = z.infer<typeof AppointmentDayView>;

export const readAppointmentDay = route({
  name: 'queueing.readAppointmentDay',
  summary: 'The appointments of a hall on one day (当日预约): who is expected, who came, who did not.',
  method: 'GET',
  path: '/queueing/halls/:hall/appointments',
  allow: 'queueing.manage',
  params: z.strictObject({ hall: z.string().max(20) }),
  /** Today when left out. */
  query: z.strictObject({ on: Day.optional() }),
  reply: AppointmentDayView,
});

export const arriveWithHelp = route({
  name: 'queueing.arriveWithHelp',
  summary:
    'Check somebody in who has neither telephone nor code at hand (人工签到); late, it is an ordinary number.',
  method: 'POST',
  path: '/queueing/appointments/:appointmentId/arrive-with-help',
  allow: 'queueing.manage',
  params: z.strictObject({ appointmentId: Id }),
  body: z.strictObject({ version: z.int() }),
  reply: z.object({ ticket: WaitingTicketView, isLate: z.boolean() }),
});
