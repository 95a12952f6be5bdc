import { describe, expect, test } from 'vitest';
import { type Due, dueOf, type OfficeClock } from '#clock/due.ts';
import { BadPauseError, OutsideCalendarError } from '#clock/errors.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import { parseLimit } from '#clock/limit.ts';
import { parseOfficeHours } from '#clock/office-hours.ts';
import { parsePause } from '#clock/pause.ts';
import { workingCalendar } from '#clock/working-calendar.ts';
import { dateOnly } from '#time/date-only.ts';
import { instantAt, localAt, localText, parseLocal, zoneOffset } from '#time/instant.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const notices = holidayNotices(data.notices);
const officeHours = parseOfficeHours('09:00-12:00,13:00-17:00');
const clock: OfficeClock = { calendar: workingCalendar(notices), officeHours };
const asOf = (day: string): OfficeClock => ({
  calendar: workingCalendar(notices, { asOf: dateOnly(day) }),
  officeHours,
});

const momentOf = (text: string) =>
  instantAt(text.includes('T') ? parseLocal(text) : { on: dateOnly(text), ms: 0 });

const due = (from: string, limit: string, pauses: readonly string[] = [], by = clock): Due =>
  dueOf(momentOf(from), parseLimit(limit), pauses.map(parsePause), by);

const dueTime = (from: string, limit: string, pauses: readonly string[] = [], by = clock): string =>
  localText(localAt(due(from, limit, pauses, by).at, by.zone));

describe('working days', () => {
  test.each([
    ['E01 清明 was worked in 2007', '2007-04-04', '1wd', '2007-04-05'],
    ['E03 two make-up workdays and a week off', '2007-02-16', '5wd', '2007-02-28'],
    ['E05 中秋 was worked in 2007', '2007-09-24', '3wd', '2007-09-27'],
    ['E07 no holiday in between', '2007-10-30', '17wd', '2007-11-22'],
    ['E09 the notice of 2008 uses days of 2007', '2007-12-28', '3wd', '2008-01-03'],
    ['E11 an ordinary weekend after the holiday', '2008-09-26', '10wd', '2008-10-15'],
    ['E15 a make-up Sunday', '2020-01-17', '2wd', '2020-01-20'],
    ['E19 a make-up weekend', '2023-01-19', '5wd', '2023-01-31'],
    ['E21 due on a make-up Sunday', '2023-06-21', '1wd', '2023-06-25'],
    ['E23 除夕 was worked in 2024', '2024-02-08', '2wd', '2024-02-18'],
    ['E25 a make-up Saturday', '2024-09-13', '3wd', '2024-09-19'],
    ['E27 eight days off', '2025-09-26', '5wd', '2025-10-10'],
    ['E29 nine days off', '2026-02-13', '5wd', '2026-02-27'],
    ['E35 received on a Saturday, the day itself not counted', '2026-03-07T22:10', '5wd', '2026-03-13'],
    ['E43 ten days to deliver', '2026-02-12', '10wd', '2026-03-04'],
    ['the day of acceptance is not counted', '2026-11-02', '1wd', '2026-11-03'],
    ['a weekend is skipped', '2026-11-06', '1wd', '2026-11-09'],
    ['the make-up Saturday after the National Day counts', '2026-09-30', '3wd', '2026-10-10'],
    ['five days over the May holiday of 2007', '2007-04-27', '5wd', '2007-05-09'],
    ['accepted a minute before midnight, it is still that day', '2026-11-02T23:59', '1wd', '2026-11-03'],
  ])('%s', (_rule, from, limit, expected) => {
    expect(due(from, limit)).toMatchObject({ on: expected, unit: 'workingDays', provisional: false });
  });

  test('E31 a year without a notice has only its fixed holidays, and the date is provisional', () => {
    expect(due('2026-12-21', '20wd')).toMatchObject({ on: '2027-01-19', provisional: true });
  });

  test('a date that ends before the unknown year is certain', () => {
    expect(due('2026-12-21', '8wd')).toMatchObject({ on: '2026-12-31', provisional: false });
    expect(due('2026-12-21', '9wd')).toMatchObject({ on: '2027-01-04', provisional: true });
  });

  test('the day of the event is not counted, so it may lie in an unknown year', () => {
    expect(due('2006-12-31', '1wd')).toMatchObject({ on: '2007-01-04', provisional: false });
    expect(due('2006-12-30', '1wd')).toMatchObject({ on: '2006-12-31', provisional: true });
  });

  test('E13 a closure with a legal basis moves the date', () => {
    const closures = [{ from: dateOnly('2008-05-13'), to: dateOnly('2008-05-16'), basis: '应急响应决定' }];
    const closed = { calendar: workingCalendar(notices, { closures }), officeHours };
    expect(due('2008-05-12', '3wd').on).toBe('2008-05-15');
    expect(due('2008-05-12', '3wd', [], closed).on).toBe('2008-05-21');
  });

  test('E17 the later notice of 2020 moves the date that the earlier one gave', () => {
    expect(due('2020-01-21', '5wd', [], asOf('2020-01-26')).on).toBe('2020-02-03');
    expect(due('2020-01-21', '5wd', [], asOf('2020-01-27')).on).toBe('2020-02-05');
    expect(due('2020-01-21', '5wd').on).toBe('2020-02-05');
  });

  test('a notice published only later leaves the date provisional', () => {
    expect(due('2025-12-26', '4wd', [], asOf('2025-11-03'))).toMatchObject({
      on: '2026-01-02',
      provisional: true,
    });
    expect(due('2025-12-26', '4wd', [], asOf('2025-11-04'))).toMatchObject({
      on: '2026-01-04',
      provisional: false,
    });
  });
});

