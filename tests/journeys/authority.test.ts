import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { filingFor } from '@yichuang/server/testing/filings.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press } from './apply-online.ts';
import { atPage, expectAccessible, openStage, picture, type Stage, seenText } from './stage.ts';

/** A licence of 工商局 in working days. */
const ITEM = 'GSJ-011';

let stage: Stage;
let head: Page;

beforeAll(async () => {
  stage = await openStage();
  stage.here.clock.set(parseInstant('2007-10-30T09:00:00+08:00'));
  head = await stage.staff('head-gsj');
});
afterAll(() => stage.close());

async function acceptedCase(): Promise<string> {
  const clerk = await stage.here.as('clerk');
  const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, ITEM) });
  return caseId;
}

/** Opens the one line of a person and ends it with a reason. */
async function end(person: string, reason: string): Promise<void> {
  await head.goto(`/w/admin/authority?person=${person}`);
  await atPage(head, '授权一览');
  const line = head.locator('tbody tr').first();
  await line.locator('summary').click();
  await line.locator('input[name=reason]').fill(reason);
  await line.getByRole('button', { name: '立即终止授权' }).click();
  await head.getByText('授权已终止').waitFor();
}

describe('the head of a department', () => {
  test('registers a seal, with the keyboard alone', async () => {
    await head.goto('/w/admin/seals');
    await atPage(head, '印章登记');
    await head.locator('input[name=name]').focus();
    await head.keyboard.type('行政许可专用章（南区1）');
    await head.locator('select[name=use]').selectOption('licensing');
    await head.locator('input[name=number]').fill('5101000001');
    await head.locator('input[name=keeper]').fill('head-gsj');
    await head.keyboard.press('Enter');
    await head.getByText('印章已登记。').waitFor();
    await picture(head, 'seals');
    expect(await seenText(head, 'main')).toMatch(/演示·工商局负责人\s*登记启用/);
    await expectAccessible(head);
  });

  test('delegates some items with that seal until a day, and the page answers why somebody may', async () => {
    await head.goto('/w/admin/authority');
    await atPage(head, '授权一览');
    await head.locator('select[name="power.holder"]').selectOption({ label: '演示·综合窗口（clerk）' });
    await head.locator('input[name="power.acts"][value=decide]').check();
    await head.locator('input[name="power.items"]').fill('gsj-013、GSJ-015');
    await head.locator('select[name="power.sealId"]').selectOption({ label: '行政许可专用章（南区1）' });
    await head.locator('input[name="power.until"]').fill('20071115');
    await head.locator('input[name="power.basis"]').fill('成高工商授〔2007〕12号');
    await head.locator('input[name="power.basis"]').press('Enter');
    await head.getByText('授权已登记').waitFor();
    await picture(head, 'authority-granted');
    const told = await seenText(head, 'main');
    for (const word of ['GSJ-013、GSJ-015', '行政许可专用章（南区1）', '成高工商授〔2007〕12号'])
      expect(told).toContain(word);
    await head.getByRole('link', { name: '项三十天内到期' }).click();
    await head.waitForURL(/state=expiring/);
    await head.locator('input[name=whyPerson]').fill('clerk');
    await head.locator('input[name=whyItem]').fill('GSJ-013');
    await press(head, '查询');
    await head.getByText('能办', { exact: true }).waitFor();
    expect(await seenText(head, 'main')).toContain('依据授权“成高工商授〔2007〕12号”');
    await picture(head, 'authority');
    await expectAccessible(head);
  });
});

describe('the reviewer', () => {
  test('with the case open: the delegation is ended elsewhere, within a second the acts are closed and say why', async () => {
    const reviewer = await stage.staff('reviewer-gsj');
    await reviewer.goto(`/w/cases/${await acceptedCase()}`);
    await atPage(reviewer);
    await reviewer.getByRole('button', { name: '准予许可' }).waitFor();
    await reviewer.keyboard.press('e');
    await reviewer.locator('[data-act-form=grant] textarea').fill('材料齐全，同意');
    // The stream of the page stands; its first word has the page read once more.
    await reviewer.waitForTimeout(1_500);
    await end('reviewer-gsj', '调离窗口');
    const began = performance.now();
    await reviewer.locator('.why', { hasText: '终止（调离窗口）' }).first().waitFor({ timeout: 2_000 });
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(
      await reviewer.getByRole('button', { name: '准予许可' }).first().getAttribute('aria-disabled'),
    ).toBe('true');
    expect(await seenText(reviewer, 'main')).toContain('请找');
    await picture(reviewer, 'authority-ended');
    await expectAccessible(reviewer);
  });

  test('whose delegation ended yesterday is refused, although the page was opened before midnight', async () => {
    await head.goto('/w/admin/authority');
    await atPage(head, '授权一览');
    await head
      .locator('select[name="power.holder"]')
      .selectOption({ label: '演示·工商局审批（reviewer-gsj）' });
    await head.locator('input[name="power.acts"][value=decide]').check();
    await head.locator('input[name="power.until"]').fill('2007-10-30');
    await head.locator('input[name="power.basis"]').fill('成高工商授〔2007〕13号');
    await head.locator('input[name="power.basis"]').press('Enter');
    await head.getByText('授权已登记').waitFor();
    const caseId = await acceptedCase();
    stage.here.clock.set(parseInstant('2007-10-30T23:58:00+08:00'));
    const reviewer = await stage.staff('reviewer-gsj');
    await reviewer.goto(`/w/cases/${caseId}`);
    await atPage(reviewer);
    await reviewer.keyboard.press('e');
    // As above: afterwards the page has no reason to look again by itself.
    await reviewer.waitForTimeout(1_500);
    stage.here.clock.set(parseInstant('2007-10-31T00:01:00+08:00'));
    await reviewer.locator('[data-act-form=grant] button[type=submit]').click();
    await reviewer.getByRole('alert').waitFor();
    expect(await seenText(reviewer, '[role=alert]')).toContain(
      '授权“成高工商授〔2007〕13号”已于2007-10-30到期。请找演示·工商局负责人。',
    );
  });
});

test('the desk: the power to decide on the spot is ended while the clerk types, the boxes stay and the bar says why', async () => {
  stage.here.clock.set(parseInstant('2007-10-31T09:00:00+08:00'));
  const clerk = await stage.staff('clerk');
  await clerk.goto('/w/desk?item=GSJ-014');
  await clerk.locator('.materials').waitFor();
  await clerk.locator('input[name="applicant.name"], input[name=name]').first().fill('王芳');
  await clerk.waitForTimeout(1_500);
  const admin = await stage.staff('admin');
  await admin.goto('/w/admin/authority?person=clerk&department=GSJ&item=GSJ-014');
  await atPage(admin, '授权一览');
  const line = admin.locator('tbody tr', { hasText: '决定' }).first();
  await line.locator('summary').click();
  await line.locator('input[name=reason]').fill('岗位调整');
  await line.getByRole('button', { name: '立即终止授权' }).click();
  await admin.getByText('授权已终止').waitFor();
  await clerk.waitForTimeout(1_500);
  await picture(clerk, 'desk-power-ended');
  await clerk.getByText('终止（岗位调整）').first().waitFor({ timeout: 3_000 });
  expect(await clerk.locator('input[name="applicant.name"], input[name=name]').first().inputValue()).toBe(
    '王芳',
  );
  await picture(clerk, 'desk-power-ended');
});
