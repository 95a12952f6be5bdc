import { describe, expect, test } from 'vitest';
import { cellAfter } from './use-grid-keys.ts';

const grid = { rows: 38, columns: 10 };

describe('G-15: the keys of the rota', () => {
  test.each([
    ['ArrowRight', false, [0, 0], [0, 1]],
    ['ArrowDown', false, [0, 0], [1, 0]],
    ['ArrowLeft', false, [3, 0], [3, 0]],
    ['ArrowUp', false, [0, 4], [0, 4]],
    ['ArrowRight', false, [2, 9], [2, 9]],
    ['ArrowDown', false, [37, 2], [37, 2]],
    ['Home', false, [5, 6], [5, 0]],
    ['End', false, [5, 6], [5, 9]],
    ['Home', true, [5, 6], [0, 0]],
    ['End', true, [5, 6], [37, 9]],
    ['PageDown', false, [5, 6], [15, 6]],
    ['PageDown', false, [33, 6], [37, 6]],
    ['PageUp', false, [5, 6], [0, 6]],
    ['a', false, [5, 6], null],
    ['Tab', false, [5, 6], null],
  ] as const)('%s (with control: %s) leads from %j to %j', (key, isControl, [row, column], to) => {
    const next = cellAfter(key, isControl, { row, column }, grid);
    expect(next).toEqual(to === null ? undefined : { row: to[0], column: to[1] });
  });
});