describe('the end of a day that is due', () => {
  test('is closing time', () => {
    expect(dueTime('2026-11-02', '1wd')).toBe('2026-11-03T17:00');
  });

  test('is 24:00 for purely electronic acts, and the day stays', () => {
    const electronic = { ...clock, dayEnds: 'midnight' } as const;
    expect(due('2026-11-02', '1wd', [], electronic).on).toBe('2026-11-03');
    expect(dueTime('2026-11-02', '1wd', [], electronic)).toBe('2026-11-04T00:00');
  });

  test('is closing time where the centre stands', () => {
    const elsewhere = { ...clock, zone: zoneOffset(6 * 60) };
    expect(due('2026-11-02T12:00', '1wd', [], elsewhere).at - due('2026-11-02T12:00', '1wd').at).toBe(
      2 * 3_600_000,
    );
  });
});

describe('pauses', () => {
  test.each([
    [
      'E37 a test and a hearing',
      '2025-09-08',
      '20wd',
      ['2025-09-12..2025-09-19', '2025-09-24..2025-10-13'],
      '2025-10-30',
    ],
    ['E39 a pause that covers only holidays', '2025-09-22', '10wd', ['2025-09-30..2025-10-08'], '2025-10-11'],
    ['an expert review stops the clock', '2026-11-02', '5wd', ['2026-11-04..2026-11-10'], '2026-11-13'],
    [
      'overlapping pauses count once',
      '2026-11-02',
      '5wd',
      ['2026-11-04..2026-11-06', '2026-11-05..2026-11-10'],
      '2026-11-13',
    ],
    [
      'a pause within a pause',
      '2026-11-02',
      '5wd',
      ['2026-11-04..2026-11-10', '2026-11-05..2026-11-06'],
      '2026-11-13',
    ],
    [
      'pauses in the order they were entered',
      '2026-11-02',
      '5wd',
      ['2026-11-05..2026-11-10', '2026-11-04..2026-11-06'],
      '2026-11-13',
    ],
    ['a pause of no day', '2026-11-02', '5wd', ['2026-11-04..2026-11-04'], '2026-11-09'],
    ['a pause before the start', '2026-11-02', '5wd', ['2026-10-20..2026-11-02'], '2026-11-09'],
    ['a pause that was running at the start', '2026-11-02', '5wd', ['2026-10-20..2026-11-03'], '2026-11-10'],
    [
      'a pause from the last day on: the limit is used up',
      '2026-11-02',
      '5wd',
      ['2026-11-09..2026-11-20'],
      '2026-11-09',
    ],
    ['a pause from the day before the last', '2026-11-02', '5wd', ['2026-11-06..2026-11-20'], '2026-11-23'],
    [
      'a second pause that only the first one lets matter',
      '2026-11-02',
      '5wd',
      ['2026-11-04..2026-11-10', '2026-11-12..2026-11-13'],
      '2026-11-16',
    ],
  ])('%s', (_rule, from, limit, pauses, expected) => {
    expect(due(from, limit, pauses).on).toBe(expected);
  });

  test('a pause that ends before it begins is refused', () => {
    const reversed = [{ from: dateOnly('2026-11-10'), to: dateOnly('2026-11-04') }];
    expect(() => dueOf(momentOf('2026-11-02'), parseLimit('5wd'), reversed, clock)).toThrow(BadPauseError);
    expect(() => dueOf(momentOf('2026-11-02'), parseLimit('4wh'), reversed, clock)).toThrow(BadPauseError);
  });

  test('an open pause counts up to its planned end and the date is only expected', () => {
    const open = [{ from: dateOnly('2026-11-04'), to: dateOnly('2026-11-10'), isOpen: true }];
    expect(dueOf(momentOf('2026-11-02'), parseLimit('5wd'), open, clock)).toMatchObject({
      on: '2026-11-13',
      expected: true,
    });
    expect(due('2026-11-02', '5wd', ['2026-11-04..2026-11-10'])).not.toHaveProperty('expected');
  });

  test('an open pause after the due day changes nothing', () => {
    const open = [{ from: dateOnly('2026-11-09'), to: dateOnly('2026-11-20'), isOpen: true }];
    expect(dueOf(momentOf('2026-11-02'), parseLimit('5wd'), open, clock)).not.toHaveProperty('expected');
  });
});

