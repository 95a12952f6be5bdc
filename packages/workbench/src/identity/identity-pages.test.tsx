import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { CASE_ID, commerce, me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';
import { dayFrom } from './account-acts.ts';
import { wayBack } from './sign-in-page.tsx';

const demo = {
  password: 'one demo password',
  accounts: [{ loginName: 'clerk', displayName: '王秀英', role: 'clerk', department: '工商局' }],
};

describe('sign in', () => {
  test('in the demo it offers the accounts and says that it is a demo', async () => {
    const text = textOf((await renderPage('/sign-in', { 'identity.demoAccounts': demo })).html);
    expect(text).toContain('演示环境');
    expect(text).toMatch(/王秀英 窗口人员 · 工商局/);
  });

  test('in production nothing of the demo is there', async () => {
    const text = textOf((await renderPage('/sign-in', {})).html);
    expect(text).not.toContain('演示');
    expect(text).toContain('登录名');
  });

  test('a wrong password is told in words, on the same page', async () => {
    const request = postForm('http://hall.example/w/sign-in', { loginName: 'clerk', password: 'x' });
    const { html, leadsTo } = await renderPage(request, {
      'identity.signIn': new ProblemError(problem('sign-in-failed', 401)),
    });
    expect(leadsTo).toBeNull();
    expect(textOf(html)).toContain('中文 sign-in-failed');
  });

  test('leads back to where the person wanted to go', async () => {
    const request = postForm('http://hall.example/w/sign-in?to=%2Fdesk%3Fitem%3DA', {
      loginName: 'a',
      password: 'b',
    });
    expect((await renderPage(request, { 'identity.signIn': me('clerk') })).leadsTo).toBe('/w/desk?item=A');
  });

  test.each([
    ['/tasks?q=1', '/tasks?q=1'],
    ['', '/'],
    ['https://evil.example/', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/sign-out', '/'],
  ])('the way back %s becomes %s', (to, path) => {
    expect(wayBack(`http://hall.example/w/sign-in?${new URLSearchParams({ to })}`)).toBe(path);
  });
});

const account = {
  accountId: CASE_ID,
  loginName: 'li.wen',
  displayName: '李文',
  role: 'clerk',
  department: commerce,
  disabled: true,
  head: false,
  version: 4,
  lastSignedInAt: null,
};
const power = {
  powerId: CASE_ID.replace('1', '7'),
  department: commerce,
  act: 'accept',
  from: '2007-01-01',
  until: null,
  basis: '成高工商授〔2007〕3号',
  grantedAt: NOW,
  grantedBy: null,
  endedAt: null,
  endedBy: null,
  endReason: null,
  counterId: null,
  items: null,
  kinds: null,
  limits: null,
  seal: null,
};
const view = { ...account, powers: [power, { ...power, powerId: CASE_ID, act: 'decide', endedAt: NOW }] };
const replies = {
  'identity.whoAmI': me('administrator'),
  'identity.listAccounts': { rows: [account] },
  'identity.readAccount': view,
  'organisation.listDepartments': { rows: [{ ...commerce, level: 'zone_bureau', items: 3 }] },
};
const open = `/admin/accounts/${CASE_ID}`;
const post = (fields: Readonly<Record<string, string | readonly string[]>>) =>
  postForm(`http://hall.example/w${open}`, { version: '4', key: 'k', ...fields });

describe('accounts', () => {
  test('the list says who is disabled and who never signed in', async () => {
    const text = textOf((await renderPage('/admin/accounts', replies)).html);
    expect(text).toMatch(/李文 li\.wen 窗口人员 工商局 已停用 从未登录/);
  });

  test('changing sends every field, an unticked box as not disabled', async () => {
    const fields = { act: 'change', displayName: '李文', role: 'reviewer', departmentCode: '' };
    const { sent } = await renderPage(post(fields), {
      ...replies,
      'identity.changeAccount': { ...view, version: 5 },
    });
    expect(sent.find(({ name }) => name === 'identity.changeAccount')?.body).toEqual({
      version: 4,
      displayName: '李文',
      role: 'reviewer',
      departmentCode: null,
      disabled: false,
      head: false,
    });
  });

  test('a new password goes by its own route', async () => {
    const fields = { act: 'password', password: 'a sentence of fifteen' };
    const { sent, html } = await renderPage(post(fields), {
      ...replies,
      'identity.resetPassword': { ...view, version: 5 },
    });
    expect(sent.some(({ name }) => name === 'identity.changeAccount')).toBe(false);
    expect(textOf(html)).toContain('新密码已设好');
  });

  test('a fault of the server stands beside its field and keeps the rest', async () => {
    const errors = [
      { pointer: '/loginName', rule: 'taken', message: '换一个登录名', messageEn: 'Another name' },
    ];
    const request = postForm('http://hall.example/w/admin/accounts/new', { loginName: 'li.wen', key: 'k' });
    const { html } = await renderPage(request, {
      ...replies,
      'identity.createAccount': new ProblemError(problem('identity.login-name-taken', 409, { errors })),
    });
    expect(html).toMatch(/id="loginName-fault"/);
    expect(html).toMatch(/aria-describedby="[^"]*loginName-fault/);
  });

  test('an account that does not exist is told', async () => {
    const gone = new ProblemError(problem('not-found', 404));
    const { html } = await renderPage(open, { ...replies, 'identity.readAccount': gone });
    expect(textOf(html)).toContain('错误：中文 not-found');
  });
});

describe('powers of an account', () => {
  test('powers stand with their basis; one in force can be ended, an ended one stays in the record', async () => {
    const { html } = await renderPage(open, replies);
    expect(textOf(html)).toMatch(/工商局 受理 2007年1月1日 – 长期 成高工商授〔2007〕3号 终止授权/);
    expect(textOf(html)).toContain('已终止');
    expect(html.match(/name="powerId"/g)).toHaveLength(1);
  });

  test('a delegation is entered with its department, acts, days and basis', async () => {
    const fields = {
      act: 'grantPower',
      'power.departmentCode': 'GSJ',
      'power.acts': ['accept', 'decide'],
      'power.from': '20071101',
      'power.until': '',
      'power.basis': ' 成高工商授〔2007〕9号 ',
    };
    const { sent, html } = await renderPage(post(fields), {
      ...replies,
      'identity.grantPower': { ...view, version: 5 },
    });
    expect(sent.find(({ name }) => name === 'identity.grantPower')?.body).toEqual({
      version: 4,
      power: {
        departmentCode: 'GSJ',
        acts: ['accept', 'decide'],
        from: '2007-11-01',
        until: null,
        basis: '成高工商授〔2007〕9号',
      },
    });
    expect(textOf(html)).toContain('授权已登记');
  });

  test('ending a power names it', async () => {
    const fields = { act: 'endPower', powerId: power.powerId, reason: '调离窗口' };
    const { sent } = await renderPage(post(fields), {
      ...replies,
      'identity.endPower': { ...view, version: 5 },
    });
    expect(sent.find(({ name }) => name === 'identity.endPower')).toMatchObject({
      params: { accountId: CASE_ID, powerId: power.powerId },
      body: { version: 4, reason: '调离窗口' },
    });
  });

  test('a collision says what a colleague changed', async () => {
    const fresh = { ...view, version: 6, role: 'reviewer', powers: [{ ...power, endedAt: NOW }] };
    const fields = { act: 'change', displayName: '李文', role: 'clerk', departmentCode: '' };
    const { html } = await renderPage(post(fields), {
      ...replies,
      'identity.changeAccount': new ProblemError(problem('stale', 409, { fresh })),
    });
    expect(textOf(html)).toContain('角色 窗口人员 → 审批人员');
    expect(textOf(html)).toContain('有效授权 1 → 0');
  });

  test.each([
    ['20071030', '2007-10-30'],
    ['2007年1月3日', '2007-01-03'],
    ['２００７/10/30', '2007-10-30'],
    ['2007-10-30', '2007-10-30'],
    ['', ''],
    ['下周', '下周'],
  ])('the day %s is read as %s', (typed, day) => {
    expect(dayFrom(typed)).toBe(day);
  });
});
