import { readHallWatch } from '@yichuang/contract/queueing-hall.ts';
import { listStaff } from '@yichuang/contract/queueing-staff.ts';
import { instantAt, parseLocal } from '@yichuang/domain/time/instant.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atPage, expectAccessible, openStage, picture, type Stage } from './stage.ts';

const SOUTH = '成都高新区政务服务中心（南区大厅）';

let stage: Stage;
let manager: Page;

beforeAll(async () => {
  stage = await openStage();
  manager = await stage.staff('supervisor');
});
afterAll(() => stage.close());

const keys = async (...pressed: readonly string[]) => {
  for (const key of pressed) await manager.keyboard.press(key);
};
/** Tab until what is focused has these words. */
async function tabTo(words: string | RegExp): Promise<void> {
  for (let count = 0; count < 400; count += 1) {
    await manager.keyboard.press('Tab');
    const name = await manager.evaluate(() => {
      const focused = document.activeElement;
      const label = focused?.id ? document.querySelector(`label[for="${focused.id}"]`) : null;
      return (focused?.getAttribute('aria-label') ?? label?.textContent ?? focused?.textContent ?? '').trim();
    });
    if (typeof words === 'string' ? name === words : words.test(name)) return;
  }
  throw new Error(`Tab leads nowhere to ${words}`);
}
/** Presses a link of the page; how far it is from the cursor is not what the test is about. */
async function follow(name: string): Promise<void> {
  await manager.getByRole('main').getByRole('link', { name, exact: true }).focus();
  await keys('Enter');
}
const type = (text: string) => manager.keyboard.insertText(text);
/** Moves down in the select that has the cursor to the option that begins so. */
async function choose(words: string): Promise<void> {
  const steps = await manager.evaluate((begin) => {
    const { options } = document.activeElement as HTMLSelectElement;
    return [...options].findIndex(({ text }) => text.startsWith(begin));
  }, words);
  if (steps < 0) throw new Error(`no option begins with ${words}`);
  await keys('Home', ...Array<string>(steps).fill('ArrowDown'));
}
const watch = async () => (await stage.here.as('supervisor'))(readHallWatch, { params: { hall: 'HALL-S' } });
const cellText = () => manager.evaluate(() => document.activeElement?.textContent ?? '');

