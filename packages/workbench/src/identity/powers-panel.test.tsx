import { ProblemError } from '@yichuang/contract/problem.ts';
import { postedFrom } from '@yichuang/ui/form/html.fixture.ts';
import { describe, expect, test } from 'vitest';
import { CASE_ID, commerce, me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';
import { keepTyped } from '#wire/kept-forms.ts';

const power = {
  powerId: CASE_ID,
  department: commerce,
  act: 'accept',
  from: '2007-10-30',
  until: null,
  basis: '成高工商授〔2007〕3号',
  grantedAt: NOW,
  grantedBy: '陈主任',
  endedAt: null,
  endedBy: null,
  endReason: null,
  counterId: null,
  items: null,
  kinds: null,
  limits: null,
  seal: null,
};
const account = {
  accountId: CASE_ID,
  loginName: 'li.wen',
  displayName: '李文',
  role: 'clerk',
  department: commerce,
  disabled: false,
  head: false,
  version: 4,
  lastSignedInAt: null,
  powers: [power],
};
const pageOf = (shown: object, more: object = {}) => ({
  'identity.whoAmI': me('administrator'),
  'identity.readAccount': { ...account, ...shown },
  'organisation.listDepartments': { rows: [{ ...commerce, level: 'zone_bureau', items: 3 }] },
  ...more,
});
const page = `/admin/accounts/${CASE_ID}`;

test.each([
  ['in force from its first day', {}, false, true],
  ['in force to its last day', { from: '2007-01-01', until: '2007-10-30' }, false, true],
  ['not begun', { from: '2007-10-31' }, '未到起始日', true],
  ['run out', { from: '2007-01-01', until: '2007-10-29' }, '已到期', false],
  ['ended', { endedAt: NOW, endedBy: '陈主任' }, '已终止', false],
])('a power that is %s', async (_state, changes, told, mayEnd) => {
  const { html } = await renderPage(page, pageOf({ powers: [{ ...power, ...changes }] }));
  for (const word of ['未到起始日', '已到期', '已终止']) expect(html.includes(word)).toBe(word === told);
  expect(html.includes('value="endPower"')).toBe(mayEnd);
});

test('the button says aloud which power it ends, in both languages', async () => {
  expect((await renderPage(page, pageOf({}))).html).toContain('aria-label="终止授权：工商局 受理"');
  expect((await renderPage(page, pageOf({}), 'en')).html).toContain(
    'aria-label="End the power: Commerce accept"',
  );
});

test.each([
  ['clerk', ['accept', 'decide']],
  ['reviewer', ['decide']],
])('the form offers a %s %j', async (role, acts) => {
  const { html } = await renderPage(page, pageOf({ role, powers: [] }));
  expect([...html.matchAll(/name="power\.acts" value="(\w+)"/g)].map(([, act]) => act)).toEqual(acts);
  expect(textOf(html)).toContain('还没有部门授权');
  expect(html).toMatch(/name="power\.from"[^>]*value="2007-10-30"/);
});

test('to an administrator nothing is delegated', async () => {
  const text = textOf((await renderPage(page, pageOf({ role: 'administrator', powers: [] }))).html);
  expect(text).not.toContain('授权');
});

describe('what was filled in when the session ended', () => {
  const power = {
    act: 'grantPower',
    'power.departmentCode': 'GSJ',
    'power.acts': ['accept', 'decide'],
    'power.from': '20071101',
    'power.until': '20081101',
    'power.basis': '成高工商授〔2007〕9号',
  };

  test('of a power comes back in its own form, and the account keeps its own values', async () => {
    keepTyped(page, power);
    const { html } = await renderPage(page, pageOf({}));
    expect(postedFrom(html)).toMatchObject({
      ...power,
      act: expect.anything(),
      displayName: '李文',
      role: 'clerk',
    });
  });

  test('of the account comes back in the form of the account', async () => {
    keepTyped(page, {
      act: 'change',
      displayName: '李文文',
      role: 'reviewer',
      departmentCode: '',
      disabled: 'yes',
    });
    const { html } = await renderPage(page, pageOf({}));
    expect(postedFrom(html)).toMatchObject({
      displayName: '李文文',
      role: 'reviewer',
      disabled: 'yes',
      'power.basis': '',
      'power.from': '2007-10-30',
    });
  });
});

test('a collision over a power says who entered it and when', async () => {
  const entered = { ...power, powerId: CASE_ID.replace(/1$/, '2'), grantedAt: '2007-10-30T02:20:00Z' };
  const fresh = { ...account, version: 5, powers: [power, entered] };
  const request = postForm(`http://hall.example/w${page}`, {
    act: 'endPower',
    powerId: CASE_ID,
    version: '4',
  });
  const { html } = await renderPage(
    request,
    pageOf({}, { 'identity.endPower': new ProblemError(problem('stale', 409, { fresh })) }),
  );
  expect(textOf(html)).toContain('陈主任于2007年10月30日 10:20更新过。');
});

test('a fault stands at the field of the power and not at the department of the account', async () => {
  const errors = [
    { pointer: '/power/departmentCode', rule: 'x', message: '没有这个部门', messageEn: 'No such department' },
  ];
  const request = postForm(`http://hall.example/w${page}`, { act: 'grantPower', version: '4', key: 'k' });
  const { html } = await renderPage(
    request,
    pageOf({}, { 'identity.grantPower': new ProblemError(problem('invalid-input', 400, { errors })) }),
  );
  expect(html).toMatch(/id="power-departmentCode-fault"[^>]*>.*没有这个部门/);
  expect(html).not.toContain('id="departmentCode-fault"');
});
