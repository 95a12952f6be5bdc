import { readCaseAttachments } from '@yichuang/contract/attachments.ts';
import { listCases, readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { openCounter } from '@yichuang/contract/queueing-counters.ts';
import { instant, MINUTE_MS, parseInstant } from '@yichuang/domain/time/instant.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atPage, expectAccessible, openStage, picture, type Stage, seenText, signIn } from './stage.ts';

const ITEM = { code: 'GSJ-015', initials: 'yyzzys', name: '营业执照遗失补领、毁损换领' };
const PEOPLE = [
  { name: '王芳', idNumber: '51010719850615002X' },
  { name: '李秀英', idNumber: '510107198506150046' },
  { name: '张建国', idNumber: '510107198506150054' },
] as const;

let stage: Stage;
let context: BrowserContext;
let page: Page;
let clerk: Call;

beforeAll(async () => {
  stage = await openStage();
  clerk = await stage.here.as('clerk');
  await clerk(openCounter, { params: { counterId: 'S095' }, body: {} });
  page = await stage.staff('clerk');
  context = page.context();
  context.setDefaultTimeout(60_000);
  await context.addInitScript(countPointers);
  await onScreen();
});
afterAll(() => stage.close());

function countPointers(): void {
  const counted = globalThis as { pointers?: number };
  counted.pointers = 0;
  for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
    document.addEventListener(kind, () => (counted.pointers = (counted.pointers ?? 0) + 1), true);
}

async function onScreen(): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 608 });
  await page.goto('/w/desk');
  await atPage(page, '窗口');
  await page.getByRole('combobox', { name: /^事项/ }).waitFor();
}

const minutes = (count: number) => stage.here.clock.set(instant(stage.here.clock.now() + count * MINUTE_MS));
const press = async (...strokes: readonly string[]) => {
  for (const stroke of strokes) await page.keyboard.press(stroke);
};
const pointers = () => page.evaluate(() => (globalThis as { pointers?: number }).pointers);
const stripSays = (words: string) =>
  page.waitForFunction(
    // biome-ignore lint/performance/useDomNodeTextContent: hidden words must not count
    (wanted) => document.querySelector<HTMLElement>('.offline-strip')?.innerText.includes(wanted),
    words,
  );
const itemIs = (name: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>('[role=combobox]')?.value === wanted,
    name,
  );

/** What the browser keeps, by name. */
const keptNames = () =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('yichuang-desk');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('kept').objectStore('kept').getAllKeys();
          all.onsuccess = () => resolve(all.result.map(String));
        };
      }),
  );
const untilKept = async (name: string) => {
  await expect.poll(keptNames, { timeout: 60_000 }).toContain(name);
};

/** Everything that is kept about people, as text. */
const keptText = () =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('yichuang-desk');
        opening.onsuccess = () => {
          const all = opening.result.transaction('kept').objectStore('kept').getAll();
          all.onsuccess = () => resolve(JSON.stringify(all.result));
        };
      }),
  );

/** As the hand goes: the list stands before the key that takes its first row. */
async function pick(): Promise<void> {
  await page.keyboard.type(ITEM.initials);
  await page.getByRole('option').first().waitFor();
  await press('Enter');
  await itemIs(ITEM.name);
}

async function person({ name, idNumber }: { name: string; idNumber: string }): Promise<void> {
  await press('F2');
  await itemIs('');
  await pick();
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'applicant.kind');
  await press('Enter');
  await page.keyboard.type(name);
  await press('Enter');
  await page.keyboard.type('13800005678');
  await press('Enter');
  await page.keyboard.type(idNumber);
  await press('Alt+a');
}

/** Fills in a person, takes the papers in by the main key, and reads the slip. */
async function takeIn(who: { name: string; idNumber: string }): Promise<string> {
  await person(who);
  await press('Control+Enter');
  await page.locator('.slip-given').waitFor();
  return seenText(page, '.slip-given .receipt-number b');
}

