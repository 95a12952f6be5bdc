import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateWait } from '#queueing/wait-estimate.ts';

/** Minutes of a hall day, 08:30 to 17:00 without the lunch break. */
const DAY_MINUTES = 480;
/** As the server asks for them: handling times of the last forty people. */
const REMEMBERED = 40;

/** Numbers between 0 and 1 that look random and are the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Day = {
  readonly seed: number;
  readonly counters: number;
  readonly meanMinutes: number;
  readonly load: number;
};
type Told = { readonly from: number; readonly to: number; readonly waited: number };

/** One day at one service: people come, the first of the line goes to the counter that is free first. */
function simulate({ seed, counters, meanMinutes, load }: Day): readonly Told[] {
  const random = chance(seed);
  const exponential = (mean: number) => -Math.log(1 - random()) * mean;
  // Two stages: short cases are rare and very long ones too, as at real counters.
  const handling = () => exponential(meanMinutes / 2) + exponential(meanMinutes / 2);
  const freeAt = Array.from({ length: counters }, () => 0);
  const served: { readonly endsAt: number; readonly seconds: number }[] = [];
  const waiting: { readonly startsAt: number }[] = [];
  const told: Told[] = [];
  for (let now = 0; now < DAY_MINUTES; now += exponential(meanMinutes / (counters * load))) {
    const handlingSeconds = served
      .filter(({ endsAt }) => endsAt <= now)
      .sort((one, other) => other.endsAt - one.endsAt)
      .slice(0, REMEMBERED)
      .map(({ seconds }) => seconds);
    const ahead = waiting.filter(({ startsAt }) => startsAt > now).length;
    const wait = estimateWait({ ahead, counters, handlingSeconds });
    const next = freeAt.indexOf(Math.min(...freeAt));
    const startsAt = Math.max(now, freeAt[next] ?? 0);
    const minutes = handling();
    freeAt[next] = startsAt + minutes;
    waiting.push({ startsAt });
    served.push({ endsAt: startsAt + minutes, seconds: Math.round(minutes * 60) });
    if (wait) told.push({ from: wait.fromMinutes, to: wait.toMinutes, waited: startsAt - now });
  }
  return told;
}

const shareOf = (told: readonly Told[], isSo: (one: Told) => boolean) =>
  told.filter(isSo).length / told.length;
const isInside = ({ from, to, waited }: Told) => waited >= from && waited <= to;

const middleOf = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Width of the narrowest single range that holds this share of the waits: what a sign on the wall could tell. */
function narrowestFor(waits: readonly number[], share: number): number {
  const sorted = [...waits].sort((one, other) => one - other);
  const count = Math.ceil(sorted.length * share);
  const widths = sorted
    .slice(0, sorted.length - count + 1)
    .map((from, index) => (sorted[index + count - 1] ?? Number.POSITIVE_INFINITY) - from);
  return Math.min(...widths);
}

describe('Q-10: the wait that is told, against what came of it on simulated days', () => {
  test.each([
    ['a quiet day at two counters', { counters: 2, meanMinutes: 6, load: 0.7 }],
    ['a full day at four counters', { counters: 4, meanMinutes: 6, load: 1 }],
    ['a day with more people than four counters can serve', { counters: 4, meanMinutes: 6, load: 1.2 }],
    ['long cases at three counters', { counters: 3, meanMinutes: 15, load: 1.1 }],
  ])('%s: at least four of five waits lie in the range they were told', (_day, day) => {
    const told = [1, 2, 3, 4, 5].flatMap((seed) => simulate({ seed, ...day }));
    expect(told.length).toBeGreaterThan(100);
    expect(shareOf(told, isInside)).toBeGreaterThanOrEqual(0.8);
  });

  test.each([1, 1.2])('at a load of %f the ranges say more than one range for everybody could', (load) => {
    const told = [1, 2, 3, 4, 5].flatMap((seed) => simulate({ seed, counters: 4, meanMinutes: 6, load }));
    const one = narrowestFor(
      told.map(({ waited }) => waited),
      shareOf(told, isInside),
    );
    expect(middleOf(told.map(({ from, to }) => to - from))).toBeLessThan(one);
  });

  test('nothing is told before five people were served, whatever the day', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 6 }), (seed, counters) => {
        const told = simulate({ seed, counters, meanMinutes: 6, load: 1 });
        expect(told.every(({ from, to }) => from >= 0 && to >= from)).toBe(true);
        expect(estimateWait({ ahead: 3, counters, handlingSeconds: [300, 300, 300, 300] })).toBeNull();
      }),
      { numRuns: 20 },
    );
  });
});
