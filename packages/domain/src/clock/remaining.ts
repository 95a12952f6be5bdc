import { type Due, type OfficeClock, workingDaysOf } from '#clock/due.ts';
import { openedMs } from '#clock/office-hours.ts';
import { countedDays, type Pause, pauseOn } from '#clock/pause.ts';
import { isWorkingDay, type WorkingCalendar } from '#clock/working-calendar.ts';
import { type DateOnly, dateOfDayNumber, dayNumber } from '#time/date-only.ts';
import { CHINA_TIME, type Instant, localDay, localDayNumber, MINUTE_MS, msOfDay } from '#time/instant.ts';

/** How far a due date is away, or how far past (剩余时间 / 超期时间). */
export type Remaining = {
  readonly state: 'left' | 'overdue';
  /** Working days after today up to the due day, or after the due day up to today; 0 on the day itself. */
  readonly workingDays: number;
  /** Whole minutes of opening time, begun ones not counted. */
  readonly minutes: number;
};

/**
 * What is left of a limit, or by how much it was missed. The due moment itself is still in time. Days inside pauses are
 * not counted, nor is time outside the hours.
 *
 * Law: Administrative Licensing Law art. 45, 82.
 */
export function remaining(
  now: Instant,
  due: Due,
  clock: OfficeClock,
  pauses: readonly Pause[] = [],
): Remaining {
  const today = localDay(now, clock.zone ?? CHINA_TIME);
  if (now > due.at) {
    return {
      state: 'overdue',
      workingDays: usedWorkingDays(due.on, today, pauses, clock.calendar),
      minutes: usedMinutes(due.at, now, pauses, clock),
    };
  }
  return {
    state: 'left',
    workingDays: usedWorkingDays(today, due.on, pauses, clock.calendar),
    minutes: usedMinutes(now, due.at, pauses, clock),
  };
}

/**
 * Working days counted between two days (用时): the first is not counted, the last is, days inside pauses are not.
 *
 * Law: Administrative Licensing Law art. 45, 82.
 */
export const usedWorkingDays = (
  after: DateOnly,
  upTo: DateOnly,
  pauses: readonly Pause[],
  calendar: WorkingCalendar,
): number => countedDays(dayNumber(after), dayNumber(upTo), pauses, workingDaysOf(calendar));

/**
 * Whole minutes of opening time between two moments, days inside pauses left out; 0 when `to` is not later.
 *
 * Law: Civil Code art. 201(2).
 */
export function usedMinutes(
  from: Instant,
  to: Instant,
  pauses: readonly Pause[],
  clock: OfficeClock,
): number {
  if (to <= from) return 0;
  const zone = clock.zone ?? CHINA_TIME;
  const [first, last] = [localDayNumber(from, zone), localDayNumber(to, zone)];
  const daysUpToLast = countedDays(first, last, pauses, workingDaysOf(clock.calendar));
  // Opening time from the morning of the first day, less what had passed by `from` and what comes after `to`.
  const fullDays = daysUpToLast + Number(isOpenDay(first, pauses, clock.calendar));
  const opened = (at: Instant, day: number) =>
    isOpenDay(day, pauses, clock.calendar) ? openedMs(msOfDay(at, day, zone), clock.officeHours) : 0;
  const lastDayMs = isOpenDay(last, pauses, clock.calendar) ? clock.officeHours.minutes * MINUTE_MS : 0;
  const ms =
    fullDays * clock.officeHours.minutes * MINUTE_MS - opened(from, first) - (lastDayMs - opened(to, last));
  return Math.floor(ms / MINUTE_MS);
}

function isOpenDay(day: number, pauses: readonly Pause[], calendar: WorkingCalendar): boolean {
  const on = dateOfDayNumber(day);
  return isWorkingDay(on, calendar) && pauseOn(on, pauses) === undefined;
}
