import { startReview } from '@yichuang/contract/case-acts.ts';
import { grantCase, readCase } from '@yichuang/contract/cases.ts';
import {
  acceptApplication,
  listApplications,
  readApplication,
  submitChannelDraft,
} from '@yichuang/contract/channels.ts';
import { saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { publishSheet, readSheet } from '@yichuang/contract/item-settings.ts';
import { listLicences } from '@yichuang/contract/licences.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { sweepNightly } from '@yichuang/server/modules/cases/jobs.ts';
import { urgeApplicationsNightly } from '@yichuang/server/modules/channels/jobs.ts';
import { watchNightly } from '@yichuang/server/modules/supervision/jobs.ts';
import { momentOf } from '@yichuang/server/platform/context.ts';
import { HONGDA, LIMITED_COMPANY } from '@yichuang/server/testing/filings.ts';
import { validForm } from '@yichuang/server/testing/valid-form.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press } from './apply-online.ts';
import { atPage, expectAccessible, openStage, picture, type Stage, seenText } from './stage.ts';

/** 食品卫生许可证核发 of 社会事业局: a canteen in the new company; its rules read silence as an opinion in favour. */
const ITEM = 'SSJ-004';
const STEP = 'EE-23';
const TITLE = '食品卫生许可证核发';

let stage: Stage;
let applicationId: string;
let caseId: string;

const at = (text: string) => stage.here.clock.set(parseInstant(`${text}:00+08:00`));

beforeAll(async () => {
  stage = await openStage();
  const admin = await stage.here.as('admin');
  const params = { code: ITEM };
  const { version, settings } = await admin(readSheet, { params });
  const rules = { ...settings.rules, silenceAgrees: true };
  await admin(publishSheet, { params, body: { version, ...settings, rules } });
  applicationId = await accepted();
  caseId = await openedByName();
});
afterAll(() => stage.close());

/** 宏达公司 with a canteen, accepted for all departments. */
async function accepted(): Promise<string> {
  const { anybody } = stage.here;
  const subject = { ...LIMITED_COMPANY, answers: { ...LIMITED_COMPANY.answers, [STEP]: true } };
  const draft = await anybody(startDraft, { body: { subject } });
  const params = { draftId: draft.draftId };
  const documents = draft.documents.map(({ id }) => id);
  const answers = { applicant: HONGDA, form: validForm(draft.form), documents };
  const saved = await anybody(saveDraft, { params, body: { version: draft.version, answers } });
  const body = { version: saved.version, declared: true } as const;
  const { caseNumber } = await anybody(submitChannelDraft, { params, body });
  const clerk = await stage.here.as('clerk');
  const { rows } = await clerk(listApplications, { query: { open: 'true', limit: 200 } });
  const row = rows.find(({ applicationNumber }) => applicationNumber === caseNumber);
  const id = row?.applicationId ?? '';
  await clerk(acceptApplication, { params: { applicationId: id }, body: { version: row?.version ?? 0 } });
  return id;
}

/** The name is approved, so the licence lies open; 社会事业局 begins its review. */
async function openedByName(): Promise<string> {
  const registry = await stage.here.as('reviewer-gsj');
  const name = { caseId: await caseOf('EE-01') };
  const { version } = await registry(readCase, { params: name });
  await registry(grantCase, { params: name, body: { version } });
  await stage.here.jobs.settled();
  const reviewer = await stage.here.as('reviewer-ssj');
  const params = { caseId: await caseOf(STEP) };
  const opened = await reviewer(readCase, { params });
  await reviewer(startReview, { params, body: { version: opened.version } });
  return params.caseId;
}

const view = async () => (await stage.here.as('clerk'))(readApplication, { params: { applicationId } });

const caseOf = async (id: string): Promise<string> =>
  (await view()).running.find(({ stepId }) => stepId === id)?.caseId ?? '';

/** What runs by itself at 03:17. */
async function night(text: string): Promise<void> {
  at(text);
  const { server, jobs } = stage.here;
  for (const job of [sweepNightly, urgeApplicationsNightly, watchNightly]) {
    await server.database.transaction((tx) => job.run({}, { tx, server, centreId: 1, ...momentOf(server) }));
    await jobs.settled();
  }
}

async function openCase(loginName: string): Promise<Page> {
  const page = await stage.staff(loginName);
  await page.goto(`/w/cases/${caseId}`);
  await atPage(page, TITLE);
  return page;
}

async function openHandling(): Promise<Page> {
  const page = await stage.staff('clerk');
  await page.goto(`/w/projects/${applicationId}/handling`);
  await atPage(page, HONGDA.name);
  return page;
}

const form = (page: Page, act: string) => page.locator(`[data-act-form=${act}]`);
const stands = (page: Page, state: string) => page.locator('.case-head', { hasText: state }).waitFor();

/** No decision, no paper, no fact: whatever was silent. */
async function expectUnsigned(): Promise<void> {
  const reviewer = await stage.here.as('reviewer-ssj');
  expect(await reviewer(readCase, { params: { caseId } })).toMatchObject({
    state: 'inReview',
    decision: null,
  });
  expect((await reviewer(listLicences, { query: { q: HONGDA.name } })).rows).toEqual([]);
  const { state, running } = await view();
  expect(state).toBe('accepted');
  expect(running.find(({ stepId }) => stepId === STEP)?.standing).toBe('open');
}

describe('10.3-5: a department is silent in a joint case', () => {
  test('two departments are asked for their opinion; one answers, the other is told what silence means', async () => {
    const clerk = await openCase('clerk');
    await press(clerk, '征求部门意见');
    const asked = form(clerk, 'seekOpinions');
    await asked.getByLabel('公安分局消防大队').check();
    await asked.getByLabel('科技（环保）局').check();
    await asked.locator('[name=questions]').fill('食堂燃气间与疏散通道是否合适？');
    await asked.locator('[name=workingDays]').fill('2');
    await asked.locator('button[type=submit]').click();
    await stands(clerk, '部门会办中');

    const answering = await stage.staff('reviewer-kjj');
    await answering.goto('/w/opinions');
    await atPage(answering, '征求意见');
    await answering.getByRole('link', { name: TITLE }).click();
    await answering.locator('[name=stance][value=agrees]').check();
    await press(answering, '提交答复');
    await answering.getByText('答复已登记').waitFor();

    const silent = await stage.staff('reviewer-xfd');
    await silent.goto('/w/opinions');
    await atPage(silent, '征求意见');
    await silent.getByRole('link', { name: TITLE }).click();
    await silent.getByText('视为同意').first().waitFor();
    await picture(silent, 'opinion-asked');
    await expectAccessible(silent);
  });

  test('up to the last day nothing is read into the silence', async () => {
    await night('2007-11-01T03:17');
    const page = await openCase('reviewer-ssj');
    await stands(page, '部门会办中');
    expect(await seenText(page)).toContain('尚未答复');
  });

  test('after it silence is an opinion in favour, and said to be no more: the licence stays unsigned', async () => {
    await night('2007-11-02T03:17');
    const page = await openCase('reviewer-ssj');
    await stands(page, '办理中');
    const told = await seenText(page);
    expect(told).toContain('逾期未答复，按规则视为同意意见');
    expect(told).toContain('视为同意不等于许可');
    await picture(page, 'opinion-by-silence');
    await expectAccessible(page);
    await expectUnsigned();
  });

  test('the deciding department is silent too: it is urged up the ladder, and carded', async () => {
    await night('2007-11-07T03:17');
    const clerk = await openHandling();
    expect(await seenText(clerk)).toMatch(new RegExp(`社会事业局 ${TITLE} → 中心管理人员.*按规则`, 's'));
    await picture(clerk, 'silent-urged');
    await expectAccessible(clerk);

    const supervisor = await stage.staff('supervisor');
    await supervisor.goto('/w/supervision');
    await atPage(supervisor, '监察牌');
    expect(await seenText(supervisor)).toContain('超过承诺时限');
    await picture(supervisor, 'silent-carded');
    await expectUnsigned();
  });

  test('past the limit of the law as well nothing is granted by itself', async () => {
    await night('2007-11-28T03:17');
    const supervisor = await stage.staff('supervisor');
    await supervisor.goto('/w/supervision?colour=red');
    await atPage(supervisor, '监察牌');
    expect(await seenText(supervisor)).toContain('超过法定');
    await expectUnsigned();
  });
});
