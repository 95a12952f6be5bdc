import { type Due, dueOnDay, type OfficeClock } from '#clock/due.ts';
import { openedMs, timeAfterOpened } from '#clock/office-hours.ts';
import { checkPauses, type Pause } from '#clock/pause.ts';
import { isProvisionalBetween, isWorkingDay, workedDay, workedUpTo } from '#clock/working-calendar.ts';
import { PARTS_PER_UNIT, type Parts, type PlanUnit } from '#processes/duration.ts';
import { type DateOnly, dateOfDayNumber, dayNumber } from '#time/date-only.ts';
import { CHINA_TIME, type Instant, instantOnDay, localDayNumber, MINUTE_MS, msOfDay } from '#time/instant.ts';

/**
 * 工作时间轴: moments as places in working time, counted in the parts of a plan. Nothing passes on it while the centre
 * is closed, so lengths of a plan are added to places as they are.
 *
 * In days every moment of a day has the place of that day: the day something begins on is not counted.
 *
 * Law: Administrative Licensing Law art. 82; Civil Code art. 201.
 */
export type WorkingAxis = {
  readonly placeOf: (at: Instant) => Parts;
  /** Place at which a day is over. */
  readonly dayOver: (on: DateOnly) => Parts;
  /** The moment a place stands for, as a due: whole days end when the centre closes. */
  readonly momentAt: (place: Parts) => Due;
};

/**
 * The axis of a plan in this unit.
 *
 * @param since from here on a year without a notice makes a moment provisional
 * @throws OutsideCalendarError for moments the calendar does not reach
 */
export const axisOf = (unit: PlanUnit, clock: OfficeClock, since: Instant): WorkingAxis =>
  unit === 'wd' ? dayAxis(clock, since) : hourAxis(clock, since);

function dayAxis(clock: OfficeClock, since: Instant): WorkingAxis {
  const { calendar, zone = CHINA_TIME } = clock;
  const placeOfDay = (day: number) => workedUpTo(day, calendar) * PARTS_PER_UNIT;
  const first = localDayNumber(since, zone);
  return {
    placeOf: (at) => placeOfDay(localDayNumber(at, zone)),
    dayOver: (on) => placeOfDay(dayNumber(on)),
    momentAt: (place) => {
      const last = workedDay(Math.ceil(place / PARTS_PER_UNIT), calendar);
      return dueOnDay({ first: Math.min(first, last), last, unit: 'workingDays' }, clock);
    },
  };
}

/** Parts of an hour are 60 milliseconds long. */
const PART_MS = (60 * MINUTE_MS) / PARTS_PER_UNIT;

function hourAxis(clock: OfficeClock, since: Instant): WorkingAxis {
  const { calendar, officeHours, zone = CHINA_TIME } = clock;
  const perDay = (officeHours.minutes * MINUTE_MS) / PART_MS;
  const first = localDayNumber(since, zone);
  return {
    placeOf: (at) => {
      const day = localDayNumber(at, zone);
      const isOpen = isWorkingDay(dateOfDayNumber(day), calendar);
      const opened = isOpen ? openedMs(msOfDay(at, day, zone), officeHours) : 0;
      return workedUpTo(day - 1, calendar) * perDay + Math.round(opened / PART_MS);
    },
    dayOver: (on) => workedUpTo(dayNumber(on), calendar) * perDay,
    momentAt: (place) => {
      const daysBefore = Math.ceil(place / perDay) - 1;
      const day = workedDay(daysBefore + 1, calendar);
      const time = timeAfterOpened((place - daysBefore * perDay) * PART_MS, officeHours);
      return {
        at: instantOnDay(day, time, zone),
        on: dateOfDayNumber(day),
        unit: 'workingHours',
        provisional: isProvisionalBetween(Math.min(first, day), day, calendar),
      };
    },
  };
}

/**
 * Where work of some length ends when it stands still in the pauses. A pause that begins when the work would be over
 * changes nothing.
 *
 * @throws BadPauseError when a pause ends before it begins
 *
 * Law: Administrative Licensing Law art. 45.
 */
export function endWithPauses(
  { start, length }: { readonly start: Parts; readonly length: Parts },
  pauses: readonly Pause[],
  axis: WorkingAxis,
): Parts {
  checkPauses(pauses);
  let end = start + length;
  let settled = start;
  for (const pause of pauses.toSorted((a, b) => dayNumber(a.from) - dayNumber(b.from))) {
    const from = Math.max(axis.dayOver(pause.from), settled);
    const to = axis.dayOver(pause.to);
    if (from >= end) break;
    if (to <= from) continue;
    end += to - from;
    settled = to;
  }
  return end;
}
