import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, picture, type Stage, seenText } from './stage.ts';

let stage: Stage;
let page: Page;

const box = (row: number, column: string) => page.locator(`[name="form.investors.${row}.${column}"]`);

beforeAll(async () => {
  stage = await openStage();
  page = await stage.staff('clerk');
  await page.setViewportSize({ width: 1366, height: 608 });
  await page.goto('/w/desk?item=GSJ-001');
  await box(0, 'name').waitFor();
});
afterAll(() => stage.close());

/** What Ctrl+V brings from a spreadsheet; how long the page was busy with it, in milliseconds. */
const paste = (text: string) =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const began = performance.now();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
    return performance.now() - began;
  }, text);

const rows = () => page.locator('#form-investors tbody tr').count();
const told = () => seenText(page, '#form-investors [role=status]');

describe('a table of the form, pasted from a spreadsheet (D-13)', () => {
  test('forty rows go in at once, from the box in which they were pasted', async () => {
    const forty = Array.from(
      { length: 40 },
      (_, row) => `股东${row + 1}\t51010719850615002X\t1,0${row + 10}.5\t2.5`,
    );
    await box(0, 'name').focus();
    const busy = await paste(`${forty.join('\r\n')}\r\n`);
    await box(39, 'ratio').waitFor();
    expect(await rows()).toBe(40);
    expect(await box(0, 'name').inputValue()).toBe('股东1');
    expect(await box(39, 'amount').inputValue()).toBe('1,049.5');
    expect(await told()).toContain('已粘贴 40 行');
    console.log(`forty rows pasted, the page busy for ${busy.toFixed(0)} ms`);
  });

  test('a heading of the sheet lays the columns by their names', async () => {
    await box(1, 'ratio').focus();
    await paste('比例（%）\t姓名或名称\n60\t𠮷田商行');
    await page.waitForFunction(() =>
      document.querySelector('#form-investors [role=status]')?.textContent?.includes('1 行'),
    );
    expect(await box(1, 'name').inputValue()).toBe('𠮷田商行');
    expect(await box(1, 'ratio').inputValue()).toBe('60');
    expect(await box(1, 'amount').inputValue()).toBe('1,011.5');
    expect(await told()).toContain('已粘贴 1 行');
  });

  test('what does not fit is outlined with its reason, and nothing of it is lost', async () => {
    await box(2, 'amount').focus();
    await paste('五十\t30\n20\t40');
    await page.waitForFunction(() =>
      document.querySelector('[name="form.investors.2.amount"]')?.hasAttribute('aria-invalid'),
    );
    expect(await box(2, 'amount').inputValue()).toBe('五十');
    expect(await box(2, 'amount').getAttribute('title')).toMatch(/数字/);
    expect(await box(3, 'amount').getAttribute('aria-invalid')).toBeNull();
    await picture(page, 'desk-paste');
  });

  test('the paste is undone as a whole', async () => {
    await page.getByRole('button', { name: '撤销粘贴' }).press('Enter');
    await page.waitForFunction(
      () => !document.querySelector('[name="form.investors.2.amount"]')?.hasAttribute('aria-invalid'),
    );
    expect(await box(2, 'amount').inputValue()).toBe('1,012.5');
    expect(await box(1, 'name').inputValue()).toBe('𠮷田商行');
    expect(await rows()).toBe(40);
  });

  test('a single cell is an ordinary paste: it goes where the cursor stands', async () => {
    await box(0, 'name').focus();
    await paste('张三\r\n');
    expect(await rows()).toBe(40);
    expect(await told()).not.toContain('张三');
  });
});
