import { describe, expect, test } from 'vitest';
import { codePointOf, findRare } from './find-rare.ts';
import table from './table.json' with { type: 'json' };

describe('rare characters are found (D-28)', () => {
  test.each([
    ['yan', '䶮'],
    ['hong', '𬭎'],
    ['ji', '𠮷'],
    ['zhe', '喆'],
    ['lü', '偻'],
    ['YAN', '䶮'],
  ])('by sound: %s → %s', (sound, character) => {
    expect(findRare(sound, table)).toContain(character);
  });

  test.each([
    ['U+20BB7', '𠮷'],
    ['u20bb7', '𠮷'],
    ['20BB7', '𠮷'],
    ['Ｕ＋４ＤＡＥ', '䶮'],
    ['2CB4E', '𬭎'],
  ])('by code point: %s → %s, one character', (typed, character) => {
    expect(findRare(typed, table)).toEqual([character]);
    expect([...character]).toHaveLength(1);
  });

  test.each(['', '0041', 'U+202E', 'U+D800', 'U+110000', '123', '吉', 'y'])('%j finds nothing', (typed) => {
    expect(findRare(typed, table)).toEqual([]);
  });

  test('the beginning of a sound finds those that begin with it', () => {
    expect(findRare('zhu', table)).toContain('竺');
    expect(findRare('zhua', table).length).toBeGreaterThan(0);
    expect(findRare('yua', table)).toEqual(expect.arrayContaining(findRare('yuan', table).slice(0, 5)));
  });

  test('half a character is nowhere in the table, and nobody has to look through a common one', () => {
    const all = Object.values(table).join('');
    expect(all).not.toMatch(/\p{Surrogate}/u);
    expect(all).not.toContain('王');
    expect([...all].every((one) => /\p{Script=Han}/u.test(one))).toBe(true);
  });
});

test('a code point is named as dictionaries name it', () => {
  expect(['𠮷', '䶮'].map(codePointOf)).toEqual(['U+20BB7', 'U+4DAE']);
});
