import { BadLimitError } from '#clock/errors.ts';

/**
 * How long somebody has (时限). The unit is part of the value: limits of different units are never added or compared,
 * only the dates they lead to.
 *
 * `workingHours` and `minutes` count opening time only. Counts are whole, but for hours of whole minutes (1.5).
 */
export type Limit =
  | { readonly unit: 'workingDays'; readonly count: number }
  | { readonly unit: 'workingHours'; readonly count: number }
  | { readonly unit: 'minutes'; readonly count: number }
  | { readonly unit: 'calendarDays'; readonly count: number }
  | { readonly unit: 'months'; readonly count: number };

/** 时限单位. */
export type LimitUnit = Limit['unit'];

export const MAX_LIMIT = 10_000;

/**
 * A limit of this count and unit.
 *
 * @throws BadLimitError when the count is not 1 to 10,000 and whole (hours: at least a minute, in whole minutes)
 */
export function limitOf(count: number, unit: LimitUnit): Limit {
  const minutes = unit === 'workingHours' ? Math.round(count * 60) : count;
  const isWhole = unit === 'workingHours' ? Math.abs(minutes - count * 60) < 1e-6 : Number.isInteger(count);
  if (!(isWhole && minutes >= 1 && count <= MAX_LIMIT)) {
    throw new BadLimitError(`${count} ${unit} is not a limit; allowed: ${ALLOWED}`, { count, unit });
  }
  return { unit, count };
}

/**
 * A limit from its short form: 5wd, 4wh, 30min, 15cd or 1mo.
 *
 * @throws BadLimitError when the text is none of these or the count is not 1 to 10,000
 */
export function parseLimit(text: string): Limit {
  const [, count, suffix] = /^(\d{1,5})([a-z]+)$/.exec(text) ?? [];
  const short = SHORT_FORMS.find(([form]) => form === suffix);
  if (short === undefined || Number(count) < 1 || Number(count) > MAX_LIMIT) {
    throw new BadLimitError(`"${text}" is not a limit; allowed: ${ALLOWED}`, { text });
  }
  return { unit: short[1], count: Number(count) };
}

/** The short form of a limit, the inverse of `parseLimit`. */
export const limitText = ({ unit, count }: Limit): string =>
  `${count}${SHORT_FORMS.find(([, name]) => name === unit)?.[0]}`;

/** A limit as the catalogue writes it (事项时限数据). */
export type LimitData = {
  readonly value: number;
  readonly unit: 'minute' | 'work_hour' | 'work_day' | 'calendar_day' | 'month';
};

/**
 * A limit from catalogue data. Part of a working day becomes working hours (0.5 → 4), because only whole days are
 * counted by the calendar.
 *
 * @param hoursPerWorkingDay what the catalogue means by a working day; not the office hours
 * @throws BadLimitError when there is no limit of that value
 */
export function limitFromData({ value, unit }: LimitData, hoursPerWorkingDay: number): Limit {
  if (unit === 'work_day' && !Number.isInteger(value))
    return limitOf(value * hoursPerWorkingDay, 'workingHours');
  return limitOf(value, UNIT_OF_DATA[unit]);
}

const UNIT_OF_DATA = {
  minute: 'minutes',
  work_hour: 'workingHours',
  work_day: 'workingDays',
  calendar_day: 'calendarDays',
  month: 'months',
} as const satisfies Record<LimitData['unit'], LimitUnit>;

const SHORT_FORMS = [
  ['wd', 'workingDays'],
  ['wh', 'workingHours'],
  ['cd', 'calendarDays'],
  ['min', 'minutes'],
  ['mo', 'months'],
] as const satisfies readonly (readonly [string, LimitUnit])[];

const ALLOWED = 'a whole number from 1 to 10000 with wd, wh, cd, min or mo, for example 5wd';
