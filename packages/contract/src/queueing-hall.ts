import { z } from 'zod';
import { CounterSessionView } from './queueing-counters.ts';
import { ServiceView, waitingByArea } from './queueing-tickets.ts';
import { route } from './route.ts';
import { Id, Moment, Named } from './wire.ts';

const HallId = z.string().max(20);
const CounterId = z.string().max(20);
const ServiceId = z.string().max(40);

/** 窗口实况: what is seen at a counter. */
export const CounterStandingView = z.enum([
  'closed',
  // Only told to who looks after the hall; to the public the counter is closed.
  'absent',
  'paused',
  'unattended',
  'free',
  'busy',
  'full',
]);
export type CounterStandingView = z.infer<typeof CounterStandingView>;

/** A counter in the plan of its hall; no personal data. */
export const PlanCounter = z.object({
  counterId: CounterId,
  number: z.int(),
  area: z.string(),
  name: z.string(),
  nameEn: z.string(),
  /** Steps of about 1.5 metres from the west, and from the north. */
  x: z.int(),
  y: z.int(),
  side: z.enum(['north', 'south', 'middle']),
  standing: CounterStandingView,
  /** The number called or served there. */
  ticket: z.string().nullable(),
  /** What is handled there, by `serviceId`. */
  services: z.array(z.string()),
});
export type PlanCounter = z.infer<typeof PlanCounter>;

export const HallPlanView = z.object({
  now: Moment,
  /** Newest event of the queue the plan knows of. */
  seq: z.int(),
  hall: Named,
  /** Every hall of the centre. */
  halls: z.array(Named),
  areas: waitingByArea.reply.shape.rows,
  services: z.array(ServiceView.extend({ waiting: z.int() })),
  counters: z.array(PlanCounter),
});
export type HallPlanView = z.infer<typeof HallPlanView>;

export const readHallPlan = route({
  name: 'queueing.readHallPlan',
  summary: 'The plan of a hall: where each counter stands, what is seen there, how many wait.',
  method: 'GET',
  path: '/queueing/halls/:hall/plan',
  allow: 'public',
  params: z.strictObject({ hall: HallId }),
  reply: HallPlanView,
});

/** 大厅提醒: one thing to act on. */
export const HallAlertView = z.object({
  kind: z.enum(['noCounter', 'lineTooLong', 'absent', 'unattended', 'pausedTooLong']),
  serviceId: z.string().nullable(),
  counterId: z.string().nullable(),
  waiting: z.int(),
  minutes: z.int(),
});
export type HallAlertView = z.infer<typeof HallAlertView>;

/** Who works at a counter, for who looks after the hall. */
export const StaffedCounter = z.object({
  counterId: CounterId,
  sessionId: Id,
  clerk: z.string(),
  state: z.enum(['open', 'paused']),
  pauseReason: CounterSessionView.shape.pauseReason,
  stateSince: Moment,
  version: z.int(),
});
export type StaffedCounter = z.infer<typeof StaffedCounter>;

const Person = z.object({ accountId: Id, name: z.string() });

/** 应到人员: whom the published rota expects at a counter now. */
export const ExpectedView = z.object({
  counterId: CounterId,
  person: Person,
  /** B岗, to be called when nobody comes; null: nobody is named. */
  partner: Person.nullable(),
  /** Whose place the person takes; null: the rota itself. */
  standsInFor: z.string().nullable(),
  substitutionId: Id.nullable(),
  since: Moment,
});
export type ExpectedView = z.infer<typeof ExpectedView>;

export const HallWatchView = HallPlanView.extend({
  /** The most pressing first. */
  alerts: z.array(HallAlertView),
  staffed: z.array(StaffedCounter),
  /** Empty outside office hours, and where no rota was published. */
  expected: z.array(ExpectedView),
  totals: z.object({
    waiting: z.int(),
    longestMinutes: z.int().nullable(),
    /** Services ended today. */
    served: z.int(),
  }),
  rules: z.object({ waiting: z.int(), waitMinutes: z.int(), pauseMinutes: z.int() }),
});
export type HallWatchView = z.infer<typeof HallWatchView>;

export const readHallWatch = route({
  name: 'queueing.readHallWatch',
  summary: 'The hall as its manager sees it: the plan, who works where, and what to act on.',
  method: 'GET',
  path: '/queueing/halls/:hall/watch',
  allow: 'queueing.manage',
  params: z.strictObject({ hall: HallId }),
  reply: HallWatchView,
});

/** Who could open a counter, the best first. */
export const StandInView = z.object({
  accountId: Id,
  name: z.string(),
  departmentCode: z.string().nullable(),
  /** Signed in today. */
  isHere: z.boolean(),
  /** Numbers of the service served in the last thirty days. */
  served: z.int(),
  /** By the rota of this half day: first or second there, or planned elsewhere; null: not planned. */
  rota: z.enum(['first', 'second', 'elsewhere']).nullable(),
});
export type StandInView = z.infer<typeof StandInView>;

export const OpeningsView = z.object({
  service: ServiceView,
  /** Counters of the service where nobody works, each with the people who could; those with people first. */
  rows: z.array(
    z.object({
      counterId: CounterId,
      number: z.int(),
      name: z.string(),
      nameEn: z.string(),
      people: z.array(StandInView),
    }),
  ),
});
export type OpeningsView = z.infer<typeof OpeningsView>;

export const suggestOpenings = route({
  name: 'queueing.suggestOpenings',
  summary: 'Which further counter could open for a service, and who could work there.',
  method: 'GET',
  path: '/queueing/services/:serviceId/openings',
  allow: 'queueing.manage',
  params: z.strictObject({ serviceId: ServiceId }),
  reply: OpeningsView,
});

export const assignCounter = route({
  name: 'queueing.assignCounter',
  summary: 'Send a clerk to a counter. It is paused for the change of shifts until the clerk begins to call.',
  method: 'POST',
  path: '/queueing/counters/:counterId/assign',
  allow: 'queueing.manage',
  params: z.strictObject({ counterId: CounterId }),
  body: z.strictObject({ accountId: Id, serviceId: ServiceId }),
  reply: HallWatchView,
});

export const releaseCounter = route({
  name: 'queueing.releaseCounter',
  summary: 'End the shift at a counter that nobody attends; nobody may be called, served or held there.',
  method: 'POST',
  path: '/queueing/counters/:counterId/release',
  allow: 'queueing.manage',
  params: z.strictObject({ counterId: CounterId }),
  body: z.strictObject({ sessionId: Id, version: z.int() }),
  reply: HallWatchView,
});
