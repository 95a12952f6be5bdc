import type { Certainty } from '#clock/counting-rules.ts';
import type { Limit } from '#clock/limit.ts';

/** 计时起止事由: what makes a clock begin or end, whoever records it. */
export type ClockMoment =
  | 'receipt'
  | 'onlineReceipt'
  | 'papersCompleted'
  | 'defectsTold'
  | 'turnedAway'
  | 'preReviewPassed'
  | 'acceptance'
  | 'jointAcceptance'
  | 'referredAcceptance'
  | 'deferredAcceptance'
  | 'deferredSupplied'
  | 'inspectorsNeeded'
  | 'inspectorsAssigned'
  | 'hearingOffered'
  | 'hearingAsked'
  | 'hearingCalled'
  | 'hearingNoticeServed'
  | 'hearingHeld'
  | 'referral'
  | 'grant'
  | 'decision'
  | 'withdrawal'
  | 'lapse'
  | 'delivery'
  | 'knowledge'
  | 'disclosure'
  | 'extensionApproved'
  | 'licenceIssued'
  | 'renewalAsked'
  | 'renewalDecided'
  | 'refusedForFalsePapers'
  | 'revokedForFraud'
  | 'reconsiderationAsked'
  | 'suitFiled'
  | 'publication';

/**
 * One clock of the law or the house (法定计时).
 *
 * `after`: so long after a moment. `before`: at the latest so long before a day. `added`: lengthens another clock.
 * `until`: ends with a day that is fixed beforehand. `barred`: until it ends something may not be done.
 */
export type ClockRow = {
  readonly zh: string;
  readonly en: string;
  readonly counts: 'after' | 'before' | 'added' | 'until' | 'barred';
  /** What the law or the house sets; null where the item or the day itself does. */
  readonly limit: Limit | null;
  readonly basis: string;
  readonly certainty: Certainty;
  /** Whose time it is; what is done to the calendar locally never shortens the applicant's. */
  readonly owedBy: 'authority' | 'applicant';
  readonly starts: readonly ClockMoment[];
  /** Empty: it ends by itself. */
  readonly stops: readonly ClockMoment[];
  /** A special procedure stops it. */
  readonly pauses: boolean;
  /** The act happens in a system only, so that a day may end at 24:00. */
  readonly electronic: boolean;
};

const licensing = (articles: string) => `Administrative Licensing Law art. ${articles}`;
const workingDays = (count: number): Limit => ({ unit: 'workingDays', count });
const calendarDays = (count: number): Limit => ({ unit: 'calendarDays', count });
const months = (count: number): Limit => ({ unit: 'months', count });

/** Most clocks: the authority's, after a moment, by the law, not paused. */
type Details = Pick<ClockRow, 'zh' | 'en' | 'basis' | 'starts'> & Partial<ClockRow>;

const clock = (limit: Limit | null, details: Details): ClockRow => ({
  counts: 'after',
  certainty: 'law',
  owedBy: 'authority',
  stops: [],
  pauses: false,
  electronic: false,
  ...details,
  limit,
});

const AT_THE_DOOR = [
  'acceptance',
  'jointAcceptance',
  'referredAcceptance',
  'turnedAway',
  'withdrawal',
] as const;
const DECIDED = ['decision', 'referral', 'withdrawal'] as const;

