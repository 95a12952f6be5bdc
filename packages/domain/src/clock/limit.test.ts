import { describe, expect, test } from 'vitest';
import { BadLimitError } from '#clock/errors.ts';
import { limitFromData, limitOf, limitText, parseLimit } from '#clock/limit.ts';

describe('short forms', () => {
  test.each([
    ['5wd', { unit: 'workingDays', count: 5 }],
    ['4wh', { unit: 'workingHours', count: 4 }],
    ['30min', { unit: 'minutes', count: 30 }],
    ['15cd', { unit: 'calendarDays', count: 15 }],
    ['1mo', { unit: 'months', count: 1 }],
    ['10000wd', { unit: 'workingDays', count: 10_000 }],
  ] as const)('%s', (text, expected) => {
    expect(parseLimit(text)).toEqual(expected);
    expect(limitText(expected)).toBe(text);
  });

  test.each([
    '',
    '5',
    'wd',
    '5 wd',
    '5xx',
    '0wd',
    '-1wd',
    '1.5wd',
    '10001wd',
    '5WD',
    '５wd',
    '1e3wd',
    '5wd,3wd',
    '5m',
  ])('"%s" is refused and the units are named', (text) => {
    expect(() => parseLimit(text)).toThrow(BadLimitError);
    expect(() => parseLimit(text)).toThrow(
      `"${text}" is not a limit; allowed: a whole number from 1 to 10000 with wd, wh, cd, min or mo, for example 5wd`,
    );
  });
});

describe('limits of the catalogue', () => {
  test.each([
    [
      { value: 20, unit: 'work_day' },
      { unit: 'workingDays', count: 20 },
    ],
    [
      { value: 0.5, unit: 'work_day' },
      { unit: 'workingHours', count: 4 },
    ],
    [
      { value: 1.5, unit: 'work_day' },
      { unit: 'workingHours', count: 12 },
    ],
    [
      { value: 1.5, unit: 'work_hour' },
      { unit: 'workingHours', count: 1.5 },
    ],
    [
      { value: 0.25, unit: 'work_hour' },
      { unit: 'workingHours', count: 0.25 },
    ],
    [
      { value: 15, unit: 'minute' },
      { unit: 'minutes', count: 15 },
    ],
    [
      { value: 60, unit: 'calendar_day' },
      { unit: 'calendarDays', count: 60 },
    ],
    [
      { value: 3, unit: 'month' },
      { unit: 'months', count: 3 },
    ],
  ] as const)('%o', (data, expected) => {
    expect(limitFromData(data, 8)).toEqual(expected);
  });

  test('half a working day is half of what the catalogue calls a working day', () => {
    expect(limitFromData({ value: 0.5, unit: 'work_day' }, 7)).toEqual({ unit: 'workingHours', count: 3.5 });
  });

  test.each([
    ['half a minute', { value: 0.5, unit: 'minute' }],
    ['half a calendar day', { value: 0.5, unit: 'calendar_day' }],
    ['hours that are no whole minutes', { value: 0.333, unit: 'work_hour' }],
    ['nothing', { value: 0, unit: 'work_day' }],
    ['a negative limit', { value: -1, unit: 'work_day' }],
    ['no number', { value: Number.NaN, unit: 'work_day' }],
    ['more than ever needed', { value: 10_001, unit: 'work_hour' }],
  ] as const)('%s is refused', (_what, data) => {
    expect(() => limitFromData(data, 8)).toThrow(BadLimitError);
  });

  test('a limit is made of a valid count only', () => {
    expect(limitOf(20, 'workingDays')).toEqual({ unit: 'workingDays', count: 20 });
    expect(() => limitOf(0.5, 'workingDays')).toThrow(BadLimitError);
    expect(() => limitOf(Number.POSITIVE_INFINITY, 'workingHours')).toThrow(BadLimitError);
  });
});
