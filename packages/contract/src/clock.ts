import { z } from 'zod';
import { route } from './route.ts';
import { Day, Id, LimitView, Moment } from './wire.ts';

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

/** A hall that may have hours and local days of its own. */
const ClockHall = z.object({ id: z.string(), name: z.string(), nameEn: z.string() });

const LimitText = z.strictObject({ unit: z.string().max(20), count: z.number() });
const Choice = z.string().max(20);

/** Settings as somebody filled them in; what is allowed in each, the rules of counting say with every fault. */
const RuleSettings = z.strictObject({
  dayEnds: Choice,
  electronicDayEnds: Choice,
  receiptDay: Choice,
  correctedFrom: Choice,
  pausesFrom: Choice,
  /** Hours of the halls that have their own, by code. */
  hallHours: z.record(z.string().max(40), z.string().max(80)),
  hearingRequestUnit: Choice,
  hearingNoticeUnit: Choice,
  renewalRequestUnit: Choice,
  correctionLimit: LimitText,
  correctionReminder: LimitText,
  preReviewLimit: LimitText,
  disclosureLimit: LimitText,
});

/** 计时规则 of a centre. */
export const ClockRulesView = z.object({
  /** 0: nothing was ever changed, the defaults hold. */
  version: z.int(),
  rules: RuleSettings.extend({
    correctionLimit: LimitView,
    correctionReminder: LimitView,
    preReviewLimit: LimitView,
    disclosureLimit: LimitView,
    officeHours: z.string(),
    zone: z.int(),
  }),
  halls: z.array(ClockHall),
  /** The latest changes, newest first. */
  history: z.array(z.object({ version: z.int(), knownAt: Moment, basis: z.string() })),
});
export type ClockRulesView = z.infer<typeof ClockRulesView>;

export const readClockRules = route({
  name: 'clock.readClockRules',
  summary: 'The rules by which the centre counts, and their latest changes.',
  method: 'GET',
  path: '/clock/rules',
  allow: 'settings.manage',
  reply: ClockRulesView,
});

const Basis = z.string().trim().min(2).max(200);

export const changeClockRules = route({
  name: 'clock.changeClockRules',
  summary: 'Change the rules of counting; they bind cases accepted from then on.',
  method: 'POST',
  path: '/clock/rules',
  allow: 'settings.manage',
  body: z.strictObject({ version: z.int(), basis: Basis, rules: RuleSettings }),
  reply: ClockRulesView,
});

/** 本地安排: days the centre or one of its halls closes or works beside the notices. */
export const OverlayView = z.object({
  overlayId: Id,
  kind: z.enum(['closure', 'extraDay']),
  from: Day,
  to: Day,
  hall: ClockHall.nullable(),
  basis: z.string(),
  documentNumber: z.string().nullable(),
  publishedOn: Day,
  knownAt: Moment,
  withdrawnAt: Moment.nullable(),
  withdrawalBasis: z.string().nullable(),
});
export type OverlayView = z.infer<typeof OverlayView>;

/** 工作日历 of one year, for the whole centre or one hall. */
export const CalendarView = z.object({
  /** Grows with every notice, local decision and withdrawal. */
  version: z.int(),
  year: z.int(),
  /** Null: the whole centre. */
  hall: z.string().nullable(),
  /** The year has no notice yet. */
  provisional: z.boolean(),
  workingDays: z.int(),
  /** Days that are not what their weekday says; all others are worked from Monday to Friday. */
  days: z.array(z.object({ on: Day, isWorked: z.boolean(), why: DayReasonView })),
  /** Notices of the year, the one in force last. */
  notices: z.array(
    NoticeView.extend({
      published: Day.nullable(),
      off: z.int(),
      work: z.int(),
      /** Its days as they are typed: a holiday a line. */
      offLines: z.string(),
      workLines: z.string(),
    }),
  ),
  /** Local decisions that touch the year, also withdrawn ones. */
  overlays: z.array(OverlayView),
  halls: z.array(ClockHall),
});
export type CalendarView = z.infer<typeof CalendarView>;

const OverlayId = z.strictObject({ overlayId: Id });

