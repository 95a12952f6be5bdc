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
    await page.getByRole('combobox').waitFor();
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
    await stage.here.jobs.settled();
    await page.getByRole('link', { name: '受理通知书' }).waitFor();
    await picture(page, 'desk-receipt-promised');
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

  test('no pointer was used', async () => {
    expect(await page.evaluate(() => (globalThis as { pointers?: number }).pointers)).toBe(0);
  });
});
