import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { submitDraft } from '@yichuang/contract/case-track.ts';
import { listCases } from '@yichuang/contract/cases.ts';
import { enterNotices, readCalendar } from '@yichuang/contract/clock.ts';
import { readDraft, saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { sweepNightly } from '@yichuang/server/modules/cases/jobs.ts';
import { watchNightly } from '@yichuang/server/modules/supervision/jobs.ts';
import { momentOf } from '@yichuang/server/platform/context.ts';
import { REPOSITORY } from '@yichuang/server/platform/repository.ts';
import { WANG_FANG } from '@yichuang/server/testing/filings.ts';
import { validForm } from '@yichuang/server/testing/valid-form.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atPage, expectAccessible, openStage, picture, type Stage, seenText } from './stage.ts';

/** 食品卫生许可证核发 of 社会事业局: five working days promised, twenty by law. */
const ITEM = 'SSJ-004';
const TITLE = '食品卫生许可证核发';
const RULE = '逾期未告知，视为受理';

let stage: Stage;
let filed: { readonly caseId: string; readonly trackPath: string };

beforeAll(async () => {
  stage = await openStage();
  at('2026-04-29T10:00');
  await knowsTheNotices();
  filed = await filedOnline();
});
afterAll(() => stage.close());

const at = (text: string) => stage.here.clock.set(parseInstant(`${text}:00+08:00`));

/** The demo was filled in 2007; what the State Council published meanwhile is entered as a centre enters it. */
async function knowsTheNotices(): Promise<void> {
  const admin = await stage.here.as('admin');
  const { version } = await admin(readCalendar, { query: { year: 2026 } });
  const text = readFileSync(join(REPOSITORY, 'data/holidays.json'), 'utf8');
  await admin(enterNotices, { body: { version, given: { kind: 'file', text } } });
}

async function filedOnline(): Promise<typeof filed> {
  const { anybody } = stage.here;
  const draft = await anybody(startDraft, { body: { subject: { kind: 'item', code: ITEM } } });
  const params = { draftId: draft.draftId };
  const answers = {
    applicant: WANG_FANG,
    form: validForm(draft.form),
    documents: draft.documents.map(({ id }) => id),
  };
  await anybody(saveDraft, { params, body: { version: draft.version, answers } });
  const { version } = await anybody(readDraft, { params });
  const { caseNumber, trackPath } = await anybody(submitDraft, { params, body: { version, declared: true } });
  const clerk = await stage.here.as('clerk');
  const { rows } = await clerk(listCases, { query: { box: 'toAccept', limit: 200 } });
  return { caseId: rows.find((row) => row.caseNumber === caseNumber)?.caseId ?? '', trackPath };
}

/** What runs by itself at 03:17. */
async function night(text: string): Promise<void> {
  at(text);
  const { server, jobs } = stage.here;
  for (const job of [sweepNightly, watchNightly]) {
    await server.database.transaction((tx) => job.run({}, { tx, server, centreId: 1, ...momentOf(server) }));
    await jobs.settled();
  }
}

const choose = (page: Page, act: string) => page.getByRole('button', { name: act, exact: true }).click();
const form = (page: Page, act: string) => page.locator(`[data-act-form=${act}]`);
/** Waits until the page shows the card in its new state. */
const stands = (page: Page, state: string) => page.locator('.case-head', { hasText: state }).waitFor();

async function openCard(loginName: string): Promise<Page> {
  const page = await stage.staff(loginName);
  await page.goto('/w/supervision?colour=red');
  await atPage(page, '监察牌');
  await page.getByRole('link', { name: RULE }).click();
  await atPage(page, RULE);
  return page;
}

describe('10.3-1: a department is silent over the May holiday', () => {
  test('E32: up to the last moment nothing happens but a warning', async () => {
    await night('2026-05-09T03:17');
    const page = await stage.staff('supervisor');
    await page.goto('/w/supervision');
    await atPage(page, '监察牌');
    const told = await seenText(page);
    expect(told).toContain('红牌 0');
    expect(told).toContain('受理或一次性告知期限将到');
    await picture(page, 'cards-warning');
  });

  test('E33: the law accepts from the day of receipt; a paper and a red card say so', async () => {
    await night('2026-05-10T03:17');
    const citizen = await stage.visitor({ javaScript: false });
    await citizen.goto(filed.trackPath);
    const told = await seenText(citizen);
    expect(told).toContain('2026年5月29日');
    expect(told).toContain('视为受理记录');

    const page = await openCard('supervisor');
    const shown = (await seenText(page)).replaceAll(/\s+/g, ' ');
    for (const words of ['红牌', '收件 2026年4月29日 10:00', '依法视为受理 2026年4月29日'])
      expect(shown).toContain(words);
    expect(shown).toContain('法定到期 2026年5月29日');
    await picture(page, 'card-red');
    await expectAccessible(page);
    await page.getByRole('link', { name: '为什么是这一天？' }).click();
    await atPage(page, '期限说明');
  });

  test('the department explains itself from its day, the monitor orders and confirms', async () => {
    at('2026-05-11T09:00');
    const reviewer = await stage.staff('reviewer-ssj');
    await reviewer.getByRole('link', { name: /监察牌 已发出/ }).click();
    await atPage(reviewer, '监察牌');
    await expectAccessible(reviewer);
    await reviewer.getByRole('link', { name: RULE }).click();
    await atPage(reviewer, RULE);
    const answer = form(reviewer, 'explain');
    await answer.locator('[name=reason]').fill('节前未安排值守，网上申请无人查看');
    await answer.getByRole('button').click();
    await reviewer.getByRole('alert').waitFor();
    await answer.locator('[name=remedy]').fill('明确节假日值守，当日开始审查');
    await answer.getByRole('button').click();
    await stands(reviewer, '已申辩');
    await picture(reviewer, 'card-explained');

    const monitor = await openCard('supervisor');
    expect(await seenText(monitor)).toContain('明确节假日值守');
    await choose(monitor, '发监察文书');
    await form(monitor, 'issuePaper').getByText('纠错通知书').click();
    await form(monitor, 'issuePaper').locator('[name=demand]').fill('五月二十九日前作出决定，并报告值守安排');
    await expectAccessible(monitor);
    await form(monitor, 'issuePaper').getByRole('button').click();
    await monitor.getByText('发出监察文书').waitFor();
    await choose(monitor, '确认这张牌');
    await form(monitor, 'confirm').locator('[name=reason]').fill('事实清楚，理由不能免责');
    await form(monitor, 'confirm').getByRole('button').click();
    await stands(monitor, '已确认');
    await stage.here.jobs.settled();
    await monitor.reload();
    await atPage(monitor, RULE);
    expect(await seenText(monitor)).toMatch(/监察文书\s+1\s+纠错通知书/);
    await picture(monitor, 'card-confirmed');
    await expectAccessible(monitor);
  });

  test('the case itself was touched by nobody: the reviewer finds it accepted, with all its days', async () => {
    at('2026-05-11T10:00');
    const reviewer = await stage.staff('reviewer-ssj');
    await reviewer.goto(`/w/cases/${filed.caseId}`);
    await atPage(reviewer, TITLE);
    expect(await seenText(reviewer, '.case-head')).toContain('视为受理');
    expect(await seenText(reviewer, '.timeline')).not.toContain('监察');
  });
});