describe('calendar days and months', () => {
  test.each([
    [
      'E51 a month without that day ends on its last, here a make-up Saturday',
      '2026-01-31',
      '1mo',
      [],
      '2026-02-28',
    ],
    ['fifteen days, a working day', '2026-11-02', '15cd', [], '2026-11-17'],
    ['a last day on a Saturday moves to Monday', '2026-11-02', '5cd', [], '2026-11-09'],
    ['a last day in a holiday moves behind it', '2026-09-21', '15cd', [], '2026-10-08'],
    ['a last day on a make-up Sunday stays', '2026-09-10', '10cd', [], '2026-09-20'],
    ['a month that ends in a holiday', '2026-09-01', '1mo', [], '2026-10-08'],
    ['six months', '2026-03-16', '6mo', [], '2026-09-16'],
    [
      'a pause leaves its calendar days out, weekends too',
      '2026-11-02',
      '5cd',
      ['2026-11-04..2026-11-10'],
      '2026-11-13',
    ],
    ['a pause makes a month longer', '2026-11-02', '1mo', ['2026-11-04..2026-11-10'], '2026-12-08'],
    [
      'a pause from the last day on changes nothing, even when the day moves',
      '2026-11-02',
      '5cd',
      ['2026-11-07..2026-11-12'],
      '2026-11-09',
    ],
  ])('%s', (_rule, from, limit, pauses, expected) => {
    expect(due(from, limit, pauses)).toMatchObject({ on: expected, provisional: false });
  });

  test('only the end of the stretch can make the date provisional', () => {
    expect(due('2025-12-20', '13mo')).toMatchObject({ on: '2027-01-20', provisional: true });
    expect(due('2026-12-20', '11cd')).toMatchObject({ on: '2026-12-31', provisional: false });
  });
});

