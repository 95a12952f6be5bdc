import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AtCounter, atCounter } from './at-counter.ts';
import { openStage, type Stage } from './stage.ts';

const REISSUE = '营业执照遗失补领、毁损换领';

let stage: Stage;
let clerk: AtCounter;

beforeAll(async () => {
  stage = await openStage('demo', [], false);
  clerk = await atCounter(stage, 'clerk');
});
afterAll(() => stage.close());

/** In the page: F9 as soon as the receipt stands in the document, before the browser has done anything else. */
function pressWithReceipt(): void {
  const watching = new MutationObserver(() => {
    if (!document.querySelector('.receipt-said')) return;
    watching.disconnect();
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { code: 'F9', bubbles: true, cancelable: true }),
    );
  });
  watching.observe(document.body, { childList: true, subtree: true });
}

describe('a line that is slow', () => {
  test('D-09: Enter pressed before the items have come takes the item when they come', async () => {
    const { page } = clerk;
    let letCome = () => {};
    const mayCome = new Promise<void>((resolve) => {
      letCome = resolve;
    });
    await page.route('**/queueing/desk/index', async (route) => {
      await mayCome;
      await route.continue();
    });
    // The search of the server does not help either.
    await page.route('**/queueing/desk/items*', () => {});
    await page.reload();
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await clerk.type('yyzzys');
    await clerk.press('Enter');
    expect(await page.locator('.materials').count()).toBe(0);
    letCome();
    await clerk.itemIs(REISSUE);
    await page.locator('.materials').waitFor();
    await page.unroute('**/queueing/desk/index');
    await page.unroute('**/queueing/desk/items*');
  });

  test.each(['first', 'second'])('F9 pressed with the first picture of the %s receipt prints', async () => {
    const { page } = clerk;
    await clerk.press('F2');
    await clerk.itemIs('');
    await clerk.fillIn('yyzzys', REISSUE);
    await page.evaluate(pressWithReceipt);
    const printed = page.waitForRequest(/\/print$/, { timeout: 8_000 });
    // So slow that the picture stands before the browser comes to anything that was put off.
    const machine = await page.context().newCDPSession(page);
    await machine.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await clerk.press('Alt+a', 'Control+Enter');
    await printed;
    await machine.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.locator('.receipt-preview img').first().waitFor();
  });

  test('papers that are long in the making are waited for, and printed when they come', async () => {
    const { page } = clerk;
    await clerk.press('F2');
    await clerk.itemIs('');
    await clerk.fillIn('yyzzys', REISSUE);
    await clerk.press('Alt+a', 'Control+Enter');
    await clerk.receipt();
    let looks = 0;
    // A case without a paper so far, for longer than the quick looks last.
    await page.route(/\/api\/v1\/cases\/[0-9a-f-]{36}$/, async (route) => {
      looks += 1;
      if (looks > 13) return route.continue();
      const reply = await route.fetch();
      await route.fulfill({ response: reply, json: { ...(await reply.json()), letters: [] } });
    });
    await clerk.press('F9');
    await page.locator('.receipt-preview img').first().waitFor({ timeout: 90_000 });
    expect(looks).toBeGreaterThan(13);
    await page.getByRole('button', { name: '打印文书' }).waitFor({ timeout: 90_000 });
  });

  test('F2 while the papers are still being made: the next person is served, and they are printed all the same', async () => {
    const { page } = clerk;
    await clerk.press('F2');
    await clerk.itemIs('');
    await clerk.fillIn('yyzzys', REISSUE);
    await clerk.press('Alt+a', 'Control+Enter');
    await clerk.receipt();
    await page.evaluate(() => {
      const told = globalThis as { printed?: number };
      window.print = () => {
        told.printed = document.querySelectorAll('.print-set img').length;
      };
    });
    let letCome = () => {};
    const mayCome = new Promise<void>((resolve) => {
      letCome = resolve;
    });
    await page.route(/\/api\/v1\/cases\/[0-9a-f-]{36}$/, async (route) => {
      await mayCome;
      await route.continue();
    });
    await clerk.press('F9');
    await clerk.press('F2');
    await clerk.itemIs('');
    await clerk.type('yyzz');
    await page.getByText('上一件的文书生成后即打印').waitFor();
    letCome();
    await page.getByText('上一件的文书生成后即打印').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => (globalThis as { printed?: number }).printed)).toBeGreaterThan(0);
    expect(await page.locator('[role=combobox]').inputValue()).toBe('yyzz');
    expect(await page.locator('.print-set').count()).toBe(0);
  });
});