export const readCalendar = route({
  name: 'clock.readCalendar',
  summary: 'The working calendar of a year: days off and worked with their notice, local decisions.',
  method: 'GET',
  path: '/clock/calendar',
  allow: 'settings.manage',
  query: z.strictObject({
    year: z.coerce.number().int().min(2000).max(2099).optional(),
    hall: z.string().max(40).optional(),
  }),
  reply: CalendarView,
});

const DueText = z.object({ on: Day, at: Moment, unit: LimitView.shape.unit, provisional: z.boolean() });

/** What a change of the calendar does (日历变更影响): days, and dates of open cases. */
export const CalendarChangeView = z.object({
  days: z.array(z.object({ on: Day, isWorked: z.boolean(), why: DayReasonView })),
  /** How many dates move; `moved` shows the first of them. */
  total: z.int(),
  moved: z.array(
    z.object({
      caseNumber: z.string(),
      side: z.enum(['statutory', 'promised', 'correction', 'consultation']),
      old: DueText,
      new: DueText,
      days: z.array(Day),
    }),
  ),
});
export type CalendarChangeView = z.infer<typeof CalendarChangeView>;

/** Notices as a person gives them: the text of a file as `calendar import` takes it, or one typed in lines. */
export const GivenNotices = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), text: z.string().max(900_000) }),
  z.strictObject({
    kind: z.literal('typed'),
    year: z.int().min(2000).max(2099),
    published: Day,
    number: z.string().trim().min(1).max(60).nullable(),
    page: z.string().trim().min(1).max(300),
    off: z.string().max(4000),
    work: z.string().max(4000),
  }),
]);
export type GivenNotices = z.infer<typeof GivenNotices>;

const NoticeName = z.object({ year: z.int(), number: z.string().nullable(), published: Day.nullable() });

/** What notices would change (放假通知试算): those that are new, those published after today, days and dates. */
export const NoticesChangeView = CalendarChangeView.extend({
  notices: z.array(NoticeName),
  later: z.array(NoticeName),
});
export type NoticesChangeView = z.infer<typeof NoticesChangeView>;

export const previewNotices = route({
  name: 'clock.previewNotices',
  summary:
    'Which holiday notices are new, and which dates of open cases they would move; nothing is written.',
  method: 'POST',
  path: '/clock/notices/preview',
  allow: 'settings.manage',
  body: z.strictObject({ given: GivenNotices }),
  reply: NoticesChangeView,
});

export const enterNotices = route({
  name: 'clock.enterNotices',
  summary: 'Enter holiday notices and move the dates of open cases to them.',
  method: 'POST',
  path: '/clock/notices',
  allow: 'settings.manage',
  body: z.strictObject({ version: z.int(), given: GivenNotices }),
  reply: CalendarView,
});

const OverlayDays = { kind: OverlayView.shape.kind, from: Day, to: Day };

export const previewOverlay = route({
  name: 'clock.previewOverlay',
  summary: 'Which dates of open cases such a local decision would move; nothing is written.',
  method: 'GET',
  path: '/clock/overlays/preview',
  allow: 'settings.manage',
  query: z.strictObject({ ...OverlayDays, hall: z.string().max(40).optional() }),
  reply: CalendarChangeView,
});

export const addOverlay = route({
  name: 'clock.addOverlay',
  summary: 'Enter a local decision and move the dates of open cases to it.',
  method: 'POST',
  path: '/clock/overlays',
  allow: 'settings.manage',
  body: z.strictObject({
    version: z.int(),
    ...OverlayDays,
    hall: z.string().max(40).nullable(),
    basis: Basis,
    documentNumber: z.string().trim().min(1).max(60).nullable(),
    publishedOn: Day,
  }),
  reply: CalendarView,
});

export const previewWithdrawal = route({
  name: 'clock.previewWithdrawal',
  summary: 'Which dates of open cases move when a local decision is withdrawn; nothing is written.',
  method: 'GET',
  path: '/clock/overlays/:overlayId/withdrawal',
  allow: 'settings.manage',
  params: OverlayId,
  reply: CalendarChangeView,
});

export const withdrawOverlay = route({
  name: 'clock.withdrawOverlay',
  summary: 'Withdraw a local decision and move the dates of open cases; what it was stays on record.',
  method: 'POST',
  path: '/clock/overlays/:overlayId/withdrawal',
  allow: 'settings.manage',
  params: OverlayId,
  body: z.strictObject({ version: z.int(), basis: Basis }),
  reply: CalendarView,
});