describe('opening time', () => {
  test.each([
    ['E53 part of today and part of tomorrow', '2007-10-30T15:30', '4wh', '2007-10-31T11:30'],
    ['E55 a make-up Sunday before a week off', '2007-09-30T15:00', '4wh', '2007-10-08T11:00'],
    ['E57 sent on a Saturday: from the next opening', '2007-11-03T10:00', '4wh', '2007-11-05T14:00'],
    ['E59 exactly until closing time', '2026-03-02T13:00', '4wh', '2026-03-02T17:00'],
    ['E61 a make-up Saturday before nine days off', '2026-02-14T14:00', '4wh', '2026-02-24T10:00'],
    ['exactly until noon, not until the end of the break', '2007-09-28T16:00', '4wh', '2007-09-29T12:00'],
    ['in the break: from its end', '2026-03-02T12:20', '30min', '2026-03-02T13:30'],
    ['at the beginning of the break', '2026-03-02T12:00', '30min', '2026-03-02T13:30'],
    ['at closing time: from the next opening', '2026-03-02T17:00', '30min', '2026-03-03T09:30'],
    ['before opening', '2026-03-02T06:00', '30min', '2026-03-02T09:30'],
    ['after closing time', '2026-03-02T22:00', '30min', '2026-03-03T09:30'],
    ['a whole day', '2026-03-02T09:00', '7wh', '2026-03-02T17:00'],
    ['a whole day from the afternoon', '2026-03-02T14:00', '7wh', '2026-03-03T14:00'],
    ['two weeks', '2026-03-02T09:00', '70wh', '2026-03-13T17:00'],
    ['seconds are kept', '2026-03-02T16:59:30', '1min', '2026-03-03T09:00:30'],
  ])('%s', (_rule, from, limit, expected) => {
    expect(dueTime(from, limit)).toBe(expected);
    expect(due(from, limit).on).toBe(expected.slice(0, 10));
  });

  test('hours of the reference centre', () => {
    const centre = { ...clock, officeHours: parseOfficeHours('08:30-12:00,13:00-17:30') };
    expect(dueTime('2007-10-30T15:30', '4wh', [], centre)).toBe('2007-10-31T10:30');
    expect(dueTime('2007-10-30T08:30', '8wh', [], centre)).toBe('2007-10-30T17:30');
  });

  test('part of an hour', () => {
    const limit = { unit: 'workingHours', count: 0.25 } as const;
    expect(localText(localAt(dueOf(momentOf('2026-03-02T11:50'), limit, [], clock).at))).toBe(
      '2026-03-02T13:05',
    );
  });

  test.each([
    [
      'the day the pause begins on still counts',
      '2026-03-02T15:00',
      '4wh',
      '2026-03-02..2026-03-04',
      '2026-03-05T11:00',
    ],
    [
      'a start within the pause waits for its end',
      '2026-03-03T15:00',
      '4wh',
      '2026-03-02..2026-03-04',
      '2026-03-05T14:00',
    ],
    [
      'a start on the last day of the pause',
      '2026-03-04T15:00',
      '4wh',
      '2026-03-02..2026-03-04',
      '2026-03-05T14:00',
    ],
    ['a pause before the start', '2026-03-05T15:00', '4wh', '2026-03-02..2026-03-04', '2026-03-06T11:00'],
    ['a pause from the due day on', '2026-03-02T09:00', '4wh', '2026-03-02..2026-03-04', '2026-03-02T14:00'],
  ])('with a pause: %s', (_rule, from, limit, pause, expected) => {
    expect(dueTime(from, limit, [pause])).toBe(expected);
  });

  test('hours that run into an unknown year are provisional', () => {
    expect(due('2026-12-31T16:00', '1wh').provisional).toBe(false);
    expect(due('2026-12-31T16:00', '2wh').provisional).toBe(true);
    expect(due('2006-12-31T16:00', '2wh')).toMatchObject({ on: '2007-01-04', provisional: true });
  });
});

describe('beyond the calendar', () => {
  test.each([
    ['a start before it', '1999-12-30', '5wd'],
    ['a start before it, in hours', '1999-12-30T10:00', '5wh'],
    ['a start after it', '2100-01-01', '5wd'],
    ['working days that leave it', '2099-12-01', '40wd'],
    ['hours that leave it', '2099-12-31T16:00', '9wh'],
    ['months that leave it', '2007-10-30', '10000mo'],
    ['calendar days that leave it', '2099-12-01', '40cd'],
    ['calendar days from the end of all dates', '9999-12-30', '5cd'],
  ])('%s: refused', (_what, from, limit) => {
    expect(() => due(from, limit)).toThrow(OutsideCalendarError);
  });

  test('a pause without end is refused, not answered with a date', () => {
    expect(() => due('2026-11-02', '5cd', ['2026-11-04..9999-12-31'])).toThrow(OutsideCalendarError);
    expect(() => due('2026-11-02', '5wd', ['2026-11-04..9999-12-31'])).toThrow(OutsideCalendarError);
  });

  test('a first day of the calendar is counted to', () => {
    expect(due('1999-12-31', '2mo').on).toBe('2000-02-29');
    expect(due('1999-12-31', '1cd').on).toBe('2000-01-03');
    expect(due('2000-01-01', '1wd').on).toBe('2000-01-03');
  });
});
