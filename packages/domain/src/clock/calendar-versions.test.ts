import { describe, expect, test } from 'vitest';
import { calendarAsOf, calendarVersions, knownByPublication } from '#clock/calendar-versions.ts';
import { dueOf } from '#clock/due.ts';
import { BadLocalDaysError } from '#clock/errors.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import { parseLimit } from '#clock/limit.ts';
import { holdsIn } from '#clock/local-days.ts';
import { parseOfficeHours } from '#clock/office-hours.ts';
import { dayReason, isWorkingDay, type WorkingCalendar, workingCalendar } from '#clock/working-calendar.ts';
import { dateOnly } from '#time/date-only.ts';
import { instant, instantAt, parseInstant, parseLocal, zoneOffset } from '#time/instant.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const notices = holidayNotices(data.notices);
const at = (text: string) => instantAt(parseLocal(text));
const officeHours = parseOfficeHours('09:00-12:00,13:00-17:00');
const dueOn = (from: string, limit: string, calendar: WorkingCalendar) =>
  dueOf(at(`${from}T10:00`), parseLimit(limit), [], { calendar, officeHours }).on;

describe('January 2020, before and after the holiday was made longer', () => {
  const [before, after] = [
    calendarAsOf(notices, at('2020-01-26T20:00')),
    calendarAsOf(notices, at('2020-01-27T08:00')),
  ];

  test.each([
    ['E15 due before it', '2020-01-17', '2wd', '2020-01-20', '2020-01-20'],
    ['E17 due behind it', '2020-01-21', '5wd', '2020-02-03', '2020-02-05'],
    ['due on the last working day', '2020-01-21', '2wd', '2020-01-23', '2020-01-23'],
    ['due on the first day that was taken away', '2020-01-21', '3wd', '2020-01-31', '2020-02-03'],
    ['due on the make-up Saturday that was cancelled', '2020-01-21', '4wd', '2020-02-01', '2020-02-04'],
    ['the rest of the year stays', '2020-04-28', '6wd', '2020-05-09', '2020-05-09'],
  ])('%s', (_what, from, limit, early, late) => {
    expect([dueOn(from, limit, before), dueOn(from, limit, after)]).toEqual([early, late]);
  });

  test('each version says which notice it goes by', () => {
    const reason = (calendar: WorkingCalendar) => dayReason(dateOnly('2020-02-01'), calendar);
    expect(reason(before)).toMatchObject({ kind: 'makeUpWorkday', notice: { year: 2020 } });
    expect(reason(after)).toMatchObject({ kind: 'holiday', notice: { number: '国办发明电〔2020〕1号' } });
  });
});

describe('versions of a calendar', () => {
  const versions = calendarVersions(knownByPublication(notices));

  test.each([
    '2007-06-01T10:00',
    '2014-12-15T10:00',
    '2015-05-13T10:00',
    '2020-01-26T23:59',
    '2020-01-27T00:00',
    '2026-12-31T10:00',
  ])('the one of %s is the calendar of the notices known then', (moment) => {
    expect(versions(at(moment)).workedUpTo).toEqual(calendarAsOf(notices, at(moment)).workedUpTo);
  });

  test('between two notices it is the same one, and says since when', () => {
    expect(versions(at('2020-01-27T00:00'))).toBe(versions(at('2020-03-31T10:00')));
    expect(versions(at('2020-03-31T10:00')).asOf).toBe('2020-01-27');
    expect(calendarVersions([])(at('2020-03-31T10:00')).asOf).toBeNull();
  });

  test('the day of publication is that of the centre', () => {
    const moment = parseInstant('2020-01-26T17:00:00Z');
    const further = calendarVersions(knownByPublication(notices, zoneOffset(0)), [], zoneOffset(0));
    expect(versions(moment).asOf).toBe('2020-01-27');
    expect(further(moment).asOf).not.toBe('2020-01-27');
  });

  test('a notice that reached a system late is known there only then', () => {
    const imported = notices.map((notice) => ({
      notice,
      knownAt: at(notice.published === '2020-01-27' ? '2020-02-03T09:00' : '2019-12-01T09:00'),
    }));
    const versionsThere = calendarVersions(imported);
    expect(dueOn('2020-01-21', '5wd', versionsThere(at('2020-01-30T09:00')))).toBe('2020-02-03');
    expect(dueOn('2020-01-21', '5wd', versionsThere(at('2020-02-03T09:00')))).toBe('2020-02-05');
  });

  test('what the centre closes lies over every version', () => {
    const closures = [{ from: dateOnly('2020-02-03'), to: dateOnly('2020-02-07'), basis: '应急响应决定' }];
    const closed = calendarVersions(
      knownByPublication(notices),
      closures.map((days) => ({ kind: 'closure', days, knownAt: instant(0), withdrawnAt: null })),
    );
    expect(dueOn('2020-01-21', '3wd', closed(at('2020-01-27T08:00')))).toBe('2020-02-10');
    expect(dueOn('2020-01-21', '3wd', closed(at('2020-01-26T08:00')))).toBe('2020-01-31');
  });
});

describe('local days', () => {
  const day = (text: string) => ({ from: dateOnly(text), to: dateOnly(text), basis: '管委会公告' });
  const everywhere = day('2026-11-05');
  const inOneHall = { ...day('2026-11-06'), halls: ['H-02'] };

  test.each([
    ['those of the centre, in a hall', 'H-01', everywhere, true],
    ['those of the centre, for what belongs to no hall', undefined, everywhere, true],
    ['those of a hall, in it', 'H-02', inOneHall, true],
    ['those of a hall, in another', 'H-01', inOneHall, false],
    ['those of a hall, for what belongs to none', undefined, inOneHall, false],
  ])('%s', (_which, hall, days, expected) => {
    expect(holdsIn(hall, days)).toBe(expected);
  });

  test('an extra day is worked and says why', () => {
    const calendar = workingCalendar(notices, { extraDays: [day('2026-11-07')] });
    expect(dayReason(dateOnly('2026-11-07'), calendar)).toEqual({ kind: 'extraDay', basis: '管委会公告' });
    expect(dueOn('2026-11-06', '1wd', calendar)).toBe('2026-11-07');
  });

  test('an extra day that is worked anyway stays what it is', () => {
    const calendar = workingCalendar(notices, { extraDays: [day('2026-11-04')] });
    expect(dayReason(dateOnly('2026-11-04'), calendar)).toEqual({ kind: 'workday' });
  });

  test('a day both opened and closed is closed', () => {
    const calendar = workingCalendar(notices, {
      extraDays: [day('2026-11-07')],
      closures: [day('2026-11-07')],
    });
    expect(isWorkingDay(dateOnly('2026-11-07'), calendar)).toBe(false);
  });

  test.each([
    ['without a basis', { ...day('2026-11-07'), basis: ' ' }, 'the extra day from 2026-11-07 needs'],
    [
      'that ends before it begins',
      { ...day('2026-11-07'), to: dateOnly('2026-11-06') },
      'ends before it begins',
    ],
  ])('an extra day %s is refused', (_what, days, why) => {
    expect(() => workingCalendar(notices, { extraDays: [days] })).toThrow(BadLocalDaysError);
    expect(() => workingCalendar(notices, { extraDays: [days] })).toThrow(why);
  });
});
