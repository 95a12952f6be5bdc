import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { filingFor } from '@yichuang/server/testing/filings.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atPage, openStage, picture, type Stage, seenText } from './stage.ts';

/** Promised limits of 10, 5, 15 and 20 working days, filed in this order. */
const FILED = ['SSJ-010', 'SSJ-004', 'SSJ-006', 'SSJ-009'] as const;

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  for (const code of FILED) await accept(code);
  page = await stage.staff('reviewer-ssj');
});
afterAll(() => stage.close());

async function accept(code: string): Promise<string> {
  const clerk = await stage.here.as('clerk');
  const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, code) });
  return caseId;
}

const press = async (...strokes: readonly string[]) => {
  for (const stroke of strokes) await page.keyboard.press(stroke);
};

async function openTasks(on: Page = page): Promise<void> {
  await on.goto('/w/tasks');
  await atPage(on, '待办');
}

/** Tab until a box of this name has the cursor. */
async function tabTo(name: string): Promise<void> {
  for (let steps = 0; steps < 12; steps += 1) {
    if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) return;
    await press('Tab');
  }
  throw new Error(`${name} is not reached by Tab`);
}

describe('a reviewer of 社会事业局', () => {
  test('A-02: the list is sorted by the time that is left, not by the order of filing', async () => {
    await press('g', 't');
    await atPage(page, '待办');
    await picture(page, 'tasks');
    expect(
      await page
        .locator('tbody .cut-wide')
        .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('title'))),
    ).toEqual([
      '食品卫生许可证核发',
      '民办非企业单位成立登记',
      '医疗机构设置审批',
      '民办幼儿园及学校设立审批',
    ]);
  });

  test('the most urgent case opens by keyboard and stands on one screen', async () => {
    await press('j', 'Enter');
    await atPage(page, '食品卫生许可证核发');
    const told = await seenText(page);
    for (const fact of ['王芳', '510107********002X', '2007年11月6日', '食品卫生许可证申请书'])
      expect(told).toContain(fact);
    await picture(page, 'case-review');
  });

  test('A-15: a refusal without a legal basis is refused in words, and the reason typed stays', async () => {
    await press('n');
    await page.locator('textarea[name=reason]:focus').waitFor();
    await page.keyboard.type('厨房面积不足');
    await tabTo('otherBasis');
    await press('Enter');
    await page.getByRole('alert').waitFor();
    await picture(page, 'refusal-without-basis');
    expect(await seenText(page, '[role=alert]')).toContain('请选择或写明法律依据');
    expect(await page.locator('textarea[name=reason]').inputValue()).toBe('厨房面积不足');
    expect(await seenText(page, '.case-head')).toContain('已受理');
  });

  test('A-15: with a basis of the item it is decided, and the applicant is told where to complain', async () => {
    await tabTo('reason');
    await tabTo('legalBasis');
    await press('Space', 'Enter');
    await page.getByText('不予许可').first().waitFor();
    await page.locator('.decision .facts').waitFor();
    await picture(page, 'case-refused');
    const told = await seenText(page, '.decision');
    expect(told).toContain('厨房面积不足');
    expect(told).toMatch(/法律依据\s+中华人民共和国食品卫生法/);
  });

  test('Esc leads back to the list; the next one is granted with two keys', async () => {
    await press('Escape');
    await atPage(page, '待办');
    expect(await page.locator('[data-row]').count()).toBe(3);
    await press('j', 'Enter');
    await atPage(page, '民办非企业单位成立登记');
    await press('e');
    await page.locator('[data-act-form=grant] [type=submit]:focus').waitFor();
    await press('Enter');
    await page.locator('.decision .facts').waitFor();
    expect(await seenText(page, '.case-head')).toMatch(/准予许可|准予/);
    expect(await seenText(page, '.case-head')).toContain('按时办结');
    await picture(page, 'case-granted');
  });

  test('T17: two people decide at once; the second is told what happened and keeps what was typed', async () => {
    const caseId = await accept('SSJ-005');
    const second = await stage.staff('reviewer-ssj');
    for (const on of [page, second]) {
      await on.goto(`/w/cases/${caseId}`);
      await atPage(on, '公共场所卫生许可证核发');
    }
    await second.keyboard.press('n');
    await second.locator('textarea[name=reason]:focus').waitFor();
    await second.keyboard.type('场所不符合要求');

    await press('e');
    await page.locator('[data-act-form=grant] [type=submit]:focus').waitFor();
    await press('Enter');
    await page.locator('.decision .facts').waitFor();

    await second.locator('input[name=otherBasis]').fill('公共场所卫生管理条例第四条');
    await second.keyboard.press('Enter');
    await second.getByRole('alert').waitFor();
    await picture(second, 'case-stale');
    const told = await seenText(second);
    expect(told).toMatch(/社会事业局于2007年10月30日 \d\d:\d\d更新过。页面已换成最新情况/);
    expect(told).toMatch(/10-30 \d\d:\d\d .*社会事业局：准予/);
    expect(told).toMatch(/状态：已受理 → 准予/);
    expect(await second.locator('.decision .facts').textContent()).toContain('准予许可');
  });

  test('A-02: when days have passed, what is late stands on top in its own group, what ends today below it', async () => {
    const caseId = await accept('SSJ-004');
    stage.here.clock.set(parseInstant('2007-11-06T10:00:00+08:00'));
    const later = await stage.staff('reviewer-ssj');
    await openTasks(later);
    expect(await later.locator('.group-head').allInnerTexts()).toEqual(['今天到期 1', '其他 2']);
    stage.here.clock.set(parseInstant('2007-11-08T10:00:00+08:00'));
    const late = await stage.staff('reviewer-ssj');
    await openTasks(late);
    await picture(late, 'tasks-overdue');
    expect(await late.locator('.group-head').allInnerTexts()).toEqual(['已超期 1', '其他 2']);
    expect(await late.locator('[data-row]').first().getAttribute('href')).toContain(caseId);
    expect(await late.locator('tbody td').first().textContent()).toMatch(/超.*2.*日/);
  });
});
