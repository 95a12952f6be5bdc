import { prepareResult } from '@yichuang/contract/case-acts.ts';
import { readCase } from '@yichuang/contract/cases.ts';
import { readHandling } from '@yichuang/contract/channel-handling.ts';
import { readGates, stateFact } from '@yichuang/contract/channel-statements.ts';
import { listApplications } from '@yichuang/contract/channels.ts';
import { createAccount } from '@yichuang/contract/identity.ts';
import { localDay, parseInstant } from '@yichuang/domain/time/instant.ts';
import { DEMO_PASSWORD } from '@yichuang/server/modules/identity/demo.ts';
import { HONGDA } from '@yichuang/server/testing/filings.ts';
import { validForm } from '@yichuang/server/testing/valid-form.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftOf, fillIn, fillSections, press, readReceipt } from './apply-online.ts';
import { figures, JointCase, lineOf, sheetsOf, stands } from './joint-case.ts';
import { atPage, expectAccessible, openStage, picture, type Stage, seenText } from './stage.ts';

/** A plant with offices: a report form on the environment, a cellar, a hazard for those who work there. */
const APPLIES = ['PC-111', 'PC-113', 'PC-206', 'PC-210'];
const DEPARTMENTS = ['jmj', 'gjj', 'gtj', 'kjj', 'xfd', 'ssj'];
/** Presides over hearings of the environment bureau and has reviewed nothing. */
const PRESIDER = 'presider-kjj';
/** After the permit was granted again. */
const WORKING_DAYS = [
  ...['22', '23', '26', '27', '28', '29', '30'].map((day) => `2007-11-${day}`),
  ...['03', '04', '05', '06', '07', '10', '11', '12'].map((day) => `2007-12-${day}`),
];
const REPORT = '建设项目环境影响报告表审批';

let stage: Stage;
let applicant: Page;
let joint: JointCase;

beforeAll(async () => {
  stage = await openStage();
  applicant = await stage.visitor({ javaScript: false });
  joint = new JointCase(stage, applicant);
  const admin = await stage.here.as('admin');
  const account = { displayName: '吴刚', role: 'reviewer', departmentCode: 'KJJ' } as const;
  await admin(createAccount, { body: { ...account, loginName: PRESIDER, password: DEMO_PASSWORD } });
});
afterAll(() => stage.close());

const at = (text: string) => stage.here.clock.set(parseInstant(`${text}:00+08:00`));

const choose = (page: Page, act: string) => page.getByRole('button', { name: act, exact: true }).click();
const form = (page: Page, act: string) => page.locator(`[data-act-form=${act}]`);
const send = (page: Page, act: string) => form(page, act).locator('button[type=submit]').click();

