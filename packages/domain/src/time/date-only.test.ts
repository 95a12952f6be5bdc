import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dateOfDayNumber,
  dateOnly,
  dayNumber,
  daysBetween,
  nextDay,
  weekday,
  yearOf,
} from '#time/date-only.ts';
import { BadDateError } from '#time/errors.ts';

const anyDay = fc.integer({ min: dayNumber(dateOnly('1600-01-01')), max: dayNumber(dateOnly('9999-12-31')) });

describe('a day from text', () => {
  test.each(['2007-04-27', '2008-02-29', '2000-02-29', '9999-12-31', '0001-01-01'])('%s is a day', (text) => {
    expect(dateOnly(text)).toBe(text);
  });

  test.each([
    ['the thirtieth of February', '2007-02-30'],
    ['a leap day in a common year', '2007-02-29'],
    ['a leap day in 1900', '1900-02-29'],
    ['month thirteen', '2007-13-01'],
    ['month zero', '2007-00-10'],
    ['day zero', '2007-01-00'],
    ['the year zero', '0000-01-01'],
    ['a day without leading zeros', '2007-4-27'],
    ['a day with a time', '2007-04-27T00:00'],
    ['slashes', '2007/04/27'],
    ['full-width digits', '２００７-04-27'],
    ['a line break at the end', '2007-04-27\n'],
    ['nothing', ''],
  ])('%s is refused', (_what, text) => {
    expect(() => dateOnly(text)).toThrow(BadDateError);
  });

  test('the refusal says what is allowed', () => {
    expect(() => dateOnly('2007-02-30')).toThrow(
      '"2007-02-30" is not a date; allowed: a day of the calendar as YYYY-MM-DD',
    );
  });
});

describe('day numbers', () => {
  test('1970-01-01 is day 0', () => {
    expect(dayNumber(dateOnly('1970-01-01'))).toBe(0);
    expect(dateOfDayNumber(0)).toBe('1970-01-01');
  });

  test('they agree with the calendar of the platform, in both directions', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const text = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(dateOfDayNumber(number)).toBe(text);
        expect(dayNumber(dateOnly(text))).toBe(number);
      }),
      { numRuns: 2_000 },
    );
  });

  test('every day of 1999 to 2101 follows the one before', () => {
    const first = dayNumber(dateOnly('1999-01-01'));
    const length = dayNumber(dateOnly('2101-01-01')) - first;
    const days = Array.from({ length }, (_, i) => dateOfDayNumber(first + i));
    expect(days).toEqual(days.toSorted());
    expect(days.map((day) => dayNumber(day) - first)).toEqual(Array.from({ length }, (_, i) => i));
  });
});

describe('arithmetic', () => {
  test.each([
    ['the end of a month', '2007-04-30', 1, '2007-05-01'],
    ['the end of a year', '2007-12-31', 1, '2008-01-01'],
    ['into a leap day', '2008-02-28', 1, '2008-02-29'],
    ['backwards', '2008-03-01', -1, '2008-02-29'],
    ['nothing', '2008-03-01', 0, '2008-03-01'],
  ])('adding days: %s', (_what, day, days, expected) => {
    expect(addDays(dateOnly(day), days)).toBe(expected);
  });

  test('days between, forwards and backwards', () => {
    expect(daysBetween(dateOnly('2008-02-01'), dateOnly('2008-03-01'))).toBe(29);
    expect(daysBetween(dateOnly('2008-03-01'), dateOnly('2008-02-01'))).toBe(-29);
  });

  test.each([
    ['a month without that day ends on its last day', '2026-01-31', 1, '2026-02-28'],
    ['the leap day is reached', '2024-01-31', 1, '2024-02-29'],
    ['the same day', '2026-01-15', 6, '2026-07-15'],
    ['over the end of a year', '2026-11-30', 3, '2027-02-28'],
    ['into December', '2026-11-30', 1, '2026-12-30'],
    ['twelve months', '2024-02-29', 12, '2025-02-28'],
    ['backwards', '2026-03-31', -1, '2026-02-28'],
    ['backwards over a year', '2026-01-31', -2, '2025-11-30'],
  ])('adding months: %s', (_what, day, months, expected) => {
    expect(addMonths(dateOnly(day), months)).toBe(expected);
  });

  test('no day is reached beyond the year 9999', () => {
    expect(() => nextDay(dateOnly('9999-12-31'))).toThrow(BadDateError);
    expect(() => addMonths(dateOnly('9999-12-31'), 1)).toThrow(BadDateError);
  });

  test('weekday and year', () => {
    expect(weekday(dateOnly('2007-10-30'))).toBe(2);
    expect(weekday(dateOnly('2007-09-30'))).toBe(0);
    expect(weekday(dateOnly('1969-12-27'))).toBe(6);
    expect(yearOf(dateOnly('2007-10-30'))).toBe(2007);
  });
});
