import type { IndexedItem } from '@yichuang/contract/queueing-desk.ts';
import { readItemIndex } from '@yichuang/contract/queueing-desk.ts';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atPage, expectAccessible, openStage, picture, type Stage, seenText } from './stage.ts';

let stage: Stage;
let page: Page;
let owner: pg.Client;
let items: readonly IndexedItem[];
let before: Readonly<Record<string, number>>;

beforeAll(async () => {
  stage = await openStage();
  owner = new pg.Client({ connectionString: stage.here.databaseUrl });
  await owner.connect();
  items = (await (await stage.here.as('clerk'))(readItemIndex, {})).rows;
  page = await stage.staff('clerk');
  await page.setViewportSize({ width: 1366, height: 608 });
  await page.addInitScript(countPointers);
  await page.reload();
  await atPage(page, '我的一天');
  await stage.here.jobs.settled();
  before = await rowsOfAllTables();
});
afterAll(async () => {
  await owner.end();
  await stage.close();
});

function countPointers(): void {
  const counted = globalThis as { pointers?: number };
  counted.pointers = 0;
  for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
    document.addEventListener(kind, () => (counted.pointers = (counted.pointers ?? 0) + 1), true);
}

/** Rows of every table of every module and of the platform, by name; what the job runner keeps for itself is its own. */
async function rowsOfAllTables(): Promise<Readonly<Record<string, number>>> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema', 'jobs') order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    const counted = await owner.query<{ count: string }>(`select count(*) from ${name}`);
    counts[name] = Number(counted.rows[0]?.count);
  }
  return counts;
}

const press = async (...strokes: readonly string[]) => {
  for (const stroke of strokes) await page.keyboard.press(stroke);
};

const itemIs = (name: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>('[role=combobox]')?.value === wanted,
    name,
  );

/** F2, then the item the person comes for, by its initials. */
async function callNext(number: string): Promise<void> {
  await press('F2');
  await page.locator('.queue-number', { hasText: number }).waitFor();
  await itemIs('');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  const [, wanted = ''] = /“([^”]+)”/.exec(await seenText(page, '.practice-story')) ?? [];
  const item = items.find(({ name }) => name === wanted);
  const [initials = ''] = item?.initials.split('\n').filter(Boolean) ?? [];
  await page.keyboard.type(initials);
  await press('Enter');
  await itemIs(wanted);
  await page.locator('.materials').waitFor();
}

const isRight = () => page.getByRole('heading', { name: '办对了' }).waitFor();

/** To the paper that the story calls missing. */
async function toMissingPaper(): Promise<void> {
  const [, paper = ''] = /没有带“([^”]+)”/.exec(await seenText(page, '.practice-story')) ?? [];
  await press('Alt+m');
  const named = () =>
    page.evaluate(() => document.activeElement?.closest('label')?.querySelector('span')?.textContent);
  for (let step = await page.locator('.material').count(); step > 0; step -= 1) {
    if ((await named()) === paper) return;
    await press('ArrowDown');
  }
  expect(await named()).toBe(paper);
}

/** A write that reaches around the client of the page. */
const writeByHand = () =>
  page.evaluate(async () => {
    const reply = await fetch('/api/v1/queueing/desk/picked', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'written-by-hand' },
      body: JSON.stringify({ itemCode: 'SSJ-004' }),
    });
    return { status: reply.status, code: ((await reply.json()) as { code?: string }).code };
  });

