import { expect, test } from 'vitest';
import { parseQueryCode } from '#cases/query-code.ts';

test.each([
  ['six digits', '012345', '012345'],
  ['full-width', '０１２３４５', '012345'],
  ['a gap between', '012 345', '012345'],
  ['five digits', '01234', null],
  ['seven digits', '0123456', null],
  ['a letter', '01234A', null],
  ['digits of another script', '٠١٢٣٤٥', null],
  ['nothing', '', null],
])('%s', (_situation, typed, expected) => {
  expect(parseQueryCode(typed)).toBe(expected);
});