/** 二十二项计时: what runs in the life of a case and of a licence. Limits that are settings are their defaults here. */
export const CLOCKS = {
  defectNotice: clock(workingDays(5), {
    zh: '一次性告知补正',
    en: 'Notice of defects',
    basis: licensing('32(1)4'),
    starts: ['receipt', 'papersCompleted'],
    stops: ['defectsTold', ...AT_THE_DOOR],
  }),
  decision: clock(workingDays(20), {
    zh: '许可决定',
    en: 'Decision of one authority',
    basis: licensing('42(1)'),
    starts: ['acceptance'],
    stops: DECIDED,
    pauses: true,
  }),
  extension: clock(workingDays(10), {
    zh: '延期',
    en: 'Extension by the head of the authority',
    basis: licensing('42(1)'),
    counts: 'added',
    starts: ['extensionApproved'],
  }),
  jointDecision: clock(workingDays(45), {
    zh: '联合办理的许可决定',
    en: 'Decision of several authorities',
    basis: licensing('42(2)'),
    starts: ['jointAcceptance'],
    stops: DECIDED,
    pauses: true,
  }),
  jointExtension: clock(workingDays(15), {
    zh: '联合办理的延期',
    en: 'Extension by the head of the government',
    basis: licensing('42(2)'),
    counts: 'added',
    starts: ['extensionApproved'],
  }),
  firstCheck: clock(workingDays(20), {
    zh: '下级机关初审',
    en: 'First check by the lower authority',
    basis: licensing('43'),
    starts: ['referredAcceptance'],
    stops: DECIDED,
    pauses: true,
  }),
  delivery: clock(workingDays(10), {
    zh: '颁发、送达证件',
    en: 'Issue and delivery of the licence',
    basis: licensing('44'),
    starts: ['grant'],
    stops: ['delivery'],
  }),
  inspectorAssignment: clock(workingDays(5), {
    zh: '指派检验、检测、检疫人员',
    en: 'Assignment of two inspectors',
    basis: licensing('55(2)'),
    starts: ['inspectorsNeeded'],
    stops: ['inspectorsAssigned', ...DECIDED],
  }),
  hearingRequest: clock(workingDays(5), {
    zh: '提出听证申请',
    en: 'Request for a hearing',
    basis: licensing('47(1)'),
    owedBy: 'applicant',
    starts: ['hearingOffered'],
    stops: ['hearingAsked'],
  }),
  hearing: clock(workingDays(20), {
    zh: '组织听证',
    en: 'Holding of the hearing',
    basis: licensing('47(1)'),
    starts: ['hearingAsked'],
    stops: ['hearingHeld', 'withdrawal'],
  }),
  hearingNotice: clock(workingDays(7), {
    zh: '听证前通知',
    en: 'Notice before the hearing',
    basis: licensing('48(1)1'),
    counts: 'before',
    starts: ['hearingCalled'],
    stops: ['hearingNoticeServed'],
  }),
  renewalRequest: clock(calendarDays(30), {
    zh: '申请延续许可',
    en: 'Request for renewal',
    basis: licensing('50(1)'),
    counts: 'before',
    owedBy: 'applicant',
    starts: ['licenceIssued'],
    stops: ['renewalAsked'],
  }),
  renewalDecision: clock(null, {
    zh: '延续许可决定',
    en: 'Decision on renewal',
    basis: licensing('50(2)'),
    counts: 'until',
    starts: ['renewalAsked'],
    stops: ['renewalDecided'],
  }),
  falsePapersBan: clock(months(12), {
    zh: '提供虚假材料后的禁止申请期',
    en: 'Ban after false papers',
    basis: licensing('78'),
    counts: 'barred',
    owedBy: 'applicant',
    starts: ['refusedForFalsePapers'],
  }),
  fraudBan: clock(months(36), {
    zh: '骗取许可后的禁止申请期',
    en: 'Ban after fraud',
    basis: licensing('79'),
    counts: 'barred',
    owedBy: 'applicant',
    starts: ['revokedForFraud'],
  }),
  reconsideration: clock(calendarDays(60), {
    zh: '申请行政复议',
    en: 'Request for reconsideration',
    basis: 'Administrative Reconsideration Law art. 20',
    owedBy: 'applicant',
    starts: ['knowledge'],
    stops: ['reconsiderationAsked'],
  }),
  litigation: clock(months(6), {
    zh: '提起行政诉讼',
    en: 'Suit before a court',
    basis: 'Administrative Litigation Law art. 46',
    owedBy: 'applicant',
    starts: ['knowledge'],
    stops: ['suitFiled'],
  }),
  publicNotice: clock(calendarDays(30), {
    zh: '公告送达',
    en: 'Service by public notice',
    basis: 'Civil Procedure Law art. 95 by analogy',
    starts: ['publication'],
  }),
  disclosure: clock(workingDays(7), {
    zh: '双公示',
    en: 'Publication of the decision online',
    basis: 'Practice of the field',
    certainty: 'field',
    starts: ['decision'],
    stops: ['disclosure'],
    electronic: true,
  }),
  correction: clock(workingDays(15), {
    zh: '申请人补正',
    en: 'Correction by the applicant',
    basis: 'Rule of the item, or of the centre',
    certainty: 'house',
    owedBy: 'applicant',
    starts: ['defectsTold'],
    stops: ['papersCompleted', 'withdrawal', 'lapse'],
  }),
  preReview: clock(workingDays(1), {
    zh: '网上预审答复',
    en: 'Answer to an online pre-check',
    basis: 'Rule of the centre',
    certainty: 'house',
    starts: ['onlineReceipt'],
    stops: ['preReviewPassed', 'defectsTold', ...AT_THE_DOOR],
    electronic: true,
  }),
  deferredPapers: clock(null, {
    zh: '容缺材料补交',
    en: 'Deferred papers handed in',
    basis: 'Practice of the field: not longer than the promise of the item',
    certainty: 'field',
    owedBy: 'applicant',
    starts: ['deferredAcceptance'],
    stops: ['deferredSupplied', ...DECIDED],
  }),
} as const satisfies Readonly<Record<string, ClockRow>>;

/** 计时名称. */
export type ClockName = keyof typeof CLOCKS;

export const CLOCK_NAMES = Object.keys(CLOCKS) as readonly ClockName[];

/** The row of a clock, with the types of every row. */
export const clockRow = (name: ClockName): ClockRow => CLOCKS[name];
