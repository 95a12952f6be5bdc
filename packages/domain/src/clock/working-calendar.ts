import { NotWorkingDayError, OutsideCalendarError } from '#clock/errors.ts';
import { fixedHolidays } from '#clock/fixed-holidays.ts';
import { type HolidayNotice, knownFrom } from '#clock/holiday-notice.ts';
import { checkLocalDays, type LocalDays, type LocalOverlays } from '#clock/local-days.ts';
import {
  type DateOnly,
  dateOfDayNumber,
  dateOnly,
  dayNumber,
  daysBetween,
  weekdayOfDayNumber,
  yearOf,
} from '#time/date-only.ts';

/**
 * Which days are worked (工作日历), as known on one day.
 *
 * It answers for 2000-01-01 to 2099-12-31. The tables count days, so that any number of working days is added with two
 * look-ups; use the functions below and not the tables.
 */
export type WorkingCalendar = {
  /** Only notices published by then are in it; null: all. */
  readonly asOf: DateOnly | null;
  /** The notice in force of each year that has one, oldest first. */
  readonly notices: readonly HolidayNotice[];
  /** Why a day is not what its weekday says; indexed by day number. */
  readonly exceptions: ReadonlyMap<number, DayReason>;
  /** Working days from the calendar's first day up to and including each day. */
  readonly workedUpTo: Int32Array;
  /** Day number of the n-th working day, n from 1. */
  readonly workedDays: Int32Array;
  /** Days in years without a notice, up to and including each day. */
  readonly provisionalUpTo: Int32Array;
};

/** Why a day is worked or not (上班或放假的依据). */
export type DayReason =
  | { readonly kind: 'workday' }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: string; readonly notice: NoticeReference }
  | { readonly kind: 'makeUpWorkday'; readonly name: string; readonly notice: NoticeReference }
  /** The year has no notice yet; the statute alone says so. */
  | { readonly kind: 'fixedHoliday'; readonly name: string }
  | { readonly kind: 'closure'; readonly basis: string }
  /** 临时加班: a day off that is worked here by a local decision. */
  | { readonly kind: 'extraDay'; readonly basis: string };

/** Which notice it says (通知出处). */
export type NoticeReference = Pick<HolidayNotice, 'year' | 'number' | 'page'>;

/**
 * The calendar made of these notices.
 *
 * Days are looked up by date, never by the year of the notice. A later notice of the same year replaces the earlier
 * one whole; notices published after `asOf` are left out. A year without a notice has its weekends and the statutory
 * holidays of fixed date, and every result that counts in it is provisional. What the centre itself closes or opens
 * lies over the notices.
 *
 * @throws BadLocalDaysError when such days have no basis or end before they begin
 *
 * Law: Regulation on Public Holidays; Administrative Licensing Law art. 82 (working days without public holidays).
 */
export function workingCalendar(
  notices: readonly HolidayNotice[],
  { asOf, closures = [], extraDays = [] }: { readonly asOf?: DateOnly | undefined } & LocalOverlays = {},
): WorkingCalendar {
  const inForce = noticesInForce(notices, asOf);
  const years = new Set(inForce.map(({ year }) => year));
  const exceptions = new Map<number, DayReason>();
  addFixedHolidays(exceptions, years);
  for (const notice of inForce) addNotice(exceptions, notice);
  for (const days of extraDays) addExtraDays(exceptions, days);
  for (const days of closures) addClosure(exceptions, days);
  return { asOf: asOf ?? null, notices: inForce, exceptions, ...countDays(exceptions, years) };
}

/** Whether the day is worked; a make-up Saturday or Sunday (调休上班) is. */
export const isWorkingDay = (on: DateOnly, calendar: WorkingCalendar): boolean =>
  isWorked(dayReason(on, calendar));

/** Why the day is worked or not. */
export const dayReason = (on: DateOnly, calendar: WorkingCalendar): DayReason =>
  reasonOf(indexOf(dayNumber(on)) + FIRST, calendar.exceptions);

export const isWorked = ({ kind }: DayReason): boolean =>
  kind === 'workday' || kind === 'makeUpWorkday' || kind === 'extraDay';

/** Whether the year of the day has no notice yet. */
export const isProvisional = (on: DateOnly, calendar: WorkingCalendar): boolean =>
  !calendar.notices.some(({ year }) => year === yearOf(on));

/**
 * The n-th working day after a day, the day itself not counted. Negative counts go backwards.
 *
 * @throws NotWorkingDayError when zero days are added to a day that is not worked
 * @throws OutsideCalendarError when the calendar does not reach so far
 *
 * Law: Civil Code art. 201(1) (by analogy).
 */
export function addWorkingDays(on: DateOnly, days: number, calendar: WorkingCalendar): DateOnly {
  if (days === 0) {
    if (!isWorkingDay(on, calendar)) throw new NotWorkingDayError(`${on} is not a working day`, { on });
    return on;
  }
  const before = days > 0 ? 0 : Number(isWorkingDay(on, calendar));
  const ordinal = days > 0 ? days : days + 1 - before;
  return dateOfDayNumber(workedDay(workedUpTo(dayNumber(on), calendar) + ordinal, calendar));
}

