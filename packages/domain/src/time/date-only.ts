import { BadDateError } from '#time/errors.ts';

declare const dateOnlyBrand: unique symbol;

/** A calendar day without time or zone (日期), written YYYY-MM-DD; compares and sorts as text. */
export type DateOnly = string & { readonly [dateOnlyBrand]: true };

/**
 * The day a text names. The year has four digits, 0001–9999.
 *
 * @throws BadDateError when the text is not a day of the calendar (2007-02-30)
 */
export function dateOnly(text: string): DateOnly {
  const looksLikeOne = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) && text >= '0001';
  if (!looksLikeOne) throw new BadDateError(text);
  const day = text as DateOnly;
  if (dateOfDayNumber(dayNumber(day)) !== text) throw new BadDateError(text);
  return day;
}

/**
 * Days since 1970-01-01. Counting is done on these numbers, because adding and comparing them is free.
 *
 * Both conversions are whole-number arithmetic on years that begin in March (so that the leap day comes last);
 * going through Date costs four times as much, and due dates are computed by the million.
 */
export function dayNumber(day: DateOnly): number {
  const month = digits(day, 5, 2);
  const year = digits(day, 0, 4) - (month < 3 ? 1 : 0);
  const monthsSinceMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthsSinceMarch + 2) / 5) + digits(day, 8, 2) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + dayOfYear - EPOCH;
}

/** The day with this number; the inverse of `dayNumber`. */
export function dateOfDayNumber(number: number): DateOnly {
  const days = number + EPOCH;
  const era = Math.floor(days / DAYS_OF_400_YEARS);
  const dayOfEra = days - era * DAYS_OF_400_YEARS;
  const leapDays =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  const dayOfMonth = dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1;
  return written(yearOfEra + era * 400 + (month < 3 ? 1 : 0), month, dayOfMonth);
}

/** The day so many calendar days later; earlier when negative. */
export const addDays = (day: DateOnly, days: number): DateOnly => dateOfDayNumber(dayNumber(day) + days);

export const nextDay = (day: DateOnly): DateOnly => addDays(day, 1);

/** Calendar days from one day to the other; negative when `to` is earlier. */
export const daysBetween = (from: DateOnly, to: DateOnly): number => dayNumber(to) - dayNumber(from);

/**
 * The same day so many months later; a month without that day ends on its last day.
 *
 * Law: Civil Code art. 202.
 */
export function addMonths(day: DateOnly, months: number): DateOnly {
  const monthsSinceZero = digits(day, 0, 4) * 12 + digits(day, 5, 2) - 1 + months;
  const year = Math.floor(monthsSinceZero / 12);
  const month = (monthsSinceZero % 12) + 1;
  const monthEnd = addDays(written(month === 12 ? year + 1 : year, (month % 12) + 1, 1), -1);
  return written(year, month, Math.min(digits(day, 8, 2), digits(monthEnd, 8, 2)));
}

/** 0 Sunday, 1 Monday … 6 Saturday. */
export const weekday = (day: DateOnly): number => weekdayOfDayNumber(dayNumber(day));

// 1970-01-01 was a Thursday.
export const weekdayOfDayNumber = (number: number): number => (((number + 4) % 7) + 7) % 7;

export const yearOf = (day: DateOnly): number => digits(day, 0, 4);

const DAYS_OF_400_YEARS = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468;

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i += 1) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

function written(year: number, month: number, day: number): DateOnly {
  if (year > 9_999 || year < 1) throw new BadDateError(`${year}-${month}-${day}`);
  const century = Math.floor(year / 100);
  return `${TWO[century]}${TWO[year - century * 100]}-${TWO[month]}-${TWO[day]}` as DateOnly;
}

const TWO: readonly string[] = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