const casesNow = async () =>
  (await clerk(listCases, { query: { box: 'all', limit: 200 } })).rows.filter(
    ({ itemCode }) => itemCode === ITEM.code,
  );

const cutAt = { machine: 0 };

describe('D-25: five minutes without a network', () => {
  const slips: string[] = [];
  let before: readonly string[] = [];

  test('while there is a network the desk lays in numbers, the item, and itself', async () => {
    // An item the clerk opens is kept for the day.
    await pick();
    await untilKept('slips');
    await untilKept(`item/${ITEM.code}`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect
      .poll(() => page.evaluate(() => caches.keys()), { timeout: 60_000 })
      .toEqual([expect.stringMatching(/^workbench-/)]);
    const laidIn = await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      return (await (await caches.open(name)).keys()).map(({ url }) => url);
    });
    for (const file of [/style-.+\.css$/, /darkroom-worker-.+\.js$/, /camera-dialog-.+\.js$/])
      expect(laidIn).toContainEqual(expect.stringMatching(file));
    before = (await casesNow()).map(({ caseId }) => caseId);
  });

  test('the cut is told in a red strip with its hour, and every act says whether it can be done', async () => {
    await context.setOffline(true);
    cutAt.machine = stage.here.clock.now();
    await page.locator('.offline-cut').waitFor();
    await stripSays('网络中断');
    await stripSays('还有 20 个号');
    expect(await seenText(page, '.offline-strip')).toMatch(/自 09:0\d 起|自 \d\d:\d\d 起/);
    await person(PEOPLE[0]);
    for (const [act, why] of [
      ['accept', '书面凭证'],
      ['decide', '书面决定'],
      ['correct', '一次性书面告知'],
      ['decline', '书面凭证'],
    ] as const) {
      const button = page.locator(`[aria-describedby="why-${act}"]`);
      expect(await button.getAttribute('aria-disabled')).toBe('true');
      expect(await button.getAttribute('title')).toContain(why);
    }
    expect(await page.locator('[aria-describedby="why-receive"]').getAttribute('aria-disabled')).toBe(
      'false',
    );
    await picture(page, 'offline-desk');
    const overflow = await page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return [scrollHeight - innerHeight, scrollWidth - innerWidth];
    });
    expect(overflow).toEqual([0, 0]);
    await expectAccessible(page);
  });

  test('Q-11: the queue shows its last state with its age, and calling says why it is closed', async () => {
    expect(await seenText(page, '.queue')).toContain('连接中断');
    expect(await seenText(page, '.queue')).toContain('95');
  });

  test('papers are taken in; the slip says that it is no receipt', async () => {
    await press('Control+Enter');
    await page.locator('.slip-given').waitFor();
    slips.push(await seenText(page, '.slip-given .receipt-number b'));
    const paper = await seenText(page, '.receipt-preview .slip-paper');
    expect(paper).toContain('本凭条不是受理凭证，也不是收件凭证');
    expect(paper).toContain(slips[0]);
    expect(paper).toContain('王*');
    expect(paper).not.toContain(PEOPLE[0].idNumber);
    await picture(page, 'offline-slip');
    await expectAccessible(page);
    slips.push(await takeIn(PEOPLE[1]));
    await stripSays('待并入 2 件');
  });

  test('the browser breaks down and is opened again, still without a network: nothing is lost', async () => {
    await page.close();
    page = await context.newPage();
    await onScreen();
    await stripSays('网络中断');
    await stripSays('待并入 2 件');
    slips.push(await takeIn(PEOPLE[2]));
    expect(new Set(slips).size).toBe(3);
    await stripSays('待并入 3 件');
    await page.reload();
    await atPage(page, '窗口');
    await stripSays('待并入 3 件');
  });

  test('the network is back: each is a case, once, received when the window took it', async () => {
    minutes(5);
    await context.setOffline(false);
    await stripSays('已并入 3 件');
    const made = (await casesNow()).filter(({ caseId }) => !before.includes(caseId));
    expect(made).toHaveLength(3);
    for (const row of made) {
      expect(row.state).toBe('received');
      expect(parseInstant(row.receivedAt)).toBeGreaterThanOrEqual(cutAt.machine);
      expect(parseInstant(row.receivedAt)).toBeLessThan(stage.here.clock.now());
      const { timeline } = await clerk(readCase, { params: { caseId: row.caseId } });
      expect(slips.some((slip) => timeline[0]?.note?.includes(slip))).toBe(true);
    }
  });

  test('the report tells what each slip became; nobody stays on the machine', async () => {
    await page.getByRole('link', { name: '合并报告' }).focus();
    await press('Enter');
    await atPage(page, '合并报告');
    const told = await seenText(page, '.merge-report');
    const made = (await casesNow()).filter(({ caseId }) => !before.includes(caseId));
    for (const slip of slips) expect(told).toContain(slip);
    for (const { caseNumber } of made) expect(told).toContain(caseNumber);
    await picture(page, 'offline-report');
    await expectAccessible(page);
    const kept = await keptText();
    for (const { name, idNumber } of PEOPLE) {
      expect(kept).not.toContain(name);
      expect(kept).not.toContain(idNumber);
    }
    await page.getByRole('button', { name: '看过了，清除已并入的' }).focus();
    await press('Enter');
    await page.locator('.offline-strip').waitFor({ state: 'detached' });
    await page.reload();
    await atPage(page, '合并报告');
    expect((await casesNow()).filter(({ caseId }) => !before.includes(caseId))).toHaveLength(3);
    expect(await pointers()).toBe(0);
  });
});