describe('one intake for six departments', () => {
  test('the answers decide which departments take part; one form without scripts gives one number', async () => {
    at('2007-10-30T09:00');
    await applicant.goto('/channels/project-construction?route=filing');
    await press(applicant, '开始申请');
    const { draftId, choice } = await draftOf(stage, applicant);
    await applicant.goto(`/apply/${draftId}/choice`);
    const answers = (choice?.questions ?? []).map(({ questionId }) => [
      questionId,
      APPLIES.includes(questionId) ? 'yes' : 'no',
    ]);
    await fillIn(applicant, 'choice', Object.fromEntries(answers));
    await picture(applicant, 'factory-choice');
    await press(applicant, '保存并继续');

    const draft = await draftOf(stage, applicant);
    await applicant.goto(`/apply/${draftId}/applicant`);
    await fillIn(applicant, 'applicant', HONGDA);
    await press(applicant, '保存并继续');
    await fillSections(applicant, draft, { ...validForm(draft.form), invest: 8000 });
    for (const { id, deferrable } of draft.documents) {
      if (!deferrable) await applicant.locator(`input[name=documents][value="${id}"]`).check();
    }
    await press(applicant, '保存并继续');
    await picture(applicant, 'factory-check');
    await applicant.locator('input[name=declared]').check();
    await press(applicant, '提交申请');
    joint.receipt = await readReceipt(applicant);
    expect(joint.receipt.caseNumber).toMatch(/^510109200710302\d{6}-00$/);

    const clerk = await stage.here.as('clerk');
    const { rows } = await clerk(listApplications, { query: { open: 'true', limit: 200 } });
    const filed = rows.find((row) => row.applicationNumber === joint.receipt.caseNumber);
    joint.applicationId = filed?.applicationId ?? '';
    const { plan } = await joint.view();
    expect(new Set(plan.steps.map(({ department }) => department.code.toLowerCase()))).toEqual(
      new Set(DEPARTMENTS),
    );
  });

  test('B-07: three departments name what is wrong, the applicant reads it once and all of it', async () => {
    at('2007-10-30T14:00');
    const found = [
      ['jmj', '备案申请表第二页未盖章'],
      ['gjj', '地形图不是近一年测绘的'],
      ['kjj', '环评报告表缺少批准单位印章'],
    ] as const;
    for (const [place, [department, defect]] of found.entries()) {
      const page = await joint.project(`reviewer-${department}`, '/handling');
      await page.locator('select[name=documentId]').selectOption({ index: place + 1 });
      await page.locator('[name=defect]').fill(defect);
      await press(page, '登记缺陷');

      await page.getByText(defect).waitFor();
      if (place === 0) await expectAccessible(page);
    }
    const clerk = await joint.project('clerk', '/handling');
    for (const [, defect] of found) expect(await seenText(clerk)).toContain(defect);
    await picture(clerk, 'factory-defects');
    await press(clerk, '一次告知申请人');
    await stands(clerk, '待补正');
    await stage.here.jobs.settled();

    const told = await joint.track();
    expect(told).toContain('需要补正的材料');
    for (const [, defect] of found) expect(told).toContain(defect);
    for (const department of ['经贸发展局', '规划建设局', '科技（环保）局'])
      expect(told).toContain(`（${department}）`);
    await picture(applicant, 'factory-track-correction');
  });

  test('one supply feeds all of them; the promise counts from it', async () => {
    at('2007-11-01T10:00');
    const clerk = await joint.project('clerk', '/handling');
    for (const box of await clerk.locator('input[name=documents]').all()) await box.check();
    await press(clerk, '登记补正');
    await clerk.getByText('补正材料已经收齐').waitFor();
    for (const department of ['jmj', 'gjj', 'kjj'])
      expect(await seenText(await joint.project(`reviewer-${department}`, '/handling'))).toContain(
        '补正材料已经收齐',
      );

    await clerk.goto(`/w/projects/${joint.applicationId}`);
    await press(clerk, '受理并分送各部门');
    await clerk.getByText('已受理，首批步骤已分送各部门').waitFor();
    await stage.here.jobs.settled();
    expect(await figures(clerk)).toContain('到2007年11月26日');
    expect(await joint.openSteps()).toEqual(['PC-101']);
    await picture(clerk, 'factory-accepted');
  });
});

