import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTable, MOST_CELLS, tableFromClipboard } from '#form/pasted-table.ts';

describe('a table from the clipboard of a spreadsheet (D-13)', () => {
  test.each([
    [
      'cells and rows',
      '张三\t男\n李四\t女',
      [
        ['张三', '男'],
        ['李四', '女'],
      ],
    ],
    [
      'the line breaks of Windows',
      '张三\t男\r\n李四\t女\r\n',
      [
        ['张三', '男'],
        ['李四', '女'],
      ],
    ],
    ['a cell with a line break inside', '"石羊街道\n1号"\t46', [['石羊街道\n1号', '46']]],
    ['a cell with a tab inside', '"甲\t乙"\t丙', [['甲\t乙', '丙']]],
    ['doubled quotes', '"他说""好"""\t1', [['他说"好"', '1']]],
    ['a quote a person typed, never closed', '"12寸\t1', [['"12寸', '1']]],
    ['a quote inside a cell', '5"管\t1', [['5"管', '1']]],
    ['empty cells keep their place', '\t\t乙', [['', '', '乙']]],
    ['an empty last cell', '甲\t', [['甲', '']]],
    ['an empty row in the middle keeps its place', '甲\n\n乙', [['甲'], [''], ['乙']]],
    ['empty rows at the end are nothing', '甲\n\t\n\n', [['甲']]],
    ['blanks around a cell', ' 甲 \t 乙', [['甲', '乙']]],
    ['rare characters', '𠮷䶮\t𬭎', [['𠮷䶮', '𬭎']]],
    ['nothing', '', []],
  ])('%s', (_, text, table) => {
    expect(tableFromClipboard(text)).toEqual(table);
  });

  const cell = fc.string({ unit: fc.constantFrom('甲', 'a', '1', '"', '\t', '\n', ' ', '，'), maxLength: 6 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  test('whatever the cells hold, a quoted table is read back cell for cell', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
          ),
        (table) => {
          const marked = table.map((cells) => [...cells, '终']);
          const text = marked.map((cells) => cells.map(quoted).join('\t')).join('\r\n');
          const read = marked.map((cells) => cells.map((one) => one.replaceAll('\r\n', '\n').trim()));
          expect(tableFromClipboard(text)).toEqual(read);
        },
      ),
    );
  });

  test('any text at all is read without an error, in time that grows with its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void tableFromClipboard(text)),
    );
    expect(tableFromClipboard('"'.repeat(50_000)).length).toBeLessThanOrEqual(1);
  });

  test('a whole sheet is not read to its end', () => {
    const cells = tableFromClipboard('1\t2\n'.repeat(MOST_CELLS)).flat();
    expect(cells).toHaveLength(MOST_CELLS);
  });
});

test.each([
  ['one word', '张三', false],
  ['one cell, as a spreadsheet copies it', '张三\r\n', false],
  ['two cells', '张三\t男', true],
  ['two rows', '张三\n李四', true],
])('%s: is it a table?', (_, text, is) => {
  expect(isTable(text)).toBe(is);
});
