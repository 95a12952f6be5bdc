import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BadLocalDaysError, NotWorkingDayError, OutsideCalendarError } from '#clock/errors.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import {
  addWorkingDays,
  countWorkingDays,
  dayReason,
  firstWorkingDayFrom,
  isProvisional,
  isWorkingDay,
  workingCalendar,
} from '#clock/working-calendar.ts';
import { addDays, dateOfDayNumber, dateOnly, dayNumber } from '#time/date-only.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const notices = holidayNotices(data.notices);
const calendar = workingCalendar(notices);
const asOf = (day: string) => workingCalendar(notices, { asOf: dateOnly(day) });

const anyDay = fc
  .integer({ min: dayNumber(dateOnly('2006-06-01')), max: dayNumber(dateOnly('2027-12-31')) })
  .map(dateOfDayNumber);

describe('working days', () => {
  test.each([
    [2007, 249],
    [2008, 251],
    [2020, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%d has %d', (year, expected) => {
    expect(countWorkingDays(dateOnly(`${year - 1}-12-31`), dateOnly(`${year}-12-31`), calendar)).toBe(
      expected,
    );
  });

  test('45 from 2007-10-30 to the end of 2007', () => {
    expect(countWorkingDays(dateOnly('2007-10-29'), dateOnly('2007-12-31'), calendar)).toBe(45);
  });

  test.each([
    ['the notice of 2008 moves days of 2007', '2007-12-29', true],
    ['and closes others', '2007-12-31', false],
    ['the notice of 2007 moves days of 2006', '2006-12-31', true],
    ['清明 was worked in 2007', '2007-04-05', true],
    ['清明 is off since 2008', '2008-04-04', false],
    ['除夕 was worked in 2024', '2024-02-09', true],
  ])('%s: %s', (_rule, day, expected) => {
    expect(isWorkingDay(dateOnly(day), calendar)).toBe(expected);
  });
});

describe('why a day is worked or not', () => {
  const notice2020 = { year: 2020, number: '国办发明电〔2020〕1号' };

  test.each([
    ['an ordinary day', '2020-03-04', { kind: 'workday' }],
    ['a weekend', '2020-03-07', { kind: 'weekend' }],
    ['a holiday', '2020-01-31', { kind: 'holiday', name: '春节', notice: notice2020 }],
    ['a holiday on a weekend', '2020-02-02', { kind: 'holiday', name: '春节', notice: notice2020 }],
    ['a make-up workday', '2020-01-19', { kind: 'makeUpWorkday', name: '春节', notice: notice2020 }],
    ['a fixed holiday before there is a notice', '2027-10-01', { kind: 'fixedHoliday', name: '国庆节' }],
    ['a day of a year without a notice', '2027-10-04', { kind: 'workday' }],
  ])('%s', (_what, day, expected) => {
    expect(dayReason(dateOnly(day), calendar)).toMatchObject(expected);
  });

  test('the notice comes with its address', () => {
    expect(dayReason(dateOnly('2020-01-31'), calendar)).toHaveProperty(
      'notice.page',
      'http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm',
    );
  });
});

describe('calendar versions', () => {
  test('a notice not yet published is not known', () => {
    expect(isWorkingDay(dateOnly('2020-01-31'), asOf('2020-01-26'))).toBe(true);
    expect(isWorkingDay(dateOnly('2020-02-01'), asOf('2020-01-26'))).toBe(true);
  });

  test('the later notice of a year replaces the earlier one whole', () => {
    expect(isWorkingDay(dateOnly('2020-01-31'), asOf('2020-01-27'))).toBe(false);
    expect(dayReason(dateOnly('2020-02-01'), asOf('2020-01-27'))).toMatchObject({ kind: 'holiday' });
    expect(dayReason(dateOnly('2020-10-01'), asOf('2020-01-27'))).toMatchObject({
      notice: { number: '国办发明电〔2020〕1号' },
    });
  });

  test('a day the earlier notice moved and the later one does not is an ordinary day again', () => {
    expect(isWorkingDay(dateOnly('2019-05-02'), asOf('2019-03-21'))).toBe(true);
    expect(isWorkingDay(dateOnly('2019-05-02'), asOf('2019-03-22'))).toBe(false);
    expect(isWorkingDay(dateOnly('2019-04-28'), asOf('2019-03-21'))).toBe(false);
    expect(isWorkingDay(dateOnly('2019-04-28'), asOf('2019-03-22'))).toBe(true);
  });

  test('of two years that name the same day, the later one is right', () => {
    const shape = { number: null, page: 'https://www.gov.cn/', names: { '2011-12-31': '元旦' } };
    const conflicting = holidayNotices([
      { ...shape, year: 2012, published: '2011-12-06', off: ['2011-12-31'], work: [] },
      { ...shape, year: 2011, published: '2010-12-10', off: ['2011-01-01'], work: ['2011-12-31'] },
    ]);
    expect(isWorkingDay(dateOnly('2011-12-31'), workingCalendar(conflicting))).toBe(false);
  });

  test('the order of the notices in the file does not matter', () => {
    const reversed = workingCalendar(notices.toReversed());
    expect(reversed.workedUpTo).toEqual(calendar.workedUpTo);
  });

  test('a year is provisional until its notice is published', () => {
    expect(isProvisional(dateOnly('2026-01-05'), asOf('2025-11-03'))).toBe(true);
    expect(isProvisional(dateOnly('2026-01-05'), asOf('2025-11-04'))).toBe(false);
    expect(isProvisional(dateOnly('2027-01-05'), calendar)).toBe(true);
    expect(isProvisional(dateOnly('2006-12-30'), calendar)).toBe(true);
  });

  test('the arrangement of 2008 was known when its first day came', () => {
    expect(isWorkingDay(dateOnly('2007-12-29'), asOf('2007-12-28'))).toBe(true);
    expect(isWorkingDay(dateOnly('2007-12-29'), asOf('2007-12-27'))).toBe(false);
  });
});

describe('a year without a notice', () => {
  const bare = workingCalendar([]);
  const off = (year: number) =>
    ['01-01', '04-05', '05-01', '05-02', '05-03', '10-01', '10-02', '10-03'].filter((monthDay) => {
      const reason = dayReason(dateOnly(`${year}-${monthDay}`), bare);
      return reason.kind === 'fixedHoliday';
    });

  test.each([
    ['the rule of 1999', 2007, ['01-01', '05-01', '05-02', '05-03', '10-01', '10-02', '10-03']],
    ['the rule of 2008', 2008, ['01-01', '05-01', '10-01', '10-02', '10-03']],
    ['the rule of 2008 until its end', 2024, ['01-01', '05-01', '10-01', '10-02', '10-03']],
    ['the rule of 2025', 2025, ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']],
  ])('has the fixed holidays of %s', (_rule, year, expected) => {
    expect(off(year)).toEqual(expected);
  });
});

describe('a local closure', () => {
  const closed = (basis: string, to = '2008-05-16') =>
    workingCalendar(notices, { closures: [{ from: dateOnly('2008-05-13'), to: dateOnly(to), basis }] });

  test('closes its days and says why', () => {
    const basis = '应急响应决定';
    expect(dayReason(dateOnly('2008-05-13'), closed(basis))).toEqual({ kind: 'closure', basis });
    expect(dayReason(dateOnly('2008-05-16'), closed(basis))).toEqual({ kind: 'closure', basis });
    expect(isWorkingDay(dateOnly('2008-05-12'), closed(basis))).toBe(true);
  });

  test('a weekend inside it stays a weekend', () => {
    expect(dayReason(dateOnly('2008-05-17'), closed('应急响应决定', '2008-05-19'))).toEqual({
      kind: 'weekend',
    });
  });

  test.each([[''], ['  ']])('without a basis it is refused', (basis) => {
    expect(() => closed(basis)).toThrow(BadLocalDaysError);
  });

  test('it cannot end before it begins', () => {
    expect(() => closed('应急响应决定', '2008-05-12')).toThrow(BadLocalDaysError);
  });
});

describe('adding working days', () => {
  test.each([
    ['forwards', '2007-04-27', 5, '2007-05-09'],
    ['backwards from a working day', '2026-05-07', -7, '2026-04-23'],
    ['backwards from a weekend', '2026-03-08', -1, '2026-03-06'],
    ['one back from Monday', '2026-03-09', -1, '2026-03-06'],
    ['none from a working day', '2026-03-09', 0, '2026-03-09'],
  ])('%s', (_what, day, days, expected) => {
    expect(addWorkingDays(dateOnly(day), days, calendar)).toBe(expected);
  });

  test('none from a day not worked is refused', () => {
    expect(() => addWorkingDays(dateOnly('2026-03-08'), 0, calendar)).toThrow(NotWorkingDayError);
  });

  test('the first working day from a day', () => {
    expect(firstWorkingDayFrom(dateOnly('2026-03-07'), calendar)).toBe('2026-03-09');
    expect(firstWorkingDayFrom(dateOnly('2026-03-09'), calendar)).toBe('2026-03-09');
  });

  test.each(['1999-12-31', '2100-01-01'])('%s is outside the calendar', (day) => {
    expect(() => isWorkingDay(dateOnly(day), calendar)).toThrow(OutsideCalendarError);
    expect(() => addWorkingDays(dateOnly(day), 1, calendar)).toThrow(OutsideCalendarError);
  });

  test('a count that leaves the calendar is refused', () => {
    expect(() => addWorkingDays(dateOnly('2099-12-30'), 5, calendar)).toThrow(OutsideCalendarError);
    expect(() => addWorkingDays(dateOnly('2000-01-05'), -50, calendar)).toThrow(OutsideCalendarError);
  });
});

describe('properties', () => {
  const few = fc.integer({ min: 1, max: 300 });

  test('the result is always a working day, and grows with the count', () => {
    fc.assert(
      fc.property(anyDay, few, (day, count) => {
        const result = addWorkingDays(day, count, calendar);
        expect(isWorkingDay(result, calendar)).toBe(true);
        expect(addWorkingDays(day, count + 1, calendar) > result).toBe(true);
      }),
    );
  });

  test('adding in two goes is adding at once, in every version of the calendar', () => {
    fc.assert(
      fc.property(
        anyDay,
        few,
        few,
        fc.constantFrom(calendar, asOf('2014-01-01'), asOf('2020-01-26')),
        (day, a, b, version) => {
          const twice = addWorkingDays(addWorkingDays(day, a, version), b, version);
          expect(twice).toBe(addWorkingDays(day, a + b, version));
        },
      ),
    );
  });

  test('going back undoes going forth from a working day', () => {
    fc.assert(
      fc.property(anyDay, few, (day, count) => {
        const start = firstWorkingDayFrom(day, calendar);
        expect(addWorkingDays(addWorkingDays(start, count, calendar), -count, calendar)).toBe(start);
      }),
    );
  });

  test('counts of neighbouring stretches add up', () => {
    fc.assert(
      fc.property(anyDay, few, few, (a, first, second) => {
        const [b, c] = [addDays(a, first), addDays(a, first + second)];
        const parts = countWorkingDays(a, b, calendar) + countWorkingDays(b, c, calendar);
        expect(parts).toBe(countWorkingDays(a, c, calendar));
      }),
    );
  });

  test('as many working days are counted as were added', () => {
    fc.assert(
      fc.property(anyDay, few, (day, count) => {
        expect(countWorkingDays(day, addWorkingDays(day, count, calendar), calendar)).toBe(count);
      }),
    );
  });
});
