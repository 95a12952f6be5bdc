import type { LadderView } from '@yichuang/contract/channel-urging.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { DEFAULT_LADDER } from '@yichuang/domain/channels/urging.ts';
import { describe, expect, test } from 'vitest';
import { me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';
import { rungLines, rungsFrom } from './rungs-from.ts';

const view = (changes: Partial<LadderView> = {}): LadderView => ({
  version: 0,
  rungs: [...DEFAULT_LADDER],
  history: [],
  ...changes,
});
const replies = { 'identity.whoAmI': me('administrator'), 'channels.readLadder': view() };
const FILLED = {
  version: '0',
  key: 'k-1',
  basis: '主任办公会纪要第5号',
  'rung.0': 'reviewer',
  'act.0': 'reminder',
  'percent.0': '５０%',
  'rung.1': '',
  'rung.2': 'departmentHead',
  'act.2': 'escalation',
  'percent.2': '',
};
const posted = () => postForm('http://hall.example/w/admin/urging', FILLED);

describe('what is typed', () => {
  const typed = (fields: Readonly<Record<string, string>>) => rungsFrom((name) => fields[name] ?? '');

  test('lines without anybody are left out; an empty share is once the time is over', () => {
    expect(typed(FILLED)).toEqual({
      rungs: [
        { rung: 'reviewer', act: 'reminder', fromPercent: 50 },
        { rung: 'departmentHead', act: 'escalation', fromPercent: null },
      ],
      places: [0, 2],
    });
  });

  test.each(['half', '-3', '1.5', '99999'])('%s is no share: its fault is told at the box', (share) => {
    expect(typed({ ...FILLED, 'percent.0': share }).rungs[0]?.fromPercent).toBe(0);
  });
});

test('the rungs as they are, each with who, how and from when, and eight lines in all', async () => {
  const { html } = await renderPage('/admin/urging', replies);
  expect(html.match(/<fieldset/g)).toHaveLength(8);
  expect(html).toMatch(/<option value="centreSupervisor" selected="">中心监督员/);
  expect(textOf(html)).toContain('从未变更，均为默认规则。');
  expect(textOf((await renderPage('/admin/urging', replies, 'en')).html)).toContain('Rules of urging');
});

test('a change goes out with version, reason and key; the reply is shown with its history', async () => {
  const changed = view({ version: 1, history: [{ version: 1, knownAt: NOW, basis: '主任办公会纪要第5号' }] });
  const { html, sent } = await renderPage(posted(), { ...replies, 'channels.changeLadder': changed });
  expect(sent.find(({ name }) => name === 'channels.changeLadder')).toMatchObject({
    key: 'k-1',
    body: { version: 0, basis: '主任办公会纪要第5号', rungs: [{ fromPercent: 50 }, { fromPercent: null }] },
  });
  expect(textOf(html)).toContain('主任办公会纪要第5号 第1版');
});

test('a fault of a rung stands at the line it was typed in', async () => {
  const errors = [
    { pointer: '/rungs/1/rung', rule: 'x', message: '先督办部门负责人', messageEn: 'head first' },
  ];
  const refused = new ProblemError(problem('invalid-input', 400, { errors }));
  const { html } = await renderPage(posted(), { ...replies, 'channels.changeLadder': refused });
  const [, line = ''] = /<legend>第 3 级<\/legend>(.*?)<\/fieldset>/s.exec(html) ?? [];
  expect(textOf(line)).toContain('先督办部门负责人');
});

test('a colleague was faster: what differs is told line by line', () => {
  const [first, ...rest] = DEFAULT_LADDER;
  if (!first) throw new Error('there is one');
  expect(rungLines(DEFAULT_LADDER, [{ ...first, fromPercent: null }, ...rest], 'zh')).toEqual([
    '经办人 提醒 60% → 经办人 提醒 超时后',
  ]);
  expect(rungLines([first], [], 'en')).toEqual(['reviewer reminder 60% → none']);
});
