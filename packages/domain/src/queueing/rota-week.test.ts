import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseOfficeHours } from '#clock/office-hours.ts';
import { basis, clerk, counter, day, duty, MONDAY } from '#queueing/rota.fixture.ts';
import { type Duty, dutyKey } from '#queueing/rota.ts';
import { rotaConflicts } from '#queueing/rota-conflicts.ts';
import {
  halfSpan,
  mondayOf,
  openHalves,
  type RotaPattern,
  weekAfter,
  weekFromPatterns,
} from '#queueing/rota-week.ts';
import { dateOnly, weekday } from '#time/date-only.ts';

const pattern = (changes: Partial<RotaPattern> = {}): RotaPattern => ({
  counterId: 'S087',
  firstId: 'ann',
  secondId: 'bai',
  turns: 'never',
  ...changes,
});
const firsts = (duties: readonly Duty[]) => duties.map(({ firstId }) => firstId).join(' ');

describe('a week', () => {
  test.each([
    ['2026-11-30', '2026-11-30'],
    ['2026-12-01', '2026-11-30'],
    ['2026-12-06', '2026-11-30'],
    ['2026-11-29', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
  ])('%s is in the week of %s', (on, monday) => {
    expect(mondayOf(dateOnly(on))).toBe(monday);
  });

  test.each([
    ['08:30-12:00,13:00-17:30', [510, 720], [780, 1050]],
    ['09:00-12:30,13:30-17:00', [540, 750], [810, 1020]],
    ['09:00-17:00', [540, 720], [720, 1020]],
    ['09:00-12:00', [540, 720], null],
    ['13:00-17:00', null, [780, 1020]],
    ['08:00-10:00,10:30-12:00,13:00-18:00', [480, 600], [630, 1080]],
  ] as const)('the halves of %s', (hours, morning, afternoon) => {
    const spanOf = (half: 'morning' | 'afternoon') => {
      const span = halfSpan(half, parseOfficeHours(hours));
      return span && [span.opens, span.closes];
    };
    expect([spanOf('morning'), spanOf('afternoon')]).toEqual([morning, afternoon]);
  });

  test('has the days on which the hall is open, and only the halves that have hours', () => {
    const mornings = parseOfficeHours('09:00-12:00');
    const open = openHalves(MONDAY, (on) => (weekday(on) < 3 ? mornings : null));
    expect(open.map(({ on, half }) => `${on} ${half}`)).toEqual([
      '2026-11-30 morning',
      '2026-12-01 morning',
      '2026-12-06 morning',
    ]);
  });
});

describe('G-15: a week from patterns', () => {
  test.each([
    ['never', 'ann ann ann ann ann ann ann ann ann ann'],
    ['daily', 'ann ann bai bai ann ann bai bai ann ann'],
    ['halves', 'ann bai ann bai ann bai ann bai ann bai'],
  ] as const)('the two change places: %s', (turns, expected) => {
    expect(firsts(weekFromPatterns([pattern({ turns })], [], basis()))).toBe(expected);
  });

  test('B takes the place of A who is away, and nobody stands in then', () => {
    const clerks = [clerk('ann', { leave: [{ from: day(1), to: day(2) }] }), clerk('bai')];
    const made = weekFromPatterns([pattern()], [], basis({ clerks }));
    expect(firsts(made)).toBe('ann ann bai bai bai bai ann ann ann ann');
    expect(made.filter(({ secondId }) => secondId === null).map(({ on }) => on)).toEqual([
      day(1),
      day(1),
      day(2),
      day(2),
    ]);
  });

  test('both away: the half stays empty; what is planned already stays as it is', () => {
    const leave = [{ from: day(0), to: day(3) }];
    const clerks = [clerk('ann', { leave }), clerk('bai', { leave })];
    const planned = [duty('S087', 'chen', null, { on: day(4) })];
    const made = weekFromPatterns([pattern()], planned, basis({ clerks }));
    expect(made.map(({ on, half }) => [on, half])).toEqual([[day(4), 'afternoon']]);
  });
});

describe('the week before once more', () => {
  test('only what is open and empty now', () => {
    const before = [0, 1, 2].map((n) => duty('S087', 'ann', 'bai', { on: dateOnly(`2026-11-${23 + n}`) }));
    const counters = [counter('S087', { closedFrom: day(2), closedUntil: day(2) })];
    const planned = [duty('S087', 'chen')];
    expect(weekAfter(before, planned, basis({ counters })).map(({ on, firstId }) => [on, firstId])).toEqual([
      [day(1), 'ann'],
    ]);
  });
});

const anyone = fc.constantFrom('ann', 'bai', 'chen');
const anyLeave = fc.array(
  fc.tuple(fc.nat(6), fc.nat(2)).map(([from, days]) => ({ from: day(from), to: day(from + days) })),
  { maxLength: 2 },
);
const anyPattern = fc
  .record({
    counterId: fc.constantFrom('S087', 'S088'),
    firstId: anyone,
    secondId: fc.option(anyone),
    turns: fc.constantFrom('never' as const, 'daily' as const, 'halves' as const),
  })
  .filter(({ firstId, secondId }) => firstId !== secondId);

test('property: a week that was made has no closed half, nobody on leave, nothing twice and nothing taken away', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyPattern, { selector: ({ counterId }) => counterId }),
      fc.tuple(anyLeave, anyLeave, anyLeave),
      fc.array(fc.nat(4), { maxLength: 3 }),
      fc.nat(4),
      (patterns, leaves, plannedOn, closedOn) => {
        const clerks = ['ann', 'bai', 'chen'].map((id, index) => clerk(id, { leave: leaves[index] ?? [] }));
        const counters = [
          counter('S087', { closedFrom: day(closedOn), closedUntil: day(closedOn) }),
          counter('S088'),
        ];
        const planned = [...new Set(plannedOn)].map((n) => duty('S088', 'chen', null, { on: day(n) }));
        const of = basis({ clerks, counters });
        const made = weekFromPatterns(patterns, planned, of);
        const bad = ['closedDay', 'counterClosed', 'onLeave', 'samePerson', 'notAClerk'];
        expect(rotaConflicts(made, of).filter(({ kind }) => bad.includes(kind))).toEqual([]);
        const keys = [...planned, ...made].map(dutyKey);
        expect(new Set(keys).size).toBe(keys.length);
        expect(weekFromPatterns(patterns, [...planned, ...made], of)).toEqual([]);
      },
    ),
  );
});
