import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClockSpan, dueOfClock } from '#clock/clock-due.ts';
import { clockUnder, DEFAULT_CLOCK_RULES } from '#clock/clock-rules.ts';
import { CLOCK_NAMES, type ClockName, clockRow } from '#clock/clocks.ts';
import { explainClock, explainExtended } from '#clock/explain-clock.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import type { LocalOverlays } from '#clock/local-days.ts';
import { parsePause } from '#clock/pause.ts';
import { isWorkingDay, workingCalendar } from '#clock/working-calendar.ts';
import { addDays, dateOnly } from '#time/date-only.ts';
import { instantAt } from '#time/instant.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const notices = holidayNotices(data.notices);
const clocksWith = (overlays: LocalOverlays = {}) => ({
  local: clockUnder(DEFAULT_CLOCK_RULES, workingCalendar(notices, overlays)),
  nationwide: clockUnder(DEFAULT_CLOCK_RULES, workingCalendar(notices)),
});
const clocks = clocksWith();
const spanFrom = (from: string, more: Partial<ClockSpan> = {}): ClockSpan => ({
  from: instantAt({ on: dateOnly(from), ms: 36_000_000 }),
  limit: null,
  pauses: [],
  ...more,
});
const explain = (name: ClockName, span: ClockSpan, given = clocks) =>
  explainClock(name, span, DEFAULT_CLOCK_RULES, given);

describe('what a date rests on', () => {
  test('the number of each notice, once, in the order of the days', () => {
    const { notices: applied } = explain('decision', spanFrom('2019-12-20'));
    expect(applied.map(({ year, number }) => [year, number])).toEqual([[2020, '国办发明电〔2020〕1号']]);
  });

  test('each pause that took days', () => {
    const pauses = ['2026-11-04..2026-11-06', '2026-11-10..2026-11-11', '2027-06-01..2027-06-04'].map(
      parsePause,
    );
    const limit = { unit: 'workingDays', count: 10 } as const;
    expect(explain('decision', spanFrom('2026-11-02', { limit, pauses })).pauses).toEqual([
      { from: '2026-11-04', to: '2026-11-06' },
      { from: '2026-11-10', to: '2026-11-11' },
    ]);
  });

  test('each day a local decision closed or opened, with that decision', () => {
    const day = (text: string, basis: string) => ({ from: dateOnly(text), to: dateOnly(text), basis });
    const local = clocksWith({
      closures: [day('2026-11-04', '停电通知')],
      extraDays: [day('2026-11-07', '管委会公告')],
    });
    const { overlays, due } = explain('delivery', spanFrom('2026-11-02'), local);
    expect(due.on).toBe('2026-11-16');
    expect(overlays).toEqual([
      { on: '2026-11-04', isWorked: false, basis: '停电通知' },
      { on: '2026-11-07', isWorked: true, basis: '管委会公告' },
    ]);
  });

  test('an ordinary week rests on none of them', () => {
    expect(explain('defectNotice', spanFrom('2026-11-02'))).toMatchObject({
      notices: [],
      pauses: [],
      overlays: [],
    });
  });
});

describe('clocks that count another way', () => {
  test('E45 seven working days back from the hearing', () => {
    const { due, steps, laws } = explain(
      'hearingNotice',
      spanFrom('2026-04-01', { day: dateOnly('2026-05-07') }),
    );
    expect(due.on).toBe('2026-04-23');
    expect(steps[0]).toEqual({ kind: 'start', on: '2026-05-07' });
    expect(steps.filter(({ kind }) => kind === 'counted').map(({ on }) => on.slice(5))).toEqual([
      '05-06',
      '04-30',
      '04-29',
      '04-28',
      '04-27',
      '04-24',
      '04-23',
    ]);
    expect(steps.filter(({ kind }) => kind === 'skipped')).toHaveLength(7);
    expect(laws).toEqual([{ law: '民法典', article: '201(1)' }]);
  });

  test('thirty days back from the end of a licence, days off as well', () => {
    const { steps } = explain('renewalRequest', spanFrom('2026-01-05', { day: dateOnly('2026-12-28') }));
    expect(steps.at(-1)).toEqual({ kind: 'counted', on: '2026-11-28', count: 30, why: { kind: 'weekend' } });
  });

  test('E49 a day that is fixed beforehand', () => {
    expect(explain('renewalDecision', spanFrom('2026-11-20', { day: dateOnly('2026-12-31') })).steps).toEqual(
      [{ kind: 'fixed', on: '2026-12-31' }],
    );
  });

  test('a ban month by month', () => {
    const { steps } = explain('falsePapersBan', spanFrom('2026-02-28'));
    expect(steps[0]).toEqual({ kind: 'start', on: '2026-02-28' });
    expect(steps.at(-1)).toEqual({ kind: 'month', on: '2027-02-28', count: 12 });
  });
});

test('an extension goes on where the old date ended', () => {
  const before = explain('decision', spanFrom('2024-01-15'));
  const { due, steps } = explainExtended(before, 10, [], clocks.local);
  expect(due.on).toBe('2024-02-29');
  expect(steps.slice(0, before.steps.length)).toEqual(before.steps);
  expect(steps[before.steps.length]).toEqual({ kind: 'extended', on: '2024-02-09', workingDays: 10 });
  expect(steps.at(-1)).toMatchObject({ kind: 'counted', on: '2024-02-29', count: 10 });
});

test('the derivation of every clock ends on its due, whichever day it starts', () => {
  const ownDue = CLOCK_NAMES.filter((name) => clockRow(name).counts !== 'added');
  fc.assert(
    fc.property(
      fc.constantFrom(...ownDue),
      fc.nat(7_000),
      fc.integer({ min: 40, max: 400 }),
      (name, day, ahead) => {
        const on = addDays(dateOnly('2007-01-01'), day);
        const span = spanFrom(on, {
          day: addDays(on, ahead),
          limit: clockRow(name).limit ?? { unit: 'workingDays', count: 5 },
        });
        const { due, steps } = explain(name, span);
        expect(due).toEqual(dueOfClock(name, span, DEFAULT_CLOCK_RULES, clocks));
        expect(steps.at(-1)?.on).toBe(due.on);
        if (clockRow(name).counts === 'after') expect(isWorkingDay(due.on, clocks.local.calendar)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
