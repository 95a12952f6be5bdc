import { z } from 'zod';
import { route } from './route.ts';
import { Id, Moment } from './wire.ts';

const ServiceId = z.string().max(40);
const CounterId = z.string().max(20);

export const TicketKindView = z.enum(['ordinary', 'appointment', 'priority']);
export const PriorityReasonView = z.enum(['elder', 'disabled', 'pregnant', 'military']);
export const TicketStateView = z.enum([
  'taken',
  'called',
  'serving',
  'held',
  'missed',
  'transferred',
  'done',
  'cancelled',
]);

/** A service people take a number for. */
export const ServiceView = z.object({
  serviceId: z.string(),
  name: z.string(),
  nameEn: z.string(),
  institutionId: z.string(),
  area: z.string(),
});
export type ServiceView = z.infer<typeof ServiceView>;

/** 等候估计 in whole minutes; null where an honest answer is not possible. */
export const WaitView = z.object({ fromMinutes: z.int(), toMinutes: z.int() }).nullable();
export type WaitView = z.infer<typeof WaitView>;

/** A ticket as its holder and every screen may see it: number and masked name. */
export const TicketView = z.object({
  ticketId: Id,
  number: z.string(),
  state: TicketStateView,
  kind: TicketKindView,
  priorityReason: PriorityReasonView.nullable(),
  service: ServiceView,
  /** Services of the visit still to come. */
  further: z.array(ServiceView),
  maskedName: z.string().nullable(),
  takenAt: Moment,
  /** Counter that called or serves it, by the number above it. */
  counter: z.object({ counterId: z.string(), number: z.int() }).nullable(),
  calls: z.int(),
  calledAt: Moment.nullable(),
  servingSince: Moment.nullable(),
  /** A missed number may come back once. */
  mayReturn: z.boolean(),
  version: z.int(),
});
export type TicketView = z.infer<typeof TicketView>;

/** The same with how many are before it. */
export const WaitingTicketView = TicketView.extend({ ahead: z.int().nullable(), wait: WaitView });
export type WaitingTicketView = z.infer<typeof WaitingTicketView>;

/** What people can take a number for in a hall, with how long each line is. */
export const listServices = route({
  name: 'queueing.listServices',
  summary: 'Services to take a number for, with the people waiting and the expected wait.',
  method: 'GET',
  path: '/queueing/services',
  allow: 'public',
  query: z.strictObject({ hall: z.string().max(20).optional(), item: z.string().max(20).optional() }),
  reply: z.object({
    rows: z.array(
      ServiceView.extend({ waiting: z.int(), counters: z.array(z.int()), open: z.int(), wait: WaitView }),
    ),
  }),
});

export const waitingByArea = route({
  name: 'queueing.waitingByArea',
  summary: 'How many people wait in each area of each hall, the longest wait, and how many counters work.',
  method: 'GET',
  path: '/queueing/waiting',
  allow: 'public',
  reply: z.object({
    now: Moment,
    rows: z.array(
      z.object({
        institutionId: z.string(),
        area: z.string(),
        letter: z.string(),
        name: z.string(),
        nameEn: z.string(),
        waiting: z.int(),
        /** Minutes the first of them has waited; null when nobody waits. */
        longestMinutes: z.int().nullable(),
        open: z.int(),
        paused: z.int(),
        wait: WaitView,
      }),
    ),
  }),
});

export const takeTicket = route({
  name: 'queueing.takeTicket',
  summary: 'Take a number (取号) at a machine of the hall or from a clerk.',
  method: 'POST',
  path: '/queueing/tickets',
  allow: 'public',
  body: z.strictObject({
    /** Services of the visit, in order. */
    services: z.array(ServiceId).min(1).max(5),
    /** Of who says so at the machine; elders are known by the number of their card. */
    priority: PriorityReasonView.optional(),
    /** Of the person, when a card was read: only a digest of the number and the masked name are kept. */
    holder: z
      .strictObject({
        name: z.string().max(60).optional(),
        idNumber: z.string().max(18).optional(),
        phone: z.string().max(11).optional(),
      })
      .optional(),
  }),
  reply: WaitingTicketView,
});

const ofTicket = { params: z.strictObject({ ticketId: Id }) };
const ofVersion = { ...ofTicket, body: z.strictObject({ version: z.int() }) };

export const readTicket = route({
  name: 'queueing.readTicket',
  summary: 'One ticket of today, for who holds it: the id on the slip is random.',
  method: 'GET',
  path: '/queueing/tickets/:ticketId',
  allow: 'public',
  ...ofTicket,
  reply: WaitingTicketView,
});

export const arriveAgain = route({
  name: 'queueing.arriveAgain',
  summary: 'A missed number comes back (我到了), once.',
  method: 'POST',
  path: '/queueing/tickets/:ticketId/return',
  allow: 'public',
  ...ofVersion,
  reply: WaitingTicketView,
});

export const cancelTicket = route({
  name: 'queueing.cancelTicket',
  summary: 'Give a number back.',
  method: 'POST',
  path: '/queueing/tickets/:ticketId/cancel',
  allow: 'public',
  ...ofVersion,
  reply: WaitingTicketView,
});

export const recallTicket = route({
  name: 'queueing.recallTicket',
  summary: 'Call the number once more, not before the gap of the centre is over.',
  method: 'POST',
  path: '/queueing/tickets/:ticketId/recall',
  allow: 'queueing.serve',
  ...ofVersion,
  reply: TicketView,
});

export const serveTicket = route({
  name: 'queueing.serveTicket',
  summary: 'The person stands at the counter: the service begins.',
  method: 'POST',
  path: '/queueing/tickets/:ticketId/serve',
  allow: 'queueing.serve',
  ...ofVersion,
  reply: TicketView,
});

export const missTicket = route({
  name: 'queueing.missTicket',
  summary: 'Nobody came after all calls (过号).',
  method: 'POST',
  path: '/queueing/tickets/:ticketId/miss',
  allow: 'queueing.serve',
  ...ofVersion,
  reply: TicketView,
});

export const finishTicket = route({
  name: 'queueing.finishTicket',
  summary: 'The service is done; a visit with further services goes on in the line of the next.',
  method: 'POST',
  path: '/queueing/tickets/:ticketId/finish',
  allow: 'queueing.serve',
  ...ofVersion,
  reply: TicketView,
});

export const holdTicket = route({
  name: 'queueing.holdTicket',
  summary: 'The person fetches something and comes back to this counter (暂存), three at most.',
  method: 'POST',
  path: '/queueing/tickets/:ticketId/hold',
  allow: 'queueing.serve',
  ...ofVersion,
  reply: TicketView,
});

export const resumeTicket = route({
  name: 'queueing.resumeTicket',
  summary: 'Take a held number back to the counter.',
  method: 'POST',
  path: '/queueing/tickets/:ticketId/resume',
  allow: 'queueing.serve',
  ...ofVersion,
  reply: TicketView,
});

export const transferTicket = route({
  name: 'queueing.transferTicket',
  summary: 'Send the person to another service or counter; place and papers stay with the number.',
  method: 'POST',
  path: '/queueing/tickets/:ticketId/transfer',
  allow: 'queueing.serve',
  ...ofTicket,
  body: z.strictObject({ version: z.int(), serviceId: ServiceId, counterId: CounterId.optional() }),
  reply: TicketView,
});
