import { listReveals } from '@yichuang/contract/case-reveals.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { filingFor, WANG_FANG } from '@yichuang/server/testing/filings.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atPage, expectAccessible, openStage, picture, type Stage, seenText } from './stage.ts';

const ITEM = 'SSJ-004';

let stage: Stage;
let page: Page;
let earlier: { caseId: string; caseNumber: string };

beforeAll(async () => {
  stage = await openStage();
  const clerk = await stage.here.as('clerk');
  earlier = await clerk(acceptAtDesk, { body: await filingFor(clerk, ITEM) });
  await stage.here.jobs.settled();
  page = await stage.staff('clerk');
  await page.setViewportSize({ width: 1366, height: 608 });
});
afterAll(() => stage.close());

const box = (field: string) => page.locator(`[name="applicant.${field}"]`);

const isInView = (selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const bar = document.querySelector('.decision-bar')?.getBoundingClientRect().top ?? innerHeight;
    return top >= 0 && bottom <= bar + 1;
  });

async function openDesk(): Promise<void> {
  await page.goto(`/w/desk?item=${ITEM}`);
  await page.locator('.materials').waitFor();
}

describe('somebody who was here before', () => {
  test('D-30: an open case of the same item is told as soon as the number is whole, with the way to it', async () => {
    await openDesk();
    await box('idNumber').fill(WANG_FANG.idNumber.slice(0, 17));
    expect(await page.locator('.duplicates').count()).toBe(0);
    await box('idNumber').fill(WANG_FANG.idNumber);
    await page.locator('.duplicates').waitFor();
    expect(await seenText(page, '.duplicates')).toContain('已有 1 件在办');
    expect(await page.locator('.duplicates a').getAttribute('href')).toBe(`/w/cases/${earlier.caseId}`);
    // Seen at once, without scrolling.
    expect(await isInView('.duplicates')).toBe(true);
    await picture(page, 'desk-duplicate');
    await expectAccessible(page);
  });

  test('empty boxes are filled by one key and say from which case; what was typed stays', async () => {
    await box('phone').fill('13900001111');
    await page.keyboard.press('Alt+l');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name="applicant.name"]')?.value === '王芳',
    );
    expect(await box('phone').inputValue()).toBe('13900001111');
    expect(await seenText(page, '#applicant-name-hint')).toContain(earlier.caseNumber);
    expect(await page.locator('#applicant-phone-hint').count()).toBe(0);
    await picture(page, 'desk-prefill');
    await box('name').fill('王芳芳');
    await page.locator('#applicant-name-hint').waitFor({ state: 'detached' });
  });

  test('another number is another person: what was filled in goes, what was typed stays', async () => {
    await openDesk();
    await box('idNumber').fill(WANG_FANG.idNumber);
    await page.locator('.earlier-offer').waitFor();
    // The desk is kept over a reload, with what was typed before.
    await box('name').fill('');
    await page.keyboard.press('Alt+l');
    await page.locator('#applicant-name-hint').waitFor();
    await box('idNumber').fill(WANG_FANG.idNumber.slice(0, 10));
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name="applicant.name"]')?.value === '',
    );
    expect(await page.locator('.duplicates').count()).toBe(0);
  });

  test('why it is taken once more is kept, and told to the next', async () => {
    await openDesk();
    await box('idNumber').fill(WANG_FANG.idNumber);
    await page.locator('.duplicate-reason input').fill('第二家门店');
    await page.keyboard.press('Enter');
    await page.getByText('理由已记下').waitFor();
    await openDesk();
    await box('idNumber').fill(WANG_FANG.idNumber);
    await page.locator('.duplicates').waitFor();
    expect(await seenText(page, '.duplicates')).toContain('第二家门店');
  });
});

describe('rare characters (D-28)', () => {
  test('are put where the cursor stands, by sound and by code point, from the keyboard alone', async () => {
    await openDesk();
    await box('name').fill('李');
    await page.keyboard.press('End');
    for (const typed of ['yan', 'U+20BB7']) {
      await page.keyboard.press('Alt+z');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type(typed);
      if (typed === 'yan') {
        await picture(page, 'rare-characters');
        await page.getByRole('button', { name: '䶮' }).press('Enter');
      } else {
        await page.keyboard.press('Enter');
      }
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expect(await box('name').inputValue()).toBe('李䶮𠮷');
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'applicant.name');
  });

  test('D-09: what was typed over the item and not taken does not stand there as if it were the item', async () => {
    await openDesk();
    const item = page.getByRole('combobox', { name: /^事项/ });
    const name = await item.inputValue();
    await item.focus();
    await page.keyboard.type('gtgsh');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await item.inputValue()).toBe(name);
  });
});

