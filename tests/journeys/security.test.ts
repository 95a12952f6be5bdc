import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decideAtDesk } from '@yichuang/contract/queueing.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import { ROUTES } from '@yichuang/server/modules/all.ts';
import { DEMO_PASSWORD } from '@yichuang/server/modules/identity/demo.ts';
import { HONGDA } from '@yichuang/server/testing/filings.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyOnline, fillIn, press, tickAll } from './apply-online.ts';
import { atPage, openStage, picture, type Stage, seenText } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
// Closing also fails when a page of any test here broke a rule of its content security policy.
afterAll(() => stage.close());

describe('what every answer carries', () => {
  test.each(['/', '/items/SSJ-004', '/w', '/w/desk', '/api/v1/organisation/centre', '/no-such-page'])(
    'T22: %s lets no script in but our own files',
    async (path) => {
      const page = await stage.visitor();
      const answer = await page.request.get(path, { headers: { accept: 'text/html' } });
      const policy = answer.headers()['content-security-policy'] ?? '';
      expect(policy.split(';')).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "frame-ancestors 'none'",
        ]),
      );
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(answer.headers()['x-content-type-options']).toBe('nosniff');
      expect(answer.headers()['x-powered-by']).toBeUndefined();
    },
  );

  test('cookies are closed to scripts, and a session does not travel from other sites', async () => {
    const page = await stage.staff('clerk');
    await page.goto('/settings/display');
    await page.locator('input[name=elder]').check();
    await press(page, '保存设置');
    const cookies = await page.context().cookies();
    expect(cookies.map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite }))).toEqual([
      { name: 'yichuang-session', httpOnly: true, sameSite: 'Strict' },
      { name: 'elder', httpOnly: true, sameSite: 'Lax' },
    ]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });
});

describe('T15: another site', () => {
  let evil: Server;
  let evilPort: number;
  let form = '';

  beforeAll(async () => {
    evil = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(form);
    });
    await new Promise<void>((resolve) => evil.listen(0, resolve));
    evilPort = (evil.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((resolve) => evil.close(resolve)));

  test.each([
    ['of another name', 'localhost'],
    ['on another port of the same machine', '127.0.0.1'],
  ])('%s: a form it posts is refused, with the session or without', async (_where, host) => {
    const clerk = await stage.staff('clerk');
    for (const [action, encoding, name] of [
      ['/apply', 'application/x-www-form-urlencoded', 'item'],
      [pathOf(decideAtDesk), 'text/plain', '{"itemCode":"GSJ-015","x":"'],
    ]) {
      form = `<form method="post" action="${stage.address}${action}" enctype="${encoding}">
        <input name='${name}' value='SSJ-004"}'><button>win</button></form>`;
      await clerk.goto(`http://${host}:${evilPort}/`);
      const [answer] = await Promise.all([
        clerk.waitForResponse((response) => response.request().method() === 'POST'),
        clerk.getByRole('button', { name: 'win' }).click(),
      ]);
      expect([answer.status(), await answer.text()]).toEqual([403, expect.stringContaining('cross-site')]);
    }
  });

  test('no write of the interface is open to a foreign origin, whatever the body', async () => {
    const clerk = await stage.staff('admin');
    const writes = ROUTES.map(({ route }) => route).filter(({ method }) => method === 'POST');
    expect(writes.length).toBeGreaterThan(15);
    for (const route of writes) {
      for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
        const answer = await clerk.request.post(`/api/v1${route.path.replaceAll(/:\w+/g, 'x')}`, {
          headers: {
            origin: 'https://evil.example',
            'content-type': type,
            'idempotency-key': crypto.randomUUID(),
          },
          data: '{}',
        });
        const { code } = await answer.json();
        expect({ route: route.name, type, code }).toEqual({ route: route.name, type, code: 'cross-site' });
        expect(answer.status()).toBe(403);
      }
    }
  });
});

const SCRIPT = '<script>window.hacked=1</script>';
const IMAGE = '"><img src=x onerror="window.hacked=1">';
const BOTH = `javascript:window.hacked=1 ${IMAGE}`;

