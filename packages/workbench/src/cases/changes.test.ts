import { describe, expect, test } from 'vitest';
import { caseView, document, due } from '#fixtures.testing.ts';
import { changesBetween } from './changes.ts';

const before = caseView();

describe('what a colleague changed meanwhile', () => {
  test('nothing, when the case is the same', () => {
    expect(changesBetween(before, before, 'zh')).toEqual([]);
  });

  test.each([
    ['the state', { state: 'granted' }, '状态：办理中 → 准予'],
    ['the due date', { due: null }, '到期：2007年11月2日（星期五） → 不计时'],
    ['another due date', { due: due(6) }, '到期：2007年11月2日（星期五） → 2007年11月5日（星期一）'],
    [
      'the documents received',
      { documents: [{ ...document('M1', true), presented: false }] },
      '已收材料：1 → 0',
    ],
  ])('%s', (_what, change, words) => {
    expect(changesBetween(before, caseView(change), 'zh')).toEqual([words]);
  });

  test('a new line of the timeline names the unit that acted', () => {
    const line = { seq: 3, kind: 'extended', at: '2007-10-30T02:00:00Z', by: '工商局', note: null };
    expect(changesBetween(before, caseView({ timeline: [...before.timeline, line] }), 'zh')).toEqual([
      '经办：工商局',
    ]);
  });
});
