import { DEMO_PASSWORD } from '@yichuang/server/modules/identity/demo.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atPage, openStage, picture, type Stage, seenText } from './stage.ts';

/** 王芳, her telephone, her number, and the four keys from box to box: a card on a reader would spare them. */
const PERSON_KEYS = 2 + 11 + 18 + 4;

let stage: Stage;
let page: Page;
let keys = 0;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.staff('clerk');
  // What a laptop at the counter leaves of 1366 by 768 below the bars of browser and system.
  await page.setViewportSize({ width: 1366, height: 608 });
  await page.addInitScript(countPointers);
  await page.reload();
  await atPage(page, '我的一天');
});
afterAll(() => stage.close());

function countPointers(): void {
  const counted = globalThis as { pointers?: number };
  counted.pointers = 0;
  for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
    document.addEventListener(kind, () => (counted.pointers = (counted.pointers ?? 0) + 1), true);
}

async function press(...strokes: readonly string[]): Promise<void> {
  for (const stroke of strokes) {
    keys += 1;
    await page.keyboard.press(stroke);
  }
}

async function type(text: string): Promise<void> {
  keys += text.length;
  await page.keyboard.type(text);
}

const itemIs = (name: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>('[role=combobox]')?.value === wanted,
    name,
  );

async function nextPerson(): Promise<void> {
  await press('F2');
  // Whoever was named without an act is not dropped by one press.
  if ((await page.getByText('填了还没有办').count()) > 0) await press('F2');
  await itemIs('');
}

/** The item picker, then the boxes of the person, as the hand goes. */
async function fillPerson(initials: string, item: string, idNumber: string): Promise<void> {
  await type(initials);
  await press('Enter');
  await itemIs(item);
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'applicant.kind');
  await press('Enter');
  await type('王芳');
  await press('Enter');
  await type('13800005678');
  await press('Enter');
  await type(idNumber);
}

const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
const act = (name: string) => page.locator('.decision-bar').getByRole('button', { name });

