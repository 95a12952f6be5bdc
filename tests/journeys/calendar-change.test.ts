import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaseView, grantCase, readCase } from '@yichuang/contract/cases.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { filingFor } from '@yichuang/server/testing/filings.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RealServer, startRealServer } from './real-server.ts';
import { atPage, expectAccessible, openBrowser, type People, picture, seenText } from './stage.ts';

/** A licence of 社会事业局, promised in five working days. */
const LICENCE = 'SSJ-004';
const EXTENSION = '国办发明电〔2020〕1号';
const ALL = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/holidays.json'), 'utf8'));
const ofExtension = ALL.notices.find(({ number }: { number: string }) => number === EXTENSION);

let home: string;
let server: RealServer;
let people: People;
let open: CaseView & { readonly trackPath: string };
let closed: CaseView;

const start = async (now: string) => {
  server = await startRealServer(home, now);
  people = await openBrowser(server.address);
};
const stop = async () => {
  await people.leave();
  await server.stop();
  people.complain();
};

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'yichuang-calendar-'));
  await start('2020-01-20T10:00:00+08:00');
  const clerk = await server.as('clerk');
  const reviewer = await server.as('reviewer-ssj');
  const accepted = async () => {
    const { caseId, trackPath } = await clerk(acceptAtDesk, { body: await filingFor(clerk, LICENCE) });
    return { ...(await reviewer(readCase, { params: { caseId } })), trackPath };
  };
  open = await accepted();
  const { caseId, version } = await accepted();
  closed = await reviewer(grantCase, { params: { caseId }, body: { version } });
}, 180_000);
afterAll(async () => {
  await stop();
  rmSync(home, { recursive: true, force: true });
});

const calendarPage = async (loginName = 'admin') => {
  const page = await people.staff(loginName);
  await page.goto('/w/admin/calendar?year=2020');
  await atPage(page, '2020年工作日历');
  return page;
};
const fileWith = (notices: readonly unknown[]) => ({
  name: 'notices.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ notices })),
});
const tryFile = '试算文件';

describe('10.3-2 E16 on 20 January 2020', () => {
  test('a first start knows the arrangement of November; the case is due on the Saturday worked', async () => {
    expect([open.promisedDue?.on, open.statutoryDue?.on]).toEqual(['2020-02-01', '2020-02-21']);
    const page = await calendarPage();
    const told = await seenText(page);
    expect(told).toContain('国办发明电〔2019〕16号');
    expect(told).not.toContain(EXTENSION);
    await picture(page, 'calendar-2020-before');
  });

  test('the notice of a week later cannot be known yet: it is named and left out', async () => {
    const page = await calendarPage();
    await page.locator('input[type=file]').setInputFiles(fileWith(ALL.notices));
    await page.getByRole('button', { name: tryFile }).click();
    await page.getByRole('heading', { name: '放假通知试算结果' }).waitFor();
    const told = await seenText(page);
    expect(told).toContain('没有新的通知，日历不变');
    expect(told).toContain(EXTENSION);
    expect(await page.getByRole('button', { name: '录入通知并变更期限' }).count()).toBe(0);
  });

  test('a wrong file is refused with its place, a wrong line at its box; what was typed stays', async () => {
    const page = await calendarPage();
    await page.locator('input[type=file]').setInputFiles(fileWith([{ ...ofExtension, year: '2020' }]));
    await page.getByRole('button', { name: tryFile }).click();
    await page.locator('#file-fault').waitFor();
    expect(await seenText(page, '#file-fault')).toContain('第 1 份通知 year：年份应为');
    await page.getByText('没有文件，按通知原文录入').click();
    await page.locator('input[name=page]').fill(ofExtension.page);
    await page.locator('textarea[name=off]').fill('春节 2020-01-24 至 2020-02-30');
    await page.getByRole('button', { name: '试算通知' }).click();
    await page.locator('#off-fault').waitFor();
    expect(await page.locator('textarea[name=off]').inputValue()).toBe('春节 2020-01-24 至 2020-02-30');
    await picture(page, 'calendar-2020-wrong');
    await expectAccessible(page);
  });
});

describe('10.3-2 E17 E18 on 27 January 2020', () => {
  beforeAll(async () => {
    await stop();
    await start('2020-01-27T15:00:00+08:00');
  }, 180_000);

  test('typed from the paper it is tried: the cases that move, from when to when, and why', async () => {
    const page = await calendarPage();
    await page.getByText('没有文件，按通知原文录入').click();
    const off = page.locator('textarea[name=off]');
    const before = await off.inputValue();
    expect(before).toContain('春节 2020-01-24 至 2020-01-30');
    await off.fill(before.replace('2020-01-24 至 2020-01-30', '2020-01-24 至 2020-02-02'));
    const work = page.locator('textarea[name=work]');
    await work.fill((await work.inputValue()).replace('、2020-02-01', ''));
    await page.locator('input[name=number]').fill(EXTENSION);
    await page.locator('input[name=page]').fill(ofExtension.page);
    await page.getByRole('button', { name: '试算通知' }).click();
    await page.getByRole('heading', { name: '放假通知试算结果' }).waitFor();
    const rows = await page.locator('.act-form .rows-table tbody tr').allInnerTexts();
    const own = rows.filter((row) => row.replaceAll(/\D/g, '').includes(open.caseNumber));
    expect(own.join()).toMatch(
      /承诺期限\s+2020年2月1日（星期六）\s+2020年2月4日（星期二）\s+2020-01-31、2020-02-01/,
    );
    expect(rows.some((row) => row.replaceAll(/\D/g, '').includes(closed.caseNumber))).toBe(false);
    await picture(page, 'calendar-2020-tried');
    await expectAccessible(page);
    const reviewer = await server.as('reviewer-ssj');
    expect((await reviewer(readCase, { params: { caseId: open.caseId } })).version).toBe(open.version);
  });

  test('from the file it is confirmed; the year shows the days, the page says that dates have moved', async () => {
    const page = await calendarPage();
    await page.locator('input[type=file]').setInputFiles(fileWith([ofExtension]));
    await page.getByRole('button', { name: tryFile }).click();
    await page.getByRole('button', { name: '录入通知并变更期限' }).click();
    await page.getByText('放假通知已录入').waitFor();
    expect(await seenText(page)).toContain(EXTENSION);
    await picture(page, 'calendar-2020-after');
  });

  test('the case shows both dates, and why the new one; the notice is named', async () => {
    const page = await people.staff('reviewer-ssj');
    await page.goto(`/w/cases/${open.caseId}`);
    await atPage(page);
    const told = await seenText(page);
    expect(told).toContain(`依${EXTENSION}：承诺期限由2020年2月1日改为2020年2月4日`);
    await picture(page, 'case-2020-moved');
    await page.goto(`/w/cases/${open.caseId}/dues`);
    await atPage(page);
    const why = await seenText(page);
    expect(why).toContain('2020年2月4日');
    expect(why).toContain(EXTENSION);
    await picture(page, 'case-2020-why');
  });

  test('the decided case keeps its dates and its verdict', async () => {
    const reviewer = await server.as('reviewer-ssj');
    const after = await reviewer(readCase, { params: { caseId: closed.caseId } });
    expect(after).toMatchObject({ onTime: true, version: closed.version });
    expect(after.promisedDue?.on).toBe('2020-02-01');
  });

  test('the applicant is told the same on the public page', async () => {
    const passer = await people.visitor({ javaScript: false, phone: true });
    await passer.goto(open.trackPath);
    expect(await seenText(passer)).toContain(`依${EXTENSION}：承诺期限由2020年2月1日改为2020年2月4日`);
  });
});
