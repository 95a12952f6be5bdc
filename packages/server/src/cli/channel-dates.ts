import type { Due } from '@yichuang/domain/clock/due.ts';
import { type OfficeHours, parseOfficeHours } from '@yichuang/domain/clock/office-hours.ts';
import { DomainError } from '@yichuang/domain/errors.ts';
import type { PlanUnit } from '@yichuang/domain/processes/duration.ts';
import { type Forecast, forecastOf } from '@yichuang/domain/processes/forecast.ts';
import type { Plan } from '@yichuang/domain/processes/plan.ts';
import type { Selection } from '@yichuang/domain/processes/select.ts';
import { axisOf } from '@yichuang/domain/processes/working-axis.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { type Instant, instantAt, parseLocal } from '@yichuang/domain/time/instant.ts';
import { calendarAsOf } from '#cli/clock-calendar.ts';
import { UsageError } from '#cli/usage-error.ts';

/** A plan in real dates. */
export type PlanDates = {
  readonly forecast: Forecast;
  /** Where it would end one after another. */
  readonly serialFinish: Due;
};

type Asked = {
  readonly from: string;
  readonly officeHours: OfficeHours;
  readonly unit: PlanUnit;
  readonly selection: Selection;
  readonly plan: Plan;
};

/** @throws UsageError when the text is no list of opening hours */
export function readHours(hours: string): OfficeHours {
  try {
    return parseOfficeHours(hours);
  } catch (error) {
    if (error instanceof DomainError) throw new UsageError(`--hours ${error.message}`);
    throw error;
  }
}

/**
 * The plan of an application accepted at a moment, by the holidays and the opening hours.
 *
 * @throws UsageError naming the option that is wrong
 */
export function datesOf({ from, officeHours, unit, selection, plan }: Asked): PlanDates {
  try {
    const start = startOf(from, unit);
    const clock = { calendar: calendarAsOf(undefined), officeHours };
    const axis = axisOf(unit, clock, start);
    return {
      forecast: forecastOf(selection, { start, now: start, steps: new Map() }, axis),
      serialFinish: axis.momentAt(axis.placeOf(start) + plan.serial),
    };
  } catch (error) {
    if (error instanceof DomainError) throw new UsageError(`--from ${error.message}`);
    throw error;
  }
}

function startOf(from: string, unit: PlanUnit): Instant {
  if (from.includes('T')) return instantAt(parseLocal(from));
  if (unit === 'wh') {
    throw new UsageError(
      `--from "${from}" has no time of day, which a plan in hours needs; allowed: YYYY-MM-DDTHH:MM, for example 2007-10-30T10:00`,
    );
  }
  return instantAt({ on: dateOnly(from), ms: 0 });
}
