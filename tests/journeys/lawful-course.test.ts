import { submitDraft } from '@yichuang/contract/case-track.ts';
import { listCases } from '@yichuang/contract/cases.ts';
import { readDraft, saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { createAccount } from '@yichuang/contract/identity.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { DEMO_PASSWORD } from '@yichuang/server/modules/identity/demo.ts';
import { filingFor, WANG_FANG } from '@yichuang/server/testing/filings.ts';
import { OPENING_DAY } from '@yichuang/server/testing/test-config.ts';
import { validForm } from '@yichuang/server/testing/valid-form.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atPage, expectAccessible, openStage, picture, type Stage, seenText } from './stage.ts';

/** 食品卫生许可证核发 of 社会事业局, five working days promised. */
const ITEM = 'SSJ-004';
const TITLE = '食品卫生许可证核发';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  const admin = await stage.here.as('admin');
  await admin(createAccount, {
    body: {
      loginName: 'second-ssj',
      displayName: '赵敏',
      role: 'reviewer',
      departmentCode: 'SSJ',
      password: DEMO_PASSWORD,
    },
  });
});
afterAll(() => stage.close());
beforeEach(() => stage.here.clock.set(OPENING_DAY));

const at = (text: string) => stage.here.clock.set(parseInstant(`${text}:00+08:00`));

type Filed = { readonly caseId: string; readonly trackPath: string };

async function filedOnline(): Promise<Filed> {
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
  const { rows } = await (await stage.here.as('clerk'))(listCases, {
    query: { box: 'toAccept', limit: 200 },
  });
  return { caseId: rows.find((row) => row.caseNumber === caseNumber)?.caseId ?? '', trackPath };
}

async function accepted(): Promise<string> {
  const clerk = await stage.here.as('clerk');
  const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, ITEM) });
  return caseId;
}

async function openCase(loginName: string, caseId: string): Promise<Page> {
  const page = await stage.staff(loginName);
  await page.goto(`/w/cases/${caseId}`);
  await atPage(page, TITLE);
  return page;
}

const choose = (page: Page, act: string) => page.getByRole('button', { name: act, exact: true }).click();
const form = (page: Page, act: string) => page.locator(`[data-act-form=${act}]`);
const send = (page: Page, act: string) => form(page, act).locator('button[type=submit]').click();
/** Waits until the page shows the case in its new state. */
const stands = (page: Page, state: string) => page.locator('.case-head', { hasText: state }).waitFor();

/** The page is the same without JavaScript, but axe is a script. */
async function expectTrackAccessible(path: string): Promise<void> {
  const visitor = await stage.visitor();
  await visitor.goto(path);
  await expectAccessible(visitor);
}

async function startReview(reviewer: Page): Promise<void> {
  await choose(reviewer, '开始审查');
  await send(reviewer, 'startReview');
  await stands(reviewer, '办理中');
}

describe('what is missing is said once', () => {
  test('10.3-6: the clerk names it, the applicant reads it without JavaScript, the correction is taken in; a second notice is refused', async () => {
    const { caseId, trackPath } = await filedOnline();
    const clerk = await openCase('clerk', caseId);
    await choose(clerk, '告知补正');
    await form(clerk, 'requestCorrection').locator('input[type=text]').first().fill('未加盖公章');
    await picture(clerk, 'correction-form');
    await expectAccessible(clerk);
    await send(clerk, 'requestCorrection');
    await stands(clerk, '待补正');

    const citizen = await stage.visitor({ javaScript: false, phone: true });
    await citizen.goto(trackPath);
    const told = await seenText(citizen);
    expect(told).toContain('需要补正的材料');
    expect(told).toMatch(/申请书：未加盖公章/);
    expect(told).toContain('2007年11月20日');
    await picture(citizen, 'track-correction');
    await expectTrackAccessible(trackPath);

    await choose(clerk, '收补正材料');
    await form(clerk, 'correct').locator('input[type=checkbox]').first().check();
    await send(clerk, 'correct');
    await stands(clerk, '已收件');

    await choose(clerk, '告知补正');
    await clerk.getByText('这一件已经一次性告知过补正').waitFor();
    await expectAccessible(clerk);
    await picture(clerk, 'second-notice-warned');
    await form(clerk, 'requestCorrection').locator('input[type=text]').nth(2).fill('还缺一份');
    await send(clerk, 'requestCorrection');
    await clerk.getByRole('alert').waitFor();
    expect(await seenText(clerk, '[role=alert]')).toContain('只能一次性告知，不能再次要求补正');
    await picture(clerk, 'second-notice-refused');
  });

  test('E33: silence over five working days accepts, counted from the day of receipt', async () => {
    at('2007-10-30T16:00');
    const { caseId } = await filedOnline();
    at('2007-11-07T09:00');
    const clerk = await openCase('clerk', caseId);
    expect(await seenText(clerk, '.decision')).toContain('期限已过，不能再这样办理');
    await picture(clerk, 'past-notice');
  });
});

