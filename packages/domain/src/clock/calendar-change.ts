import { type Bound, type CentreClocks, LATEST } from '#clock/centre-clocks.ts';
import type { Due, OfficeClock } from '#clock/due.ts';
import { type DayReason, dayReason, isWorked, type NoticeReference } from '#clock/working-calendar.ts';
import { type DateOnly, dateOfDayNumber, nextDay } from '#time/date-only.ts';
import { CHINA_TIME, type Instant, localDay } from '#time/instant.ts';

/** A day that is worked in one calendar and not in the other (调整日), and why in each. */
export type ChangedDay = {
  readonly on: DateOnly;
  readonly was: DayReason;
  readonly is: DayReason;
  /** The notice that holds for the day now; null where there is none for its year. */
  readonly notice: NoticeReference | null;
};

/** Two calendars of one centre and every day in which they differ (日历变更), oldest day first. */
export type CalendarChange = {
  readonly after: OfficeClock;
  readonly days: readonly ChangedDay[];
};

/** Which date of a case (期限种类): of the decision by law and by promise, of a correction, of opinions. */
export type DueSide = 'statutory' | 'promised' | 'correction' | 'consultation';

/** A due of a clock that still runs (在办期限), and how it is computed by whatever clock. */
export type RunningDue = {
  readonly caseId: string;
  readonly side: DueSide;
  readonly countedFrom: Instant;
  /** As it stands. */
  readonly due: Due;
  readonly dueBy: (clock: OfficeClock) => Due | null;
};

/** A due that moves (期限变动): from where to where, and the days that make it move. */
export type MovedDue = Pick<RunningDue, 'caseId' | 'side'> & {
  readonly old: Due;
  readonly new: Due;
  readonly days: readonly ChangedDay[];
};

/** The clocks of a centre before and after (时钟变更): which days differ in a hall, and what that does to a case. */
export type ClockChange = {
  readonly daysIn: (hall: string | undefined) => readonly ChangedDay[];
  readonly changeFor: (bound: Bound) => CalendarChange;
};

/** What other notices or local decisions change; rules bind what was accepted under them and move nothing. */
export function clockChange(before: CentreClocks, after: CentreClocks): ClockChange {
  const known = new Map<string | undefined, readonly ChangedDay[]>();
  const daysIn = (hall: string | undefined): readonly ChangedDay[] => {
    const bound = { at: LATEST, hall };
    const days =
      known.get(hall) ?? calendarChange(before.clockAt(LATEST, bound), after.clockAt(LATEST, bound)).days;
    known.set(hall, days);
    return days;
  };
  return {
    daysIn,
    changeFor: (bound) => ({ after: after.clockAt(LATEST, bound), days: daysIn(bound.hall) }),
  };
}

/** What a new calendar changes; two calendars of the same notices change nothing. */
export function calendarChange(before: OfficeClock, after: OfficeClock): CalendarChange {
  const candidates = new Set([...before.calendar.exceptions.keys(), ...after.calendar.exceptions.keys()]);
  const days = [...candidates]
    .sort((a, b) => a - b)
    .flatMap((day) => changedDay(dateOfDayNumber(day), before, after));
  return { after, days };
}

/**
 * The dues that a new calendar moves, each with the days between its beginning and its end that changed.
 *
 * A day after both the old and the new date has no part in it. A clock that was stopped is not asked: its verdict
 * stands. A date that only becomes certain moves as well, by no day: what was provisional is told again.
 *
 * Law: Administrative Licensing Law art. 82.
 */
export function movedDues(
  running: readonly RunningDue[],
  { after, days }: CalendarChange,
): readonly MovedDue[] {
  return running.flatMap((one) => {
    const due = one.dueBy(after);
    if (due === null || (due.at === one.due.at && due.provisional === one.due.provisional)) return [];
    const { caseId, side, due: old } = one;
    const since = firstCounted(one, after);
    const between = days.filter(({ on }) => since <= on && (on <= old.on || on <= due.on));
    return { caseId, side, old, new: due, days: between };
  });
}

/** Hours run on the day of the event, days from the next one. */
function firstCounted(
  { countedFrom, due: { unit } }: RunningDue,
  { zone = CHINA_TIME }: OfficeClock,
): DateOnly {
  const on = localDay(countedFrom, zone);
  return unit === 'workingHours' || unit === 'minutes' ? on : nextDay(on);
}

function changedDay(on: DateOnly, before: OfficeClock, after: OfficeClock): readonly ChangedDay[] {
  const [was, is] = [dayReason(on, before.calendar), dayReason(on, after.calendar)];
  if (isWorked(was) === isWorked(is)) return [];
  const noticed = after.calendar.notices.find(({ year }) => on.startsWith(`${year}-`));
  const own = 'notice' in is ? is.notice : (noticed ?? null);
  return [{ on, was, is, notice: own && { year: own.year, number: own.number, page: own.page } }];
}
