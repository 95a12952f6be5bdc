import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  counterStanding,
  hallAlerts,
  USUAL_WATCH_RULES,
  type WatchedCounter,
  type WatchedLine,
} from '#queueing/hall-watch.ts';
import { instant, MINUTE_MS, parseInstant } from '#time/instant.ts';

const NOW = parseInstant('2026-11-25T02:00:00Z');
const ago = (minutes: number) => instant(NOW - minutes * MINUTE_MS);

const line = (changes: Partial<WatchedLine> = {}): WatchedLine => ({
  serviceId: 'GS.bg',
  waiting: 0,
  longestSince: null,
  open: 1,
  ...changes,
});
const waiting = (count: number, minutes: number, changes: Partial<WatchedLine> = {}) =>
  line({ waiting: count, longestSince: ago(minutes), ...changes });

const counter = (changes: Partial<WatchedCounter> = {}): WatchedCounter => ({
  counterId: 'S087',
  state: 'open',
  stateSince: ago(60),
  lastActAt: ago(1),
  isTaken: false,
  services: ['GS.bg'],
  ...changes,
});

const atLunch = { state: 'paused', pauseReason: 'lunch' } as const;

describe('what is seen at a counter', () => {
  test.each([
    ['nobody works there', counter({ state: 'closed', lastActAt: null, stateSince: null }), line(), 'closed'],
    ['it is paused', counter({ state: 'paused' }), waiting(9, 9), 'paused'],
    ['it is open and nobody waits', counter({ lastActAt: ago(90) }), line(), 'free'],
    ['it has just finished with somebody', counter(), waiting(3, 5), 'free'],
    ['it has called nobody for fourteen minutes', counter({ lastActAt: ago(14) }), waiting(3, 20), 'free'],
    ['it has called nobody for fifteen', counter({ lastActAt: ago(15) }), waiting(3, 20), 'unattended'],
    [
      'others wait, but not for it',
      counter({ lastActAt: ago(50) }),
      waiting(3, 20, { serviceId: 'NS.sb' }),
      'free',
    ],
    ['somebody is served, few wait', counter({ isTaken: true }), waiting(15, 30), 'busy'],
    ['somebody is served for long', counter({ isTaken: true, lastActAt: ago(50) }), waiting(2, 20), 'busy'],
    ['sixteen wait', counter({ isTaken: true }), waiting(16, 3), 'full'],
    ['one waits for thirty-one minutes', counter({ isTaken: true }), waiting(1, 31), 'full'],
  ] as const)('%s: %s', (_when, seen, ofLine, standing) => {
    expect(counterStanding(seen, [ofLine], NOW)).toBe(standing);
  });
});

