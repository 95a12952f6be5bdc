import { findTrack } from '@yichuang/contract/case-track.ts';
import { acceptApplication, listApplications } from '@yichuang/contract/channels.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { HONGDA } from '@yichuang/server/testing/filings.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyOnline, type OnlineReceipt, press } from './apply-online.ts';
import { atPage, expectAccessible, openStage, type Stage, signIn } from './stage.ts';

let stage: Stage;
let receipt: OnlineReceipt;
let applicationId: string;

beforeAll(async () => {
  stage = await openStage();
  clockAt('2007-10-30T09:00');
  const citizen = await stage.visitor();
  await citizen.goto('/channels/enterprise-establishment?route=llc');
  await press(citizen, '开始申请');
  receipt = await applyOnline(stage, citizen, { applicant: HONGDA });
  const clerk = await stage.here.as('clerk');
  const { rows } = await clerk(listApplications, { query: { open: 'true', limit: 200 } });
  const row = rows.find(({ applicantName }) => applicantName === HONGDA.name);
  applicationId = row?.applicationId ?? '';
  await clerk(acceptApplication, { params: { applicationId }, body: { version: row?.version ?? 0 } });
  await stage.here.jobs.settled();
});
afterAll(() => stage.close());

const clockAt = (text: string): void => stage.here.clock.set(parseInstant(`${text}:00+08:00`));

/** Accessible, and nothing stands beyond the edge of a phone. */
async function expectFit(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(beyond, page.url()).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1366, height: 768 });
}

async function callVisit(page: Page): Promise<void> {
  const form = page.locator('[data-act-form=call]');
  await form.getByLabel('联合踏勘').check();
  await form.locator('[name="agenda.0.kind"]').selectOption('condition');
  await form.locator('[name="agenda.0.topic"]').fill('厂房出口和计量器具存放');
  for (const department of ['工商', '质量技术监督'])
    await form.locator('[name="agenda.0.steps"]').and(form.getByLabel(department)).first().check();
  await form.locator('[name=on]').fill('2007-11-03');
  await form.locator('[name=from]').fill('10:00');
  await form.locator('[name=to]').fill('11:30');
  await form.locator('[name=place]').fill('高新区西区示例路1号');
  await form.locator('[name=preparation]').fill('打开厂房，备好平面图');
  await press(page, '召集并通知各部门');
}

test('B-08: one visit for two departments, from the form of the coordinator to the last signature', async () => {
  const clerk = await stage.staff('clerk');
  await clerk.goto(`/w/projects/${applicationId}`);
  await clerk.getByRole('link', { name: '会审和踏勘', exact: true }).click();
  await atPage(clerk, `${HONGDA.name} · 会审和踏勘`);
  await expectAccessible(clerk);

  await callVisit(clerk);
  await clerk.getByRole('alert').waitFor();
  await expectAccessible(clerk);
  expect(await clerk.locator('[data-act-form=call] [name=on]').inputValue(), 'nothing is lost').toBe(
    '2007-11-03',
  );
  await clerk.locator('[data-act-form=call] [name=on]').fill('2007-11-01');
  await press(clerk, '召集并通知各部门');
  await clerk.getByText('已召集；参加部门').waitFor();
  expect(await clerk.getByRole('alert').count(), 'the refusal of before is gone').toBe(0);
  await expectFit(clerk);

  const citizen = await stage.visitor({ phone: true });
  const { trackPath } = await stage.here.anybody(findTrack, { body: receipt });
  await citizen.goto(trackPath);
  await citizen.getByText('各部门一起到现场踏勘，只来这一次').waitFor();
  await citizen.getByText('打开厂房，备好平面图').waitFor();
  await expectAccessible(citizen);

  const registry = await stage.staff('reviewer-gsj');
  await registry.getByText('高新区西区示例路1号').waitFor();
  await expectFit(registry);

  clockAt('2007-11-01T14:00');
  await signIn(clerk, 'clerk');
  await clerk.goto(`/w/projects/${applicationId}/sessions`);
  await clerk.locator('[data-row]').first().click();
  await atPage(clerk, '联合踏勘');
  await expectFit(clerk);
  const minutes = clerk.locator('[data-act-form=minutes]');
  await minutes.getByLabel('附条件达成一致').check();
  await minutes.locator('textarea').fill('出口净宽不少于一点一米，计量器具单独存放');
  await minutes.locator('[type=submit]').click();
  await clerk.getByText('纪要已形成').waitFor();
  await expectAccessible(clerk);
  await stage.here.jobs.settled();

  for (const loginName of ['reviewer-gsj', 'reviewer-zjj']) {
    await signIn(registry, loginName);
    await registry.getByRole('link', { name: `联合踏勘 · ${HONGDA.name}` }).click();
    await atPage(registry, '联合踏勘');
    await expectAccessible(registry);
    await registry.locator('[data-act-form=sign] [type=submit]').click();
    await registry.getByText('已签署本部门一栏').waitFor();
  }
  await stage.here.jobs.settled();
  await clerk.reload();
  await atPage(clerk, '联合踏勘');
  expect(await clerk.locator('.case-head').textContent()).toContain('已签署');
  expect(await clerk.getByRole('link', { name: /^打印/ }).count()).toBe(2);
  const download = clerk.waitForEvent('download');
  await clerk.getByRole('link', { name: '下载日历文件' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.ics$/);
});
