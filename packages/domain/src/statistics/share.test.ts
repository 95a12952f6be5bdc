import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareInPercent } from './share.ts';

describe('shareInPercent', () => {
  test.each([
    ['the yearbook: 1,303,646 of 1,328,355 on the spot', 1_303_646, 1_328_355, 98.1],
    ['none late: all of them on time', 1_328_355, 1_328_355, 100],
    ['exactly half a tenth is rounded up', 1, 2_000, 0.1],
    ['a share too small to see is 0', 1, 1_000_000, 0],
    ['one late in two thousand is not yet 100', 1_998, 2_000, 99.9],
  ])('%s', (_situation, part, whole, expected) => {
    expect(shareInPercent(part, whole)).toBe(expected);
  });

  test('of nothing there is no share, not 0 and not 100', () => {
    expect(shareInPercent(0, 0)).toBeNull();
  });

  test('is never outside 0 to 100', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (a, b) => {
        const share = shareInPercent(Math.min(a, b), Math.max(a, b, 1));
        return share !== null && share >= 0 && share <= 100;
      }),
    );
  });
});
