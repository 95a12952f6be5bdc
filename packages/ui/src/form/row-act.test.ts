import { expect, test } from 'vitest';
import { rowActFrom, rowActValue } from '#form/row-act.ts';

test.each([
  { act: 'add', list: 'form.holders', index: 3 },
  { act: 'remove', list: 'form.officers', index: 0 },
] as const)('the button $act of $list is read as it was written', (act) => {
  expect(rowActFrom(rowActValue(act))).toEqual(act);
});

test.each([
  ['no button was pressed', undefined],
  ['an unknown act', 'move:form.holders:1'],
  ['a huge index', 'add:form.holders:4294967295'],
  ['no list', 'add::1'],
  ['two buttons at once', ['add:a:1', 'add:b:1']],
  ['words', 'add'],
])('%s', (_what, posted) => {
  expect(rowActFrom(posted)).toBeNull();
});
