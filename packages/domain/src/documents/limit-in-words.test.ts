import { expect, test } from 'vitest';
import { LetterFactError } from '#documents/errors.ts';
import { type LetterLimit, limitInWords } from '#documents/limit-in-words.ts';

test.each<[LetterLimit, string]>([
  [{ unit: 'workingDays', count: 5 }, '5个工作日'],
  [{ unit: 'workingHours', count: 4 }, '4个工作小时'],
  [{ unit: 'workingHours', count: 1.5 }, '1.5个工作小时'],
  [{ unit: 'minutes', count: 30 }, '30分钟'],
  [{ unit: 'calendarDays', count: 15 }, '15日'],
  [{ unit: 'months', count: 1 }, '1个月'],
])('%o is written %s', (limit, words) => {
  expect(limitInWords(limit)).toBe(words);
});

test.each<[string, LetterLimit]>([
  ['no time at all', { unit: 'workingDays', count: 0 }],
  ['a negative limit', { unit: 'minutes', count: -5 }],
  ['half a working day', { unit: 'workingDays', count: 0.5 }],
  ['half a month', { unit: 'months', count: 1.5 }],
  ['half a minute', { unit: 'minutes', count: 0.5 }],
  ['an endless limit', { unit: 'workingHours', count: Number.POSITIVE_INFINITY }],
  ['no number', { unit: 'workingHours', count: Number.NaN }],
])('%s is refused', (_what, limit) => {
  expect(() => limitInWords(limit)).toThrow(LetterFactError);
});
