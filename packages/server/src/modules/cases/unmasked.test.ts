import { expect, test } from 'vitest';
import { keptWhere } from './unmasked.ts';

const stored = {
  shop: '川味小馆',
  staff: [
    { name: '王芳', id: '51010719850615002X' },
    { name: '李明', id: '510104198001010014' },
  ],
};
const shown = {
  shop: '川味小馆',
  staff: [
    { name: '王芳', id: '510107********002X' },
    { name: '李明', id: '510104********0014' },
  ],
};

test.each([
  ['nothing was touched', shown, stored],
  [
    'one name in a row was corrected, its number stays whole',
    { staff: [{ name: '王小芳', id: '510107********002X' }, shown.staff[1]] },
    { staff: [{ name: '王小芳', id: '51010719850615002X' }, stored.staff[1]] },
  ],
  [
    'a number was typed anew',
    { staff: [{ name: '王芳', id: '510107198506150038' }, shown.staff[1]] },
    { staff: [{ name: '王芳', id: '510107198506150038' }, stored.staff[1]] },
  ],
  ['the last row was taken out', { staff: [shown.staff[0]] }, { staff: [stored.staff[0]] }],
  [
    'a row was added',
    { staff: [...shown.staff, { name: '赵敏', id: '' }] },
    { staff: [...stored.staff, { name: '赵敏', id: '' }] },
  ],
  ['a box was filled that had nothing', { area: 46 }, { area: 46 }],
  ['a box was emptied', { shop: null }, { shop: null }],
])('%s', (_what, given, kept) => {
  expect(keptWhere(given, shown, stored)).toEqual(kept);
});

test('a masked number in the row of somebody else stays masked, so that the act refuses it', () => {
  const moved = keptWhere({ staff: [shown.staff[1]] }, shown, stored);
  expect(JSON.stringify(moved)).toContain('510104********0014');
});
