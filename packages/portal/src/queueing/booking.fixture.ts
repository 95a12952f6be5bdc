import type { AppointmentView, OfferView } from '@yichuang/contract/queueing-appointments.ts';
import { hallReplies, kiosk, TICKET_ID, ticket } from './hall.fixture.ts';

export const APPOINTMENT_ID = '00000000-0000-4000-8000-0000000000b1';
export const OFFERED_DAY = '2026-11-26';

const [service] = kiosk.services;
if (!service) throw new Error('the machine of the fixture offers nothing');
const { counters: _counters, waiting: _waiting, open: _open, wait: _wait, ...plain } = service;

/** Ten to half past ten is free twice, half past ten is full. */
export const offer: OfferView = {
  service: plain,
  hall: kiosk.hall,
  days: [
    {
      on: OFFERED_DAY,
      slots: [
        { fromMinute: 600, toMinute: 630, free: 2 },
        { fromMinute: 630, toMinute: 660, free: 0 },
        { fromMinute: 660, toMinute: 690, free: 3 },
      ],
    },
  ],
  key: '00000000-0000-4000-8000-0000000000ab',
  rules: { earlyMinutes: 30, lateMinutes: 10, noShows: 3, blockDays: 30 },
};

export const appointment: AppointmentView = {
  appointmentId: APPOINTMENT_ID,
  state: 'booked',
  service: plain,
  hall: { ...kiosk.hall, address: '天府大道北段18号' },
  on: OFFERED_DAY,
  fromMinute: 600,
  toMinute: 630,
  code: '48271953',
  maskedName: '李*明',
  maskedPhone: '138****5678',
  calledOffFor: null,
  arrivalFrom: '2026-11-26T01:30:00Z',
  arrivalUntil: '2026-11-26T02:40:00Z',
  mayArrive: false,
  mayGiveBack: true,
  ticket: null,
  qr: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  version: 1,
};

/** What the pages of appointments ask for. */
export const bookingReplies = {
  ...hallReplies,
  'queueing.listServices': ({ query }: { readonly query: { readonly item?: string } }) => ({
    rows: query.item === 'none' ? [] : kiosk.services.slice(0, query.item === undefined ? 9 : 1),
  }),
  'queueing.readOffer': () => offer,
  'queueing.readAppointment': () => appointment,
  'queueing.bookAppointment': () => appointment,
  'queueing.cancelAppointment': () => ({ ...appointment, state: 'cancelled' }),
  'queueing.rebookAppointment': () => ({ ...appointment, fromMinute: 660 }),
  'queueing.findAppointment': () => ({ appointmentId: APPOINTMENT_ID }),
  'queueing.arriveByPhone': () => ({
    ...appointment,
    state: 'arrived',
    ticket: { ticketId: TICKET_ID, number: ticket.number, state: 'taken' },
  }),
  'queueing.arriveAtKiosk': () => ({ ticket: { ...ticket, kind: 'appointment' }, isLate: false }),
};