describe('G-15: the manager keeps the hall by the keyboard alone', () => {
  test('adds a counter, and gives it a service', async () => {
    await manager.goto('/w/hall/HALL-S');
    await atPage(manager, SOUTH);
    await follow('窗口登记');
    await atPage(manager, '窗口登记');
    await follow('增加窗口');
    await manager.getByRole('heading', { name: '增加窗口' }).waitFor();
    // The cursor is in the first field of the form.
    await manager.locator('input[name=counterId]:focus').waitFor();
    await type('S143');
    await keys('Tab');
    await type('87');
    await keys('Tab');
    await type('企业变更登记5号');
    await keys('Tab');
    await type('Enterprise changes 5');
    await keys('Tab');
    await choose(`${SOUTH} · 工商`);
    await keys('Tab');
    await type('60');
    await keys('Tab');
    await type('0');
    await tabTo(/^业务 1/);
    await choose('企业变更登记（');
    await tabTo('增加这个窗口');
    await keys('Enter');
    // The number is another's: told at the field, and what was typed is still there.
    await manager.locator('#number-fault').waitFor();
    await picture(manager, 'rota-counter-fault');
    await expectAccessible(manager);
    await manager.locator('input[name=number]').focus();
    await keys('Control+a');
    await type('143');
    await tabTo('增加这个窗口');
    await keys('Enter');
    await manager.getByText('窗口已增加').waitFor();
    await manager.getByRole('row', { name: /143 企业变更登记5号 .*企业变更登记/ }).waitFor();
    await picture(manager, 'rota-counters');
    await expectAccessible(manager);
  });

  test('plans a week: a conflict is shown, fixed, and the week published', async () => {
    await follow('大厅实况');
    await atPage(manager, SOUTH);
    await follow('排班');
    await atPage(manager, '排班');
    await follow('工商社保大厅');
    const row = manager.getByRole('row', { name: /^87 / });
    await row.waitFor();
    await manager.locator('[data-cell="0/0"]').focus();
    await keys('Control+End', 'Home');
    // The new counter stands last, its first half day is Monday morning.
    await manager.locator('tr:last-child [data-cell]:focus').waitFor();
    await plan('演示·工商', '演示·综合', '整周');
    await manager.locator('tr:last-child td').first().getByText('演示·工商窗口').waitFor();
    // The cursor is where it was.
    expect(await cellText()).toContain('演示·工商窗口');
    await keys('Control+Home');
    await manager.locator('[data-cell="0/0"]:focus').waitFor();
    await plan('演示·工商', '演示·综合', '整周');
    await manager.getByText('同一时间排在两个窗口').first().waitFor();
    await picture(manager, 'rota-conflict');
    // Links half under the bar at the top would count as too small.
    await manager.evaluate(() => scrollTo(0, 0));
    await expectAccessible(manager);
    // Refused as long as it stands.
    await manager.getByRole('button', { name: '发布排班' }).focus();
    await keys('Enter');
    await manager.getByText('还有冲突没有解决，不能发布').waitFor();
    // Mended: the two change places at this counter.
    await manager.locator('[data-cell][tabindex="0"]').focus();
    await plan('演示·综合', '演示·工商', '整周');
    await manager.getByText('没有妨碍发布的冲突').waitFor();
    await manager.getByRole('button', { name: '发布排班' }).focus();
    await keys('Enter');
    await manager.getByText('排班已发布').waitFor();
    await picture(manager, 'rota-published');
    await expectAccessible(manager);
  });

  test('Delete empties a half day, and the state says that it is not published', async () => {
    await manager.locator('[data-cell][tabindex="0"]').focus();
    await keys('Control+End', 'Delete');
    await manager.getByText('发布后有改动，还没有重新发布').waitFor();
    await manager.locator('tr:last-child td:last-child').getByText('空').waitFor();
  });
});

/** Enter in the cell, A, B, how far, and save; all by the keyboard. */
async function plan(first: string, second: string, scope: string): Promise<void> {
  await keys('Enter');
  await manager.locator('select[name=firstId]:focus').waitFor();
  await choose(first);
  await keys('Tab');
  await choose(second);
  await keys('Tab');
  if (scope === '整周') await keys('ArrowDown', 'ArrowDown');
  await tabTo('保存班次');
  await keys('Enter');
  await manager.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('domain 5.3: the clerk is absent', () => {
  test('the plan tells who is missing and whom to call; the partner stands in by record', async () => {
    stage.here.clock.set(instantAt(parseLocal('2007-10-30T09:30')));
    await manager.goto('/w/hall/HALL-S');
    await manager.getByText('空岗：应到未到').first().waitFor();
    const alert = manager.locator('.hall-alerts > li').filter({ hasText: '143 号窗口' });
    await alert.getByText('演示·工商窗口').first().waitFor();
    await manager.getByRole('link', { name: /^143 号窗口 .*应到未到/ }).waitFor();
    await picture(manager, 'rota-absent');
    await expectAccessible(manager);
    await alert.getByRole('button', { name: '登记 演示·综合窗口 顶岗' }).focus();
    await keys('Enter');
    await manager.getByText('已安排').waitFor();
    const { rows } = await (await stage.here.as('supervisor'))(listStaff, {});
    const partner = rows.find(({ name }) => name === '演示·综合窗口')?.accountId;
    expect((await watch()).expected.find(({ counterId }) => counterId === 'S143')).toMatchObject({
      person: { accountId: partner },
      standsInFor: '演示·工商窗口',
    });
    await manager.getByRole('link', { name: /^143 号窗口/ }).focus();
    await keys('Enter');
    await manager.locator('.hall-chosen').getByText('顶岗：').waitFor();
    await picture(manager, 'rota-stand-in');
    await expectAccessible(manager);
    await manager.goto('/w/hall/rota?hall=HALL-S&area=C');
    await manager.getByRole('row', { name: /143 演示·工商窗口 演示·综合窗口 .*还在顶岗/ }).waitFor();
    await picture(manager, 'rota-record');
    await expectAccessible(manager);
  });
});