describe('a case', () => {
  test('D-29: numbers are masked, shown for five seconds on demand, and the supervisor sees who looked', async () => {
    await page.goto(`/w/cases/${earlier.caseId}`);
    await atPage(page);
    const facts = () => seenText(page, '.facts >> nth=0');
    expect(await facts()).not.toContain(WANG_FANG.idNumber);
    await page.getByRole('button', { name: '显示 5 秒' }).press('Enter');
    await page.getByText(WANG_FANG.idNumber).waitFor();
    await picture(page, 'case-revealed');
    await page.getByText(WANG_FANG.idNumber).waitFor({ state: 'detached' });
    const supervisor = await stage.here.as('supervisor');
    const { rows } = await supervisor(listReveals, { query: {} });
    expect(rows[0]).toMatchObject({ caseId: earlier.caseId, what: 'numbers' });

    const oversight = await stage.staff('supervisor');
    await oversight.goto('/w/supervise/reveals');
    await atPage(oversight, '个人信息查看记录');
    expect(await seenText(oversight)).toContain('证件号码和电话');
    await picture(oversight, 'reveals');
    await expectAccessible(oversight);
  });
});

describe('phrases (D-16)', () => {
  test(';; and an abbreviation write the phrase, and what is to be filled in is marked', async () => {
    const reviewer = await stage.staff('reviewer-ssj');
    await reviewer.goto(`/w/cases/${earlier.caseId}`);
    await atPage(reviewer);
    await reviewer.locator('textarea').first().waitFor({ state: 'attached' });
    const area = reviewer.locator('textarea:visible').first();
    if ((await area.count()) === 0) await reviewer.keyboard.press('n');
    await area.waitFor();
    await area.focus();
    await reviewer.keyboard.type('一、；；wgz');
    await reviewer.getByRole('option', { name: /wgz/ }).waitFor();
    await picture(reviewer, 'phrases-list');
    await expectAccessible(reviewer);
    await reviewer.keyboard.press('Enter');
    expect(await area.inputValue()).toBe('一、未加盖公章，请加盖申请单位公章。');
    await reviewer.keyboard.type('二、;;bqx');
    await reviewer.getByRole('option', { name: /bqx/ }).waitFor();
    await reviewer.keyboard.press('Tab');
    await reviewer.keyboard.type('租赁合同');
    expect(await area.inputValue()).toContain('二、材料不齐，缺少租赁合同，请补交。');
    await reviewer.keyboard.type(';;');
    await reviewer.locator('.phrase-list').waitFor();
    await reviewer.keyboard.press('Escape');
    await reviewer.locator('.phrase-list').waitFor({ state: 'detached' });
  });

  test('so do they in what is wrong with a material at the desk', async () => {
    await openDesk();
    const row = page.locator('[data-material]').first();
    const defect = row.locator('input.input');
    await row.locator('input[name=documents]').focus();
    if ((await defect.count()) === 0) await page.keyboard.press('x');
    await defect.fill('');
    await defect.focus();
    await page.keyboard.type(';;wqz');
    await page.getByRole('option', { name: /wqz/ }).waitFor();
    await page.keyboard.press('Enter');
    expect(await defect.inputValue()).toBe('未签字，请申请人本人在签名处签字。');
  });

  test('a clerk keeps an own one on a page of their own', async () => {
    await page.goto('/w/phrases');
    await atPage(page, '常用语');
    await page.locator('[name=abbreviation]').fill('mdd');
    await page.locator('[name=words]').fill('请写明门牌号。');
    await page.getByRole('button', { name: '添加常用语' }).press('Enter');
    await page.getByText('已保存').waitFor();
    expect(await seenText(page)).toContain(';;mdd');
    await picture(page, 'phrases-page');
    await expectAccessible(page);
  });
});

describe('one agent with several people (D-24)', () => {
  test('a table pasted from a sheet becomes a case each; what is wrong with one is told in its row', async () => {
    await page.goto(`/w/desk/batch?item=${ITEM}`);
    await atPage(page, '代办批量收件');
    await page.locator('[name="agent.name"]').fill('王芳');
    await page.locator('[name="agent.idNumber"]').fill(WANG_FANG.idNumber);
    for (const document of await page.locator('[name=documents]').all()) await document.check();
    await page.locator('[name="form.people.0.name"]').focus();
    await page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, '李䶮\t510107198506150046\t13800005678\n张𠮷\t510107198506150062\t138\n');
    await page.locator('[name="form.people.1.name"]').waitFor();
    await picture(page, 'batch-form');
    await expectAccessible(page);
    await page.getByRole('button', { name: '办理全部' }).press('Enter');
    await page.getByText('1 件已办，1 行没有办').waitFor();
    const list = await seenText(page);
    expect(list).toContain('李䶮');
    expect(list).toContain('请填写 11 位手机号');
    await picture(page, 'batch-list');
    await expectAccessible(page);
  });
});
