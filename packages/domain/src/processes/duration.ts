import type { Limit, LimitData, LimitUnit } from '#clock/limit.ts';
import { BadDurationError } from '#processes/errors.ts';

/** 计划单位: a plan is measured in working days (工作日) or in working hours (工作小时), never in both. */
export type PlanUnit = 'wd' | 'wh';

/**
 * Length of time inside a plan, in whole parts of its unit: 60,000 to the working day or hour.
 *
 * Minutes of an hour, thirds and four decimals are then whole numbers, so sums never drift and equal lengths are equal.
 */
export type Parts = number;

export const PARTS_PER_UNIT = 60_000;

/** Working hours that a promised working day stands for: the usual day's work; office hours may differ. */
export const HOURS_OF_WORKING_DAY = 8;

/** Far above any plan, low enough that sums of many thousand steps stay exact. */
export const MAX_UNITS = 100_000;

/**
 * The parts of so many working days or hours, rounded once to the nearest part.
 *
 * @throws BadDurationError when the number is negative, not finite or above 100,000
 */
export function partsOf(units: number): Parts {
  if (!(units >= 0 && units <= MAX_UNITS)) {
    throw new BadDurationError(`${units} is not a duration; allowed: 0 to ${MAX_UNITS}`, { units });
  }
  return Math.round(units * PARTS_PER_UNIT);
}

/** Parts as working days or hours, for people and for the wire; never for arithmetic. */
export const unitsOf = (parts: Parts): number => parts / PARTS_PER_UNIT;

/**
 * The parts of a limit as the catalogue writes it, in the unit of the plan.
 *
 * @param hoursPerWorkingDay what the catalogue means by a working day; not the office hours
 * @throws BadDurationError for calendar days and months, which no plan of working time can hold
 */
export function partsOfData({ value, unit }: LimitData, plan: PlanUnit, hoursPerWorkingDay: number): Parts {
  const hoursPerUnit = plan === 'wh' ? 1 : hoursPerWorkingDay;
  switch (unit) {
    case 'minute':
      return partsOf(value / (60 * hoursPerUnit));
    case 'work_hour':
      return partsOf(value / hoursPerUnit);
    case 'work_day':
      return partsOf((value * hoursPerWorkingDay) / hoursPerUnit);
    case 'calendar_day':
    case 'month':
      throw new BadDurationError(
        `${value} ${unit} is not working time; allowed: minute, work_hour, work_day`,
        {
          value,
          unit,
        },
      );
  }
}

/** The same for a limit as the clock counts it. @throws BadDurationError as `partsOfData` */
export const partsOfLimit = ({ count, unit }: Limit, plan: PlanUnit, hoursPerWorkingDay: number): Parts =>
  partsOfData({ value: count, unit: DATA_UNIT[unit] }, plan, hoursPerWorkingDay);

const DATA_UNIT = {
  minutes: 'minute',
  workingHours: 'work_hour',
  workingDays: 'work_day',
  calendarDays: 'calendar_day',
  months: 'month',
} as const satisfies Record<LimitUnit, LimitData['unit']>;
