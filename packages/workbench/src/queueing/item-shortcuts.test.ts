import { describe, expect, test } from 'vitest';
import { digitOf, numberedItems } from './item-shortcuts.ts';

const ITEMS = ['A', 'B', 'C', 'D'].map((code) => ({ code }));
const numbers = (favourites: readonly (readonly [number, string])[], recent: readonly string[]) =>
  numberedItems(ITEMS, {
    favourites: favourites.map(([slot, itemCode]) => ({ slot, itemCode })),
    recent: [...recent],
  }).map(({ digit, item, isKept }) => `${digit}${item.code}${isKept ? '★' : ''}`);

describe('D-09 the number keys of the empty box', () => {
  test.each([
    ['nothing yet', [], [], []],
    ['the items taken last, newest first', [], ['C', 'A'], ['1C', '2A']],
    ['a favourite keeps its key, the others fill in', [[2, 'B']], ['C', 'A'], ['1C', '2B★', '3A']],
    ['a favourite stands once', [[1, 'B']], ['B', 'A'], ['1B★', '2A']],
    ['an item that may not be taken any more is not there', [[1, 'X']], ['Y', 'D'], ['1D']],
  ] as const)('%s', (_situation, favourites, recent, expected) => {
    expect(numbers(favourites, recent)).toEqual(expected);
  });

  test('the tenth is under 0', () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ code: `I${at}` }));
    const digits = numberedItems(many, { favourites: [], recent: many.map(({ code }) => code) });
    expect(digits.map(({ digit }) => digit).join('')).toBe('1234567890');
  });

  test.each([
    ['Digit1', '1'],
    ['Numpad0', '0'],
    ['KeyD', null],
    ['F1', null],
    ['Digit12', null],
  ])('the key %s is %s', (code, digit) => {
    expect(digitOf(code)).toBe(digit);
  });
});