describe('10.3-3: a hearing in one step', () => {
  test('the first stage opens side by side in four departments', async () => {
    at('2007-11-02T09:00');
    await joint.grantInBrowser('jmj', 'PC-101', '企业投资项目备案');
    expect(await joint.openSteps()).toEqual(['PC-106', 'PC-109', 'PC-111', 'PC-113']);
    await picture(await joint.project(), 'factory-side-by-side');
  });

  test('only that branch pauses, the gate of its stage and the end of the whole move', async () => {
    at('2007-11-02T14:00');
    const before = await joint.project();
    expect(await figures(before)).toMatch(
      /预计 16个工作日 到2007年11月23日.*正常 余1个工作日.*立项选址 2007年11月7日/,
    );
    const land = await lineOf(before, '建设项目用地预审');
    const clocks = await joint.clocksOf('PC-106', 'PC-109', 'PC-113');

    const reviewer = await joint.openCase('reviewer-kjj', 'PC-111', REPORT);
    await choose(reviewer, '开始审查');
    await send(reviewer, 'startReview');
    await stands(reviewer, '办理中');
    await choose(reviewer, '举行听证');
    const asked = form(reviewer, 'openHearing');
    await asked.locator('[name=matter]').fill('厂界噪声对相邻住宅的影响');
    await asked.locator('[name=place]').fill('科技（环保）局三楼会议室');
    await asked.locator('[name=presider]').fill(PRESIDER);
    await asked.locator('[name=heldOn]').fill('2007-11-14');
    await asked.locator('[name=heldAt]').fill('09:30');
    await picture(reviewer, 'factory-hearing-form');
    await send(reviewer, 'openHearing');
    await stands(reviewer, '听证');
    await stage.here.jobs.settled();

    const after = await joint.project();
    await picture(after, 'factory-hearing');
    await expectAccessible(after);
    expect(await sheetsOf(after), 'B-12: one A3 page').toEqual(['1191 × 841']);
    await after.setViewportSize({ width: 1511, height: 1047 });
    await after.emulateMedia({ media: 'print', colorScheme: 'light' });
    await picture(after, 'factory-print');
    await after.emulateMedia({ media: 'screen' });
    await after.setViewportSize({ width: 1366, height: 768 });
    const told = await figures(after);
    expect(told).toMatch(/承诺 17个工作日 到2007年11月26日/);
    expect(told).toMatch(/预计 22个工作日 到2007年12月3日.*将误期 误5个工作日/);
    expect(told).toMatch(/立项选址 2007年11月15日.*设计审查 2007年11月23日.*竣工验收 2007年12月3日/);
    expect(await lineOf(after, REPORT)).toContain('中止计时');
    // The others have more room before the gate, and neither day nor clock of theirs moves.
    expect(land).toContain('预计 11-05 2天');
    expect(await lineOf(after, '建设项目用地预审')).toBe(land.replace(' 2天 ', ' 8天 '));
    expect(await joint.clocksOf('PC-106', 'PC-109', 'PC-113')).toEqual(clocks);
    expect(await joint.track()).toMatch(/预计2007年12月3日（星期一）办完，会晚于我们承诺的2007年11月26日/);
  });

  test('the clock of that step stands still and says why; the other branches go on to the gate', async () => {
    at('2007-11-05T10:00');
    const page = await joint.openCase('reviewer-kjj', 'PC-111', REPORT);
    const left = await seenText(page, '.case-head');
    expect(left).toContain('暂停计时·听证');
    await page.getByRole('link', { name: '为什么是这一天？' }).click();
    await atPage(page, '期限说明');
    expect(await seenText(page)).toMatch(/法定不计入期间.*《行政许可法》第45条/s);
    await picture(page, 'factory-hearing-dues');

    expect(await joint.grantOpen('PC-111')).toEqual(['PC-106', 'PC-109', 'PC-113']);
    at('2007-11-06T10:00');
    expect(await joint.grantOpen('PC-111')).toEqual(['PC-107']);
    at('2007-11-07T10:00');
    expect(await joint.grantOpen('PC-111')).toEqual(['PC-108']);
    at('2007-11-13T10:00');
    expect(await joint.openSteps(), 'behind the gate nothing opens').toEqual(['PC-111']);
    expect(await seenText(await joint.openCase('reviewer-kjj', 'PC-111', REPORT), '.case-head')).toBe(left);
    const clerk = await joint.project();
    expect(await seenText(clerk, '.holder-strip')).toMatch(/科技（环保）局（.*已中止计时）/);
    await picture(clerk, 'factory-at-the-gate');
  });

  test('the record is signed by the presider, the clock goes on, the department decides', async () => {
    at('2007-11-14T11:00');
    const presider = await joint.openCase(PRESIDER, 'PC-111', REPORT);
    await choose(presider, '听证结束');
    await form(presider, 'closeHearing').locator('[name=record]').fill('住户同意加装隔声屏障后建设');
    await form(presider, 'closeHearing').locator('[name=signed]').check();
    await send(presider, 'closeHearing');
    await stands(presider, '办理中');
    at('2007-11-15T10:00');
    await joint.grantInBrowser('kjj', 'PC-111', REPORT);
    expect(await joint.openSteps(), 'the second stage waits for its documents').toEqual([]);
  });

  test('the documents of the later stages come in once, for all departments; the wait is not the centre’s', async () => {
    at('2007-11-20T10:00');
    const clerk = await joint.project('clerk', '/documents');
    await picture(clerk, 'factory-documents');
    await expectAccessible(clerk);
    for (const box of await clerk.locator('input[name=documents]').all()) await box.check();
    await press(clerk, '登记收到的材料');
    await clerk.getByText('材料齐全的阶段已经开始').waitFor();
    await stage.here.jobs.settled();
    expect(await joint.openSteps()).toEqual(['PC-201', 'PC-202']);
    await clerk.goto(`/w/projects/${joint.applicationId}`);
    await atPage(clerk, HONGDA.name);
    expect(await figures(clerk)).toMatch(/承诺 17个工作日 到2007年11月29日/);
  });
});