describe('what a manager is told', () => {
  test.each([
    ['fifteen wait for thirty minutes', [], [waiting(15, 30)], []],
    ['sixteen wait', [], [waiting(16, 4)], ['lineTooLong']],
    ['one waits for thirty-one minutes', [], [waiting(1, 31)], ['lineTooLong']],
    ['nobody is there for who has just come', [], [waiting(1, 4, { open: 0 })], []],
    ['nobody is there for five minutes', [], [waiting(1, 5, { open: 0 })], ['noCounter']],
    ['nobody waits where nobody is', [], [line({ open: 0 })], []],
    ['a pause of fifteen minutes', [counter({ state: 'paused', stateSince: ago(15) })], [line()], []],
    ['a pause of sixteen', [counter({ state: 'paused', stateSince: ago(16) })], [line()], ['pausedTooLong']],
    ['lunch of an hour', [counter({ ...atLunch, stateSince: ago(60) })], [line()], []],
    ['and a minute', [counter({ ...atLunch, stateSince: ago(61) })], [line()], ['pausedTooLong']],
    ['空岗', [counter({ lastActAt: ago(20) })], [waiting(2, 20)], ['unattended']],
    [
      'a closed counter',
      [counter({ state: 'closed', lastActAt: null, stateSince: null })],
      [waiting(2, 20)],
      [],
    ],
  ] as const)('%s', (_when, counters, lines, kinds) => {
    expect(hallAlerts(counters, lines, NOW).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('people nobody is there for come first, and of two lines the one that waits longer', () => {
    const alerts = hallAlerts(
      [counter({ state: 'paused', stateSince: ago(40) })],
      [
        waiting(20, 8, { serviceId: 'a' }),
        waiting(20, 33, { serviceId: 'b' }),
        waiting(1, 6, { serviceId: 'c', open: 0 }),
      ],
      NOW,
    );
    expect(alerts.map(({ serviceId, counterId, minutes }) => [serviceId ?? counterId, minutes])).toEqual([
      ['c', 6],
      ['b', 33],
      ['a', 8],
      ['S087', 40],
    ]);
  });

  const Line = fc.record({
    waiting: fc.nat({ max: 40 }),
    minutes: fc.nat({ max: 90 }),
    open: fc.nat({ max: 3 }),
  });
  const lineFrom = ({ waiting: count, minutes, open }: { waiting: number; minutes: number; open: number }) =>
    count === 0 ? line({ open }) : waiting(count, minutes, { open });

  test('an alert never goes away because more people come or because they wait longer', () => {
    fc.assert(
      fc.property(Line, fc.nat({ max: 20 }), fc.nat({ max: 60 }), (one, more, longer) => {
        const worse = { ...one, waiting: one.waiting + more, minutes: one.minutes + longer };
        if (hallAlerts([], [lineFrom(one)], NOW).length > 0)
          expect(hallAlerts([], [lineFrom(worse)], NOW)).toHaveLength(1);
      }),
    );
  });

  test('full load is seen at a counter exactly where its line is told to be too long', () => {
    fc.assert(
      fc.property(Line, (one) => {
        const lines = [lineFrom({ ...one, open: one.open + 1 })];
        const isTold = hallAlerts([], lines, NOW).some(({ kind }) => kind === 'lineTooLong');
        expect(counterStanding(counter({ isTaken: true }), lines, NOW) === 'full').toBe(isTold);
      }),
    );
  });

  test('the limits are those of the centre', () => {
    const rules = { ...USUAL_WATCH_RULES, waiting: 3 };
    expect(hallAlerts([], [waiting(4, 1)], NOW, rules)).toMatchObject([{ kind: 'lineTooLong', waiting: 4 }]);
    expect(hallAlerts([], [waiting(4, 1)], NOW)).toEqual([]);
  });
});

describe('Q-12: somebody the rota expects', () => {
  const empty = (expectedSince: ReturnType<typeof ago> | null) =>
    counter({ state: 'closed', lastActAt: null, stateSince: null, expectedSince });
  test.each([
    ['nobody is expected', empty(null), 'closed', []],
    ['nine minutes late', empty(ago(9)), 'closed', []],
    ['ten minutes late', empty(ago(10)), 'absent', [['absent', 10]]],
    ['expected later', empty(ago(-30)), 'closed', []],
    ['there', counter({ expectedSince: ago(60) }), 'free', []],
    [
      'there and paused',
      counter({ state: 'paused', stateSince: ago(3), expectedSince: ago(60) }),
      'paused',
      [],
    ],
  ] as const)('%s', (_when, seen, standing, alerts) => {
    expect(counterStanding(seen, [line()], NOW)).toBe(standing);
    expect(hallAlerts([seen], [line()], NOW).map(({ kind, minutes }) => [kind, minutes])).toEqual(alerts);
  });

  test('a service with a target of its own is told by it', () => {
    const told = (targetMinutes: number | null) =>
      hallAlerts([counter({ isTaken: true })], [waiting(1, 20, { targetMinutes })], NOW).map(
        ({ kind }) => kind,
      );
    expect([told(null), told(20), told(19)]).toEqual([[], [], ['lineTooLong']]);
  });
});
