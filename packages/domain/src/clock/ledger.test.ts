import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarVersions, knownByPublication } from '#clock/calendar-versions.ts';
import { clockRules } from '#clock/check-clock-rules.ts';
import { clockUnder, DEFAULT_CLOCK_RULES } from '#clock/clock-rules.ts';
import type { ClockName } from '#clock/clocks.ts';
import { dueOf } from '#clock/due.ts';
import { BadLedgerError, ExtensionTooLateError } from '#clock/errors.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import { foldLedger, type KnownClocks } from '#clock/ledger.ts';
import type { LedgerEntry } from '#clock/ledger-entry.ts';
import { limitOf, parseLimit } from '#clock/limit.ts';
import { addDays, dateOnly } from '#time/date-only.ts';
import { type Instant, instantAt, localAt, localDay, localText, parseLocal } from '#time/instant.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const versions = calendarVersions(knownByPublication(holidayNotices(data.notices)));
const at = (text: string): Instant => instantAt(parseLocal(text));

const knownAt = (now: string, rules = DEFAULT_CLOCK_RULES): KnownClocks => ({
  now: at(now),
  clockAsOf: (moment) => {
    const clock = clockUnder(rules, versions(moment));
    return { local: clock, nationwide: clock };
  },
});

type Details<Act extends LedgerEntry['act']> = Omit<
  Extract<LedgerEntry, { readonly act: Act }>,
  'act' | 'at' | 'clock' | 'basis' | 'part' | 'paper'
>;

const line = <Act extends LedgerEntry['act']>(
  act: Act,
  moment: string,
  details: Details<Act>,
  clock: ClockName = 'decision',
): LedgerEntry =>
  ({
    act,
    at: at(moment),
    clock,
    basis: '行政许可法',
    part: 'reviewer',
    paper: null,
    ...details,
  }) as LedgerEntry;

const accepted = (moment: string, promised: string | null = '10wd') =>
  line('start', moment, { promised: promised === null ? null : parseLimit(promised) });
const paused = (moment: string, plannedEnd: string | null) =>
  line('pause', moment, {
    from: localDay(at(moment)),
    plannedEnd: plannedEnd === null ? null : dateOnly(plannedEnd),
  });
const resumed = (moment: string, until: string) => line('resume', moment, { until: dateOnly(until) });
const extended = (moment: string, workingDays: number, movesPromise = false) =>
  line('extend', moment, {
    extension: { workingDays, approvedAt: at(moment), handling: 'single' },
    movesPromise,
  });
const decided = (moment: string) => line('stop', moment, {});

const fold = (entries: readonly LedgerEntry[], now: string, rules = DEFAULT_CLOCK_RULES) =>
  foldLedger(entries, rules, knownAt(now, rules));
const one = (entries: readonly LedgerEntry[], now: string, rules = DEFAULT_CLOCK_RULES) => {
  const [clock] = fold(entries, now, rules);
  if (clock === undefined) throw new TypeError('no clock was started');
  return clock;
};
const dues = (entries: readonly LedgerEntry[], now: string, rules = DEFAULT_CLOCK_RULES) => {
  const { statutory, promised } = one(entries, now, rules);
  return [statutory?.due.on ?? null, promised?.due.on ?? null];
};