describe('a licence should not have been granted', () => {
  const PERMIT = '建设用地规划许可证核发';

  test('its department revokes it: the step is done no longer, and no end is in sight', async () => {
    at('2007-11-21T09:00');
    const clerk = await stage.here.as('clerk');
    const params = { caseId: await joint.caseOf('PC-108') };
    const { version } = await clerk(readCase, { params });
    const made = { number: '地字第510109200700123号', seal: '规划建设局行政许可专用章' };
    const term = { validFrom: '2007-11-07', validUntil: null };
    await clerk(prepareResult, { params, body: { version, ...made, ...term } });
    await stage.here.jobs.settled();

    const reviewer = await joint.desk('reviewer-gjj');
    await reviewer.goto(`/w/licences?q=${encodeURIComponent(made.number)}`);
    await atPage(reviewer, '证照登记簿');
    await reviewer.getByRole('link', { name: made.number }).click();
    await reviewer.locator('.decision').waitFor();
    await choose(reviewer, '撤销');
    const asked = form(reviewer, 'revoke');
    await asked.locator('[name=ground]').selectOption('procedure');
    await asked.locator('[name=harmsPublic][value=no]').check();
    await asked.locator('[name=facts]').fill('核发时漏审用地红线与规划道路的重叠');
    await asked.locator('[name=legalBasis]').fill('行政许可法第六十九条第一款');
    await asked.locator('[name=compensation]').fill('重新办理，不收费用');
    await asked.locator('[name=handInBy]').fill('2007-11-30');
    await send(reviewer, 'revoke');
    await reviewer.locator('main', { hasText: '已撤销' }).waitFor();

    const page = await joint.project();
    await picture(page, 'factory-grant-lost');
    await expectAccessible(page);
    expect(await lineOf(page, PERMIT)).toContain('许可失效');
    expect(await figures(page)).toContain('有步骤未准予，日期未定');
    expect(await seenText(page, '.timeline')).toMatch(/环节许可失效.*建设用地规划许可证核发/s);
    expect(await joint.track()).toContain('有一步没有准予或许可已失效');
  });

  test('what rests on it is not granted meanwhile, and says why', async () => {
    const page = await joint.openCase('reviewer-gjj', 'PC-201', '建设工程规划设计方案审查');
    const grant = page.getByRole('button', { name: '准予许可', exact: true });
    expect(await grant.getAttribute('aria-disabled')).toBe('true');
    expect(await seenText(page, '.decision')).toContain('前置步骤尚未办成');
    await picture(page, 'factory-prerequisite-missing');
  });

  test('the centre has it handled once more; granted again, everything goes on', async () => {
    const clerk = await joint.project();
    const panel = clerk.locator('.step-act', { hasText: '重新办理' });
    await panel.locator('[name=stepId]').selectOption({ label: PERMIT });
    await panel.getByText('原决定被撤销').click();
    await panel.getByRole('button').click();
    await clerk.getByText('已转部门重新办理').waitFor();
    expect(await lineOf(clerk, PERMIT)).toContain('办理中');
    await picture(clerk, 'factory-handled-again');
    at('2007-11-22T09:00');
    await joint.grantInBrowser('gjj', 'PC-108', PERMIT);
    expect(await lineOf(await joint.project(), PERMIT)).toContain('已完成');
  });
});

