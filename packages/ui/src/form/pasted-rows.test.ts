import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SimpleField } from '#form/form-schema.ts';
import { rowsFromTable } from '#form/pasted-rows.ts';

const named = (name: string, title: string) => ({ name, title, hint: null, required: true });
const COLUMNS: readonly SimpleField[] = [
  { ...named('name', '姓名'), kind: 'text', textKind: 'plain', maxLength: 50 },
  { ...named('role', '职务'), kind: 'choice', options: ['经理', '厨师', '服务员'] },
  { ...named('capital', '出资额'), kind: 'number', whole: false, unit: '万元' },
  { ...named('healthy', '有健康证'), kind: 'yesNo' },
];
const START = { at: { row: 0, column: 0 }, most: 50 };
const laid = (table: string[][], where = START) => {
  const pasted = rowsFromTable(table, COLUMNS, where);
  return { ...pasted, rows: pasted.rows.map((row) => Object.fromEntries(row)) };
};

describe('a pasted table laid over the rows of a form (D-13)', () => {
  test('goes column by column from the box in which it was pasted', () => {
    expect(
      laid(
        [
          ['厨师', '5'],
          ['经理', '3'],
        ],
        { at: { row: 2, column: 1 }, most: 50 },
      ),
    ).toEqual({
      rows: [
        { role: '厨师', capital: '5' },
        { role: '经理', capital: '3' },
      ],
      first: 2,
      rowsLeft: 0,
      columnsLeft: 0,
    });
  });

  test('a heading lays it by names, in whatever order, and is not a row itself', () => {
    const table = [
      ['出资额（万元）', '姓名 *', '备注'],
      ['5', '张三', '无'],
    ];
    expect(laid(table, { at: { row: 0, column: 2 }, most: 50 })).toEqual({
      rows: [{ capital: '5', name: '张三' }],
      first: 0,
      rowsLeft: 0,
      columnsLeft: 1,
    });
  });

  test('a first row of values is no heading, although one of them is called like a column', () => {
    expect(laid([['姓名', '厨师', '5']]).rows).toEqual([{ name: '姓名', role: '厨师', capital: '5' }]);
  });

  test.each([
    ['是', 'true'],
    ['有', 'true'],
    ['Ｙ', 'true'],
    ['√', 'true'],
    ['否', 'false'],
    ['无', 'false'],
    ['也许', '也许'],
  ])('yes or no in a cell: %s', (cell, value) => {
    expect(laid([['', '', '', cell]]).rows[0]?.healthy).toBe(value);
  });

  test('a choice is found whatever its width; one that is not offered stays, for the check to name', () => {
    expect(laid([['', ' 服务员 ']]).rows[0]?.role).toBe('服务员');
    expect(laid([['', '店长']]).rows[0]?.role).toBe('店长');
  });

  test('says how many rows and columns have no place', () => {
    const table = Array.from({ length: 9 }, () => ['甲', '厨师', '1', '是', '多', '余']);
    expect(laid(table, { at: { row: 3, column: 0 }, most: 10 })).toMatchObject({
      rowsLeft: 2,
      columnsLeft: 2,
    });
  });

  test('an empty cell empties its box, a missing one leaves it', () => {
    expect(laid([['甲', '', '1'], ['乙']]).rows).toEqual([
      { name: '甲', role: '', capital: '1' },
      { name: '乙' },
    ]);
  });

  test('no cell of a table that fits is ever lost', () => {
    const words = fc.stringMatching(/^[a-z甲乙]{1,5}$/);
    fc.assert(
      fc.property(
        fc.array(fc.array(words, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 40 }),
        (table) => {
          const { rows, rowsLeft, columnsLeft } = rowsFromTable(table, COLUMNS, START);
          expect([rowsLeft, columnsLeft]).toEqual([0, 0]);
          expect(rows.map((row) => [...row.values()])).toEqual(table);
        },
      ),
    );
  });
});