/** Working days in the half-open stretch (after, upTo]: the first day is not counted, the last one is. */
export const countWorkingDays = (after: DateOnly, upTo: DateOnly, calendar: WorkingCalendar): number =>
  workedUpTo(dayNumber(upTo), calendar) - workedUpTo(dayNumber(after), calendar);

/** The day itself when it is worked, else the first working day after it. */
export const firstWorkingDayFrom = (on: DateOnly, calendar: WorkingCalendar): DateOnly =>
  isWorkingDay(on, calendar) ? on : addWorkingDays(on, 1, calendar);

// The three below work on day numbers, for the arithmetic of due dates.

/** @throws OutsideCalendarError */
export const workedUpTo = (day: number, calendar: WorkingCalendar): number =>
  calendar.workedUpTo[indexOf(day)] ?? 0;

/** @throws OutsideCalendarError */
export function workedDay(ordinal: number, calendar: WorkingCalendar): number {
  const day = calendar.workedDays[ordinal];
  if (day === undefined || ordinal < 1) throw outside();
  return day;
}

/** Whether any day of [first, last] lies in a year without a notice. */
export const isProvisionalBetween = (first: number, last: number, calendar: WorkingCalendar): boolean =>
  (calendar.provisionalUpTo[indexOf(last)] ?? 0) > (calendar.provisionalUpTo[indexOf(first) - 1] ?? 0);

const FIRST_DAY = dateOnly('2000-01-01');
const LAST_DAY = dateOnly('2099-12-31');
const FIRST = dayNumber(FIRST_DAY);
const LENGTH = dayNumber(LAST_DAY) - FIRST + 1;

function indexOf(day: number): number {
  const index = day - FIRST;
  if (!(index >= 0 && index < LENGTH)) throw outside();
  return index;
}

const outside = () =>
  new OutsideCalendarError(`the calendar does not reach so far; allowed: ${FIRST_DAY} to ${LAST_DAY}`);

function noticesInForce(
  notices: readonly HolidayNotice[],
  asOf: DateOnly | undefined,
): readonly HolidayNotice[] {
  const known = notices.filter((notice) => asOf === undefined || knownFrom(notice) <= asOf);
  const published = known.toSorted((a, b) => daysBetween(knownFrom(b), knownFrom(a)));
  const byYear = new Map(published.map((notice) => [notice.year, notice]));
  return [...byYear.values()].toSorted((a, b) => a.year - b.year);
}

function addFixedHolidays(exceptions: Map<number, DayReason>, yearsWithNotice: ReadonlySet<number>): void {
  for (let year = yearOf(FIRST_DAY); year <= yearOf(LAST_DAY); year += 1) {
    if (yearsWithNotice.has(year)) continue;
    for (const { on, name } of fixedHolidays(year))
      exceptions.set(dayNumber(on), { kind: 'fixedHoliday', name });
  }
}

function addNotice(
  exceptions: Map<number, DayReason>,
  { year, number, page, off, work, names }: HolidayNotice,
): void {
  const notice = { year, number, page };
  for (const on of off) exceptions.set(dayNumber(on), { kind: 'holiday', name: names[on] ?? '', notice });
  for (const on of work)
    exceptions.set(dayNumber(on), { kind: 'makeUpWorkday', name: names[on] ?? '', notice });
}

function addExtraDays(exceptions: Map<number, DayReason>, days: LocalDays): void {
  checkLocalDays('extra day', days);
  for (let day = dayNumber(days.from); day <= dayNumber(days.to); day += 1) {
    if (!isWorked(reasonOf(day, exceptions))) exceptions.set(day, { kind: 'extraDay', basis: days.basis });
  }
}

function addClosure(exceptions: Map<number, DayReason>, days: LocalDays): void {
  checkLocalDays('closure', days);
  for (let day = dayNumber(days.from); day <= dayNumber(days.to); day += 1) {
    if (isWorked(reasonOf(day, exceptions))) exceptions.set(day, { kind: 'closure', basis: days.basis });
  }
}

const WORKDAY = { kind: 'workday' } as const;
const WEEKEND = { kind: 'weekend' } as const;

const reasonOf = (day: number, exceptions: ReadonlyMap<number, DayReason>): DayReason =>
  exceptions.get(day) ?? (weekdayOfDayNumber(day) % 6 === 0 ? WEEKEND : WORKDAY);

function countDays(exceptions: ReadonlyMap<number, DayReason>, yearsWithNotice: ReadonlySet<number>) {
  const workedUpTo = new Int32Array(LENGTH);
  const provisionalUpTo = new Int32Array(LENGTH);
  const workedDays = [0];
  let provisional = 0;
  for (let index = 0; index < LENGTH; index += 1) {
    const day = FIRST + index;
    if (isWorked(reasonOf(day, exceptions))) workedDays.push(day);
    if (!yearsWithNotice.has(yearOf(dateOfDayNumber(day)))) provisional += 1;
    workedUpTo[index] = workedDays.length - 1;
    provisionalUpTo[index] = provisional;
  }
  return { workedUpTo, provisionalUpTo, workedDays: Int32Array.from(workedDays) };
}
