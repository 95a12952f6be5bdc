import { describe, expect, test } from 'vitest';
import { caseView, document, due } from '#fixtures.testing.ts';
import { authorSince, changesBetween } from './changes.ts';

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

  const line = { seq: 3, kind: 'extended', at: '2007-10-30T02:00:00Z', by: '工商局', note: null };
  const later = { ...line, seq: 4, kind: 'granted', at: '2007-10-30T02:05:00Z', by: '卫生局' };

  test('each new line of the timeline tells moment, unit and act', () => {
    const now = caseView({ timeline: [...before.timeline, line, later] });
    expect(changesBetween(before, now, 'zh')).toEqual([
      '10-30 10:00 工商局：延期',
      '10-30 10:05 卫生局：准予',
    ]);
    expect(changesBetween(before, now, 'en')).toEqual([
      '30 Oct 10:00 工商局: Extended',
      '30 Oct 10:05 卫生局: Granted',
    ]);
  });

  test('who did it is whoever acted last, however the lines are sorted', () => {
    const now = caseView({ timeline: [later, line, ...before.timeline] });
    expect(authorSince(before, now)).toEqual({ by: '卫生局', at: later.at });
    expect(authorSince(before, before)).toBeNull();
  });
});
