import { expect, test } from 'vitest';
import { usualTime } from '#processes/usual-time.ts';

test.each([
  ['four cases say nothing', [1, 2, 3, 4], null],
  ['five: the third, and the fourth', [5, 1, 4, 2, 3], { median: 3, most: 4, count: 5 }],
  ['six: between the third and the fourth', [6, 1, 5, 2, 4, 3], { median: 3.5, most: 5, count: 6 }],
  ['one that took for ever moves neither', [1, 1, 1, 1, 900], { median: 1, most: 1, count: 5 }],
  ['decided at once', [0, 0, 0, 0, 0], { median: 0, most: 0, count: 5 }],
] as const)('%s', (_situation, lengths, expected) => {
  expect(usualTime(lengths)).toEqual(expected);
});
