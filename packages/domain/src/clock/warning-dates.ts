import { type Due, dueInOpeningTime, dueOf, type OfficeClock } from '#clock/due.ts';
import type { Limit } from '#clock/limit.ts';
import { type Pause, pauseOn } from '#clock/pause.ts';
import { addWorkingDays, type WorkingCalendar } from '#clock/working-calendar.ts';
import type { DateOnly } from '#time/date-only.ts';
import { CHINA_TIME, type Instant, instantAt, localDay, MINUTE_MS } from '#time/instant.ts';

/** When a running case changes colour (预警、黄牌、红牌). */
export type WarningDates = {
  /** 预警: from this moment on. */
  readonly warningFrom: { readonly at: Instant; readonly on: DateOnly };
  /** 黄牌: when this, the promised limit, has passed. */
  readonly yellowAfter: Due;
  /** 红牌: when this, the statutory limit, has passed; null when the law sets none. */
  readonly redAfter: Due | null;
};

/** A case's two limits (承诺时限、法定时限) and what stopped them. */
export type RunningLimits = {
  readonly start: Instant;
  readonly promised: Limit;
  readonly statutory: Limit | null;
  readonly pauses: readonly Pause[];
};

/**
 * The moments of warning, yellow card and red card. The warning begins on the day that leaves one working day of the
 * promised limit, or when a fifth of a limit in hours or minutes is left.
 *
 * @throws what `dueOf` throws
 */
export function warningDates(
  { start, promised, statutory, pauses }: RunningLimits,
  clock: OfficeClock,
): WarningDates {
  const yellowAfter = dueOf(start, promised, pauses, clock);
  return {
    warningFrom: warningFrom({ start, promised, pauses }, yellowAfter, clock),
    yellowAfter,
    redAfter: statutory === null ? null : dueOf(start, statutory, pauses, clock),
  };
}

/**
 * The warning of a limit whose due is known already, an extension included (预警起点).
 *
 * @throws what `dueOf` throws
 */
export function warningFrom(
  { start, promised, pauses }: Omit<RunningLimits, 'statutory'>,
  due: Due,
  clock: OfficeClock,
): WarningDates['warningFrom'] {
  switch (promised.unit) {
    case 'workingDays':
    case 'calendarDays':
    case 'months': {
      const zone = clock.zone ?? CHINA_TIME;
      const on = later(dayLeavingOne(due.on, pauses, clock.calendar), localDay(start, zone));
      return { on, at: later(start, instantAt({ on, ms: 0 }, zone)) };
    }
    case 'workingHours':
    case 'minutes': {
      const minutes = promised.unit === 'minutes' ? promised.count : promised.count * 60;
      const { at, on } = dueInOpeningTime(
        { start, ms: Math.round(minutes * MINUTE_MS * (1 - LEFT_AT_WARNING)), unit: promised.unit },
        pauses,
        clock,
      );
      return { at, on };
    }
  }
}

/** The last day before the due day on which the clock ran. */
function dayLeavingOne(dueOn: DateOnly, pauses: readonly Pause[], calendar: WorkingCalendar): DateOnly {
  let on = addWorkingDays(dueOn, -1, calendar);
  while (pauseOn(on, pauses) !== undefined) on = addWorkingDays(on, -1, calendar);
  return on;
}

const later = <T extends DateOnly | Instant>(a: T, b: T): T => (a > b ? a : b);

/** Share of a limit in hours that is left when the warning begins. */
const LEFT_AT_WARNING = 0.2;
