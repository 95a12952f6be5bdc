import { listCases } from '@yichuang/contract/cases.ts';
import { WANG_FANG } from '@yichuang/server/testing/filings.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyOnline } from './apply-online.ts';
import { type AtCounter, atCounter } from './at-counter.ts';
import { atPage, expectAccessible, openStage, picture, type Stage, seenText } from './stage.ts';

const ITEM = '就业困难人员认定';
const WEST = '成都高新区政务服务中心（西区大厅）';
const OFFICE = '石羊街道办事处';

let stage: Stage;
let clerk: AtCounter;
let supervisor: Page;

beforeAll(async () => {
  stage = await openStage();
  clerk = await atCounter(stage, 'clerk', 'W13');
  supervisor = await stage.staff('supervisor');
});
afterAll(() => stage.close());

/** Received this year, as the table of the supervisor says it. */
async function received(line: string): Promise<number> {
  const row = supervisor.locator('.numbers-table tr', {
    has: supervisor.getByRole('rowheader', { name: line }),
  });
  if ((await row.count()) === 0) return 0;
  return Number(((await row.locator('td').first().textContent()) ?? '').replace(/\D/g, ''));
}

async function counts(tier: 'centre' | 'all') {
  await supervisor.goto(tier === 'all' ? '/w/supervise?tier=all' : '/w/supervise');
  await atPage(supervisor, '监督');
  const year = supervisor.locator('.panel', { hasText: '今年' }).first();
  const total = Number(((await year.locator('.number').first().textContent()) ?? '').replace(/\D/g, ''));
  return { total, west: await received(WEST), office: await received(OFFICE) };
}

describe('10.3-8: a clerk of the West hall takes in for a street', () => {
  let before: Readonly<Record<'centre' | 'all', Awaited<ReturnType<typeof counts>>>>;

  test('the form asks for the street first; without one nothing is taken in', async () => {
    before = { centre: await counts('centre'), all: await counts('all') };
    await clerk.fillIn('jyknryrd', ITEM);
    await clerk.press('Alt+a', 'Control+Enter');
    const told = clerk.page.locator('.note-problem').first();
    await told.waitFor();
    expect(await told.textContent()).toContain('户籍（居住）所在街道');
    expect(await clerk.page.locator('input[name="applicant.name"]').inputValue()).toBe('王芳');
    await picture(clerk.page, 'street-item-asks');
  });

  test('with the street chosen it is accepted in the West hall, by keys alone', async () => {
    await clerk.press('Alt+f');
    const select = clerk.page.locator('select[name$="local_office"]');
    await clerk.page.waitForFunction(() => document.activeElement?.matches('select[name$="local_office"]'));
    for (let options = 0; options < 6 && (await select.inputValue()) !== OFFICE; options += 1)
      await clerk.press('ArrowDown');
    expect(await select.inputValue()).toBe(OFFICE);
    await picture(clerk.page, 'street-item-desk');
    await clerk.press('Control+Enter');
    await clerk.receipt();
    expect(await seenText(clerk.page, '.receipt-said')).toContain('已受理');
    expect(await clerk.pointers()).toBe(0);
  });

  test('the reviewer of that street finds it, and decides', async () => {
    const reviewer = await stage.staff('reviewer-st-sy');
    await reviewer.goto('/w/tasks');
    await atPage(reviewer, '待办');
    await reviewer.locator('tr', { hasText: ITEM }).waitFor();
    await reviewer.keyboard.press('j');
    await reviewer.keyboard.press('Enter');
    await atPage(reviewer, ITEM);
    expect(await seenText(reviewer)).toContain(OFFICE);
    await reviewer.keyboard.press('e');
    await reviewer.locator('[data-act-form=grant] [type=submit]:focus').waitFor();
    await reviewer.keyboard.press('Enter');
    await reviewer.locator('.decision .facts').waitFor();
    await picture(reviewer, 'street-item-decided');
  });

  test('the reviewer of another street has nothing to do with it', async () => {
    const other = await stage.staff('reviewer-st-gx');
    await other.goto('/w/tasks');
    await atPage(other, '待办');
    expect(await seenText(other)).not.toContain(ITEM);
  });

  test('the supervisor sees it once: in the West hall, and with the street; the centre alone counts as before', async () => {
    const after = { centre: await counts('centre'), all: await counts('all') };
    await expectAccessible(supervisor);
    await picture(supervisor, 'street-item-counts');
    expect(after.centre).toEqual(before.centre);
    expect(after.all).toEqual({
      total: before.all.total + 1,
      west: before.all.west + 1,
      office: before.all.office + 1,
    });
  });
});

describe('a resident at home', () => {
  test.each([true, false])(
    'chooses the street in the form and is told who decides; JavaScript %s',
    async (javaScript) => {
      const page = await stage.visitor({ phone: true, javaScript });
      await page.goto('/items/JD-LD-05');
      await page.getByRole('heading', { level: 1, name: ITEM }).waitFor();
      const guide = await seenText(page);
      for (const words of ['户籍（居住）地街道办事处', '石羊街道办事处社会事务服务中心'])
        expect(guide).toContain(words);
      await picture(page, `street-item-guide-${javaScript ? 'script' : 'plain'}`);
      await page.getByRole('button', { name: '在线申请' }).click();
      await page.waitForURL(/\/apply\//);
      const form = { local_office: OFFICE };
      const { caseNumber } = await applyOnline(stage, page, { applicant: WANG_FANG, form });
      await picture(page, `street-item-receipt-${javaScript ? 'script' : 'plain'}`);
      const street = await stage.here.as('reviewer-st-sy');
      const { rows } = await street(listCases, { query: { box: 'all', limit: 50 } });
      expect(rows.map((row) => row.caseNumber.replaceAll(' ', ''))).toContain(caseNumber.replaceAll(' ', ''));
    },
  );
});
