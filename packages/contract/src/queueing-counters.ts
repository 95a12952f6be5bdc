import { PAUSE_REASONS } from '@yichuang/domain/queueing/counter-life.ts';
import { z } from 'zod';
import { PriorityReasonView, ServiceView, TicketView } from './queueing-tickets.ts';
import { route } from './route.ts';
import { Id, Moment } from './wire.ts';

export const PauseReasonView = z.enum(PAUSE_REASONS);
export type PauseReasonView = z.infer<typeof PauseReasonView>;

/** Counters of the halls, as a clerk chooses one. */
export const CounterView = z.object({
  counterId: z.string(),
  number: z.int(),
  institutionId: z.string(),
  area: z.string(),
  name: z.string(),
  nameEn: z.string(),
  services: z.array(ServiceView),
  /** Closed while nobody works there. */
  state: z.enum(['open', 'paused', 'closed']),
  isMine: z.boolean(),
});
export type CounterView = z.infer<typeof CounterView>;

export const listCounters = route({
  name: 'queueing.listCounters',
  summary: 'The counters of the halls, and which of them are taken today.',
  method: 'GET',
  path: '/queueing/counters',
  allow: 'queueing.serve',
  reply: z.object({ rows: z.array(CounterView) }),
});

/** 窗口值守 of one person. */
export const CounterSessionView = z.object({
  sessionId: Id,
  counterId: z.string(),
  number: z.int(),
  name: z.string(),
  nameEn: z.string(),
  institutionId: z.string(),
  area: z.string(),
  state: z.enum(['open', 'paused', 'closed']),
  pauseReason: PauseReasonView.nullable(),
  stateSince: Moment,
  services: z.array(ServiceView),
  dedicatedTo: PriorityReasonView.nullable(),
  version: z.int(),
});
export type CounterSessionView = z.infer<typeof CounterSessionView>;

/** One line of the list at the counter. */
export const QueueRow = z.object({
  ticketId: Id,
  number: z.string(),
  kind: TicketView.shape.kind,
  priorityReason: TicketView.shape.priorityReason,
  maskedName: z.string().nullable(),
  serviceId: z.string(),
  waitedMinutes: z.int(),
  /** Sent to this counter by a colleague. */
  isSent: z.boolean(),
});
export type QueueRow = z.infer<typeof QueueRow>;

/** The queue as the person at the counter sees it. */
export const QueueView = z.object({
  now: Moment,
  /** Null: no counter was chosen today. */
  session: CounterSessionView.nullable(),
  /** The number called or served now. */
  current: TicketView.nullable(),
  held: z.array(TicketView),
  /** In the order in which this counter alone would call them; the first ones. */
  waiting: z.array(QueueRow),
  waitingTotal: z.int(),
  /** Numbers of today that this counter missed and that may still come back. */
  missed: z.array(TicketView),
  longestMinutes: z.int().nullable(),
  /** Numbers this person has served today. */
  servedToday: z.int(),
  rules: z.object({ calls: z.int(), gapSeconds: z.int() }),
});
export type QueueView = z.infer<typeof QueueView>;

export const readQueue = route({
  name: 'queueing.readQueue',
  summary: 'The queue of the counter where I work.',
  method: 'GET',
  path: '/queueing/session',
  allow: 'queueing.serve',
  reply: QueueView,
});

export const openCounter = route({
  name: 'queueing.openCounter',
  summary: 'Sit down at a counter: from now on it calls numbers of its services.',
  method: 'POST',
  path: '/queueing/counters/:counterId/open',
  allow: 'queueing.serve',
  params: z.strictObject({ counterId: z.string().max(20) }),
  body: z.strictObject({
    /** Fewer than the counter has, when the person can do fewer; all when left out. */
    services: z.array(z.string().max(40)).min(1).max(20).optional(),
    /** 老年专窗 and the like. */
    dedicatedTo: PriorityReasonView.optional(),
  }),
  reply: QueueView,
});

const ofSession = z.strictObject({ sessionId: Id, version: z.int() });

export const pauseCounter = route({
  name: 'queueing.pauseCounter',
  summary: 'Pause the counter, with the reason its screen shows.',
  method: 'POST',
  path: '/queueing/session/pause',
  allow: 'queueing.serve',
  body: ofSession.extend({ reason: PauseReasonView }),
  reply: QueueView,
});

export const resumeCounter = route({
  name: 'queueing.resumeCounter',
  summary: 'Go on calling.',
  method: 'POST',
  path: '/queueing/session/resume',
  allow: 'queueing.serve',
  body: ofSession,
  reply: QueueView,
});

export const closeCounter = route({
  name: 'queueing.closeCounter',
  summary: 'Leave the counter; nobody may be called, served or held there.',
  method: 'POST',
  path: '/queueing/session/close',
  allow: 'queueing.serve',
  body: ofSession,
  reply: QueueView,
});

export const callNext = route({
  name: 'queueing.callNext',
  summary: 'Finish the number at the counter, if there is one, and call the next, in one act.',
  method: 'POST',
  path: '/queueing/session/next',
  allow: 'queueing.serve',
  body: ofSession,
  reply: z.object({
    /** Null: nobody waits. */
    called: TicketView.nullable(),
    finished: z.string().nullable(),
  }),
});

/** What happened in the hall, as screens follow it; no personal data beyond number and masked name. */
export const QueueEvent = z.object({
  seq: z.int(),
  kind: z.string(),
  at: Moment,
  institutionId: z.string(),
  area: z.string(),
  ticketId: Id.nullable(),
  number: z.string().nullable(),
  maskedName: z.string().nullable(),
  counterId: z.string().nullable(),
  counterNumber: z.int().nullable(),
  serviceId: z.string().nullable(),
  detail: z.string().nullable(),
});
export type QueueEvent = z.infer<typeof QueueEvent>;

export const listQueueEvents = route({
  name: 'queueing.listQueueEvents',
  summary: 'What happened after a number of the stream, oldest first; -1 gives only the newest number.',
  method: 'GET',
  path: '/queueing/events',
  allow: 'signed-in',
  query: z.strictObject({
    after: z.coerce.number().int().min(-1).default(-1),
    hall: z.string().max(20).optional(),
    area: z.string().max(20).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  reply: z.object({ rows: z.array(QueueEvent), last: z.int() }),
});

/** `reply` is one event; the address also takes `Last-Event-ID`. */
export const followQueue = route({
  name: 'queueing.followQueue',
  summary: 'What happens in the halls, as it happens (server-sent events).',
  method: 'GET',
  path: '/queueing/stream',
  allow: 'signed-in',
  query: z.strictObject({ hall: z.string().max(20).optional(), area: z.string().max(20).optional() }),
  reply: QueueEvent,
});