describe('a day at the counter, without a mouse', () => {
  test('D-01: the whole desk stands on the screen of a counter, with no scrolling of the page', async () => {
    await press('g', 'd');
    await page.getByRole('combobox', { name: /^事项/ }).waitFor();
    await picture(page, 'desk-empty');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    await page.goto('/w/desk?item=SSJ-004');
    await page.locator('.materials').waitFor();
    const overflow = await page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return [scrollHeight - innerHeight, scrollWidth - innerWidth];
    });
    expect(overflow).toEqual([0, 0]);
    expect(
      await page.locator('.decision-bar').evaluate((bar) => bar.getBoundingClientRect().bottom),
    ).toBeLessThanOrEqual(608);
    await picture(page, 'desk-promised');
  });

  test('D-02: an instant case from the initials to the receipt in a dozen keys beside what names the person', async () => {
    await nextPerson();
    keys = 0;
    await fillPerson('yyzzys', '营业执照遗失补领、毁损换领', '51010719850615002X');
    expect(await seenText(page, '.number-reading')).toBe('校验无误 · 女 · 1985年6月15日出生');
    await press('Alt+a');
    await picture(page, 'desk-instant');
    await press('Control+Enter');
    await page.getByRole('heading', { name: '办好了' }).waitFor();
    await picture(page, 'desk-receipt');
    const told = await seenText(page);
    expect(told).toMatch(/510109\s*20071030\s*1\d{6}/);
    expect(told).toMatch(/查询码\s*\d{6}/);
    expect(told).toContain('已送达');
    const own = keys - PERSON_KEYS;
    console.log(`an instant case: ${keys} keys, of them ${PERSON_KEYS} for name, telephone and number`);
    expect(own).toBeLessThanOrEqual(12);
  });

  test('F2 clears the desk for the next person; a promised item goes to its department', async () => {
    await nextPerson();
    expect(await page.locator('input[name="applicant.name"]').inputValue()).toBe('');
    await fillPerson('spwsxkz', '食品卫生许可证核发', '51010719850615002X');
    await press('Alt+m', 'Space');
    for (let required = 5; required > 0; required -= 1) await press('ArrowDown', 'Space');
    await press('Control+Enter');
    await page.getByRole('heading', { name: '办好了' }).waitFor();
    const told = await seenText(page);
    expect(told).toContain('已受理');
    expect(told).toContain('2007年11月6日');
    expect(told).toContain('2007年11月27日');
    // Until it is printed the act can be taken back, and no paper leaves.
    await stage.here.jobs.settled();
    expect(await page.getByRole('link', { name: '受理通知书' }).count()).toBe(0);
    await press('F9');
    await page.getByRole('link', { name: '受理通知书' }).waitFor();
    await page.locator('.receipt-preview img').first().waitFor();
    await picture(page, 'desk-receipt-promised');
    expect(await page.getByRole('button', { name: '撤销这一件' }).count()).toBe(0);
  });

  test('a missing material keeps the act closed, says which, and takes the cursor there', async () => {
    await nextPerson();
    await fillPerson('yyzzys', '营业执照遗失补领、毁损换领', '51010719850615002X');
    await press('Alt+m', 'Space');
    const button = act('当场办结');
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    const why = await seenText(page, `#${await button.getAttribute('aria-describedby')}`);
    expect(why).toMatch(/^必备材料“.+”没有打勾$/);
    await press('Control+Enter');
    expect(await focused()).toBe('documents');
    await picture(page, 'desk-missing');
    await press('Space');
    expect(await button.getAttribute('aria-disabled')).toBe('false');
  });

  test('a wrong resident ID is told sign by sign, and the act stays closed', async () => {
    await nextPerson();
    await fillPerson('yyzzys', '营业执照遗失补领、毁损换领', '510107198506150021');
    expect(await seenText(page, '.number-reading')).toBe('第 18 位校验码应为 X，现在是 1，请逐位核对');
    await press('Alt+a', 'Control+Enter');
    expect(await focused()).toBe('applicant.idNumber');
    await picture(page, 'desk-wrong-id');
    await press('End', 'Backspace');
    await type('X');
    await press('Control+Enter');
    await page.getByRole('heading', { name: '办好了' }).waitFor();
  });

  test('D-11, D-14: X marks what is missing, Alt+B takes the papers in and says it; both papers are there', async () => {
    await nextPerson();
    await fillPerson('spwsxkz', '食品卫生许可证核发', '51010719850615002X');
    await press('Alt+m', 'x', 'ArrowDown', 'Space');
    const defect = page.locator('.material-missing .input');
    expect(await defect.inputValue()).toMatch(/^未提交，应交.+1份$/);
    await press('Control+Enter');
    expect(await seenText(page, '.decision-bar .why')).toBe('有 1 份材料标为缺失，先告知补正');
    await picture(page, 'desk-correction');
    await press('Alt+b');
    await page.getByRole('heading', { name: '办好了' }).waitFor();
    await press('F9');
    await page.getByRole('link', { name: '补正告知书' }).waitFor();
    expect(await seenText(page)).toContain('待补正');
    await picture(page, 'desk-receipt-correction');
  });

  test('D-14: Alt+N asks for reason, rule and the way to go, and declines with them', async () => {
    await nextPerson();
    await fillPerson('spwsxkz', '食品卫生许可证核发', '51010719850615002X');
    await press('Alt+n');
    expect(await focused()).toBe('refusal.reason');
    await type('申请的场所不在本中心辖区');
    await press('Alt+n');
    expect(await focused()).toBe('refusal.competentAuthority');
    await type('成都市武侯区卫生局');
    await picture(page, 'desk-refusal');
    await press('Control+Enter');
    await page.getByRole('heading', { name: '办好了' }).waitFor();
    expect(await seenText(page)).toContain('不予受理');
  });

  test('D11: F10 takes the act back within ten seconds; what was typed stands there again', async () => {
    await nextPerson();
    await fillPerson('yyzzys', '营业执照遗失补领、毁损换领', '51010719850615002X');
    await press('Alt+a', 'Control+Enter');
    await page.getByRole('heading', { name: '办好了' }).waitFor();
    const number = (await seenText(page)).match(/510109\s*20071030\s*1\d{6}/)?.[0] ?? '';
    await press('F10');
    await itemIs('营业执照遗失补领、毁损换领');
    expect(await page.locator('input[name="applicant.name"]').inputValue()).toBe('王芳');
    await page.locator('.materials').waitFor();
    await press('Control+Enter');
    await page.getByRole('heading', { name: '办好了' }).waitFor();
    expect(await seenText(page)).not.toContain(number);
  });

  test('D-22: F8 keeps the draft and frees the desk; Alt+1 brings it back; a reload loses nothing', async () => {
    await nextPerson();
    await fillPerson('spwsxkz', '食品卫生许可证核发', '51010719850615002X');
    await press('Alt+m', 'Space', 'F8');
    await itemIs('');
    expect(await seenText(page, '.desk-strip')).toContain('食品卫生许可证核发 · 王*');
    await picture(page, 'desk-draft-kept');
    await page.reload();
    await page.getByRole('combobox', { name: /^事项/ }).waitFor();
    await press('Alt+1');
    await itemIs('食品卫生许可证核发');
    await page.locator('.materials').waitFor();
    expect(await page.locator('input[name="applicant.idNumber"]').inputValue()).toBe('51010719850615002X');
    await page.waitForTimeout(600);
    await page.reload();
    await itemIs('食品卫生许可证核发');
    expect(await page.locator('input[name="applicant.name"]').inputValue()).toBe('王芳');
    expect(await page.locator('input[name=documents]').first().isChecked()).toBe(true);
  });

  test('D-09: an item taken before stands under a number of the empty box', async () => {
    await nextPerson();
    await page.getByRole('listbox').waitFor();
    await picture(page, 'desk-numbers');
    const option = page.getByRole('option', { name: '食品卫生许可证核发' });
    await press((await option.locator('kbd').textContent()) ?? '');
    await itemIs('食品卫生许可证核发');
  });

  test('D-26: Alt+Q locks before the page, and the password brings it back as it was', async () => {
    await press('Alt+q');
    await page.getByRole('dialog').waitFor();
    await picture(page, 'desk-locked');
    await type('not the password');
    await press('Enter');
    await page.getByText('密码不正确').waitFor();
    await page.locator('#lock-password').fill('');
    await page.keyboard.type(DEMO_PASSWORD);
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await itemIs('食品卫生许可证核发');
  });

  test('no pointer was used', async () => {
    expect(await page.evaluate(() => (globalThis as { pointers?: number }).pointers)).toBe(0);
  });
});
