import type { SessionRulesView } from '@yichuang/contract/channel-session-rules.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { DEFAULT_SESSION_RULES } from '@yichuang/domain/channels/session-rules.ts';
import { expect, test } from 'vitest';
import { me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';
import { ruleLines, rulesFrom } from './session-rules-from.ts';

const view = (changes: Partial<SessionRulesView> = {}): SessionRulesView => ({
  version: 0,
  rules: DEFAULT_SESSION_RULES,
  history: [],
  ...changes,
});
const replies = { 'identity.whoAmI': me('administrator'), 'channels.readSessionRules': view() };
const FILLED = {
  version: '0',
  key: 'k-1',
  basis: '主任办公会纪要第6号',
  ...Object.fromEntries(
    Object.entries(DEFAULT_SESSION_RULES).map(([rule, count]) => [`rules.${rule}`, String(count)]),
  ),
  'rules.holdDays': '５',
};
const posted = () => postForm('http://hall.example/w/admin/sessions', FILLED);

test('every rule with its name and unit, in both languages', async () => {
  const text = textOf((await renderPage('/admin/sessions', replies)).html);
  for (const words of ['会审规则', '至少提前多久通知', '受邀部门最多', '从未变更'])
    expect(text).toContain(words);
  const { html } = await renderPage('/admin/sessions', replies, 'en');
  for (const words of ['Rules of meetings and visits', 'Notice before it, at least', 'working days'])
    expect(textOf(html)).toContain(words);
});

test('a change goes out as numbers, with version, reason and key; the reply is shown with its history', async () => {
  const changed = view({ version: 1, history: [{ version: 1, knownAt: NOW, basis: '主任办公会纪要第6号' }] });
  const { html, sent } = await renderPage(posted(), { ...replies, 'channels.changeSessionRules': changed });
  expect(sent.find(({ name }) => name === 'channels.changeSessionRules')).toMatchObject({
    key: 'k-1',
    body: { version: 0, basis: '主任办公会纪要第6号', rules: { ...DEFAULT_SESSION_RULES, holdDays: 5 } },
  });
  expect(textOf(html)).toContain('主任办公会纪要第6号 第1版');
});

test('a fault stands at its box', async () => {
  const fault = {
    pointer: '/rules/noticeDays',
    rule: 'x',
    message: '不能多于召开的工作日数',
    messageEn: 'too many',
  };
  const refused = new ProblemError(problem('invalid-input', 400, { errors: [fault] }));
  const { html } = await renderPage(posted(), { ...replies, 'channels.changeSessionRules': refused });
  expect(html).toMatch(/id="rules-noticeDays"[^>]*aria-invalid="true"/);
  expect(textOf(html)).toContain('不能多于召开的工作日数');
});

test.each(['half', '-3', '1.5', ''])('“%s” is no number: it goes as one that cannot be', (typed) => {
  expect(rulesFrom((name) => (name === 'rules.callDays' ? typed : '1'))).toMatchObject({
    callDays: -1,
    holdDays: 1,
  });
});

test('a colleague was faster: what differs is told rule by rule', () => {
  expect(ruleLines(DEFAULT_SESSION_RULES, { ...DEFAULT_SESSION_RULES, noticeDays: 2 }, 'zh')).toEqual([
    '至少提前多久通知 0 → 2 个工作日',
  ]);
});
