import { partsOf } from '@yichuang/domain/processes/duration.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOfTimer, timerDuration, unitOfTimers } from './timer-duration.ts';

describe('lengths as ISO 8601', () => {
  test.each([
    [5, 'wd', 'P5D'],
    [2.5, 'wd', 'P2DT4H'],
    [0.5, 'wd', 'PT4H'],
    [0, 'wd', 'PT0S'],
    [3.5, 'wh', 'PT3H30M'],
    [40, 'wh', 'PT40H'],
    [0.0001, 'wh', 'PT0.36S'],
  ] as const)('%d %s is %s, and back', (count, unit, text) => {
    expect(timerDuration(partsOf(count), unit)).toBe(text);
    expect(partsOfTimer(text, unit)).toBe(partsOf(count));
  });

  test('any length comes back exactly', () => {
    fc.assert(
      fc.property(fc.nat({ max: 600_000_000 }), fc.constantFrom('wd', 'wh'), (parts, unit) => {
        expect(partsOfTimer(timerDuration(parts, unit), unit)).toBe(parts);
      }),
    );
  });

  test.each([
    ['P1D', 'wh', 8],
    ['PT12H', 'wd', 1.5],
    ['P0,5D', 'wd', 0.5],
    ['PT90M', 'wh', 1.5],
    [' PT1H ', 'wh', 1],
  ] as const)('%s in a plan of %s is %d', (text, unit, count) => {
    expect(partsOfTimer(text, unit)).toBe(partsOf(count));
  });

  test.each([
    '',
    'P',
    'PT',
    'P1M',
    'P1Y',
    'P2W',
    '5',
    'R3/PT1H',
    '2007-10-30',
    'P-1D',
    'P1DT',
    'P99999D',
    '#limit',
  ])('%j is no working time', (text) => {
    expect(partsOfTimer(text, 'wd')).toBeNull();
  });

  test.each([
    [[], 'wd'],
    [['PT1H', 'PT30M'], 'wh'],
    [['PT1H', 'P2D'], 'wd'],
  ] as const)('timers %j make a plan in %s', (texts, unit) => {
    expect(unitOfTimers(texts)).toBe(unit);
  });
});
