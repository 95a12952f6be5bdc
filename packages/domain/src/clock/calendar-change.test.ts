import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarChange, movedDues, type RunningDue } from '#clock/calendar-change.ts';
import { calendarAsOf } from '#clock/calendar-versions.ts';
import { dueOf, type OfficeClock } from '#clock/due.ts';
import { type HolidayNotice, holidayNotices } from '#clock/holiday-notice.ts';
import { limitOf, parseLimit } from '#clock/limit.ts';
import type { LocalOverlays } from '#clock/local-days.ts';
import { parseOfficeHours } from '#clock/office-hours.ts';
import { parsePause } from '#clock/pause.ts';
import { workingCalendar } from '#clock/working-calendar.ts';
import { addDays, type DateOnly, dateOnly, weekday } from '#time/date-only.ts';
import { instantAt, localDay, parseLocal } from '#time/instant.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const notices = holidayNotices(data.notices);
const officeHours = parseOfficeHours('09:00-12:00,13:00-17:00');
const asOf = (day: string): OfficeClock => ({
  calendar: calendarAsOf(notices, instantAt({ on: dateOnly(day), ms: 0 })),
  officeHours,
});
const withDays = (overlays: LocalOverlays, from: readonly HolidayNotice[] = notices): OfficeClock => ({
  calendar: workingCalendar(from, overlays),
  officeHours,
});

/** A due as it was given under `before`. */
const running = (
  from: string,
  limit: string,
  before: OfficeClock,
  more: { readonly caseId?: string; readonly pauses?: readonly string[]; readonly side?: 'promised' } = {},
): RunningDue => {
  const countedFrom = instantAt(parseLocal(`${from}T10:00`));
  const dueBy = (clock: OfficeClock) =>
    dueOf(countedFrom, parseLimit(limit), (more.pauses ?? []).map(parsePause), clock);
  return {
    caseId: more.caseId ?? from,
    side: more.side ?? 'statutory',
    countedFrom,
    due: dueBy(before),
    dueBy,
  };
};

describe('the second notice of 2020', () => {
  const before = asOf('2020-01-26');
  const change = calendarChange(before, asOf('2020-01-27'));

  test('takes one Friday and one make-up Saturday', () => {
    expect(change.days.map(({ on, was, is }) => [on, was.kind, is.kind])).toEqual([
      ['2020-01-31', 'workday', 'holiday'],
      ['2020-02-01', 'makeUpWorkday', 'holiday'],
    ]);
    expect(change.days[0]?.notice).toMatchObject({ year: 2020, number: '国办发明电〔2020〕1号' });
  });

  test('E17 moves what ends behind it, and says by which days and which notice', () => {
    const moved = movedDues([running('2020-01-21', '5wd', before, { caseId: 'A' })], change);
    expect(moved).toMatchObject([
      { caseId: 'A', side: 'statutory', old: { on: '2020-02-03' }, new: { on: '2020-02-05' } },
    ]);
    expect(moved[0]?.days.map(({ on }) => on)).toEqual(['2020-01-31', '2020-02-01']);
  });

  test('leaves what ends before it', () => {
    expect(movedDues([running('2020-01-20', '3wd', before)], change)).toEqual([]);
  });

  test('leaves what stood still over it', () => {
    const paused = running('2020-01-21', '5wd', before, { pauses: ['2020-01-22..2020-02-14'] });
    expect(movedDues([paused], change)).toEqual([]);
  });

  test('moves promise and law each by itself, in the order asked', () => {
    const both = [
      running('2020-01-21', '2wd', before, { caseId: 'A', side: 'promised' }),
      running('2020-01-21', '20wd', before, { caseId: 'A' }),
      running('2020-01-22', '5wd', before, { caseId: 'B' }),
    ];
    expect(movedDues(both, change).map(({ caseId, side }) => `${caseId} ${side}`)).toEqual([
      'A statutory',
      'B statutory',
    ]);
  });

  test('only the days up to the later date are named', () => {
    const [moved] = movedDues([running('2020-01-21', '3wd', before)], change);
    expect(moved).toMatchObject({ old: { on: '2020-01-31' }, new: { on: '2020-02-03' } });
    const [shorter] = movedDues([running('2020-01-31', '1wd', before)], change);
    expect(shorter?.days.map(({ on }) => on)).toEqual(['2020-02-01']);
  });
});

