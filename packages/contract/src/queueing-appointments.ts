import { z } from 'zod';
import { ServiceView, TicketStateView, WaitingTicketView } from './queueing-tickets.ts';
import { route } from './route.ts';
import { Day, Id, Moment, Named } from './wire.ts';

const ServiceId = z.string().max(40);
const Minute = z.int().min(0).max(1440);

/** 时段 of a day with the seats left to book; minutes since midnight. */
export const SlotView = z.object({ fromMinute: z.int(), toMinute: z.int(), free: z.int() });
export type SlotView = z.infer<typeof SlotView>;

export const OfferedDayView = z.object({ on: Day, slots: z.array(SlotView) });
export type OfferedDayView = z.infer<typeof OfferedDayView>;

/** What can be booked for one service; no day: it takes no appointments, and walk-in is open. */
export const OfferView = z.object({
  service: ServiceView,
  hall: Named,
  days: z.array(OfferedDayView),
  /** One press, one place: the key of the next act. */
  key: z.string(),
  rules: z.object({ earlyMinutes: z.int(), lateMinutes: z.int(), noShows: z.int(), blockDays: z.int() }),
});
export type OfferView = z.infer<typeof OfferView>;

export const readOffer = route({
  name: 'queueing.readOffer',
  summary: 'Days, slots and free places of one service (可预约时段).',
  method: 'GET',
  path: '/queueing/services/:serviceId/offer',
  allow: 'public',
  params: z.strictObject({ serviceId: ServiceId }),
  reply: OfferView,
});

export const AppointmentView = z.object({
  appointmentId: Id,
  state: z.enum(['booked', 'arrived', 'cancelled', 'calledOff', 'missed']),
  service: ServiceView,
  hall: Named.extend({ address: z.string().nullable() }),
  on: Day,
  fromMinute: z.int(),
  toMinute: z.int(),
  /** Checks in at a machine, and finds the appointment again together with the telephone. */
  code: z.string(),
  maskedName: z.string(),
  maskedPhone: z.string(),
  /** Why the hall is closed that day; null: it is not, or nobody said. */
  calledOffFor: z.string().nullable(),
  /** From when it can be checked in, and until when it comes first. */
  arrivalFrom: Moment,
  arrivalUntil: Moment,
  /** May be checked in from a telephone at this moment. */
  mayArrive: z.boolean(),
  mayGiveBack: z.boolean(),
  ticket: z.object({ ticketId: Id, number: z.string(), state: TicketStateView }).nullable(),
  /** SVG of the QR code that a machine of the hall reads. */
  qr: z.string(),
  version: z.int(),
});
export type AppointmentView = z.infer<typeof AppointmentView>;

const Time = { on: Day, fromMinute: Minute };

export const bookAppointment = route({
  name: 'queueing.bookAppointment',
  summary:
    'Hold a place of a service at a time (预约). Of the person only digests and masked words are kept.',
  method: 'POST',
  path: '/queueing/appointments',
  allow: 'public',
  body: z.strictObject({
    serviceId: ServiceId,
    ...Time,
    name: z.string().max(60),
    phone: z.string().max(20),
    /** Who gives it may check in with the card. */
    idNumber: z.string().max(20).optional(),
  }),
  reply: AppointmentView,
});

const ofAppointment = { params: z.strictObject({ appointmentId: Id }) };

export const readAppointment = route({
  name: 'queueing.readAppointment',
  summary: 'One appointment, for who has its address: the id is random.',
  method: 'GET',
  path: '/queueing/appointments/:appointmentId',
  allow: 'public',
  ...ofAppointment,
  reply: AppointmentView,
});

export const readAppointmentCalendar = route({
  name: 'queueing.readAppointmentCalendar',
  summary: 'An appointment for one’s own calendar (iCalendar).',
  method: 'GET',
  path: '/queueing/appointments/:appointmentId/calendar',
  allow: 'public',
  ...ofAppointment,
  reply: z.unknown(),
});

export const findAppointment = route({
  name: 'queueing.findAppointment',
  summary:
    'Code and telephone lead to the appointment. Five wrong tries an hour; every miss is answered alike.',
  method: 'POST',
  path: '/queueing/appointments/find',
  allow: 'public',
  body: z.strictObject({ code: z.string().max(20), phone: z.string().max(20) }),
  reply: z.object({ appointmentId: Id }),
});

export const cancelAppointment = route({
  name: 'queueing.cancelAppointment',
  summary: 'Give the place back (取消预约).',
  method: 'POST',
  path: '/queueing/appointments/:appointmentId/cancel',
  allow: 'public',
  ...ofAppointment,
  body: z.strictObject({ version: z.int() }),
  reply: AppointmentView,
});

export const rebookAppointment = route({
  name: 'queueing.rebookAppointment',
  summary:
    'Change to another time of the same service (改约): the old place is given back with the new one taken.',
  method: 'POST',
  path: '/queueing/appointments/:appointmentId/rebook',
  allow: 'public',
  ...ofAppointment,
  body: z.strictObject({ version: z.int(), ...Time }),
  reply: AppointmentView,
});

export const arriveByPhone = route({
  name: 'queueing.arriveByPhone',
  summary: 'Check in from the page of the appointment, in its time: it becomes a number, once.',
  method: 'POST',
  path: '/queueing/appointments/:appointmentId/arrive',
  allow: 'public',
  ...ofAppointment,
  body: z.strictObject({ version: z.int() }),
  reply: AppointmentView,
});

export const arriveAtKiosk = route({
  name: 'queueing.arriveAtKiosk',
  summary:
    'Check in at a machine of the hall by code or identity card (预约签到); late, it is an ordinary number.',
  method: 'POST',
  path: '/queueing/screens/kiosk/appointments',
  allow: 'public',
  body: z.strictObject({
    token: z.string().max(120).nullable(),
    code: z.string().max(20).optional(),
    idNumber: z.string().max(20).optional(),
  }),
  reply: z.object({ ticket: WaitingTicketView, isLate: z.boolean() }),
});
