import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateWait, HANDLED_AT_LEAST, sharedCounters } from '#queueing/wait-estimate.ts';

const minutes = (...values: number[]) => values.map((value) => value * 60);

test.each([
  ['nobody before', { ahead: 0, counters: 2, handlingSeconds: minutes(4, 4, 4, 4, 4) }, [0, 4]],
  ['six before, two counters', { ahead: 6, counters: 2, handlingSeconds: minutes(4, 4, 4, 4, 4) }, [12, 16]],
  ['quick and slow', { ahead: 4, counters: 1, handlingSeconds: minutes(2, 3, 4, 5, 10) }, [12, 25]],
  ['one case of three hours', { ahead: 4, counters: 1, handlingSeconds: minutes(2, 3, 4, 5, 180) }, [12, 25]],
])('%s: from %o to minutes %o', (_what, basis, [from, to]) => {
  expect(estimateWait(basis)).toEqual({ fromMinutes: from, toMinutes: to });
});

test.each([
  ['a counter of its own', [0], [8, 12]],
  ['one counter, one other line waiting there too', [1], [16, 24]],
  ['two counters, both with one other line', [1, 1], [8, 12]],
  ['one of its own, one with two other lines', [0, 2], [6, 10]],
])('two before, four minutes each, %s: other lines %o, minutes %o', (_what, otherLines, [from, to]) => {
  const handlingSeconds = minutes(4, 4, 4, 4, 4);
  expect(estimateWait({ ahead: 2, counters: sharedCounters(otherLines), handlingSeconds })).toEqual({
    fromMinutes: from,
    toMinutes: to,
  });
});

test.each([
  ['no counter is open', { ahead: 3, counters: 0, handlingSeconds: minutes(4, 4, 4, 4, 4) }],
  ['too few were handled', { ahead: 3, counters: 1, handlingSeconds: minutes(4, 4, 4, 4) }],
])('nothing is said when %s', (_what, basis) => {
  expect(estimateWait(basis)).toBeNull();
});

const basis = fc.record({
  ahead: fc.nat(200),
  counters: fc.integer({ min: 1, max: 20 }),
  handlingSeconds: fc.array(fc.integer({ min: 1, max: 7_200 }), {
    minLength: HANDLED_AT_LEAST,
    maxLength: 60,
  }),
});

test('the range is one, grows with the line and shrinks with counters', () => {
  fc.assert(
    fc.property(basis, (given) => {
      const here = estimateWait(given);
      const longer = estimateWait({ ...given, ahead: given.ahead + 1 });
      const more = estimateWait({ ...given, counters: given.counters + 1 });
      if (!here || !longer || !more) throw new Error('an estimate was left out');
      expect(here.fromMinutes).toBeLessThanOrEqual(here.toMinutes);
      expect(longer.fromMinutes).toBeGreaterThanOrEqual(here.fromMinutes);
      expect(longer.toMinutes).toBeGreaterThanOrEqual(here.toMinutes);
      expect(more.fromMinutes).toBeLessThanOrEqual(here.fromMinutes);
      expect(more.toMinutes).toBeLessThanOrEqual(here.toMinutes);
    }),
  );
});

const shared = fc.record({
  ahead: fc.nat(200),
  otherLines: fc.array(fc.nat(12), { minLength: 1, maxLength: 20 }),
  handlingSeconds: fc.array(fc.integer({ min: 1, max: 7_200 }), {
    minLength: HANDLED_AT_LEAST,
    maxLength: 60,
  }),
});

type Shared = {
  readonly ahead: number;
  readonly otherLines: readonly number[];
  readonly handlingSeconds: readonly number[];
};

function estimateShared({ ahead, otherLines, handlingSeconds }: Shared) {
  const wait = estimateWait({ ahead, counters: sharedCounters(otherLines), handlingSeconds });
  if (!wait) throw new Error('an estimate was left out');
  return wait;
}

test('the range is never negative nor upside down, however the counters are shared', () => {
  fc.assert(
    fc.property(shared, (given) => {
      const { fromMinutes, toMinutes } = estimateShared(given);
      expect(fromMinutes).toBeGreaterThanOrEqual(0);
      expect(toMinutes).toBeGreaterThanOrEqual(fromMinutes);
    }),
  );
});

test('one more counter, its own or shared, never makes the wait longer', () => {
  fc.assert(
    fc.property(shared, fc.nat(12), (given, others) => {
      const here = estimateShared(given);
      const more = estimateShared({ ...given, otherLines: [...given.otherLines, others] });
      expect(more.fromMinutes).toBeLessThanOrEqual(here.fromMinutes);
      expect(more.toMinutes).toBeLessThanOrEqual(here.toMinutes);
    }),
  );
});

test('shared counters never make the wait shorter than as many of its own', () => {
  fc.assert(
    fc.property(shared, (given) => {
      const here = estimateShared(given);
      const own = estimateShared({ ...given, otherLines: given.otherLines.map(() => 0) });
      expect(here.fromMinutes).toBeGreaterThanOrEqual(own.fromMinutes);
      expect(here.toMinutes).toBeGreaterThanOrEqual(own.toMinutes);
    }),
  );
});

test('backtest: of people whose handling times come from one source, most wait within the range', () => {
  const times = [120, 180, 200, 240, 260, 300, 320, 400, 480, 900];
  let seed = 7;
  const draw = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return times[Math.floor((seed / 2_147_483_648) * times.length)] ?? 0;
  };
  let within = 0;
  for (let trial = 0; trial < 500; trial += 1) {
    const ahead = 2 + (trial % 12);
    // One counter; the person at it has half of their time to go.
    let wait = draw() / 2;
    for (let before = 0; before < ahead; before += 1) wait += draw();
    const said = estimateWait({ ahead, counters: 1, handlingSeconds: times });
    if (said && wait / 60 >= said.fromMinutes && wait / 60 <= said.toMinutes) within += 1;
  }
  expect(within / 500).toBeGreaterThan(0.8);
});
