import { WANG_FANG } from '@yichuang/server/testing/filings.ts';
import { validForm } from '@yichuang/server/testing/valid-form.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftOf, fillIn, fillSections, press, readReceipt, tickAll } from './apply-online.ts';
import { atPage, expectAccessible, openStage, picture, type Stage, seenText } from './stage.ts';

const RESTAURANT = '/events/restaurant';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function answer(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  await fillIn(page, 'choice', answers);
  await press(page, '看要办什么、多久办完');
}

describe('王芳 opens a noodle shop, without JavaScript', () => {
  let page: Page;
  beforeAll(async () => {
    page = await stage.visitor({ javaScript: false });
  });

  test('the event asks, and says in the same page what it takes, until when, and with which documents', async () => {
    await page.goto(RESTAURANT);
    await picture(page, 'event-open');
    expect(await seenText(page)).toContain('有的问题还没有回答');
    await answer(page, {
      area: 'small',
      fitout: 'no',
      resident: 'no',
      gas: 'no',
      sign: 'no',
      alcohol: 'no',
      laidoff: 'no',
    });
    const text = await seenText(page);
    expect(text).toContain('现在受理，最早 2007年11月15日');
    expect(text).not.toContain('有的问题还没有回答');
    expect(text).toContain('100平方米以下的小餐馆是否要做开业前消防检查');
    await picture(page, 'event-answered');
  });

  test('the answers stand in the address, so that the page can be passed on', async () => {
    const other = await stage.visitor({ javaScript: false, phone: true });
    await other.goto(page.url());
    expect(await seenText(other)).toContain('现在受理，最早 2007年11月15日');
    await picture(other, 'event-phone');
    expect(await other.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('another kind of owner is asked other questions and gets another plan', async () => {
    await page.locator('input[name=route][value=company]').check();
    await press(page, '看要办什么、多久办完');
    expect(page.url()).toContain('route=company');
    expect(await seenText(page)).toContain('内资有限责任公司设立登记');
    await page.locator('input[name=route][value=indiv]').check();
    await press(page, '看要办什么、多久办完');
  });

  test('from there to the application: nothing is asked twice', async () => {
    await answer(page, { laidoff: 'no' });
    await press(page, '开始申请');
    const draft = await draftOf(stage, page);
    expect(page.url()).not.toContain('/choice');
    expect(draft.choice?.questions.filter((one) => one.answer === null)).toEqual([]);
    await page.goto(`/apply/${draft.draftId}/applicant`);
    await fillIn(page, 'applicant', WANG_FANG);
    await press(page, '保存并继续');
    await fillSections(page, draft, validForm(draft.form));
    await tickAll(page);
    await press(page, '保存并继续');
    await picture(page, 'event-check');
    await page.locator('input[name=declared]').check();
    await press(page, '提交申请');
    expect((await readReceipt(page)).caseNumber).toMatch(/-00$/);
  });

  test('an event with items of streets is a guide: each item says who decides, and leads to its own page', async () => {
    await page.goto('/events/retire');
    const text = await seenText(page);
    for (const words of ['企业退休人员社会化管理移交登记', '户籍（居住）地街道办事处'])
      expect(text).toContain(words);
    await picture(page, 'event-guide');
    await page.getByRole('link', { name: '企业退休人员社会化管理移交登记' }).click();
    await page.getByRole('button', { name: '在线申请' }).waitFor();
  });

  test('answered or as a guide, the page can be used by everybody', async () => {
    const other = await stage.visitor();
    await other.goto(RESTAURANT);
    await answer(other, { area: 'large', gas: 'yes' });
    await expectAccessible(other);
    await other.goto('/events/retire');
    await expectAccessible(other);
  });
});

describe('the administrator', () => {
  let admin: Page;
  beforeAll(async () => {
    admin = await stage.staff('admin');
  });

  test('begins a channel from a life event, mends it, publishes it, and it can be applied for', async () => {
    await admin.goto('/w/admin/channels');
    await admin.getByRole('link', { name: '新建通道' }).click();
    await atPage(admin, '新建通道');
    await admin.locator('[name=name]').fill('开火锅店');
    await admin.locator('[name=nameEn]').fill('Open a hot-pot restaurant');
    await admin.locator('[name=key]').fill('hot-pot');
    await admin.locator('[name=from][value=event]').check();
    await admin.locator('[name=event]').selectOption('restaurant');
    await picture(admin, 'channel-new');
    await press(admin, '新建通道');
    await atPage(admin, '开火锅店');
    await admin.locator('[name=isOpen]').check();
    await admin.locator('[name=formTitle]').fill('火锅店开办申请表');
    await admin.locator('[name="questionEn.gas"]').fill('Do you need gas?');
    await picture(admin, 'channel-from-event');
    await press(admin, '保存草稿');
    await admin.getByText('草稿已保存').waitFor();
    await admin.locator('[name=confirmed]').check();
    await press(admin, '发布');
    await admin.getByText('第 1 版已发布').waitFor();
    const visitor = await stage.visitor({ javaScript: false });
    await visitor.goto('/channels/hot-pot');
    expect(await visitor.getByRole('button', { name: '开始申请' }).count()).toBe(1);
  });

  test('sets the ladder of urging; what cannot be is told at its line', async () => {
    await admin.goto('/w/admin/urging');
    await atPage(admin, '催办规则');
    await admin.locator('[name="percent.1"]').fill('50');
    await admin.locator('[name=basis]').fill('主任办公会纪要第5号');
    await press(admin, '保存规则');
    await admin.getByText('每一级都要比上一级晚').first().waitFor();
    expect(await admin.locator('[name="percent.1"]').inputValue()).toBe('50');
    await admin.locator('[name="percent.1"]').fill('85');
    await press(admin, '保存规则');
    await admin.getByText('规则已保存').waitFor();
    await picture(admin, 'urging-ladder');
    expect(await seenText(admin)).toContain('主任办公会纪要第5号');
  });
});
