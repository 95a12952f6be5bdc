import type { Role } from '@yichuang/contract/identity.ts';
import { permissionsOf } from '@yichuang/domain/identity/policy.ts';
import { describe, expect, test } from 'vitest';
import { CASE_ID, caseRow, caseView, centre, deskItem, me, NOW } from '#fixtures.testing.ts';
import { renderPage, textOf } from '#render-page.testing.tsx';
import { placesFor } from './places.ts';

const ROLES: readonly Role[] = ['clerk', 'reviewer', 'archivist', 'supervisor', 'administrator'];

const page = { rows: [caseRow()], total: 1, nextCursor: null, now: NOW };

describe('the rail', () => {
  test.each(ROLES)('of a %s has at most eight entries', (role) => {
    expect(placesFor(permissionsOf(role)).length).toBeLessThanOrEqual(8);
  });

  test.each([
    ['clerk', 'day desk accept deliver opinions projects licences catalogue'],
    ['reviewer', 'day tasks opinions projects licences cards authority catalogue'],
    ['archivist', 'day archive projects catalogue'],
    ['supervisor', 'day projects licences hall supervise cards authority catalogue'],
    ['administrator', 'day accounts catalogue settings clock calendar papers health'],
  ] as const)('of a %s leads only where that role may go', (role, names) => {
    expect(placesFor(permissionsOf(role)).map(({ name }) => name)).toEqual(names.split(' '));
  });
});

describe('the frame', () => {
  const replies = { 'identity.whoAmI': me('clerk'), 'cases.list': page };

  test('says the centre, the person, the role and the department on every screen', async () => {
    const text = textOf((await renderPage('/accept', replies)).html);
    for (const words of ['成都高新区政务服务中心', 'Li Wen', '窗口人员', '工商局', '退出'])
      expect(text).toContain(words);
  });

  test.each([
    [true, 1],
    [false, 0],
  ])('demo %s: the mark is there %d times', async (demo, times) => {
    const { html } = await renderPage('/accept', { ...replies, 'identity.whoAmI': { ...me('clerk'), demo } });
    expect(html.match(/演示环境/g) ?? []).toHaveLength(times);
  });

  test('one heading, one main part, a way past the rail', async () => {
    const { html } = await renderPage('/accept', replies);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<main/g)).toHaveLength(1);
    expect(html).toMatch(/class="skip-link" href="#main"/);
  });

  test('an address that leads nowhere keeps the frame', async () => {
    const { html } = await renderPage('/nowhere', replies);
    expect(textOf(html)).toContain('没有这个页面');
    expect(html).toContain('class="rail"');
  });

  test('no screen carries a style attribute or an inline script', async () => {
    const { html } = await renderPage('/accept', replies);
    expect(html).not.toMatch(/ style="|<script|<style/);
  });
});

describe('a page of another role, opened by its address', () => {
  const replies = {
    'identity.listAccounts': { rows: [] },
    'organisation.listDepartments': { rows: [] },
    'organisation.readCentre': centre,
    'cases.list': page,
    'queueing.readDeskItem': deskItem(),
  };
  const shown = (role: Role, path: string) => renderPage(path, { ...replies, 'identity.whoAmI': me(role) });

  test.each([
    ['clerk', '/admin/settings'],
    ['clerk', '/admin/accounts/new'],
    ['clerk', '/admin/accounts'],
    ['clerk', '/admin/health'],
    ['reviewer', '/desk?item=SSJ-004'],
    ['reviewer', '/accept'],
    ['supervisor', '/admin/settings'],
    ['administrator', '/tasks'],
    ['administrator', '/supervise'],
  ] as const)('a %s at %s is told so, in the frame and without a form', async (role, path) => {
    const { html } = await shown(role, path);
    const main = html.slice(html.indexOf('<main'));
    expect(textOf(main)).toContain('没有权限');
    expect(main.match(/<h1/g)).toHaveLength(1);
    expect(main).not.toContain('<form');
    expect(html).toContain('class="rail"');
  });

  test.each([
    ['administrator', '/admin/settings', '中心设置'],
    ['administrator', '/admin/accounts/new', '账号'],
    ['clerk', '/accept', '待受理'],
    ['clerk', '/nowhere', '没有这个页面'],
    ['clerk', '/desks', '没有这个页面'],
  ] as const)('a %s at %s sees the page', async (role, path, words) => {
    const text = textOf((await shown(role, path)).html);
    expect(text).toContain(words);
    expect(text).not.toContain('没有权限');
  });
});

describe('English', () => {
  const names = { centreName: 'Hi-tech Zone Centre' };
  const replies = {
    'cases.list': page,
    'cases.read': caseView({ applicant: { ...caseView().applicant, name: 'Wang Fang' } }),
    'queueing.readDeskItem': deskItem(),
  };

  // Words of the data set are Chinese on an English page too; they say so by `lang`.
  const withoutChineseData = (html: string) => html.replace(/<(\w+)[^>]* lang="zh-CN"[^>]*>.*?<\/\1>/gs, '');

  test.each([
    ['reviewer', '/'],
    ['reviewer', '/tasks'],
    ['clerk', '/accept'],
    ['clerk', '/deliver'],
    ['clerk', '/desk'],
    ['reviewer', '/desk'],
    ['reviewer', `/cases/${CASE_ID}`],
  ] as const)('leaves no Chinese word of ours for a %s on %s', async (role, path) => {
    const person = { ...me(role), ...names };
    const { html } = await renderPage(path, { ...replies, 'identity.whoAmI': person }, 'en');
    const text = textOf(withoutChineseData(html))
      .replace('政务服务中心窗口', '')
      .replace('政务服务中心窗口', '');
    expect(text.match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
  });
});
