import { z } from 'zod';
import { Day, LimitView, Moment, Named } from './wire.ts';

/** 计划时点: whole days end when the centre closes; provisional where a year without a notice was touched. */
export const PlanMoment = z.object({ at: Moment, on: Day, provisional: z.boolean() });
export type PlanMoment = z.infer<typeof PlanMoment>;

/** 办结前景: kept, kept if what is late or stands still ends as assumed, missed, no end in sight. */
export const Outlook = z.enum(['onCourse', 'atRisk', 'willMiss', 'blocked']);
export type Outlook = z.infer<typeof Outlook>;

/** 通常用时: of the last decided cases of the same step, without their pauses; `most` is not exceeded by four of five. */
export const UsualTime = z.object({ median: z.number(), most: z.number(), count: z.int() });
export type UsualTime = z.infer<typeof UsualTime>;

/** A step in real dates. Lengths and places are in the unit of the plan, places from the acceptance. */
export const StepForecastView = z.object({
  stepId: z.string(),
  /** Began or will begin; null behind a step that was stopped. */
  start: PlanMoment.nullable(),
  /** Ended or is expected to end. */
  end: PlanMoment.nullable(),
  from: z.number().nullable(),
  until: z.number().nullable(),
  /** How much later it may end without moving the whole; null once it ended, or while no end is in sight. */
  slack: z.number().nullable(),
  /** Holds the end of the whole now. */
  holds: z.boolean(),
  /** Its own promised time is used up. */
  late: z.boolean(),
  /** Its clock stands still now. */
  paused: z.boolean(),
  pauses: z.array(z.object({ from: z.number(), until: z.number(), lastDay: Day, open: z.boolean() })),
  /** How long its department has had it, pauses left out; null unless it is open. */
  held: z.number().nullable(),
  usual: UsualTime.nullable(),
});
export type StepForecastView = z.infer<typeof StepForecastView>;

/** 计时外环节: applies to the matter, but its time is not the channel's; an intermediary's has no case here. */
export const OutsideStep = z.object({
  stepId: z.string(),
  name: z.string(),
  nameEn: z.string(),
  department: Named,
  /** Done by an intermediary or another third party. */
  byThirdParty: z.boolean(),
  start: PlanMoment.nullable(),
  end: PlanMoment.nullable(),
  from: z.number().nullable(),
  until: z.number().nullable(),
});
export type OutsideStep = z.infer<typeof OutsideStep>;

/** The plan of one application in real dates: before, promised and expected side by side. */
export const ForecastView = z.object({
  outlook: Outlook.nullable(),
  finish: PlanMoment.nullable(),
  /** Working time between the expected finish and the promise, negative when missed. */
  slack: z.number().nullable(),
  /** Where the same steps would end one after another, as before the channel. */
  before: z.object({ limit: LimitView, finish: PlanMoment }),
  promised: z.object({ limit: LimitView, at: z.number().nullable() }),
  /** Working time from the acceptance: up to now, and to the expected finish. */
  used: z.number(),
  expected: z.number().nullable(),
  stages: z.array(z.object({ name: z.string(), nameEn: z.string(), end: PlanMoment.nullable() })),
  steps: z.array(StepForecastView),
  outside: z.array(OutsideStep),
  /** Steps that were refused or withdrawn and keep everything behind them waiting. */
  stopped: z.array(z.string()),
  /** Dates along the picture, at most 24. */
  ticks: z.array(z.object({ place: z.number(), moment: PlanMoment })),
});
export type ForecastView = z.infer<typeof ForecastView>;

/** 当前承办: which department has which step on its desk, for how long, and what is usual. */
export const Holder = z.object({
  department: Named,
  stepId: z.string(),
  stepName: z.string(),
  stepNameEn: z.string(),
  held: z.number(),
  paused: z.boolean(),
});
export type Holder = z.infer<typeof Holder>;

/** Steps that may be taken in, left out or handled once more; a closed one says where it stands. */
const StepOffer = z.object({
  stepId: z.string(),
  name: z.string(),
  nameEn: z.string(),
  /** For whom it applies, in the words of the channel. */
  appliesWhen: z.string().nullable(),
  standing: z.enum(['absent', 'waiting', 'ready', 'open', 'done', 'refused', 'lost', 'withdrawn']),
  open: z.boolean(),
});
export type StepOffer = z.infer<typeof StepOffer>;

export const StepOffers = z.object({
  join: z.array(StepOffer),
  leave: z.array(StepOffer),
  reopen: z.array(StepOffer),
});
export type StepOffers = z.infer<typeof StepOffers>;
