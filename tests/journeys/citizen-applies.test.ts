import { WANG_FANG } from '@yichuang/server/testing/filings.ts';
import { validForm } from '@yichuang/server/testing/valid-form.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  draftOf,
  fillIn,
  fillSections,
  type OnlineReceipt,
  press,
  readReceipt,
  tickAll,
} from './apply-online.ts';
import { openStage, picture, type Stage, seenText } from './stage.ts';

/** 食品卫生许可证核发: promised in five working days, twenty by law. */
const ITEM = 'SSJ-004';

let stage: Stage;
let page: Page;
let receipt: OnlineReceipt;
let trackPath: string;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.visitor({ javaScript: false });
});
afterAll(() => stage.close());

async function search(words: string): Promise<readonly string[]> {
  await page.goto('/');
  await page.getByRole('searchbox').fill(words);
  await press(page, '搜索');
  return page.locator('.item-list a').allTextContents();
}

async function track(caseNumber: string, queryCode: string): Promise<void> {
  await page.goto('/track');
  await page.locator('input[name=caseNumber]').fill(caseNumber);
  await page.locator('input[name=queryCode]').fill(queryCode);
  await press(page, '查询进度');
}

describe('王芳 opens a restaurant; her browser runs no scripts', () => {
  test('P-01: initials and everyday words lead to the item', async () => {
    expect((await search('yyzz')).slice(0, 3)).toContain('内资有限责任公司设立登记');
    expect((await search('开饭店')).slice(0, 3)).toContain('食品卫生许可证核发');
    expect(await page.locator('.event-links a').allTextContents()).toEqual(['开饭店（餐馆、小吃店）']);
    await picture(page, 'search');
    await page.getByRole('link', { name: '食品卫生许可证核发' }).click();
    expect(new URL(page.url()).pathname).toBe(`/items/${ITEM}`);
  });

  test('the guide tells everything that must be told', async () => {
    await picture(page, 'guide');
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      '多久办好',
      '谁可以办',
      '办理条件',
      '申请材料',
      '收费',
      '办理结果',
      '办理地点',
      '办理依据',
      '常见问题',
    ]);
    const told = await seenText(page);
    for (const fact of ['20个工作日', '5个工作日', '不收费', '食品卫生许可证', '32号窗口', '第二十六条'])
      expect(told).toContain(fact);
  });

  test('P-06: a task list says what there is to fill in and what is open', async () => {
    await press(page, '在线申请');
    const tasks = await page.locator('.task').allInnerTexts();
    expect(tasks.map((task) => task.split(/\s+/)[0])).toEqual([
      '申请人',
      '申请单位',
      '许可项目',
      '场所与人员',
      '申请材料',
    ]);
    expect(await seenText(page)).toContain('2007年11月29日（星期四）没有提交的，自动删除');
    await picture(page, 'task-list');
  });

  test('P-08: a wrong number is named on top and beside its box, and nothing typed is lost', async () => {
    await page.getByRole('link', { name: '申请人' }).click();
    await fillIn(page, 'applicant', { ...WANG_FANG, idNumber: '510107198506150021' });
    await press(page, '保存并继续');
    expect(await page.title()).toMatch(/^错误：申请人/);
    const summary = page.locator('.error-summary');
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    const link = summary.getByRole('link');
    const words = await link.textContent();
    expect(words).toContain('应为 X，现在是 1');
    expect(await seenText(page, '#applicant-idNumber-fault')).toContain(words);
    await link.click();
    expect(await page.evaluate(() => document.activeElement?.id ?? location.hash)).toBe('applicant-idNumber');
    for (const [name, typed] of Object.entries({ ...WANG_FANG, idNumber: '510107198506150021' })) {
      if (name !== 'kind') expect(await page.locator(`[name="applicant.${name}"]`).inputValue()).toBe(typed);
    }
    await picture(page, 'applicant-wrong');
    await fillIn(page, 'applicant', { idNumber: WANG_FANG.idNumber });
    await press(page, '保存并继续');
    expect(page.url()).toMatch(/\/form\/s1$/);
  });

  test('sections, materials, check: every answer has a way back to it', async () => {
    const draft = await draftOf(stage, page);
    await fillSections(page, draft, validForm(draft.form));
    await tickAll(page);
    await press(page, '保存并继续');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('提交前请核对');
    await picture(page, 'check');
    await page.locator('.checked-change a[href$="#applicant-phone"]').click();
    expect(page.url()).toContain('applicant?back=check#applicant-phone');
    await fillIn(page, 'applicant', { phone: '13900001234' });
    await press(page, '保存并返回核对');
    expect(await seenText(page)).toContain('13900001234');
  });

  test('without the declaration nothing is submitted; with it there are a number and a code', async () => {
    await press(page, '提交申请');
    expect(await page.title()).toMatch(/^错误：/);
    await page.locator('input[name=declared]').check();
    await press(page, '提交申请');
    receipt = await readReceipt(page);
    expect(receipt.caseNumber).toMatch(/^510109200710302\d{6}$/);
    expect(receipt.queryCode).toMatch(/^\d{6}$/);
    expect(await seenText(page)).toContain('最迟2007年11月6日（星期二）');
    await picture(page, 'receipt');
    await page.reload();
    expect(await readReceipt(page)).toEqual(receipt);
  });

  test('P-16: a wrong code and a number that does not exist get the same words', async () => {
    const wrongCode = receipt.queryCode === '123456' ? '654321' : '123456';
    const answers = [];
    for (const number of [receipt.caseNumber, '510109200710302999998']) {
      await track(number, wrongCode);
      expect(await page.title()).toMatch(/^错误：查进度/);
      answers.push(await seenText(page, '.error-summary'));
    }
    expect(answers[0]).toContain('办件编号和查询码对不上');
    expect(answers[1]).toBe(answers[0]);
  });

  test('P-16: number and code lead to the track page, which names no one in full', async () => {
    await track(receipt.caseNumber.replace(/^(\d{6})(\d{8})/, '$1 $2 '), receipt.queryCode);
    trackPath = new URL(page.url()).pathname;
    expect(trackPath).toMatch(/^\/t\//);
    const told = await seenText(page);
    expect(told).toContain('已提交，待核对');
    expect(told).toContain('受理以后开始计时');
    expect(told).toContain('申请人 王*');
    for (const secret of [WANG_FANG.name, WANG_FANG.idNumber, '13900001234'])
      expect(told).not.toContain(secret);
  });

  test('a clerk accepts it at the workbench', async () => {
    const clerk = await stage.staff('clerk');
    await clerk.goto('/w/accept');
    await clerk.getByRole('link', { name: '王*' }).click();
    await clerk.getByRole('heading', { name: '食品卫生许可证核发' }).waitFor();
    // What the applicant said to have ready is a hint; the ticks are the clerk's own.
    expect(await clerk.locator('input[name=documents]:checked').count()).toBe(0);
    expect(await seenText(clerk, '.documents')).toContain('申请人称已备好');
    await tickAll(clerk);
    await clerk.getByRole('button', { name: '受理', exact: true }).click();
    await picture(clerk, 'case-to-accept');
    await press(clerk, '确认受理');
    await clerk.getByText('已受理').first().waitFor();
    await stage.here.jobs.settled();
    await clerk.reload();
    await clerk.getByRole('link', { name: '受理通知书' }).waitFor();
    await picture(clerk, 'case-accepted');
  });

  test('P-17: the track page says accepted, by when it is decided, and holds the notice', async () => {
    await page.goto(trackPath);
    await picture(page, 'track-accepted');
    const told = await seenText(page);
    expect(told).toContain('已受理');
    expect(told).toMatch(/承诺时限\s+从受理起5个工作日\s+最迟 2007年11月6日/);
    expect(told).toMatch(/法定时限\s+从受理起20个工作日\s+最迟 2007年11月27日/);
    const notice = await page.request.get(
      (await page.getByRole('link', { name: '受理通知书' }).getAttribute('href')) ?? '',
    );
    expect([notice.status(), notice.headers()['content-type']]).toEqual([200, 'application/pdf']);
  });
});