describe('promise and law side by side', () => {
  test('E47 both dates, their verdicts and what was used', () => {
    const clock = one(
      [line('start', '2025-09-22T10:00', { promised: parseLimit('5wd') }), decided('2025-10-09T09:00')],
      '2026-01-05T09:00',
    );
    expect(clock).toMatchObject({
      clock: 'decision',
      startedAt: at('2025-09-22T10:00'),
      stoppedAt: at('2025-10-09T09:00'),
      statutory: { due: { on: '2025-10-24' }, verdict: 'inTime' },
      promised: { due: { on: '2025-09-28' }, verdict: 'late' },
      usedWorkingDays: 8,
    });
  });

  test.each([
    ['while there is time', '2026-11-09T17:00', 'running', 'running'],
    ['a second after the promise', '2026-11-09T17:00:01', 'running', 'late'],
    ['after the law', '2026-12-01T09:00', 'late', 'late'],
  ])('%s', (_when, now, statutory, promised) => {
    expect(one([accepted('2026-11-02T10:00', '5wd')], now)).toMatchObject({
      statutory: { verdict: statutory },
      promised: { verdict: promised },
      stoppedAt: null,
    });
  });

  test.each([
    ['at the very moment that is due', '2026-11-09T17:00', 'inTime'],
    ['a second later', '2026-11-09T17:00:01', 'late'],
  ])('decided %s', (_when, moment, verdict) => {
    const entries = [accepted('2026-11-02T10:00', '5wd'), decided(moment)];
    expect(one(entries, '2026-12-01T09:00').promised?.verdict).toBe(verdict);
  });

  test('nothing promised, no limit by law', () => {
    expect(dues([accepted('2026-11-02T10:00', null)], '2026-11-03T09:00')).toEqual(['2026-11-30', null]);
    const free = line('start', '2026-11-02T10:00', { statutory: null, promised: parseLimit('5wd') });
    expect(dues([free], '2026-11-03T09:00')).toEqual([null, '2026-11-09']);
  });

  test('an acceptance that works back counts from receipt', () => {
    const deemed = line('start', '2026-05-11T09:00', { countedFrom: at('2026-04-29T10:00') });
    expect(one([deemed], '2026-05-12T09:00')).toMatchObject({
      startedAt: at('2026-05-11T09:00'),
      statutory: { due: { on: '2026-05-29' } },
      usedWorkingDays: 7,
    });
  });

  test('the derivation is the one of the due', () => {
    const { statutory } = one([accepted('2007-04-27T10:00')], '2007-04-28T09:00');
    expect(statutory?.derivation.due).toEqual(statutory?.due);
    expect(statutory?.derivation.notices.map(({ year }) => year)).toEqual([2007]);
  });
});

describe('pauses', () => {
  test('E37 a test and a hearing', () => {
    const entries = [
      accepted('2025-09-08T10:00', null),
      paused('2025-09-12T10:00', '2025-09-30'),
      resumed('2025-09-19T16:00', '2025-09-19'),
      paused('2025-09-24T10:00', '2025-10-13'),
      resumed('2025-10-14T09:00', '2025-10-13'),
    ];
    expect(dues(entries, '2025-10-15T09:00')).toEqual(['2025-10-30', null]);
  });

  test('an open one counts up to its plan and the date is only expected', () => {
    const entries = [accepted('2026-11-02T10:00'), paused('2026-11-04T10:00', '2026-11-10')];
    expect(one(entries, '2026-11-05T09:00').promised?.due).toMatchObject({
      on: '2026-11-20',
      expected: true,
    });
  });

  test('a plan that was used up lets the clock go on, said or not', () => {
    const open = [accepted('2026-11-02T10:00'), paused('2026-11-04T10:00', '2026-11-10')];
    const late = [...open, resumed('2026-11-18T09:00', '2026-11-18')];
    expect(one(open, '2026-11-18T09:00').promised?.due).not.toHaveProperty('expected');
    expect(dues(open, '2026-11-18T09:00')).toEqual(['2026-12-04', '2026-11-20']);
    expect(dues(late, '2026-11-18T09:00')).toEqual(['2026-12-04', '2026-11-20']);
  });

  test('one without a plan stands up to today', () => {
    const entries = [accepted('2026-11-02T10:00'), paused('2026-11-04T10:00', null)];
    expect(dues(entries, '2026-11-04T11:00')[1]).toBe('2026-11-16');
    expect(dues(entries, '2026-11-10T09:00')[1]).toBe('2026-11-20');
  });

  test('the first day belongs to the pause where the centre has it so', () => {
    const entries = [
      accepted('2026-11-02T10:00'),
      paused('2026-11-04T10:00', '2026-11-10'),
      resumed('2026-11-10T16:00', '2026-11-10'),
    ];
    expect(dues(entries, '2026-11-11T09:00')[1]).toBe('2026-11-20');
    expect(dues(entries, '2026-11-11T09:00', clockRules({ pausesFrom: 'sameDay' }))[1]).toBe('2026-11-23');
  });
});

