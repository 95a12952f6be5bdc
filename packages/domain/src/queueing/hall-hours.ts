import { closingMs, type OfficeHours } from '#clock/office-hours.ts';
import { isWorkingDay, type WorkingCalendar } from '#clock/working-calendar.ts';
import { addDays, type DateOnly } from '#time/date-only.ts';
import { type Instant, instantAt, localAt, MINUTE_MS } from '#time/instant.ts';

/** 大厅开放时间 of a day; null: closed. */
export type HallHours = (on: DateOnly) => OfficeHours | null;

/** What the hours of a hall follow from. */
export type HallHoursBasis = {
  readonly calendar: WorkingCalendar;
  /** 办公时间 of the centre. */
  readonly usual: OfficeHours;
  /** 大厅开放日: days of this hall that differ; null: closed. */
  readonly days: ReadonlyMap<DateOnly, OfficeHours | null>;
};

/**
 * When a hall is open: its own days first, then the working calendar with the office hours.
 *
 * A hall may open on a Saturday or close on a working day; no deadline follows it.
 */
export const hallHours =
  ({ calendar, usual, days }: HallHoursBasis): HallHours =>
  (on) => {
    const own = days.get(on);
    if (own !== undefined) return own;
    return isWorkingDay(on, calendar) ? usual : null;
  };

/** 大厅现在开放与否, for machines that give out numbers. */
export type HallOpening = {
  readonly isOpen: boolean;
  /** When numbers are given out next; null while they are, and when no day is known. */
  readonly opensAt: Instant | null;
};

/**
 * Are numbers given out at this moment? From a little before the doors open until the last session closes; people who
 * come over lunch take one too.
 */
export function hallOpening(hours: HallHours, now: Instant): HallOpening {
  const { on: today, ms } = localAt(now);
  const open = hours(today);
  if (open !== null && ms >= firstNumberMs(open) && ms < closingMs(open))
    return { isOpen: true, opensAt: null };
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const on = addDays(today, ahead);
    const then = hours(on);
    if (then === null || (ahead === 0 && ms >= firstNumberMs(then))) continue;
    return { isOpen: false, opensAt: instantAt({ on, ms: opensMs(then) }) };
  }
  return { isOpen: false, opensAt: null };
}

/** The next days on which a hall is open, the first one included where it is. */
export function openDays(hours: HallHours, from: DateOnly, count: number): readonly DateOnly[] {
  const days: DateOnly[] = [];
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS && days.length < count; ahead += 1) {
    const on = addDays(from, ahead);
    if (hours(on) !== null) days.push(on);
  }
  return days;
}

/** Longer than any holiday. */
export const LOOK_AHEAD_DAYS = 60;
/** People stand at the door before it opens. */
const NUMBERS_BEFORE_MS = 30 * MINUTE_MS;

const opensMs = ({ sessions }: OfficeHours): number => (sessions[0]?.opens ?? 0) * MINUTE_MS;
const firstNumberMs = (hours: OfficeHours): number => Math.max(0, opensMs(hours) - NUMBERS_BEFORE_MS);
