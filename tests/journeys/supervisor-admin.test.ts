import { grantCase } from '@yichuang/contract/cases.ts';
import { acceptAtDesk, decideAtDesk } from '@yichuang/contract/queueing.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { filingFor } from '@yichuang/server/testing/filings.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press } from './apply-online.ts';
import { atPage, expectAccessible, openStage, picture, type Stage, seenText } from './stage.ts';

const PASSWORD = 'mian-bao-he-niu-nai';

let stage: Stage;
let admin: Page;

beforeAll(async () => {
  stage = await openStage();
  await workOfTheCentre();
  admin = await stage.staff('admin');
});
afterAll(() => stage.close());

/** Cases of two days: decided on the spot, granted in time and late, open in every group. */
async function workOfTheCentre(): Promise<void> {
  const { clock } = stage.here;
  clock.set(parseInstant('2007-10-22T09:00:00+08:00'));
  const early = await stage.here.as('clerk');
  const overdue = await early(acceptAtDesk, { body: await filingFor(early, 'SSJ-004') });
  await early(acceptAtDesk, { body: await filingFor(early, 'SSJ-005') });
  clock.set(parseInstant('2007-10-30T09:00:00+08:00'));
  const clerk = await stage.here.as('clerk');
  for (const code of ['GSJ-015', 'GSJ-013', 'DSH-010'])
    await clerk(decideAtDesk, { body: await filingFor(clerk, code) });
  for (const code of ['SSJ-004', 'SSJ-009', 'SSJ-010'])
    await clerk(acceptAtDesk, { body: await filingFor(clerk, code) });
  const reviewer = await stage.here.as('reviewer-ssj');
  await reviewer(grantCase, { params: { caseId: overdue.caseId }, body: { version: overdue.version } });
}

describe('the supervisor', () => {
  test('sees the numbers of the day and the year on one page', async () => {
    const page = await stage.staff('supervisor');
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await atPage(page, '监督');
    await picture(page, 'supervise');
    const told = (await seenText(page)).replaceAll(/\s+/g, ' ');
    expect(told).toContain('今天 收件 6 办结 4 即办件占比 75.0% 3 件 按时办结率 75.0% 3 件 超期办结 1');
    expect(told).toContain('今年 收件 8 办结 4');
    expect(told).toContain('在办 4 已超期 1 今天到期 0 三个工作日内到期 0 以后到期 3 未计时 0');
  });

  test('W-04: each number opens exactly as many rows, at an address that can be passed on', async () => {
    const page = await stage.staff('supervisor');
    await page.goto('/w/supervise');
    await atPage(page, '监督');
    // A share is followed by the number of its cases.
    const links = await page.locator('a[href*="/supervise/rows"]').evaluateAll((all) =>
      all.map((link) => {
        const [, count] = /(\d+)\s*件?$/.exec(link.textContent ?? '') ?? [];
        return [link.getAttribute('href') ?? '', Number(count)] as const;
      }),
    );
    expect(links.length).toBeGreaterThan(20);
    for (const [href, count] of links) {
      await page.goto(href);
      await page.locator('.page-head .total').waitFor();
      const rows = await page.locator('[data-row]').count();
      expect({ href, rows }).toEqual({ href, rows: count });
      expect(await seenText(page, '.page-head .total')).toBe(`共 ${count} 件`);
    }
  });
});