describe('an extension', () => {
  test('counts from the old due day, moves a promise that holds, and explains itself', () => {
    const entries = [accepted('2024-01-15T10:00', '15wd'), extended('2024-02-02T10:00', 10, true)];
    const { statutory, promised } = one(entries, '2024-02-05T09:00');
    expect([statutory?.due.on, promised?.due.on]).toEqual(['2024-02-29', '2024-02-22']);
    expect(statutory?.derivation.steps).toContainEqual({
      kind: 'extended',
      on: '2024-02-09',
      workingDays: 10,
    });
    expect(statutory?.derivation.steps.at(-1)).toMatchObject({
      on: '2024-02-29',
      kind: 'counted',
      count: 10,
    });
    expect(statutory?.derivation.laws).toContainEqual({ law: '行政许可法', article: '42' });
  });

  test('is paused like any other time', () => {
    const entries = [
      accepted('2024-01-15T10:00', null),
      extended('2024-02-08T10:00', 10),
      paused('2024-02-19T10:00', null),
      resumed('2024-02-21T16:00', '2024-02-21'),
    ];
    const { statutory } = one(entries, '2024-02-22T09:00');
    expect(statutory?.due.on).toBe('2024-03-04');
    expect(statutory?.derivation.pauses).toEqual([{ from: '2024-02-19', to: '2024-02-21' }]);
  });

  test('does not mend a broken promise', () => {
    const entries = [accepted('2024-01-15T10:00', '5wd'), extended('2024-02-08T10:00', 10)];
    expect(dues(entries, '2024-02-08T11:00')).toEqual(['2024-02-29', '2024-01-22']);
  });

  test('E41 approved after the old due moment is refused', () => {
    const entries = [accepted('2024-01-15T10:00', null), extended('2024-02-18T09:00', 10)];
    expect(() => fold(entries, '2024-02-18T10:00')).toThrow(ExtensionTooLateError);
  });

  test('is judged by the calendar known when it was approved', () => {
    // The second notice of 2019 made Sunday 28 April a working day; here it becomes known in May only.
    const late: KnownClocks = {
      now: at('2019-05-20T09:00'),
      clockAsOf: (moment) =>
        knownAt('2019-05-20T09:00').clockAsOf(
          moment < at('2019-05-10T09:00') ? at('2019-03-01T09:00') : moment,
        ),
    };
    const start = line('start', '2019-04-22T10:00', { statutory: parseLimit('5wd') });
    const extension = extended('2019-04-29T10:00', 5);
    const [clock] = foldLedger([start, extension], DEFAULT_CLOCK_RULES, late);
    expect(clock?.statutory?.derivation.steps).toContainEqual({
      kind: 'extended',
      on: '2019-04-28',
      workingDays: 5,
    });
    expect(() => fold([start, extension], '2019-05-20T09:00')).toThrow(ExtensionTooLateError);
  });
});

describe('the calendar as it was known', () => {
  test('E17 a running clock moves with a notice, the one before is still told as it was', () => {
    const start = line('start', '2020-01-21T10:00', { statutory: parseLimit('5wd') });
    expect(dues([start], '2020-01-26T23:59')[0]).toBe('2020-02-03');
    expect(dues([start], '2020-01-27T00:00')[0]).toBe('2020-02-05');
  });

  test('a clock that was stopped never moves', () => {
    const entries = [
      line('start', '2020-01-21T10:00', { statutory: parseLimit('2wd') }),
      decided('2020-01-23T11:00'),
    ];
    const before = one(entries, '2020-01-23T12:00');
    expect(before.statutory).toMatchObject({ due: { on: '2020-01-23' }, verdict: 'inTime' });
    expect(one(entries, '2020-03-01T09:00')).toEqual(before);
  });
});

describe('other clocks', () => {
  test('the days for a notice run again after a correction', () => {
    const entries = [
      line('start', '2026-11-02T10:00', {}, 'defectNotice'),
      line('stop', '2026-11-05T10:00', {}, 'defectNotice'),
      line('start', '2026-11-05T10:00', {}, 'correction'),
      line('stop', '2026-11-16T15:00', {}, 'correction'),
      line('start', '2026-11-16T15:00', {}, 'defectNotice'),
    ];
    const runs = fold(entries, '2026-11-24T09:00').map(({ clock, statutory }) => [
      clock,
      statutory?.due.on,
      statutory?.verdict,
    ]);
    expect(runs).toEqual([
      ['defectNotice', '2026-11-09', 'inTime'],
      ['correction', '2026-11-26', 'inTime'],
      ['defectNotice', '2026-11-23', 'late'],
    ]);
  });

  test('E45 the notice of a hearing, served in time or too late', () => {
    const verdict = (served: string) =>
      one(
        [
          line('start', '2026-04-20T09:00', { day: dateOnly('2026-05-07') }, 'hearingNotice'),
          line('stop', served, {}, 'hearingNotice'),
        ],
        '2026-05-08T09:00',
      ).statutory?.verdict;
    expect(verdict('2026-04-23T16:00')).toBe('inTime');
    expect(verdict('2026-04-24T09:00')).toBe('late');
  });

  test('E49 a licence that nobody decided about', () => {
    const asked = line('start', '2026-11-20T09:00', { day: dateOnly('2026-12-31') }, 'renewalDecision');
    const { statutory } = one([asked], '2027-01-01T08:00');
    expect(statutory).toMatchObject({ verdict: 'late', due: { on: '2026-12-31' } });
    expect(localText(localAt(statutory?.due.at ?? at('2000-01-01T00:00')))).toBe('2027-01-01T00:00');
  });

  test('a right that nobody used is no delay', () => {
    const told = line('start', '2026-11-02T10:00', {}, 'reconsideration');
    expect(one([told], '2026-12-01T09:00').statutory?.verdict).toBe('running');
    expect(one([told], '2027-03-01T09:00').statutory?.verdict).toBe('lapsed');
    const published = line('start', '2026-09-05T10:00', {}, 'publicNotice');
    expect(one([published], '2026-10-09T09:00').statutory?.verdict).toBe('lapsed');
  });
});

