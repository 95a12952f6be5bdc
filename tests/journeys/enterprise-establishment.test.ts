import { HONGDA } from '@yichuang/server/testing/filings.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyOnline, type OnlineReceipt, press } from './apply-online.ts';
import { atPage, openStage, picture, type Stage, seenText } from './stage.ts';

let stage: Stage;
let applicant: Page;
let clerk: Page;
let receipt: OnlineReceipt;
const reviewers = new Map<string, Page>();

beforeAll(async () => {
  stage = await openStage();
  applicant = await stage.visitor({ javaScript: false });
  clerk = await stage.staff('clerk');
});
afterAll(() => stage.close());

/** A department grants its first open step, in a browser of its own. */
async function grant(department: string, step: string): Promise<void> {
  const page = reviewers.get(department) ?? (await stage.staff(`reviewer-${department}`));
  reviewers.set(department, page);
  await page.goto('/w/tasks');
  await atPage(page, '待办');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await atPage(page, step);
  await page.keyboard.press('e');
  await page.locator('[data-act-form=grant] [type=submit]:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.decision .facts').waitFor();
  await stage.here.jobs.settled();
}

/** Step and standing as the clerk's page tells them. */
async function standings(): Promise<Readonly<Record<string, string>>> {
  await clerk.reload();
  await clerk.locator('.steps-table').waitFor();
  const rows = await clerk
    .locator('.steps-table tr:has(th[scope=row])')
    .evaluateAll((lines) =>
      lines.map((line) => [
        line.querySelector('th')?.textContent ?? '',
        line.querySelector('td .chip')?.textContent ?? '',
      ]),
    );
  return Object.fromEntries(rows);
}

async function track(): Promise<string> {
  await applicant.goto('/track');
  await applicant.locator('input[name=caseNumber]').fill(receipt.caseNumber);
  await applicant.locator('input[name=queryCode]').fill(receipt.queryCode);
  await press(applicant, '查询进度');
  return seenText(applicant);
}

describe('宏达公司 is set up: one application, four departments, four working hours', () => {
  test('the channel page shows the plan before anybody applies', async () => {
    await applicant.goto('/channels/enterprise-establishment?route=llc');
    const told = await seenText(applicant);
    expect(told).toContain('5个工作日');
    expect(told).toContain('4个工作小时');
    await applicant.getByText('看表格').click();
    expect(await applicant.locator('.plan-figure table tbody tr').count()).toBe(6);
    await picture(applicant, 'channel');
  });

  test('one form, filled in once without scripts, gives one number', async () => {
    await applicant.goto('/channels/enterprise-establishment?route=llc');
    await press(applicant, '开始申请');
    receipt = await applyOnline(stage, applicant, { applicant: HONGDA });
    expect(receipt.caseNumber).toMatch(/^510109200710302\d{6}-00$/);
    await picture(applicant, 'establishment-receipt');
    expect(await track()).toContain('已提交');
  });

  test('the clerk accepts for all departments at once; the first step opens, the others wait', async () => {
    await clerk.keyboard.press('g');
    await clerk.keyboard.press('p');
    await clerk.getByRole('link', { name: HONGDA.name }).click();
    await press(clerk, '受理并分送各部门');
    await clerk.getByText('已受理，首批步骤已分送各部门').waitFor();
    await stage.here.jobs.settled();
    expect(Object.values(await standings())).toEqual([
      '办理中',
      '等前置',
      '等前置',
      '等前置',
      '等前置',
      '等前置',
    ]);
    await picture(clerk, 'project-accepted');
  });

  test('B-01: the steps go on as their prerequisites are done, side by side where they can', async () => {
    stage.here.clock.advanceMinutes(20);
    await grant('gsj', '企业名称预先核准');
    stage.here.clock.advanceMinutes(30);
    await grant('gsj', '内资有限责任公司设立登记');
    const bySide = Object.entries(await standings()).filter(([, standing]) => standing === '办理中');
    expect(bySide).toHaveLength(2);
    await picture(clerk, 'project-side-by-side');

    stage.here.clock.advanceMinutes(10);
    await grant('zjj', '组织机构代码证核发');
    const three = Object.entries(await standings()).filter(([, standing]) => standing === '办理中');
    expect(three).toHaveLength(3);
    const told = await track();
    expect(told).toContain('进行中');
    await picture(applicant, 'establishment-track');
  });

  test('the last departments decide; the application is concluded within four working hours', async () => {
    stage.here.clock.advanceMinutes(20);
    await grant('zwc', '新设企业公章刻制备案');
    await grant('gsh', '设立税务登记（国税）');
    await grant('dsh', '设立税务登记（地税）');
    expect(new Set(Object.values(await standings()))).toEqual(new Set(['已完成']));
    await picture(clerk, 'project-done');
    expect((await seenText(clerk, '.plan-figures')).replaceAll(/\s+/g, ' ')).toMatch(
      /承诺 4个工作小时 到2007年10月30日（星期二）14:00 实际 1\.3\d?个工作小时 到2007年10月30日（星期二）10:20/,
    );
    const told = await track();
    await picture(applicant, 'establishment-concluded');
    expect(told).toContain('最迟 2007年10月30日（星期二）14:00');
    expect(told).toMatch(/办结\s+10-30 10:20/);
    const ended = [...told.matchAll(/办完 10-30 (\d\d:\d\d)/g)].map(([, time]) => time);
    expect(ended).toEqual(['09:20', '09:50', '10:20', '10:00', '10:20', '10:20']);
    // One timeline: a step of each department, each told once.
    for (const department of ['质量技术监督局', '政务服务处', '国税局', '地税局']) {
      expect(told.split(department)).toHaveLength(2);
    }
  });

  test('W-04: the supervisor counts its six steps among those decided today, and sees them', async () => {
    const supervisor = await stage.staff('supervisor');
    await supervisor.goto('/w/supervise');
    await atPage(supervisor, '监督');
    await picture(supervisor, 'supervise-after-establishment');
    await supervisor.locator('a[href$="figure=decided.today"]').click();
    await atPage(supervisor, '今天办结');
    expect(await supervisor.locator('[data-row]').count()).toBe(6);
    expect(await seenText(supervisor)).toContain('设立税务登记（国税）');
  });
});
