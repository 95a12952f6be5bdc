import { openCounter, pauseCounter, readQueue } from '@yichuang/contract/queueing-counters.ts';
import { readHallPlan } from '@yichuang/contract/queueing-hall.ts';
import { takeTicket } from '@yichuang/contract/queueing-tickets.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atPage, expectAccessible, openStage, picture, type Stage } from './stage.ts';

/** 企业变更登记: four counters, S087 to S090. */
const CHANGES = 'GS.bg';
const SOUTH = '成都高新区政务服务中心（南区大厅）';

let stage: Stage;
let manager: Page;

beforeAll(async () => {
  stage = await openStage();
  manager = await stage.staff('supervisor');
});
afterAll(() => stage.close());

const take = () => stage.here.anybody(takeTicket, { body: { services: [CHANGES] } });
const standingOf = async (counterId: string) =>
  (await stage.here.anybody(readHallPlan, { params: { hall: 'HALL-S' } })).counters.find(
    (one) => one.counterId === counterId,
  )?.standing;

describe('the hall of a manager', () => {
  test('P7: from the alert to the opened counter in three clicks; the clerk finds it waiting', async () => {
    const clerk = await stage.staff('commerce-clerk');
    for (let count = 0; count < 17; count += 1) await take();
    stage.here.clock.advanceMinutes(6);
    await manager.goto('/w');
    await manager.getByRole('link', { name: '大厅', exact: true }).click();
    await atPage(manager, SOUTH);
    await manager.getByText('无窗口办理').waitFor();
    await picture(manager, 'hall-alert');
    await expectAccessible(manager);
    await manager.getByRole('link', { name: '加开窗口' }).first().click();
    await manager.getByRole('button', { name: '调派到 87 号' }).waitFor();
    await picture(manager, 'hall-opening');
    await expectAccessible(manager);
    await manager.getByRole('button', { name: '调派到 87 号' }).click();
    await manager.getByText('已安排').waitFor();
    expect(await standingOf('S087')).toBe('paused');
    await clerk.goto('/w/desk');
    await clerk.locator('.queue-paused').getByText('交接班').waitFor();
  });

  test('W-02: the plan is live: a counter that opens elsewhere changes in it without a press', async () => {
    const tax = await stage.here.as('tax-clerk');
    await manager.goto('/w/hall/HALL-S');
    await manager.getByRole('link', { name: /^54 号窗口 .*未开放/ }).waitFor();
    await tax(openCounter, { params: { counterId: 'S054' }, body: {} });
    await manager.getByRole('link', { name: /^54 号窗口 .*空闲/ }).waitFor();
    const { session } = await tax(readQueue, {});
    const { sessionId = '', version = 0 } = session ?? {};
    await tax(pauseCounter, { body: { sessionId, version, reason: 'away' } });
    await manager.getByRole('link', { name: /^54 号窗口 .*暂停/ }).waitFor();
  });

  test('a counter is reached and chosen by the keyboard, and the table says the same', async () => {
    await manager.getByRole('link', { name: /^54 号窗口/ }).focus();
    await manager.keyboard.press('Enter');
    await manager.locator('.hall-chosen').getByText('演示·国税窗口').waitFor();
    await manager.getByText('窗口列表').first().click();
    await manager.getByRole('row', { name: /54 .*暂停 .*演示·国税窗口/ }).waitFor();
    await picture(manager, 'hall-chosen');
    await expectAccessible(manager);
  });

  test('in the dark', async () => {
    await manager.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(manager);
    await picture(manager, 'hall-dark');
    await manager.emulateMedia({ colorScheme: 'light' });
  });
});

describe('the hall on the portal', () => {
  test.each([
    ['a screen', { colorScheme: 'light' }],
    ['a screen in the dark', { colorScheme: 'dark' }],
    ['a telephone without a script', { phone: true, javaScript: false }],
  ] as const)('P-21: where is counter 95, on %s', async (name, visiting) => {
    const page = await stage.visitor(visiting);
    await page.goto('/');
    await page.getByRole('link', { name: '看现在等多少人' }).first().click();
    await page.getByRole('heading', { level: 1, name: `${SOUTH}实况` }).waitFor();
    await page.getByLabel('找窗口').fill('95');
    await page.getByRole('button', { name: '查看位置' }).click();
    await page.locator('.hall-found').getByText('在工商社保大厅北侧').waitFor();
    // Axe needs a script.
    if (!('javaScript' in visiting)) await expectAccessible(page);
    await picture(page, `hall-portal-${name.replaceAll(' ', '-')}`);
  });
});