describe('D-27: training, without a mouse', () => {
  test('from my day to the practice queue; it says in words and in hatching what it is', async () => {
    await page.getByRole('link', { name: '窗口培训' }).focus();
    await press('Enter');
    await atPage(page, '培训');
    await page.getByRole('button', { name: '叫下一位' }).waitFor();
    expect(await seenText(page, '.training-said')).toContain('人和办件都是虚构的，不发送、不写入');
    expect(await page.locator('.queue-list li').count()).toBe(7);
    await picture(page, 'training-start');
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  test('an instant case within the dozen keys of the desk: right, and why', async () => {
    await callNext('练1');
    await picture(page, 'training-instant');
    await press('Alt+a', 'Control+Enter');
    await isRight();
    const told = await seenText(page, '.receipt-said');
    expect(told).toContain('第三十四条第二款');
    expect(Number(/按键\s*(\d+)（目标 12）/.exec(told)?.[1])).toBeLessThanOrEqual(12);
    expect(told).toMatch(/鼠标\s*0/);
    await picture(page, 'training-right');
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  test('what is printed is a practice slip with its number, void over the whole width', async () => {
    await press('F9');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.shell').isVisible()).toBe(false);
    const sheet = page.locator('.print-page');
    expect(await sheet.textContent()).toContain('练习-001');
    const mark = sheet.locator('.practice-void');
    expect(await mark.isVisible()).toBe(true);
    expect(await mark.textContent()).toContain('培训样张 无效');
    expect(await mark.textContent()).toContain('TRAINING VOID');
    const [wide, across] = await Promise.all([sheet.boundingBox(), mark.boundingBox()]);
    expect(across?.width ?? 0).toBeGreaterThan((wide?.width ?? Number.POSITIVE_INFINITY) * 0.6);
    await picture(page, 'training-print');
    await page.emulateMedia({ media: 'screen' });
  });

  test('a promised case: its number is in the queue, keys and seconds go on from the call', async () => {
    await callNext('练2');
    await press('Alt+a', 'Control+Enter');
    await isRight();
    expect(await seenText(page, '.practice-effort')).toMatch(/目标 40/);
    expect(await seenText(page, '.queue-list')).toMatch(/练1\s*练习甲\s*对/);
  });

  test('the page itself is void on paper as well, whatever way it is printed', async () => {
    await callNext('练3');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.training-mark').isVisible()).toBe(true);
    await picture(page, 'training-print-page');
    await page.emulateMedia({ media: 'screen' });
  });

  test('a paper that is not there, accepted all the same: wrong, with the law; taken back and done right', async () => {
    await press('Alt+a', 'Control+Enter');
    await page.getByRole('heading', { name: '办错了：办法不对' }).waitFor();
    const told = await seenText(page, '.receipt-said');
    expect(told).toContain('您的办理：受理');
    expect(told).toContain('第三十二条第一款第四项');
    await picture(page, 'training-wrong');
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await press('F10');
    await page.locator('.materials').waitFor();
    await toMissingPaper();
    await press('Space', 'x', 'Alt+b');
    await isRight();
  });

  test('scores stay over a reload, in this tab alone', async () => {
    await page.reload();
    await atPage(page, '培训');
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('row').count()).toBe(5);
    expect(await seenText(page, 'tfoot')).toMatch(/3 位\s*对 3/);
    await picture(page, 'training-scores');
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /train/.test(key)))).toEqual(
      [],
    );
    const other = await page.context().newPage();
    await other.goto('/w/training');
    await other.getByRole('button', { name: '叫下一位' }).waitFor();
    expect(await other.getByRole('table').count()).toBe(0);
    await other.close();
  });

  test('a paper that may follow: marked, the commitment signed', async () => {
    await callNext('练4');
    await toMissingPaper();
    await press('w', 'Alt+a', 'Control+Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('commitmentSigned');
    await press('Space', 'Control+Enter');
    await isRight();
  });

  test('a matter of another authority: declined with reason and the way to go', async () => {
    await callNext('练5');
    await press('Alt+n');
    await page.keyboard.type('场所不在本中心辖区');
    await press('Alt+n');
    await page.keyboard.type('外区主管机关');
    await press('Control+Enter');
    await isRight();
    expect(await seenText(page, '.practice-effort')).toContain('这一种不计');
  });

  test('D-30: who comes again has an open case; right is to take nothing in', async () => {
    await callNext('练6');
    await page.locator('.duplicates').waitFor();
    expect(await page.locator('.duplicates a').count()).toBe(0);
    await picture(page, 'training-repeated');
    await press('F2');
    await isRight();
    expect(await seenText(page, '.receipt-said')).toContain('没有办理，请了下一位');
  });

  test('an agent: name and number are written down; then the sheet has everybody on it', async () => {
    await callNext('练7');
    const [, name = '', number = ''] =
      /：(\S+) (\d{17}[\dX])/.exec(await seenText(page, '.practice-story')) ?? [];
    await press('Alt+p', 'Enter', 'Enter', 'Enter', 'Enter');
    await page.keyboard.type(name);
    await press('Enter');
    await page.keyboard.type(number);
    // So fast only a scanner types; its Enter fills the same box with the same number.
    await press('Enter');
    await page.waitForFunction(
      (wanted) =>
        document.querySelector<HTMLInputElement>('input[name="applicant.agentIdNumber"]')?.value === wanted,
      number,
    );
    await press('Alt+a', 'Control+Enter');
    await isRight();
    await press('F2');
    await page.getByRole('table').waitFor();
    expect(await seenText(page, 'tfoot')).toMatch(/7 位\s*对 7/);
    await picture(page, 'training-over');
  });

  test('a write that reaches around the page is refused by the server', async () => {
    expect(await writeByHand()).toEqual({ status: 403, code: 'training-writes-nothing' });
  });

  test('nothing was written: every table has as many rows as before; no pointer was used', async () => {
    await stage.here.jobs.settled();
    expect(await rowsOfAllTables()).toEqual(before);
    expect(await page.evaluate(() => (globalThis as { pointers?: number }).pointers)).toBe(0);
  });

  test('the same write at the desk is done, so that the count above can fail', async () => {
    await page.goto('/w/desk');
    await atPage(page, '窗口');
    expect((await writeByHand()).status).toBe(200);
    expect(await rowsOfAllTables()).not.toEqual(before);
  });
});
