import { takeTicket } from '@yichuang/contract/queueing-tickets.ts';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AtCounter, atCounter } from './at-counter.ts';
import { atPage, expectAccessible, openStage, picture, type Stage } from './stage.ts';

let stage: Stage;
let clerk: AtCounter;

beforeAll(async () => {
  stage = await openStage();
  clerk = await atCounter(stage, 'clerk', 'S095');
});
afterAll(() => stage.close());

/** In light, in dark, and in the high contrast of the system, where the page has no colours of its own. */
async function expectAccessibleInAll(name: string): Promise<void> {
  const { page } = clerk;
  await expectAccessible(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, forcedColors: 'active', contrast: 'more' });
    await picture(page, `axe-desk-${name}-${colorScheme}`);
    // Axe takes the text for the colour it had before: its contrast is the system's, where nothing opts out.
    expect({ name, colorScheme, ...(await underForcedColours()) }).toEqual({
      ...{ name, colorScheme, isForced: true, optedOut: [], withoutEdge: [] },
    });
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' });
}

/** What keeps colours of its own, and what cannot be told from text once its ground has gone. */
const underForcedColours = () =>
  clerk.page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) =>
      one.checkVisibility({ checkVisibilityCSS: true }),
    );
    const named = (some: readonly HTMLElement[]) => some.map((one) => `${one.tagName} ${one.className}`);
    const styled = (one: HTMLElement) => getComputedStyle(one);
    const hasEdge = (one: HTMLElement) =>
      Number.parseFloat(styled(one).borderBottomWidth) > 0 || styled(one).textDecorationLine !== 'none';
    return {
      isForced: matchMedia('(forced-colors: active)').matches,
      optedOut: named(shown.filter((one) => styled(one).forcedColorAdjust === 'none')),
      withoutEdge: named(
        shown.filter((one) => one.matches('button, select, textarea, input.input') && !hasEdge(one)),
      ),
    };
  });

async function openDesk(item: string): Promise<void> {
  await clerk.page.goto(`/w/desk?item=${item}`);
  await clerk.page.locator('.materials').waitFor();
}

/** Whether it stands in the part of its list that is in view. */
const isWithin = (option: Locator) =>
  option.evaluate((one) => {
    const list = one.parentElement?.getBoundingClientRect();
    const { top, bottom } = one.getBoundingClientRect();
    return list !== undefined && top >= list.top - 1 && bottom <= list.bottom + 1;
  });

/** What Ctrl+V brings from a spreadsheet. */
const paste = (text: string) =>
  clerk.page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);

describe('the desk with each of its panels open, in light, dark and high contrast', () => {
  test('the index of items: what was typed, and what stands under the number keys', async () => {
    await clerk.type('yyzz');
    await clerk.page.getByRole('option').first().waitFor();
    await expectAccessibleInAll('items');
    // Down to the last: the list follows.
    await clerk.press('ArrowUp');
    const last = clerk.page.getByRole('option').last();
    await expect.poll(() => last.getAttribute('aria-selected')).toBe('true');
    await expect.poll(() => isWithin(last)).toBe(true);
    await clerk.press('ArrowDown', 'Enter');
    await clerk.page.locator('.materials').waitFor();
    await clerk.press('F2');
    await clerk.itemIs('');
    await clerk.page.getByRole('listbox').waitFor();
    await expectAccessibleInAll('numbers');
  });

  test('the situations of an item, one of them chosen', async () => {
    await openDesk('GSJ-013');
    await clerk.press('Alt+c', 'Space');
    await clerk.page.locator('.situations input:checked').waitFor();
    await expectAccessibleInAll('situations');
  });

  test('materials ticked, missing and wrong; what the act lacks is told; the refusal is open', async () => {
    await openDesk('SSJ-004');
    await clerk.press('Alt+m', 'Space', 'ArrowDown', 'x');
    await clerk.page.locator('.material-missing').waitFor();
    await clerk.press('Control+Enter');
    await expectAccessibleInAll('materials');
    await clerk.press('F2');
    await clerk.itemIs('');
    await clerk.fillIn('ggcswsxkz', '公共场所卫生许可证核发');
    await clerk.press('Alt+n');
    await clerk.page.locator('[name="refusal.reason"]').waitFor();
    await expectAccessibleInAll('refusal');
  });

  test('a table pasted from a sheet, with a cell that does not fit', async () => {
    await openDesk('GSJ-001');
    await clerk.page.locator('[name="form.investors.0.amount"]').focus();
    await paste('五十\t30\n20\t40');
    await clerk.page.locator('[name="form.investors.0.amount"][aria-invalid]').waitFor();
    await expectAccessibleInAll('paste');
  });

  test('a number called, sent on, paused and held; the devices', async () => {
    const { number } = await stage.here.anybody(takeTicket, { body: { services: ['GS.gt'] } });
    await clerk.queueSays(number);
    // Whoever was filled in before is still there: dropped only when it is pressed again.
    await clerk.press('F2', 'F2');
    await clerk.numberIs(number);
    await clerk.press('F6');
    await clerk.page.getByRole('dialog').waitFor();
    await expectAccessibleInAll('transfer');
    await clerk.press('Escape');
    await clerk.page.getByRole('dialog').waitFor({ state: 'detached' });
    await clerk.press('F7');
    await clerk.page.getByRole('dialog').waitFor();
    await expectAccessibleInAll('pause');
    await clerk.press('Escape');
    await clerk.page.getByRole('dialog').waitFor({ state: 'detached' });
    await clerk.press('Alt+s');
    await clerk.queueSays('正在办理');
    await clerk.press('Alt+h');
    await clerk.queueSays('取回');
    await clerk.press('Alt+e');
    await clerk.page.getByRole('dialog').waitFor();
    await expectAccessibleInAll('devices');
    await clerk.press('Escape');
    await clerk.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('several people of one agent, with a row that is wrong', async () => {
    await clerk.page.goto('/w/desk/batch?item=SSJ-004');
    await atPage(clerk.page, '代办批量收件');
    await clerk.page.locator('[name="form.people.0.name"]').focus();
    await paste('李䶮\t510107198506150046\t13800005678\n张𠮷\t510107198506150063\t138\n');
    await clerk.page.locator('[name="form.people.1.name"]').waitFor();
    await expectAccessibleInAll('batch');
  });

  test('locked', async () => {
    await clerk.page.goto('/w/desk');
    await atPage(clerk.page, '窗口');
    await clerk.press('Alt+q');
    await clerk.page.getByRole('dialog').waitFor();
    await expectAccessibleInAll('locked');
  });
});
