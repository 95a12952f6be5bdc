import { describe, expect, test } from 'vitest';
import { BadPauseError } from '#clock/errors.ts';
import { parsePause, pauseOn } from '#clock/pause.ts';
import { dateOnly } from '#time/date-only.ts';

describe('a pause from text', () => {
  test('two days', () => {
    expect(parsePause('2026-06-10..2026-06-24')).toEqual({ from: '2026-06-10', to: '2026-06-24' });
  });

  test.each([
    '',
    '2026-06-10',
    '2026-06-10..',
    '..2026-06-24',
    '2026-06-10 2026-06-24',
    '2026-06-10...2026-06-24',
  ])('"%s" is refused', (text) => {
    expect(() => parsePause(text)).toThrow(/allowed: .*2026-06-10|allowed: a day/);
  });

  test('reversed, it is refused with both days', () => {
    expect(() => parsePause('2026-06-24..2026-06-10')).toThrow(BadPauseError);
    expect(() => parsePause('2026-06-24..2026-06-10')).toThrow(
      '"2026-06-24..2026-06-10" ends before it begins; allowed: a..b with a not after b',
    );
  });

  test('a day that does not exist is refused', () => {
    expect(() => parsePause('2007-02-28..2007-02-30')).toThrow('"2007-02-30" is not a date');
  });
});

test('the day a pause begins on is not in it, the day it ends on is', () => {
  const pauses = [parsePause('2026-06-10..2026-06-12')];
  const days = ['09', '10', '11', '12', '13'].map(
    (day) => pauseOn(dateOnly(`2026-06-${day}`), pauses) !== undefined,
  );
  expect(days).toEqual([false, false, true, true, false]);
});