describe('through to the one hand-out', () => {
  /** The papers of every granted step are made. */
  async function makeResults(): Promise<void> {
    const clerk = await stage.here.as('clerk');
    const { results } = await clerk(readHandling, { params: { applicationId: joint.applicationId } });
    for (const { caseId, standing, stepId } of results) {
      if (caseId === null || standing !== 'underWay') continue;
      const params = { caseId };
      const { version } = await clerk(readCase, { params });
      const made = { number: `川成高〔2007〕${stepId.slice(3)}号`, seal: '行政许可专用章' };
      const term = { validFrom: '2007-12-03', validUntil: null };
      await clerk(prepareResult, { params, body: { version, ...made, ...term } });
    }
    await stage.here.jobs.settled();
  }

  /** The builder brings the report on completion: time in which only that was waited for is not the centre's. */
  async function stateFinished(): Promise<void> {
    const clerk = await stage.here.as('clerk');
    const { gates, version } = await clerk(readGates, { params: { applicationId: joint.applicationId } });
    const gateId = gates.find(({ mayState }) => mayState)?.gateId;
    if (gateId === undefined) throw new Error('nothing is open, and nothing is to be stated');
    const body = { version, on: localDay(stage.here.clock.now()), document: '工程竣工验收报告' };
    await clerk(stateFact, { params: { applicationId: joint.applicationId, gateId }, body });
    await stage.here.jobs.settled();
  }

  test('stage after stage, each behind its gate, department by department, to the end', async () => {
    const seen: string[] = [];
    for (const day of WORKING_DAYS) {
      at(`${day}T16:00`);
      const granted = await joint.grantOpen();
      if (granted.length === 0) await stateFinished();
      seen.push(...granted);
      if ((await joint.view()).state !== 'accepted') break;
    }
    const stages = seen.map((stepId) => stepId.slice(3, 4));
    expect(stages, 'no step before the stage before it is through').toEqual(stages.toSorted());
    expect(seen.filter((stepId) => stepId === 'PC-203' || stepId === 'PC-402')).toHaveLength(2);
    expect(await joint.view()).toMatchObject({ state: 'granted', stepsDone: 27, stepsTotal: 27 });
  });

  test('one act hands out everything, against one proof; the applicant sees it all', async () => {
    await makeResults();
    const clerk = await joint.project('clerk', '/handling');
    await picture(clerk, 'factory-ready');
    await clerk.locator('[name=receivedBy]').fill('陈志强');
    await press(clerk, '一次出件');
    await clerk.getByText('已办理。').waitFor();
    await picture(clerk, 'factory-handed-out');
    await stage.here.jobs.settled();
    const told = await joint.track();
    await picture(applicant, 'factory-track-end');
    expect(told).toContain('已经办完，不用再做什么');
    expect(told).toMatch(/办结.*统一出件/s);
    expect(told).toContain('送达回证');
    expect(told).toContain('每个环节各按法律规定计算');
    expect(told).not.toContain('领取结果');
  });
});