describe('entries that contradict each other are refused', () => {
  const start = accepted('2026-11-02T10:00');

  test.each<readonly [string, readonly LedgerEntry[], string]>([
    ['a clock that starts twice', [start, accepted('2026-11-03T10:00')], 'runs already'],
    ['a pause before the start', [paused('2026-11-03T10:00', null)], 'does not run'],
    [
      'a pause within a pause',
      [start, paused('2026-11-03T10:00', null), paused('2026-11-04T10:00', null)],
      'it stands already',
    ],
    ['an end without a pause', [start, resumed('2026-11-04T10:00', '2026-11-04')], 'does not stand'],
    [
      'a pause after the decision',
      [start, decided('2026-11-03T10:00'), paused('2026-11-04T10:00', null)],
      'not run',
    ],
    ['a second extension', [start, extended('2026-11-03T10:00', 2), extended('2026-11-04T10:00', 2)], 'once'],
    [
      'a pause of a clock no law stops',
      [
        line('start', '2026-11-02T10:00', {}, 'delivery'),
        line('pause', '2026-11-03T10:00', { from: dateOnly('2026-11-03'), plannedEnd: null }, 'delivery'),
      ],
      'no law stops it',
    ],
    [
      'an extension of a clock no law lengthens',
      [
        line('start', '2026-11-02T10:00', {}, 'delivery'),
        { ...extended('2026-11-03T10:00', 2), clock: 'delivery' },
      ],
      'no law lengthens it',
    ],
    ['lines out of order', [start, decided('2026-11-01T10:00')], 'comes before the entry above it'],
  ])('%s', (_what, entries, why) => {
    expect(() => fold(entries, '2026-12-01T09:00')).toThrow(BadLedgerError);
    expect(() => fold(entries, '2026-12-01T09:00')).toThrow(why);
  });

  test('a stop of a clock that does not run changes nothing', () => {
    expect(fold([decided('2026-11-03T10:00')], '2026-12-01T09:00')).toEqual([]);
    const twice = [start, decided('2026-11-03T10:00'), decided('2026-11-20T10:00')];
    expect(one(twice, '2026-12-01T09:00').stoppedAt).toBe(at('2026-11-03T10:00'));
  });
});

test('closed pauses come to the same as counting with them directly', () => {
  const anyLedger = fc.record({
    day: fc.integer({ min: 0, max: 6_900 }),
    count: fc.integer({ min: 1, max: 30 }),
    gaps: fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat(12)), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(anyLedger, ({ day, count, gaps }) => {
      const on = addDays(dateOnly('2007-01-01'), day);
      const start = instantAt({ on, ms: 36_000_000 });
      const entries: LedgerEntry[] = [
        {
          ...accepted('2026-11-02T10:00', null),
          at: start,
          act: 'start',
          statutory: limitOf(count, 'workingDays'),
        },
      ];
      const pauses = [];
      let last = on;
      for (const [after, length] of gaps) {
        const [from, to] = [addDays(last, after), addDays(last, after + length)];
        entries.push({
          ...paused('2026-11-02T10:00', null),
          act: 'pause',
          from,
          plannedEnd: null,
          at: instantAt({ on: from, ms: 0 }),
        });
        entries.push({
          ...resumed('2026-11-02T10:00', to),
          act: 'resume',
          until: to,
          at: instantAt({ on: to, ms: 1 }),
        });
        pauses.push({ from, to });
        last = to;
      }
      const known = knownAt('2027-12-31T09:00');
      const [clock] = foldLedger(entries, DEFAULT_CLOCK_RULES, known);
      const expected = dueOf(start, limitOf(count, 'workingDays'), pauses, known.clockAsOf(known.now).local);
      expect(clock?.statutory?.due).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});
