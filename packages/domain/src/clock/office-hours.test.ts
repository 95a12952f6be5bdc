import { describe, expect, test } from 'vitest';
import { BadOfficeHoursError } from '#clock/errors.ts';
import {
  closingMs,
  officeHours,
  officeHoursText,
  openedMs,
  parseOfficeHours,
  timeAfterOpened,
} from '#clock/office-hours.ts';

const hours = parseOfficeHours('09:00-12:00,13:00-17:00');
const at = (hour: number, minute = 0) => (hour * 60 + minute) * 60_000;

describe('hours from text', () => {
  test('sessions and open minutes', () => {
    expect(hours.sessions).toEqual([
      { opens: 540, closes: 720 },
      { opens: 780, closes: 1020 },
    ]);
    expect(hours.minutes).toBe(420);
    expect(closingMs(hours)).toBe(at(17));
  });

  test('they may be given in any order and touch', () => {
    expect(officeHoursText(parseOfficeHours('13:00-17:00, 09:00-13:00'))).toBe('09:00-13:00,13:00-17:00');
  });

  test('a day may last until midnight', () => {
    expect(parseOfficeHours('00:00-24:00').minutes).toBe(1440);
  });

  test.each([
    ['overlapping sessions', '09:00-12:00,11:00-17:00', 'overlap'],
    ['a session within another', '09:00-17:00,10:00-11:00', 'overlap'],
    ['the same session twice', '09:00-12:00,09:00-12:00', 'overlap'],
    ['closing before opening', '17:00-09:00', 'ends before it begins'],
    ['no minute open', '09:00-09:00', 'ends before it begins'],
    ['an hour that does not exist', '09:00-25:00', 'no time of day'],
    ['a minute that does not exist', '09:60-12:00', 'no time of day'],
    ['after midnight', '09:00-24:01', 'no time of day'],
    ['one time only', '09:00', 'not a list of hours'],
    ['a short hour', '9:00-12:00', 'not a list of hours'],
    ['nothing', '', 'not a list of hours'],
    ['a comma too many', '09:00-12:00,', 'not a list of hours'],
  ])('%s: refused', (_what, text, reason) => {
    expect(() => parseOfficeHours(text)).toThrow(BadOfficeHoursError);
    expect(() => parseOfficeHours(text)).toThrow(reason);
  });

  test('hours made in code are checked as well', () => {
    expect(() => officeHours([])).toThrow('no hours');
    expect(() => officeHours([{ opens: -60, closes: 60 }])).toThrow('leaves the day');
    expect(() => officeHours([{ opens: 540.5, closes: 600 }])).toThrow('leaves the day');
  });
});

describe('opening time', () => {
  test.each([
    ['before opening', at(8), 0],
    ['at opening', at(9), 0],
    ['in the morning', at(10, 30), at(1, 30)],
    ['at noon', at(12), at(3)],
    ['during the break', at(12, 40), at(3)],
    ['after the break', at(13, 1), at(3, 1)],
    ['at closing', at(17), at(7)],
    ['at night', at(23), at(7)],
  ])('passed %s', (_when, time, expected) => {
    expect(openedMs(time, hours)).toBe(expected);
  });

  test.each([
    ['noon, not the end of the break', at(3), at(12)],
    ['closing time', at(7), at(17)],
    ['a moment after the break', at(3) + 1, at(13) + 1],
    ['the first moment', 1, at(9) + 1],
  ])('is used up at %s', (_when, opened, expected) => {
    expect(timeAfterOpened(opened, hours)).toBe(expected);
  });
});
