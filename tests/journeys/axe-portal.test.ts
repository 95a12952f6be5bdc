import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { lettersBySubject } from '@yichuang/server/modules/documents/store.ts';
import { filingFor, HONGDA, WANG_FANG } from '@yichuang/server/testing/filings.ts';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { applyOnline, fillIn, press } from './apply-online.ts';
import { expectAccessible, openStage, type Stage } from './stage.ts';

const ITEM = 'SSJ-004';

let stage: Stage;
let citizen: Page;

beforeAll(async () => {
  stage = await openStage();
  citizen = await stage.visitor();
});
afterAll(() => stage.close());

/** The code printed on the notice of a case accepted at the counter. */
async function codeOnPaper(): Promise<string> {
  const clerk = await stage.here.as('clerk');
  const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, ITEM) });
  await stage.here.jobs.settled();
  const of = { centreId: 1, subjectId: caseId };
  return (await stage.here.server.database.many(lettersBySubject, of))[0]?.code ?? '';
}

/** No page withdraws a paper yet; whoever owns the database can. */
async function withdraw(code: string): Promise<void> {
  const owner = new pg.Client({ connectionString: stage.here.databaseUrl });
  await owner.connect();
  await owner.query(
    `update documents.letter set withdrawn_at = issued_at, withdrawal_ground = 'clerical', withdrawal_reason = '文号有误'
      where code = $1`,
    [code],
  );
  await owner.end();
}

describe('the portal', () => {
  test.each([
    '/',
    '/s',
    '/s?q=开饭店',
    '/s?q=zzzzqqq',
    '/items',
    '/items?who=personal&handling=joint',
    `/items/${ITEM}`,
    '/items/GSJ-001',
    `/items/${ITEM}/brief`,
    '/departments',
    '/events',
    '/channels/enterprise-establishment?route=llc',
    '/channels/project-construction',
    '/track',
    '/verify',
    '/v/0000-0000-0000-0000',
    '/notices',
    '/disclosure',
    '/help?page=%2Fitems',
    '/about',
    '/accessibility',
    '/privacy',
    '/settings/display',
    '/api/problems/stale',
    '/no-such-page',
    '/apply/00000000-0000-4000-8000-000000000000',
  ])('%s', async (path) => {
    await citizen.goto(path);
    await expectAccessible(citizen);
  });

  test('a notice and a life event, as their lists lead to them', async () => {
    for (const [list, link] of [
      ['/notices', '.notice-lines a'],
      ['/events', '.event-links a'],
    ] as const) {
      await citizen.goto(list);
      await citizen.locator(link).first().click();
      await expectAccessible(citizen);
    }
  });

  test('a paper that holds, and one that was withdrawn', async () => {
    const code = await codeOnPaper();
    await citizen.goto(`/v/${code}`);
    await citizen.getByText('真实有效').waitFor();
    await expectAccessible(citizen);
    await withdraw(code);
    await citizen.goto(`/v/${code}`);
    await citizen.getByText('已经作废').first().waitFor();
    await expectAccessible(citizen);
  });

  test('an application: list, pages with and without faults, check, receipt, track, withdrawal', async () => {
    await citizen.goto(`/items/${ITEM}`);
    await press(citizen, '在线申请');
    const draft = citizen.url();
    await expectAccessible(citizen);
    for (const part of [
      'applicant',
      'applicant?faults=1',
      'form/s3?faults=1',
      'documents?faults=1',
      'check',
    ]) {
      await citizen.goto(`${draft}/${part}`);
      await expectAccessible(citizen);
    }
    await citizen.goto(draft);
    await applyOnline(stage, citizen, { applicant: WANG_FANG });
    await expectAccessible(citizen);
    await citizen.getByRole('link', { name: '查看办理进度' }).click();
    await expectAccessible(citizen);
    await citizen.getByRole('link', { name: '撤回申请' }).click();
    await expectAccessible(citizen);
  });

  test('an item that cannot be applied for, and a draft that was changed in another window', async () => {
    const start = async (item: string) => {
      await citizen.goto(`/items/${ITEM}`);
      await citizen
        .locator('input[name=item]')
        .evaluate((box, value) => box.setAttribute('value', value), item);
      await press(citizen, '在线申请');
    };
    await start('IMS-001');
    await citizen.getByRole('heading', { name: '这件事现在不能在网上申请' }).waitFor();
    await expectAccessible(citizen);

    await start(ITEM);
    const draft = citizen.url();
    await citizen.goto(`${draft}/applicant`);
    const other = await citizen.context().newPage();
    await other.goto(`${draft}/applicant`);
    await fillIn(other, 'applicant', { name: '王芳' });
    await press(other, '保存并继续');
    await fillIn(citizen, 'applicant', { name: '王方' });
    await press(citizen, '保存并继续');
    await citizen.getByRole('heading', { name: '这份草稿在别处改过了' }).waitFor();
    await expectAccessible(citizen);
  });

  test('a channel application asks what applies, then has one form', async () => {
    await citizen.goto('/channels/enterprise-establishment?route=llc');
    await press(citizen, '开始申请');
    await expectAccessible(citizen);
    await citizen.goto(`${citizen.url()}?faults=1`);
    await expectAccessible(citizen);
    const draft = citizen.url().replace(/\/choice.*$/, '');
    await citizen.goto(draft);
    const sections = await citizen
      .locator('.task a[href*="/form/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const section of sections) {
      await citizen.goto(`${section?.split('?')[0]}?faults=1`);
      await expectAccessible(citizen);
    }
    await citizen.goto(draft);
    await applyOnline(stage, citizen, { applicant: HONGDA });
    await citizen.getByRole('link', { name: '查看办理进度' }).click();
    await expectAccessible(citizen);
  });

  test.each([
    ['elder mode', { elder: 'on' }],
    ['high contrast', { contrast: 'high' }],
    ['twice the size of text', { text: '200' }],
  ])('the main pages in %s', async (_name, cookies) => {
    const page = await stage.visitor();
    await page
      .context()
      .addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: stage.address })));
    for (const path of ['/', '/s?q=yyzz', `/items/${ITEM}`, '/track']) {
      await page.goto(path);
      await expectAccessible(page);
    }
    await page.goto(`/items/${ITEM}`);
    await press(page, '在线申请');
    await page.getByRole('link', { name: '申请人' }).click();
    await fillIn(page, 'applicant', { idNumber: '5101' });
    await press(page, '保存并继续');
    await expectAccessible(page);
  });
});
