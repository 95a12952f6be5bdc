import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayInWords, deadlineInWords } from '#documents/day-in-words.ts';
import { LetterFactError } from '#documents/errors.ts';

describe('dayInWords', () => {
  test.each([
    ['2007-10-30', '2007年10月30日'],
    ['2007-01-05', '2007年1月5日'],
    ['2008-02-29', '2008年2月29日'],
    ['2026-12-31', '2026年12月31日'],
  ])('%s is written %s', (day, words) => {
    expect(dayInWords(day)).toBe(words);
  });

  test.each([
    '2007-02-29',
    '2007-04-31',
    '2007-13-01',
    '2007-00-10',
    '2007-01-00',
    '2007-1-5',
    '07-10-30',
    '2007/10/30',
    '2007-10-30T00:00',
    '',
  ])('%j is no day', (day) => {
    expect(() => dayInWords(day)).toThrow(LetterFactError);
  });
});

describe('deadlineInWords', () => {
  test.each([
    ['a Tuesday', '2007-11-06', null, '2007年11月6日（星期二）'],
    ['a Sunday is 星期日', '2007-11-04', null, '2007年11月4日（星期日）'],
    ['a make-up Saturday', '2026-10-10', null, '2026年10月10日（星期六）'],
    ['a limit in minutes ends at a time', '2007-10-30', '16:30', '2007年10月30日（星期二）16:30'],
    ['midnight keeps its zeros', '2007-10-30', '00:05', '2007年10月30日（星期二）00:05'],
  ])('%s', (_what, day, time, words) => {
    expect(deadlineInWords(day, time)).toBe(words);
  });

  test.each(['24:00', '9:00', '16:60', '16:30:00', ''])('%j is no time', (time) => {
    expect(() => deadlineInWords('2007-10-30', time)).toThrow(LetterFactError);
  });

  test('the weekday moves on by one each day', () => {
    const order = '日一二三四五六';
    const dayAfter = (days: number) => new Date(Date.UTC(1949, 9, 1 + days)).toISOString().slice(0, 10);
    const weekday = (day: string) => order.indexOf(deadlineInWords(day, null).at(-2) ?? '');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        expect(weekday(dayAfter(days + 1))).toBe((weekday(dayAfter(days)) + 1) % 7);
      }),
    );
  });
});