describe('the administrator', () => {
  test('opens an account for a clerk, who signs in with it', async () => {
    await admin.goto('/w/admin/accounts');
    await admin.getByRole('link', { name: '新开账号' }).click();
    await atPage(admin, '新开账号');
    await admin.locator('input[name=loginName]').fill('li.wen');
    await admin.locator('input[name=displayName]').fill('李文');
    await admin.locator('input[name=role][value=clerk]').check();
    await admin.locator('input[name=password]').fill(PASSWORD);
    await press(admin, '开立账号');
    await admin.getByRole('alert').waitFor();
    expect(await seenText(admin, '[role=alert]')).toContain('必须选择部门');
    await admin.locator('select[name=departmentCode]').selectOption('SSJ');
    if ((await admin.locator('input[name=password]').inputValue()) === '') {
      await admin.locator('input[name=password]').fill(PASSWORD);
    }
    await press(admin, '开立账号');
    await admin.getByRole('link', { name: '李文' }).waitFor();
    await picture(admin, 'accounts');

    const clerk = await stage.staff('li.wen', PASSWORD);
    expect(await seenText(clerk, '.person')).toMatch(/李文\s*窗口人员\s*社会事业局/);
    await clerk.keyboard.press('g');
    await clerk.keyboard.press('d');
    await clerk.getByRole('combobox', { name: /^事项/ }).waitFor();
  });

  test('a role that is changed bites at the next request of that person', async () => {
    const person = await stage.staff('li.wen', PASSWORD);
    await person.goto('/w/desk');
    await atPage(person, '窗口');
    await admin.goto('/w/admin/accounts?q=li.wen');
    await admin.getByRole('link', { name: '李文' }).click();
    await atPage(admin, '李文');
    await admin.locator('input[name=role][value=supervisor]').check();
    await press(admin, '保存修改');
    await admin.getByText('账号已保存').waitFor();

    const answer = await person.request.get('/api/v1/queueing/desk/items?q=yyzz');
    expect(answer.status()).toBe(403);
    await person.goto('/w/desk?item=GSJ-015');
    await atPage(person, '错误：没有权限');
    await picture(person, 'forbidden');
    await person.goto('/w');
    await atPage(person);
    expect(await seenText(person, '.person')).toContain('中心督查');
  });

  test('an account that is stopped is out at once', async () => {
    const person = await stage.staff('li.wen', PASSWORD);
    await admin.goto('/w/admin/accounts?q=li.wen');
    await admin.getByRole('link', { name: '李文' }).click();
    await atPage(admin, '李文');
    await admin.locator('input[name=disabled]').check();
    await press(admin, '保存修改');
    await admin.getByText('账号已保存').waitFor();
    await person.reload();
    await person.waitForURL(/sign-in/);
    await person.locator('input[name=loginName]').fill('li.wen');
    await person.locator('input[name=password]').fill(PASSWORD);
    await person.keyboard.press('Enter');
    await person.getByText('用户名或密码不正确').waitFor();
  });

  test('the last administrator cannot take the role away from himself', async () => {
    await admin.goto('/w/admin/accounts?q=admin');
    await admin.getByRole('link', { name: '演示·系统管理' }).click();
    await atPage(admin, '演示·系统管理');
    await admin.locator('input[name=role][value=supervisor]').check();
    await press(admin, '保存修改');
    await admin.getByRole('alert').waitFor();
    expect(await seenText(admin, '[role=alert]')).toContain('至少要保留一名可用的管理员');
  });

  test('settings are changed, and the public sees them', async () => {
    await admin.goto('/w/admin/settings');
    await atPage(admin, '中心设置');
    await admin.locator('input[name=officeHours]').fill('9点到5点');
    await press(admin, '保存设置');
    await admin.getByRole('alert').waitFor();
    await picture(admin, 'settings-wrong');
    await admin.locator('input[name=officeHours]').fill('09:00-12:00,13:00-17:00');
    await admin.locator('input[name=phone]').fill('028-85335555');
    await press(admin, '保存设置');
    await admin.getByText('设置已保存').waitFor();
    await picture(admin, 'settings');
    const visitor = await stage.visitor({ javaScript: false });
    await visitor.goto('/about');
    expect(await seenText(visitor)).toMatch(/9:00.12:00、13:00.17:00/);
    expect(await seenText(visitor, '.strip')).toContain('028-85335555');
  });

  test('health tells what was checked, and finds that this test runs on an unsafe disk', async () => {
    await admin.goto('/w/admin/health');
    await atPage(admin, '运行状况');
    await picture(admin, 'health');
    const lines = await admin.locator('tbody tr').allInnerTexts();
    const wrong = lines.filter((line) => line.includes('异常'));
    expect(lines.length - wrong.length).toBeGreaterThanOrEqual(5);
    expect(wrong.join()).toMatch(/^数据安全设置\s+异常\s+fsync/);
    expect(await seenText(admin, '.page-head')).toContain('有异常');
  });

  test('the catalogue is there to be read; the page of an item offers its settings and nothing else', async () => {
    await admin.goto('/w/admin/catalogue');
    await atPage(admin, '事项目录');
    expect(await seenText(admin, '.page-head')).toContain('232');
    expect(await admin.locator('tbody tr').count()).toBe(200);
    await picture(admin, 'catalogue');
    await admin.getByRole('link', { name: '食品卫生许可证核发' }).click();
    await atPage(admin, '食品卫生许可证核发');
    await picture(admin, 'catalogue-item');
    expect(await admin.locator('main form').count()).toBe(1);
    expect(await admin.locator('main form [name=name], main form [name=legalBasis]').count()).toBe(0);
    await expectAccessible(admin);
  });
});

describe('a clerk', () => {
  test('has no pages of the administrator, by rail or by address', async () => {
    const clerk = await stage.staff('clerk');
    const rail = await seenText(clerk, '.rail');
    for (const place of ['账号', '中心设置', '运行状况', '监督']) expect(rail).not.toContain(place);
    for (const path of ['accounts', 'accounts/new', 'health', 'settings']) {
      await clerk.goto(`/w/admin/${path}`);
      await atPage(clerk, '错误：没有权限');
      expect(await clerk.locator('main form').count()).toBe(0);
    }
    await picture(clerk, 'not-for-role');
    const settings = { version: 1, name: '改名', nameEn: 'Renamed', officeHours: '08:30-12:00', phone: null };
    const headers = { 'idempotency-key': '00000000-0000-4000-8000-00000000000a', origin: stage.address };
    const change = { headers, data: settings };
    expect((await clerk.request.post('/api/v1/organisation/centre', change)).status()).toBe(403);
    for (const path of ['identity/accounts', 'operations/health', 'statistics/centre']) {
      expect((await clerk.request.get(`/api/v1/${path}`)).status()).toBe(403);
    }
  });
});
