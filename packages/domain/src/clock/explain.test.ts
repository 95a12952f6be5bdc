import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueOf, type OfficeClock } from '#clock/due.ts';
import { explainDue } from '#clock/explain.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import { limitOf, parseLimit } from '#clock/limit.ts';
import { parseOfficeHours } from '#clock/office-hours.ts';
import { parsePause } from '#clock/pause.ts';
import { workingCalendar } from '#clock/working-calendar.ts';
import { addDays, dateOnly } from '#time/date-only.ts';
import { instantAt, localAt, parseLocal } from '#time/instant.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const clock: OfficeClock = {
  calendar: workingCalendar(holidayNotices(data.notices)),
  officeHours: parseOfficeHours('09:00-12:00,13:00-17:00'),
};

const explain = (from: string, limit: string, pauses: readonly string[] = []) =>
  explainDue(
    instantAt(from.includes('T') ? parseLocal(from) : { on: dateOnly(from), ms: 0 }),
    parseLimit(limit),
    pauses.map(parsePause),
    clock,
  );

describe('working days', () => {
  test('every day is there: counted, off with its notice, or a weekend worked', () => {
    const { due, steps } = explain('2007-04-27', '5wd');
    expect(due.on).toBe('2007-05-09');
    expect(steps.map(({ kind, on }) => `${on.slice(5)} ${kind}`)).toEqual([
      '04-27 start',
      '04-28 counted',
      '04-29 counted',
      '04-30 counted',
      '05-01 skipped',
      '05-02 skipped',
      '05-03 skipped',
      '05-04 skipped',
      '05-05 skipped',
      '05-06 skipped',
      '05-07 skipped',
      '05-08 counted',
      '05-09 counted',
    ]);
    const notice = {
      year: 2007,
      number: null,
      page: 'http://www.gov.cn/zhengce/zhengceku/2008-03/28/content_1761.htm',
    };
    expect(steps[1]).toMatchObject({ count: 1, why: { kind: 'makeUpWorkday', name: '“五一”', notice } });
    expect(steps[4]).toMatchObject({ why: { kind: 'holiday', name: '“五一”', notice } });
    expect(steps[12]).toMatchObject({ count: 5, why: { kind: 'workday' } });
  });

  test('a paused day names its pause, also when it is a weekend', () => {
    const { steps, laws } = explain('2026-11-02', '5wd', ['2026-11-04..2026-11-10']);
    const paused = steps.filter((step) => step.kind === 'skipped' && step.why.kind === 'paused');
    expect(paused.map(({ on }) => on)).toEqual(
      ['05', '06', '07', '08', '09', '10'].map((day) => `2026-11-${day}`),
    );
    expect(paused[0]).toMatchObject({ why: { from: '2026-11-04', to: '2026-11-10' } });
    expect(laws).toContainEqual({ law: '行政许可法', article: '45' });
  });

  test('a fixed holiday of an unknown year says that it is assumed', () => {
    const { due, steps } = explain('2026-12-30', '3wd');
    expect(due.provisional).toBe(true);
    expect(steps.find(({ on }) => on === '2027-01-01')).toMatchObject({
      kind: 'skipped',
      why: { kind: 'fixedHoliday', name: '元旦' },
    });
  });

  test('the articles: working days, and the first day not counted', () => {
    expect(explain('2026-11-02', '5wd').laws).toEqual([
      { law: '行政许可法', article: '82' },
      { law: '民法典', article: '201(1)' },
    ]);
  });
});

describe('calendar days and months', () => {
  test('a last day on a Saturday is counted and then moved', () => {
    const { steps, laws } = explain('2026-11-02', '5cd');
    expect(steps.slice(-3)).toEqual([
      { kind: 'counted', on: '2026-11-07', count: 5, why: { kind: 'weekend' } },
      { kind: 'skipped', on: '2026-11-08', why: { kind: 'weekend' } },
      { kind: 'moved', on: '2026-11-09', why: { kind: 'workday' } },
    ]);
    expect(laws).toContainEqual({ law: '民法典', article: '203' });
  });

  test('a last day that is worked is not moved', () => {
    const { steps, laws } = explain('2026-11-02', '3cd');
    expect(steps.at(-1)).toMatchObject({ kind: 'counted', count: 3 });
    expect(laws).not.toContainEqual({ law: '民法典', article: '203' });
  });

  test('months are shown by their ends, and a pause is added behind them', () => {
    const { steps } = explain('2026-01-31', '2mo', ['2026-02-02..2026-02-05']);
    expect(steps).toEqual([
      { kind: 'start', on: '2026-01-31' },
      { kind: 'month', on: '2026-02-28', count: 1 },
      { kind: 'month', on: '2026-03-31', count: 2 },
      { kind: 'extendedByPauses', on: '2026-04-03', days: 3 },
    ]);
  });
});

describe('opening time', () => {
  test('the minutes of each day add up to the limit', () => {
    const { steps } = explain('2007-09-30T15:00', '4wh');
    expect(steps.filter(({ kind }) => kind === 'opened')).toMatchObject([
      { on: '2007-09-30', minutes: 120, why: { kind: 'makeUpWorkday' } },
      { on: '2007-10-08', minutes: 120, why: { kind: 'workday' } },
    ]);
    expect(steps.filter(({ kind }) => kind === 'skipped')).toHaveLength(7);
  });

  test('a start on a day off is skipped with its reason', () => {
    expect(explain('2007-11-03T10:00', '4wh').steps[0]).toEqual({
      kind: 'skipped',
      on: '2007-11-03',
      why: { kind: 'weekend' },
    });
  });

  test('the clock runs from the very moment', () => {
    expect(explain('2007-10-30T15:30', '4wh').laws[0]).toEqual({ law: '民法典', article: '201(2)' });
  });
});

test('the derivation of any question ends on its due date and uses up its limit', () => {
  const anyQuestion = fc.record({
    day: fc.integer({ min: 0, max: 7_300 }),
    minute: fc.nat(1_439),
    unit: fc.constantFrom('workingDays', 'calendarDays', 'months', 'workingHours', 'minutes'),
    count: fc.integer({ min: 1, max: 25 }),
    pauses: fc.array(fc.tuple(fc.integer({ min: -5, max: 30 }), fc.nat(10)), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(anyQuestion, ({ day, minute, unit, count, pauses }) => {
      const on = addDays(dateOnly('2007-01-01'), day);
      const start = instantAt({ on, ms: minute * 60_000 });
      const limit = limitOf(count, unit);
      const closed = pauses.map(([after, length]) => ({
        from: addDays(on, after),
        to: addDays(on, after + length),
      }));
      const { due, steps } = explainDue(start, limit, closed, clock);
      expect(due).toEqual(dueOf(start, limit, closed, clock));
      expect(steps.at(-1)?.on).toBe(localAt(due.at).on);
      const used = steps.reduce((sum, step) => sum + (step.kind === 'opened' ? step.minutes : 0), 0);
      const counted = steps.filter(({ kind }) => kind === 'counted' || kind === 'month').length;
      const inMinutes = { workingHours: count * 60, minutes: count };
      if (unit === 'workingHours' || unit === 'minutes') expect(used).toBe(inMinutes[unit]);
      else expect(counted).toBe(count);
    }),
    { numRuns: 500 },
  );
});
