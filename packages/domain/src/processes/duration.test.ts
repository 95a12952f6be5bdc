import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf, partsOfData, unitsOf } from '#processes/duration.ts';
import { BadDurationError } from '#processes/errors.ts';

test.each([0, 0.5, 0.1, 0.25, 0.3, 1, 3.5, 17, 0.0625, 99_999.9999])(
  '%d units come back as they were',
  (units) => {
    expect(unitsOf(partsOf(units))).toBe(units);
  },
);

test('every whole number of minutes of an hour is exact', () => {
  for (let minutes = 0; minutes <= 600; minutes += 1) expect(partsOf(minutes / 60)).toBe(minutes * 1000);
});

test('three thirds are one', () => {
  expect(partsOf(1 / 3) * 3).toBe(partsOf(1));
});

test('four decimals are never rounded, so their sums are exact', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100_000 })), (tenThousandths) => {
      const parts = tenThousandths.map((count) => partsOf(count / 10_000));
      const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
      expect(sum(parts)).toBe(sum(tenThousandths) * 6);
    }),
  );
});

test.each([-1, -0.0001, Number.NaN, Number.POSITIVE_INFINITY, 100_001])('%d is refused', (units) => {
  expect(() => partsOf(units)).toThrow(BadDurationError);
});

describe('times of the catalogue', () => {
  test.each([
    [30, 'minute', 'wh', 8, 0.5],
    [1.5, 'work_hour', 'wh', 8, 1.5],
    [5, 'work_day', 'wh', 8, 40],
    [5, 'work_day', 'wh', 7, 35],
    [5, 'work_day', 'wd', 7, 5],
    [0.5, 'work_day', 'wd', 8, 0.5],
    [4, 'work_hour', 'wd', 8, 0.5],
    [48, 'minute', 'wd', 8, 0.1],
  ] as const)('%d %s in %s at %d hours a day is %d', (value, unit, plan, hours, expected) => {
    expect(unitsOf(partsOfData({ value, unit }, plan, hours))).toBe(expected);
  });

  test.each(['calendar_day', 'month'] as const)('a %s is not working time', (unit) => {
    expect(() => partsOfData({ value: 1, unit }, 'wd', 8)).toThrow('not working time');
  });
});
