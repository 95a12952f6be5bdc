import type { ClockRules } from '#clock/clock-rules.ts';
import type { Limit, LimitUnit } from '#clock/limit.ts';
import { closingMs, type OfficeHours, openedMs, timeAfterOpened } from '#clock/office-hours.ts';
import { type Counting, checkPauses, countedDay, EVERY_DAY, type Pause, pauseOn } from '#clock/pause.ts';
import {
  isProvisionalBetween,
  isWorkingDay,
  type WorkingCalendar,
  workedDay,
  workedUpTo,
} from '#clock/working-calendar.ts';
import { addMonths, type DateOnly, dateOfDayNumber, dayNumber } from '#time/date-only.ts';
import {
  CHINA_TIME,
  DAY_MS,
  type Instant,
  instantOnDay,
  localDayNumber,
  MINUTE_MS,
  msOfDay,
  type ZoneOffset,
} from '#time/instant.ts';

/** By when something must be done (到期): it is in time up to and including `at`. */
export type Due = {
  readonly at: Instant;
  /** The day of `at` where the centre stands. */
  readonly on: DateOnly;
  /** Unit of the limit that led here. */
  readonly unit: LimitUnit;
  /** The count touched a year without a notice and may change when it comes. */
  readonly provisional: boolean;
  /** A pause is still open: the date assumes its planned end. */
  readonly expected?: true;
};

/** What a centre's clocks go by (计时口径): its calendar, its hours, its zone. */
export type OfficeClock = {
  readonly calendar: WorkingCalendar;
  readonly officeHours: OfficeHours;
  readonly zone?: ZoneOffset;
  /** When a day that is due is over: at closing time, or at 24:00 for purely electronic acts. */
  readonly dayEnds?: 'closing' | 'midnight';
  /** What the centre has set for its counting; absent: the defaults. */
  readonly rules?: ClockRules;
  /** The calendar of the notices alone; absent where the centre closed and opened nothing itself. */
  readonly nationwide?: WorkingCalendar;
};

/**
 * The last moment that is in time.
 *
 * Days: the day of the event is not counted, nor is any day inside a pause; a limit in calendar days or months that
 * ends on a day not worked ends on the next working day. Hours and minutes: opening time only, from the very moment
 * of the event, days inside pauses left out; a limit that ends exactly at closing time ends then.
 *
 * @param start moment of the event (受理, 收件 …)
 * @throws BadPauseError when a pause ends before it begins
 * @throws OutsideCalendarError when the calendar does not reach so far
 *
 * Law: Administrative Licensing Law art. 42 (limits), 45 (pauses), 82 (working days); Civil Code art. 201–203.
 */
export function dueOf(start: Instant, limit: Limit, pauses: readonly Pause[], clock: OfficeClock): Due {
  checkPauses(pauses);
  const due = countLimit(start, limit, pauses, clock);
  return pauses.some(({ isOpen, from }) => isOpen === true && from < due.on)
    ? { ...due, expected: true }
    : due;
}

/** Working days of a calendar, numbered in a row. */
export const workingDaysOf = (calendar: WorkingCalendar): Counting => ({
  upTo: (day) => workedUpTo(day, calendar),
  dayOf: (count) => workedDay(count, calendar),
});

function countLimit(start: Instant, limit: Limit, pauses: readonly Pause[], clock: OfficeClock): Due {
  const day = localDayNumber(start, clock.zone ?? CHINA_TIME);
  switch (limit.unit) {
    case 'workingDays': {
      const last = countedDay(day, limit.count, pauses, workingDaysOf(clock.calendar));
      return dueOnDay({ first: day + 1, last, unit: limit.unit }, clock);
    }
    case 'calendarDays': {
      const last = countedDay(day, limit.count, pauses, EVERY_DAY);
      return dueOnDay({ first: last, last: workedFrom(last, clock.calendar), unit: limit.unit }, clock);
    }
    case 'months': {
      const days = dayNumber(addMonths(dateOfDayNumber(day), limit.count)) - day;
      const last = countedDay(day, days, pauses, EVERY_DAY);
      return dueOnDay({ first: last, last: workedFrom(last, clock.calendar), unit: limit.unit }, clock);
    }
    case 'workingHours':
      return dueInOpeningTime({ start, ms: limit.count * 60 * MINUTE_MS, unit: limit.unit }, pauses, clock);
    case 'minutes':
      return dueInOpeningTime({ start, ms: limit.count * MINUTE_MS, unit: limit.unit }, pauses, clock);
  }
}

/** The day itself when it is worked, else the next working day (Civil Code art. 203). */
function workedFrom(day: number, calendar: WorkingCalendar): number {
  const before = workedUpTo(day, calendar);
  return isWorkingDay(dateOfDayNumber(day), calendar) ? day : workedDay(before + 1, calendar);
}

/** `first` is the first day whose being worked or not decided the result. */
type Counted = { readonly first: number; readonly last: number; readonly unit: LimitUnit };

export function dueOnDay({ first, last, unit }: Counted, clock: OfficeClock): Due {
  const end = clock.dayEnds === 'midnight' ? DAY_MS : closingMs(clock.officeHours);
  return {
    at: instantOnDay(last, end, clock.zone ?? CHINA_TIME),
    on: dateOfDayNumber(last),
    unit,
    provisional: isProvisionalBetween(first, last, clock.calendar),
  };
}

type Stretch = { readonly start: Instant; readonly ms: number; readonly unit: LimitUnit };

/**
 * When so much opening time has passed since the start. A start outside the hours is one at the next opening, which
 * comes out by itself: no opening time passes in between.
 */
export function dueInOpeningTime(
  { start, ms, unit }: Stretch,
  pauses: readonly Pause[],
  clock: OfficeClock,
): Due {
  const { calendar, officeHours, zone = CHINA_TIME } = clock;
  const day = localDayNumber(start, zone);
  const on = dateOfDayNumber(day);
  const isCounted = isWorkingDay(on, calendar) && pauseOn(on, pauses) === undefined;

  const perDay = officeHours.minutes * MINUTE_MS;
  const sinceOpening = (isCounted ? openedMs(msOfDay(start, day, zone), officeHours) : 0) + ms;
  const fullDays = Math.ceil(sinceOpening / perDay) - 1;
  const daysLater = isCounted ? fullDays : fullDays + 1;
  const last = daysLater === 0 ? day : countedDay(day, daysLater, pauses, workingDaysOf(calendar));
  const time = timeAfterOpened(sinceOpening - fullDays * perDay, officeHours);
  return {
    at: instantOnDay(last, time, zone),
    on: dateOfDayNumber(last),
    unit,
    provisional: isProvisionalBetween(day, last, calendar),
  };
}

/**
 * The due a case is held to: the earlier of promise and law, the one there is, or null without either.
 *
 * @param promised, statutory both with `at` of one kind: an instant, or its text in UTC
 */
export const bindingDue = <D extends { readonly at: number | string }>(
  promised: D | null,
  statutory: D | null,
): D | null => (promised && statutory && statutory.at < promised.at ? statutory : (promised ?? statutory));
