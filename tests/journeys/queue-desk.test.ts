import { openCounter } from '@yichuang/contract/queueing-counters.ts';
import { readTicket, takeTicket } from '@yichuang/contract/queueing-tickets.ts';
import { instant } from '@yichuang/domain/time/instant.ts';
import { anotherClerk } from '@yichuang/server/modules/queueing/hall.testing.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atPage, expectAccessible, openStage, picture, type Stage, seenText } from './stage.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.staff('clerk');
  await page.setViewportSize({ width: 1366, height: 608 });
  await page.addInitScript(countPointers);
  await page.goto('/w/desk');
  await atPage(page, '窗口');
});
afterAll(() => stage.close());

function countPointers(): void {
  const counted = globalThis as { pointers?: number };
  counted.pointers = 0;
  for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
    document.addEventListener(kind, () => (counted.pointers = (counted.pointers ?? 0) + 1), true);
}

const take = (services: readonly string[], more: object = {}) =>
  stage.here.anybody(takeTicket, { body: { services: [...services], ...more } });
const stateOf = async (ticketId: string) =>
  (await stage.here.anybody(readTicket, { params: { ticketId } })).state;
const seconds = (count: number) => stage.here.clock.set(instant(stage.here.clock.now() + count * 1_000));
const press = async (...strokes: readonly string[]) => {
  for (const stroke of strokes) await page.keyboard.press(stroke);
};
const queueSays = (words: string) =>
  page.waitForFunction(
    // biome-ignore lint/performance/useDomNodeTextContent: hidden words must not count
    (wanted) => document.querySelector<HTMLElement>('.queue')?.innerText.includes(wanted),
    words,
  );
const numberIs = (number: string) =>
  page.waitForFunction((wanted) => document.querySelector('.queue-number b')?.textContent === wanted, number);
const focusedIs = (selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);

