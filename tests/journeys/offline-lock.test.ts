import { openCounter } from '@yichuang/contract/queueing-counters.ts';
import { DEMO_PASSWORD } from '@yichuang/server/modules/identity/demo.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AtCounter, atCounter } from './at-counter.ts';
import { expectAccessible, openStage, picture, type Stage } from './stage.ts';

let stage: Stage;
let hand: AtCounter;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  const clerk = await stage.here.as('clerk');
  await clerk(openCounter, { params: { counterId: 'S095' }, body: {} });
  hand = await atCounter(stage, 'clerk');
  page = hand.page;
  context = page.context();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
});
afterAll(() => stage.close());

const press = async (...strokes: readonly string[]) => {
  for (const stroke of strokes) await page.keyboard.press(stroke);
};

describe('D-26: the screen is locked without a network', () => {
  test('it says what is kept and whom to tell; the password waits, and opens it when the network is back', async () => {
    await page.goto('/w/desk');
    await page.locator('.queue-head').waitFor();
    await context.setOffline(true);
    await page.locator('.offline-cut').waitFor();
    await page.locator('input[name="applicant.name"]').focus();
    await page.keyboard.type('王芳');
    await press('Alt+q');
    await page.getByText('现在不能核对密码').waitFor();
    expect(await page.getByText('换人').count()).toBe(0);
    await expectAccessible(page);
    await picture(page, 'offline-locked');
    await page.keyboard.type(DEMO_PASSWORD);
    await press('Enter');
    await page.getByRole('button', { name: '等待网络' }).waitFor();
    await context.setOffline(false);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.locator('input[name="applicant.name"]').inputValue()).toBe('王芳');
    await press('F2');
    await page.getByText('填了还没有办').waitFor();
    expect(await page.locator('input[name="applicant.name"]').inputValue()).toBe('王芳');
    await press('F2');
    await hand.itemIs('');
  });

  test('a lock made without a network is told to the server before anything else', async () => {
    await context.setOffline(true);
    await page.locator('.offline-cut').waitFor();
    await press('Alt+q');
    await page.getByText('现在不能核对密码').waitFor();
    const told = page.waitForResponse('**/sessions/lock');
    await context.setOffline(false);
    expect((await told).ok()).toBe(true);
    await page.reload();
    await page.getByRole('dialog', { name: '屏幕已锁定' }).waitFor();
    await page.keyboard.type(DEMO_PASSWORD);
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
