import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RatingLevel } from '#complaints/rating.ts';
import { type CountedRating, ratingFigures } from '#complaints/rating-figures.ts';

const rated = (level: RatingLevel, more: Partial<CountedRating> = {}): CountedRating => ({
  ...{ count: 1, level, isDefault: false, isDiscounted: false, isSetAside: false, remedy: null },
  ...more,
});
const defaulted = rated(3, { isDefault: true });
const waiting: CountedRating = { ...rated(3), level: null };
const bad = (isCorrected: boolean, isRevisitedInTime: boolean) =>
  rated(1, { remedy: { isCorrected, isRevisitedInTime } });

describe('figures of §5.1', () => {
  const some = [rated(5), rated(5), rated(3), rated(2), defaulted, defaulted, waiting];

  test.each([
    ['好评率 counts defaults', 'good', 5, 6],
    ['主动评价好评率 does not', 'activeGood', 3, 4],
    ['未评率 leaves out whoever still has time', 'unrated', 2, 6],
  ] as const)('%s', (_what, name, part, whole) => {
    expect(ratingFigures(some)[name]).toEqual({ part, whole, rate: part / whole });
  });

  test.each([
    ['none', [], 0, 0, 0],
    ['one of two corrected, none asked again', [bad(true, false), bad(false, false)], 1, 0, 2],
    ['both corrected, one asked again in time', [bad(true, true), bad(true, false)], 2, 1, 2],
  ] as const)('差评整改率 and 按期回访率: %s', (_what, all, corrected, revisited, whole) => {
    const figures = ratingFigures(all);
    expect(figures.corrected).toMatchObject({ part: corrected, whole });
    expect(figures.revisited).toMatchObject({ part: revisited, whole });
  });

  test('a rating found malicious counts nowhere, and is told', () => {
    const figures = ratingFigures([
      rated(5),
      bad(false, false),
      { ...bad(false, false), isDiscounted: true },
    ]);
    expect(figures).toMatchObject({
      ...{ discounted: 1, good: { part: 1, whole: 2 }, corrected: { whole: 1 } },
      active: { 1: 1, 5: 1 },
    });
  });

  test('one set aside on appeal counts nowhere either, and is told apart', () => {
    const figures = ratingFigures([rated(5), { ...bad(true, false), isSetAside: true }]);
    expect(figures).toMatchObject({ setAside: 1, discounted: 0, good: { part: 1, whole: 1 } });
  });

  test('five to one are worth 100, 80, 60, 30 and 0; a default is worth nothing', () => {
    const all = ([5, 4, 3, 2, 1] as const).map((level) => rated(level));
    expect(ratingFigures([...all, defaulted]).score).toBe(54);
    expect(ratingFigures([defaulted]).score).toBeNull();
  });

  test('without anything to count there is no rate, not a rate of nought', () => {
    expect(ratingFigures([waiting]).good).toEqual({ part: 0, whole: 0, rate: null });
  });
});

const counted = fc.record({
  count: fc.nat(1_000),
  level: fc.option(fc.constantFrom<RatingLevel>(1, 2, 3, 4, 5)),
  isDefault: fc.boolean(),
  isDiscounted: fc.boolean(),
  isSetAside: fc.boolean(),
  remedy: fc.option(fc.record({ isCorrected: fc.boolean(), isRevisitedInTime: fc.boolean() })),
});

describe('for any ratings', () => {
  test('no part is greater than its whole', () => {
    fc.assert(
      fc.property(fc.array(counted), (all) => {
        const { good, activeGood, unrated, corrected, revisited } = ratingFigures(all);
        for (const { part, whole } of [good, activeGood, unrated, corrected, revisited])
          expect(part).toBeLessThanOrEqual(whole);
      }),
    );
  });

  test('each is counted exactly once: given, by default, waiting, discounted, or set aside', () => {
    fc.assert(
      fc.property(fc.array(counted), (all) => {
        const { active, byDefault, waiting: open, discounted, setAside } = ratingFigures(all);
        const given = Object.values(active).reduce((sum, count) => sum + count, 0);
        const sum = given + byDefault + open + discounted + setAside;
        expect(sum).toBe(all.reduce((total, { count }) => total + count, 0));
      }),
    );
  });

  test('a group of so many is the same as so many single ones', () => {
    fc.assert(
      fc.property(fc.array(counted, { maxLength: 5 }), (all) => {
        const few = all.map((one) => ({ ...one, count: one.count % 7 }));
        const single = few.flatMap((one) => Array.from({ length: one.count }, () => ({ ...one, count: 1 })));
        const { score, ...figures } = ratingFigures(few);
        const { score: other, ...same } = ratingFigures(single);
        expect(same).toEqual(figures);
        expect(other ?? 0).toBeCloseTo(score ?? 0, 9);
      }),
    );
  });

  test('their order does not matter', () => {
    fc.assert(
      fc.property(fc.array(counted), (all) => {
        const { score, ...figures } = ratingFigures(all);
        const { score: other, ...same } = ratingFigures([...all].reverse());
        expect(same).toEqual(figures);
        expect(other ?? 0).toBeCloseTo(score ?? 0, 9);
      }),
    );
  });

  test('one more by default never changes what people said themselves', () => {
    fc.assert(
      fc.property(fc.array(counted), (all) => {
        const { activeGood, score, active, corrected } = ratingFigures([...all, defaulted]);
        expect({ activeGood, score, active, corrected }).toEqual(pick(ratingFigures(all)));
      }),
    );
  });
});

const pick = ({ activeGood, score, active, corrected }: ReturnType<typeof ratingFigures>) => ({
  ...{ activeGood, score, active, corrected },
});
