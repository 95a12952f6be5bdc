import { z } from 'zod';
import { route } from './route.ts';
import { Day, LimitView, Moment } from './wire.ts';

/** Which notice it says (通知出处). `number` null when it was not checked. */
export const NoticeView = z.object({ year: z.int(), number: z.string().nullable(), page: z.string() });

/** Why a day is worked or not (上班或放假的依据), or that it lies in a pause. */
export const DayReasonView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('workday') }),
  z.object({ kind: z.literal('weekend') }),
  z.object({ kind: z.literal('holiday'), name: z.string(), notice: NoticeView }),
  z.object({ kind: z.literal('makeUpWorkday'), name: z.string(), notice: NoticeView }),
  z.object({ kind: z.literal('fixedHoliday'), name: z.string() }),
  z.object({ kind: z.literal('closure'), basis: z.string() }),
  z.object({ kind: z.literal('extraDay'), basis: z.string() }),
  z.object({ kind: z.literal('paused'), from: Day, to: Day }),
]);
export type DayReasonView = z.infer<typeof DayReasonView>;

/** One line of a derivation (推算步骤). Days between two steps had no part in it. */
export const DerivationStepView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), on: Day }),
  z.object({ kind: z.literal('counted'), on: Day, count: z.int(), why: DayReasonView }),
  z.object({ kind: z.literal('opened'), on: Day, minutes: z.number(), why: DayReasonView }),
  z.object({ kind: z.literal('skipped'), on: Day, why: DayReasonView }),
  z.object({ kind: z.literal('month'), on: Day, count: z.int() }),
  z.object({ kind: z.literal('extendedByPauses'), on: Day, days: z.int() }),
  z.object({ kind: z.literal('moved'), on: Day, why: DayReasonView }),
  z.object({ kind: z.literal('extended'), on: Day, workingDays: z.int() }),
  z.object({ kind: z.literal('fixed'), on: Day }),
]);
export type DerivationStepView = z.infer<typeof DerivationStepView>;

/** Why this date (期限推算过程): the same object for a page, a program and `clock due --explain --json`. */
export const DerivationView = z.object({
  /** The day, or for hours and minutes the local time, that is still in time. */
  due: z.string(),
  at: Moment,
  on: Day,
  unit: LimitView.shape.unit,
  provisional: z.boolean(),
  /** A pause is still open: the date assumes its planned end. */
  expected: z.boolean(),
  steps: z.array(DerivationStepView),
  laws: z.array(z.object({ law: z.string(), article: z.string() })),
  /** Notices that made days of it holidays or working days. */
  notices: z.array(NoticeView),
  /** Pauses that days of it lay in. */
  pauses: z.array(z.object({ from: Day, to: Day })),
  /** Days that a decision of the centre closed or opened. */
  overlays: z.array(z.object({ on: Day, isWorked: z.boolean(), basis: z.string() })),
});
export type DerivationView = z.infer<typeof DerivationView>;

const PauseText = z.string().max(40);

export const explainDue = route({
  name: 'clock.explainDue',
  summary: 'By when something is due by the hours and the calendar of the centre, day by day.',
  method: 'GET',
  path: '/clock/due',
  allow: 'public',
  query: z.strictObject({
    /** The event: YYYY-MM-DD, for hours and minutes YYYY-MM-DDTHH:MM where the centre stands, or with a zone. */
    from: z.string().max(40),
    /** 5wd, 4wh, 30min, 15cd or 1mo. */
    limit: z.string().max(12),
    /** Two days a..b: the clock stands still after a up to b. One, or several under the same name. */
    pause: z.union([PauseText, z.array(PauseText).max(50)]).optional(),
    /** Only notices the centre knew by the end of this day. */
    calendarAsOf: Day.optional(),
  }),
  reply: DerivationView,
});