describe('a queue at the counter, without a mouse', () => {
  const numbers: { readonly number: string; readonly ticketId: string }[] = [];

  test('the clerk chooses the counter; the desk works before that too, and stands on the screen', async () => {
    await page.getByRole('heading', { name: '选择窗口' }).waitFor();
    await queueSays('上岗叫号');
    await picture(page, 'queue-choose');
    await expectAccessible(page);
    await press('Shift+Tab', 'Shift+Tab');
    await focusedIs('.queue select');
    await page.waitForFunction(() => document.querySelectorAll('.queue option').length > 100);
    await page.keyboard.type('C 95');
    await press('Tab', 'Enter');
    await queueSays('号窗口');
    await queueSays('没有人等候');
    await focusedIs('[role=combobox]');
    const overflow = await page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return [scrollHeight - innerHeight, scrollWidth - innerWidth];
    });
    expect(overflow).toEqual([0, 0]);
  });

  test('F2 calls: a priority number first, the others by arrival; names are masked', async () => {
    numbers.push(await take(['GS.gt'], { holder: { name: '王小芳' } }));
    seconds(60);
    numbers.push(await take(['GS.gt']));
    seconds(60);
    numbers.push(await take(['GS.gt'], { priority: 'military', holder: { name: '李明' } }));
    await queueSays('等候 3 人');
    await queueSays('王*芳');
    expect(await seenText(page, '.queue')).not.toContain('王小芳');
    await press('F2');
    await numberIs(numbers[2]?.number ?? '');
    await queueSays('已叫 1 次，共 3 次');
    expect(await stateOf(numbers[2]?.ticketId ?? '')).toBe('called');
    await picture(page, 'queue-called');
    await expectAccessible(page);
  });

  test('F3 calls again, not at once; F4 marks as missed after three calls; “本人到了” brings the number back', async () => {
    await press('F3');
    await queueSays('还要等');
    for (let call = 2; call <= 3; call += 1) {
      seconds(30);
      await press('F3');
      await queueSays(`已叫 ${call} 次，共 3 次`);
    }
    seconds(30);
    await press('F4');
    await queueSays('本人到了');
    expect(await stateOf(numbers[2]?.ticketId ?? '')).toBe('missed');
    await picture(page, 'queue-missed');
  });

  test('choosing the item begins the service; the case carries the number, and F2 finishes both', async () => {
    await press('F2');
    await numberIs(numbers[0]?.number ?? '');
    await page.keyboard.type('yyzzys');
    await press('Enter');
    await queueSays('正在办理');
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'applicant.kind');
    await press('Enter');
    await page.keyboard.type('王芳');
    await press('Enter');
    await page.keyboard.type('13800005678');
    await press('Enter');
    await page.keyboard.type('51010719850615002X');
    await press('Alt+a', 'Control+Enter');
    await page.getByRole('heading', { name: '办好了' }).waitFor();
    await press('F2');
    await numberIs(numbers[1]?.number ?? '');
    expect(await stateOf(numbers[0]?.ticketId ?? '')).toBe('done');
    await queueSays('今天已办 1 人');
  });

  test('D-22: Alt+H holds number and desk; Alt+1 brings both back as they were', async () => {
    await press('Alt+s');
    await queueSays('正在办理');
    await page.keyboard.type('spwsxkz');
    await press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'applicant.kind');
    await press('Enter');
    await page.keyboard.type('赵永福');
    await press('Alt+h');
    await queueSays('取回');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name="applicant.name"]')?.value === '',
    );
    await picture(page, 'queue-held');
    await press('Alt+1');
    await numberIs(numbers[1]?.number ?? '');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name="applicant.name"]')?.value === '赵永福',
    );
    await page.locator('.materials').waitFor();
  });

  test('Q-09: F6 sends the number on, with its place; F7 pauses with a reason, and goes on', async () => {
    const colleague = await anotherClerk(stage.here, 'clerk-b');
    await colleague(openCounter, { params: { counterId: 'S087' }, body: {} });
    await press('F6');
    await page.getByRole('dialog').waitFor();
    await focusedIs('[role=dialog] select');
    await expectAccessible(page);
    await page.keyboard.type('C 企业变更');
    await picture(page, 'queue-transfer');
    await press('Tab', 'Tab', 'Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await queueSays('没有叫号');
    expect(await stateOf(numbers[1]?.ticketId ?? '')).toBe('transferred');
    await press('F7');
    await page.getByRole('dialog').waitFor();
    await press('Tab', 'Tab', 'Enter');
    await queueSays('暂停：办理特殊事项');
    await press('F7');
    await page.waitForFunction(() => document.querySelector('.queue-paused') === null);
  });

  test('D-02: Alt+K finds an act by its words; paused, F2 says what to press', async () => {
    await press('Alt+k');
    await page.getByRole('dialog', { name: '命令' }).waitFor();
    await page.keyboard.type('暂停');
    await expectAccessible(page);
    await picture(page, 'desk-commands');
    await press('Enter');
    await page.getByRole('dialog', { name: '暂停叫号' }).waitFor();
    await press('Enter');
    await queueSays('暂停：');
    await press('F2');
    await queueSays('窗口暂停中，先按 F7 恢复叫号');
    await press('F7');
    await page.locator('.queue-paused').waitFor({ state: 'detached' });
    // Outside of a box the slash opens it, and Esc leaves everything as it was.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await press('/');
    await page.getByRole('dialog', { name: '命令' }).waitFor();
    await press('Escape');
    await page.getByRole('dialog', { name: '命令' }).waitFor({ state: 'detached' });
  });

  test('the counter is remembered on this machine, and the page comes back to its queue', async () => {
    await page.reload();
    await atPage(page, '窗口');
    await queueSays('号窗口');
    expect(await page.evaluate(() => localStorage.getItem('yichuang.counter'))).toBe('S095');
  });

  test('no pointer was used', async () => {
    expect(await page.evaluate(() => (globalThis as { pointers?: number }).pointers)).toBe(0);
  });
});