describe('D-25: what goes wrong on the way', () => {
  test('an act whose answer was lost is not taken in a second time, and the report knows its case', async () => {
    await onScreen();
    const before = (await casesNow()).length;
    await page.route('**/api/v1/queueing/desk/decide', async (route) => {
      await route.fetch();
      await context.setOffline(true);
      await route.abort();
    });
    await person(PEOPLE[0]);
    await press('Control+Enter');
    await page.locator('.note-problem').waitFor();
    await page.unroute('**/api/v1/queueing/desk/decide');
    await stripSays('网络中断');
    await press('Control+Enter');
    await page.locator('.slip-given').waitFor();
    await context.setOffline(false);
    await stripSays('已并入 1 件');
    await page.goto('/w/desk/slips');
    await page.locator('.merge-before').waitFor();
    expect(await seenText(page, '.merge-before')).toMatch(/断网前已经办成.*\d{21}/s);
    expect((await casesNow()).length).toBe(before + 1);
  });

  test('what the server refuses stays, says why, and comes back to the desk with its slip', async () => {
    await onScreen();
    await context.setOffline(true);
    await page.locator('.offline-cut').waitFor();
    const slip = await takeIn(PEOPLE[1]);
    // Nobody was here for a day: the moment can no longer be entered, and the session is over.
    minutes(25 * 60);
    await context.setOffline(false);
    await page.waitForURL('**/w/sign-in*');
    await signIn(page, 'clerk');
    await stripSays('1 件没有并入');
    await page.goto('/w/desk/slips');
    await page.locator('.merge-refused').waitFor();
    const told = await seenText(page, '.merge-refused');
    expect(told).toContain(slip);
    expect(told).toContain('超过 24 小时');
    expect(told).toContain('请按现在收件');
    await picture(page, 'offline-refused');
    await expectAccessible(page);
    await page.getByRole('button', { name: '取回窗口，按现在收件' }).focus();
    await press('Enter');
    await itemIs(ITEM.name);
    expect(await page.locator('input[name="applicant.name"]').inputValue()).toBe(PEOPLE[1].name);
    expect(await page.locator('.slip-on-desk').count()).toBe(0);
  });

  test('what can be put right comes back to the desk with its slip, and keeps its moment', async () => {
    clerk = await stage.here.as('clerk');
    await clerk(openCounter, { params: { counterId: 'S095' }, body: {} });
    await onScreen();
    await untilKept('slips');
    await page.waitForFunction(() => document.querySelector('.queue-head') !== null);
    await context.setOffline(true);
    await page.locator('.offline-cut').waitFor();
    const since = stage.here.clock.now();
    const slip = await takeIn(PEOPLE[2]);
    // The item was changed while the counter had no network.
    const changed = {
      type: '',
      code: 'cases.item-changed',
      title: '事项已经改版',
      titleEn: 'Changed',
      status: 409,
    };
    await page.route('**/slips/*/enter', (route) => route.fulfill({ status: 409, json: changed }), {
      times: 1,
    });
    minutes(30);
    await context.setOffline(false);
    await stripSays('没有并入');
    await page.goto('/w/desk/slips');
    const row = page.locator('.merge-refused', { hasText: slip });
    await row.getByRole('button', { name: '取回窗口改正' }).focus();
    await press('Enter');
    await page.locator('.slip-on-desk').waitFor();
    expect(await seenText(page, '.slip-on-desk')).toContain(slip);
    await itemIs(ITEM.name);
    await picture(page, 'offline-put-right');
    const before = (await casesNow()).map(({ caseId }) => caseId);
    await press('Control+Enter');
    await page.getByRole('heading', { name: '办好了' }).waitFor();
    const [made, ...more] = (await casesNow()).filter(({ caseId }) => !before.includes(caseId));
    expect(more).toEqual([]);
    expect(parseInstant(made?.receivedAt ?? '')).toBeLessThan(since + 5 * MINUTE_MS);
  });

  test('D-08: what was scanned during the cut outlives the page, and goes up with the papers', async () => {
    await page.evaluate(() => localStorage.setItem('yichuang.devices', 'keyboard browser simulator'));
    await onScreen();
    const before = (await casesNow()).map(({ caseId }) => caseId);
    await context.setOffline(true);
    await page.locator('.offline-cut').waitFor();
    await person({ name: '赵敏', idNumber: '510107198506150062' });
    await press('Alt+m', 'c');
    await page.waitForFunction(
      () => (document.querySelector<HTMLVideoElement>('.camera-live video')?.readyState ?? 0) > 1,
    );
    await press('Space');
    await page.getByText('已拍 1 页').waitFor();
    await press('Enter');
    await page.locator('.material-scans', { hasText: '网络恢复后上传' }).waitFor();
    await page.waitForFunction(() => sessionStorage.getItem('yichuang.typed')?.includes('unsent-scan'));
    await page.reload();
    await page.locator('.material-scans img[src^="data:image"]').waitFor();
    expect(await seenText(page, '.material-scans')).toContain('网络恢复后上传');
    await picture(page, 'offline-scan');
    await press('Control+Enter');
    await page.locator('.slip-given').waitFor();
    expect((await keptNames()).some((name) => name.startsWith('scan/'))).toBe(true);
    await press('F2');
    await context.setOffline(false);
    await expect
      .poll(async () => (await casesNow()).filter(({ caseId }) => !before.includes(caseId)).length, {
        timeout: 60_000,
      })
      .toBe(1);
    const [made] = (await casesNow()).filter(({ caseId }) => !before.includes(caseId));
    const { rows } = await clerk(readCaseAttachments, { params: { caseId: made?.caseId ?? '' } });
    expect(rows).toMatchObject([{ purpose: 'scan', mediaType: 'application/pdf' }]);
    await expect.poll(keptNames).not.toContainEqual(expect.stringMatching(/^scan\//));
  });

  test('signing out shows first what would be lost', async () => {
    await page.locator('.top-bar form button').focus();
    await press('Enter');
    await atPage(page, '合并报告');
    expect(await seenText(page, '.merge-leave')).toContain('还有 1 件只存在本机');
    await page.getByRole('button', { name: '仍要退出' }).focus();
    await press('Enter');
    await page.waitForURL('**/w/sign-in*');
    const kept = await keptText();
    expect(kept).not.toContain(PEOPLE[1].idNumber);
    expect(kept).not.toContain('displayName');
  });
});