describe('the first notice of a year', () => {
  const before = asOf('2025-11-03');
  const change = calendarChange(before, asOf('2025-11-04'));

  test('makes a date certain, which is told even when it stays', () => {
    const [moved] = movedDues([running('2026-03-02', '5wd', before)], change);
    expect(moved).toMatchObject({
      old: { on: '2026-03-09', provisional: true },
      new: { on: '2026-03-09', provisional: false },
      days: [],
    });
  });

  test('a make-up Sunday can make a date earlier', () => {
    const [moved] = movedDues([running('2025-12-31', '1wd', before)], change);
    expect(moved).toMatchObject({ old: { on: '2026-01-02' }, new: { on: '2026-01-04' } });
    const [other] = movedDues([running('2026-01-02', '1wd', before)], change);
    expect(other).toMatchObject({ old: { on: '2026-01-05' }, new: { on: '2026-01-04' } });
    expect(other?.days).toMatchObject([
      { on: '2026-01-04', was: { kind: 'weekend' }, is: { kind: 'makeUpWorkday' } },
    ]);
  });

  test('a day that is ordinary again names the notice that says so by its silence', () => {
    const first = notices.filter(({ year, published }) => year !== 2020 || published === '2019-11-21');
    const [earlier] = first.filter(({ year }) => year === 2020);
    if (earlier === undefined) throw new TypeError('the notices have no first one of 2020');
    const off = earlier.off.filter((on) => on !== '2020-01-24');
    const later = { ...earlier, published: dateOnly('2020-01-10'), number: '更正通知', off };
    const change = calendarChange(withDays({}, first), withDays({}, [...first, later]));
    expect(change.days).toMatchObject([
      {
        on: '2020-01-24',
        was: { kind: 'holiday' },
        is: { kind: 'workday' },
        notice: { number: '更正通知' },
      },
    ]);
  });

  test('hours that began on the day itself move as well', () => {
    const closed = { from: dateOnly('2026-11-04'), to: dateOnly('2026-11-04'), basis: '停电通知' };
    const hours = running('2026-11-04', '2wh', withDays({}));
    const [moved] = movedDues([hours], calendarChange(withDays({}), withDays({ closures: [closed] })));
    expect(moved).toMatchObject({ old: { on: '2026-11-04' }, new: { on: '2026-11-05' } });
    expect(moved?.days.map(({ on }) => on)).toEqual(['2026-11-04']);
  });
});

describe('what the centre closes or opens', () => {
  const before = withDays({});

  test('moves dates as a notice does, with its own basis', () => {
    const day = { from: dateOnly('2026-11-04'), to: dateOnly('2026-11-04'), basis: '停电通知' };
    const change = calendarChange(before, withDays({ closures: [day] }));
    expect(movedDues([running('2026-11-02', '5wd', before)], change)).toMatchObject([
      {
        old: { on: '2026-11-09' },
        new: { on: '2026-11-10' },
        days: [{ is: { kind: 'closure', basis: '停电通知' } }],
      },
    ]);
  });

  test('a day that changes after both dates is not named', () => {
    const day = (text: string) => ({ from: dateOnly(text), to: dateOnly(text), basis: '停电通知' });
    const change = calendarChange(before, withDays({ closures: [day('2026-11-04'), day('2026-11-11')] }));
    expect(change.days).toHaveLength(2);
    const [moved] = movedDues([running('2026-11-02', '5wd', before)], change);
    expect(moved?.days.map(({ on }) => on)).toEqual(['2026-11-04']);
  });

  test('the same calendar once more changes nothing', () => {
    const change = calendarChange(before, withDays({}));
    expect(change.days).toEqual([]);
    expect(movedDues([running('2026-11-02', '5wd', before)], change)).toEqual([]);
  });
});

// A made-up notice of 2026 with any weekdays off and any weekend days worked, in place of the real one.
const anyNotice = fc
  .record({ off: fc.uniqueArray(fc.nat(364)), work: fc.uniqueArray(fc.nat(364)) })
  .map(({ off, work }) => {
    const day = (n: number) => addDays(dateOnly('2026-01-01'), n);
    const names = Object.fromEntries([...off, ...work].map((n) => [day(n), '假日']));
    const isWeekend = (on: DateOnly) => weekday(on) % 6 === 0;
    return {
      year: 2026,
      published: dateOnly('2025-12-01'),
      number: '另行通知',
      page: 'https://www.gov.cn/',
      off: off.map(day).filter((on) => !isWeekend(on)),
      work: work.map(day).filter(isWeekend),
      names,
    } satisfies HolidayNotice;
  });

const anyQuestion = fc.record({
  day: fc.integer({ min: 0, max: 330 }),
  unit: fc.constantFrom('workingDays', 'calendarDays', 'months', 'workingHours', 'minutes'),
  count: fc.integer({ min: 1, max: 20 }),
  pauses: fc.array(fc.tuple(fc.nat(20), fc.nat(10)), { maxLength: 2 }),
});

describe('properties of a change', () => {
  test('days after both dates change nothing, and a date moves only when a day up to it changed', () => {
    const before = withDays({});
    fc.assert(
      fc.property(anyNotice, anyQuestion, (notice, { day, unit, count, pauses }) => {
        const on = addDays(dateOnly('2026-01-01'), day);
        const countedFrom = instantAt({ on, ms: 36_000_000 });
        const closed = pauses.map(([after, length]) => ({
          from: addDays(on, after),
          to: addDays(on, after + length),
        }));
        const dueBy = (clock: OfficeClock) => dueOf(countedFrom, limitOf(count, unit), closed, clock);
        const due = dueBy(before);
        const change = calendarChange(before, withDays({}, [...notices, notice]));
        const changedUpTo = (last: DateOnly) =>
          change.days.filter((one) => localDay(countedFrom) <= one.on && one.on <= last);
        const moved = movedDues([{ caseId: 'A', side: 'promised', countedFrom, due, dueBy }], change);
        if (changedUpTo(due.on).length === 0) expect(moved).toEqual([]);
        for (const one of moved) expect(one.new).toEqual(dueBy(change.after));
      }),
      { numRuns: 150 },
    );
  });
});