describe('time that does not count, and more time', () => {
  test('a special procedure by two officers: the applicant sees what does not count, and why', async () => {
    const { caseId, trackPath } = await filedOnline();
    const clerk = await openCase('clerk', caseId);
    await clerk.locator('input[name=documents]').first().waitFor();
    for (const box of await clerk.locator('input[name=documents]').all()) await box.check();
    await choose(clerk, '受理');
    await send(clerk, 'accept');
    await stands(clerk, '已受理');

    const reviewer = await openCase('reviewer-ssj', caseId);
    await startReview(reviewer);
    await choose(reviewer, '启动特别程序');
    const asked = form(reviewer, 'startSpecialProcedure');
    await asked.locator('[name=kind]').selectOption('testing');
    await asked.locator('[name=plannedDays]').fill('10');
    await asked.locator('[name=institution]').fill('市疾控中心');
    await asked.locator('[name=reason]').fill('样品检测');
    await asked.locator('[name=jointly]').fill('second-ssj');
    await picture(reviewer, 'special-procedure-form');
    await expectAccessible(reviewer);
    await send(reviewer, 'startSpecialProcedure');
    await stands(reviewer, '特别程序');
    await stage.here.jobs.settled();
    await reviewer.reload();
    await atPage(reviewer, TITLE);
    expect(await seenText(reviewer)).toContain('特别程序告知书');
    await picture(reviewer, 'case-paused');
    await reviewer.getByRole('link', { name: '为什么是这一天？' }).click();
    await atPage(reviewer, '期限说明');
    expect(await seenText(reviewer)).toMatch(/法定不计入期间.*《行政许可法》第82条/s);
    await picture(reviewer, 'case-dues');
    await expectAccessible(reviewer);

    const citizen = await stage.visitor({ javaScript: false });
    await citizen.goto(trackPath);
    const told = await seenText(citizen);
    expect(told).toContain('不计入办理时限的时间');
    expect(told).toMatch(/检测.*2007年10月30日.*2007年11月13日.*进行中/s);
    await picture(citizen, 'track-paused');
    await citizen.getByRole('link', { name: '为什么是这一天？' }).click();
    await picture(citizen, 'why-this-date');
    expect(await seenText(citizen)).toMatch(/法定不计入期间.*《行政许可法》第82条/s);
    await expectTrackAccessible(`${trackPath}/dates`);
    await expectTrackAccessible(trackPath);
  });

  test('10.3-7, E41: on the first day after the limit an extension is closed, and says why', async () => {
    const caseId = await accepted();
    at('2007-11-28T09:00');
    const reviewer = await openCase('reviewer-ssj', caseId);
    await startReview(reviewer);
    const extend = reviewer.getByRole('button', { name: '延期', exact: true });
    expect(await extend.getAttribute('aria-disabled')).toBe('true');
    expect(await seenText(reviewer, '.decision')).toContain('期限已过，不能再这样办理');
    await picture(reviewer, 'extension-too-late');
  });

  test('in time it is one act: the reason is told and both dates move', async () => {
    const caseId = await accepted();
    const reviewer = await openCase('reviewer-ssj', caseId);
    await startReview(reviewer);
    await choose(reviewer, '延期');
    await form(reviewer, 'extend').locator('[name=days]').fill('5');
    await form(reviewer, 'extend').locator('[name=reason]').fill('需要调阅原始档案');
    await send(reviewer, 'extend');
    await stands(reviewer, '延期');
    const told = await seenText(reviewer);
    expect(told).toContain('经批准延长办理时限 5 个工作日');
    expect(told).toContain('需要调阅原始档案');
    await picture(reviewer, 'case-extended');
  });
});
