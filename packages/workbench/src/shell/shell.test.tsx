import type { Role } from '@yichuang/contract/identity.ts';
import { permissionsOf } from '@yichuang/domain/identity/policy.ts';
import { describe, expect, test } from 'vitest';
import { CASE_ID, caseRow, caseView, deskItem, me, NOW } from '#fixtures.testing.ts';
import { renderPage, textOf } from '#render-page.testing.tsx';
import { placesFor } from './places.ts';

const ROLES: readonly Role[] = ['clerk', 'reviewer', 'supervisor', 'administrator'];

const page = { rows: [caseRow()], total: 1, nextCursor: null, now: NOW };

describe('the rail', () => {
  test.each(ROLES)('of a %s has at most eight entries', (role) => {
    expect(placesFor(permissionsOf(role)).length).toBeLessThanOrEqual(8);
  });

  test.each([
    ['clerk', 'day desk accept deliver projects catalogue'],
    ['reviewer', 'day tasks projects catalogue'],
    ['supervisor', 'day projects supervise catalogue'],
    ['administrator', 'day accounts catalogue settings health'],
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

describe('English', () => {
  const names = { centreName: 'Hi-tech Zone Centre' };
  const replies = {
    'identity.whoAmI': { ...me('reviewer'), ...names },
    'cases.list': page,
    'cases.read': caseView({ applicant: { ...caseView().applicant, name: 'Wang Fang' } }),
    'queueing.readDeskItem': deskItem(),
  };

  // Words of the data set are Chinese on an English page too; they say so by `lang`.
  const withoutChineseData = (html: string) => html.replace(/<(\w+)[^>]* lang="zh-CN"[^>]*>.*?<\/\1>/gs, '');

  test.each(['/', '/tasks', '/accept', '/deliver', '/desk', `/cases/${CASE_ID}`])(
    'leaves no Chinese word of ours on %s',
    async (path) => {
      const { html } = await renderPage(path, replies, 'en');
      const text = textOf(withoutChineseData(html))
        .replace('政务服务中心窗口', '')
        .replace('政务服务中心窗口', '');
      expect(text.match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
    },
  );
});