describe('T22: somebody writes scripts into an application', () => {
  let trackPath: string;

  const isHacked = (page: Page) =>
    page.evaluate(() => [
      'hacked' in globalThis,
      document.querySelectorAll('main script, img[src=x], [onerror]').length,
    ]);

  async function expectText(page: Page, ...words: readonly string[]): Promise<void> {
    const told = await seenText(page, 'body');
    for (const one of words) expect(told).toContain(one);
    expect({ page: page.url(), hacked: await isHacked(page) }).toEqual({
      page: page.url(),
      hacked: [false, 0],
    });
  }

  test('it is kept and shown to the applicant as the text that it is', async () => {
    const page = await stage.visitor();
    await page.goto('/items/SSJ-004');
    await press(page, '在线申请');
    const draft = page.url();
    await page.goto(`${draft}/form/s1`);
    await fillIn(page, 'form', { name: SCRIPT, place: BOTH });
    await press(page, '保存并继续');
    expect(await page.locator('[name="form.name"]').inputValue()).toBe(SCRIPT);
    expect(await isHacked(page)).toEqual([false, 0]);
    await page.goto(`${draft}/check`);
    await expectText(page, SCRIPT, BOTH);
    await page.goto(draft);
    await applyOnline(stage, page, {
      applicant: { ...HONGDA, kind: 'legalEntity', name: `宏达${SCRIPT}`, contactName: IMAGE },
      form: { name: SCRIPT, place: BOTH },
    });
    await page.getByRole('link', { name: '查看办理进度' }).click();
    trackPath = page.url();
    await expectText(page, `宏达${SCRIPT}`);
    await picture(page, 'xss-track');
  });

  test('clerk, reviewer and supervisor read it on their lists and on the case', async () => {
    const clerk = await stage.staff('clerk');
    await clerk.goto('/w/accept');
    await atPage(clerk, '待受理');
    await expectText(clerk, `宏达${SCRIPT}`);
    await clerk.locator('[data-row]').first().click();
    await atPage(clerk, '食品卫生许可证核发');
    await expectText(clerk, `宏达${SCRIPT}`, SCRIPT, BOTH);
    await picture(clerk, 'xss-case');
    await tickAll(clerk);
    await press(clerk, '受理');
    await press(clerk, '确认受理');
    await clerk.getByText('已受理').first().waitFor();
    await stage.here.jobs.settled();

    const reviewer = await stage.staff('reviewer-ssj');
    await reviewer.goto('/w/tasks');
    await atPage(reviewer, '待办');
    await expectText(reviewer, `宏达${SCRIPT}`);
    await reviewer.locator('[data-row]').first().click();
    await atPage(reviewer, '食品卫生许可证核发');
    await reviewer.keyboard.press('n');
    await reviewer.locator('textarea[name=reason]').fill(SCRIPT);
    await reviewer.locator('input[name=otherBasis]').fill(IMAGE);
    await press(reviewer, '作出不予许可决定');
    await reviewer.locator('.decision .facts').waitFor();
    await expectText(reviewer, SCRIPT, IMAGE);

    const supervisor = await stage.staff('supervisor');
    await supervisor.goto('/w/supervise/rows?figure=received.today');
    await atPage(supervisor, '今天收件');
    await expectText(supervisor, `宏达${SCRIPT}`);
  });

  test('so does the public, on the track page and where the address itself is shown', async () => {
    const page = await stage.visitor();
    await page.goto(trackPath);
    await expectText(page, `宏达${SCRIPT}`);
    for (const [path, words] of [
      [`/s?q=${encodeURIComponent(IMAGE)}`, IMAGE],
      [`/help?page=${encodeURIComponent(SCRIPT)}`, SCRIPT],
      [`/v/${encodeURIComponent(SCRIPT)}`, '不是我们发的'],
      [`/api/problems/${encodeURIComponent(SCRIPT)}`, SCRIPT],
      [`/items?department=${encodeURIComponent(IMAGE)}`, '没有符合这些条件的事项'],
      [`/${encodeURIComponent(SCRIPT)}`, '没有找到'],
    ] as const) {
      await page.goto(path);
      await expectText(page, words);
    }
    await page.goto('/track');
    await page.locator('input[name=caseNumber]').fill(IMAGE);
    await page.locator('input[name=queryCode]').fill('1');
    await press(page, '查询进度');
    expect(await isHacked(page)).toEqual([false, 0]);
  });

  test('a link that leads elsewhere after signing in stays here', async () => {
    const page = await stage.visitor();
    for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      await page.goto(`/w/sign-in?to=${encodeURIComponent(to)}`);
      await page.locator('input[name=loginName]').fill('supervisor');
      await page.locator('input[name=password]').fill(DEMO_PASSWORD);
      await page.keyboard.press('Enter');
      await atPage(page, '我的一天');
      expect(new URL(page.url()).origin).toBe(stage.address);
      await press(page, '退出');
    }
  });
});
