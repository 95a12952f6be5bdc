import { grantCase } from '@yichuang/contract/cases.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { filingFor, HONGDA, WANG_FANG } from '@yichuang/server/testing/filings.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyOnline, fillIn, press } from './apply-online.ts';
import { atPage, expectAccessible, openStage, picture, type Stage } from './stage.ts';

const ITEM = 'SSJ-004';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  const citizen = await stage.visitor();
  await citizen.goto(`/items/${ITEM}`);
  await press(citizen, '在线申请');
  await applyOnline(stage, citizen, { applicant: WANG_FANG });
  await citizen.goto('/channels/enterprise-establishment?route=llc');
  await press(citizen, '开始申请');
  await applyOnline(stage, citizen, { applicant: HONGDA });
});
afterAll(() => stage.close());

async function acceptedCase() {
  const clerk = await stage.here.as('clerk');
  const receipt = await clerk(acceptAtDesk, { body: await filingFor(clerk, ITEM) });
  await stage.here.jobs.settled();
  return receipt;
}

describe('the workbench', () => {
  test('sign-in', async () => {
    const page = await stage.visitor();
    await page.goto('/w/sign-in');
    await page.locator('input[name=loginName]').fill('clerk');
    await page.locator('input[name=password]').fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
  });

  test('the clerk: day, desk, filings, a case with each act open, hand-over, projects, keys', async () => {
    const page = await stage.staff('clerk');
    await expectAccessible(page);
    await page.goto('/w/desk');
    await atPage(page, '窗口');
    await expectAccessible(page);
    await page.goto('/w/desk?item=GSJ-015');
    await page.locator('.materials').waitFor();
    await page.keyboard.press('Control+Enter');
    await expectAccessible(page);
    await fillIn(page, 'applicant', { ...WANG_FANG, kind: 'person' });
    await page.keyboard.press('Alt+a');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '办好了' }).waitFor();
    await expectAccessible(page);

    await page.goto('/w/accept');
    await atPage(page, '待受理');
    await expectAccessible(page);
    await page.getByRole('link', { name: '王*' }).click();
    await atPage(page, '食品卫生许可证核发');
    for (const act of ['受理', '不予受理']) {
      await press(page, act);
      await expectAccessible(page);
    }

    const { caseId, version } = await acceptedCase();
    const reviewer = await stage.here.as('reviewer-ssj');
    await reviewer(grantCase, { params: { caseId }, body: { version } });
    await page.goto('/w/deliver');
    await atPage(page, '待送达');
    await expectAccessible(page);
    await page.goto(`/w/cases/${caseId}`);
    await atPage(page, '食品卫生许可证核发');
    await expectAccessible(page);

    await page.goto('/w/projects');
    await atPage(page, '并联项目');
    await expectAccessible(page);
    await page.getByRole('link', { name: HONGDA.name }).click();
    await atPage(page, HONGDA.name);
    await expectAccessible(page);
    await press(page, '受理并分送各部门');
    await page.getByText('首批步骤已分送各部门').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: '会审和踏勘', exact: true }).click();
    await atPage(page, `${HONGDA.name} · 会审和踏勘`);
    await expectAccessible(page);

    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.goto('/w/no-such-page');
    await atPage(page, '错误：没有这个页面');
    await expectAccessible(page);
  });

  test('the reviewer: tasks, a case with the forms of granting and refusing open, a fault', async () => {
    await acceptedCase();
    const page = await stage.staff('reviewer-ssj');
    await page.goto('/w/tasks');
    await atPage(page, '待办');
    await expectAccessible(page);
    await page.locator('[data-row]').first().click();
    await atPage(page, '食品卫生许可证核发');
    await page.keyboard.press('e');
    await expectAccessible(page);
    await page.keyboard.press('Tab');
    await page.locator('[data-act-form=grant] [type=submit]').waitFor();
    await page.getByRole('button', { name: '不予许可' }).first().click();
    await page.locator('textarea[name=reason]').fill('不符合条件');
    await page.getByRole('button', { name: '作出不予许可决定' }).click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
  });

  test.each([
    ['archivist', '/w/archive', '待归档'],
    ['supervisor', '/w/supervise', '监督'],
    ['supervisor', '/w/supervise/rows?figure=received.today', '今天收件'],
    ['supervisor', '/w/supervise/rows?figure=open.overdue', '已超期'],
    ['supervisor', '/w/supervision', '监察牌'],
    ['supervisor', '/w/supervise/ratings', '好差评'],
    ['supervisor', '/w/remedies', '差评整改'],
    ['supervisor', '/w/hall/HALL-W', '成都高新区政务服务中心（西区大厅）'],
    ['supervisor', '/w/hall/rota?hall=HALL-S', '排班'],
    ['supervisor', '/w/hall/counters?counter=S087', '窗口登记'],
    ['supervisor', '/w/hall/services?service=GS.bg', '排队业务和设置'],
    ['supervisor', '/w/hall/staff', '窗口人员和技能'],
    ['reviewer-ssj', '/w/opinions', '征求意见'],
    ['reviewer-ssj', '/w/licences', '证照登记簿'],
    ['clerk', '/w/projects', '并联项目'],
    ['clerk', '/w/training', '培训'],
    ['admin', '/w', '我的一天'],
    ['admin', '/w/admin/accounts', '账号'],
    ['admin', '/w/admin/accounts/new', '新开账号'],
    ['admin', '/w/admin/authority', '授权一览'],
    ['head-gsj', '/w/admin/authority', '授权一览'],
    ['head-gsj', '/w/admin/seals', '印章登记'],
    ['admin', '/w/admin/catalogue', '事项目录'],
    [`admin`, `/w/admin/catalogue/${ITEM}`, '食品卫生许可证核发'],
    ['admin', '/w/admin/settings', '中心设置'],
    ['admin', '/w/admin/clock', '计时规则'],
    ['admin', '/w/admin/calendar', '2007年工作日历'],
    ['admin', '/w/admin/papers', '文书模板'],
    ['admin', '/w/admin/papers/correctionNotice', '补正告知书'],
    ['admin', '/w/admin/channels', '并联通道'],
    ['admin', '/w/admin/channels/new', '新建通道'],
    ['admin', '/w/admin/channels/restaurant', '开饭店（餐馆、小吃店）'],
    ['admin', '/w/admin/urging', '催办规则'],
    ['admin', '/w/admin/sessions', '会审规则'],
    ['admin', '/w/admin/channels/project-construction', '项目报建并联审批通道'],
    ['admin', '/w/admin/screens', '大厅终端'],
    ['admin', '/w/admin/appointments', '预约设置'],
    ['supervisor', '/w/hall/appointments', '预约名单：成都高新区政务服务中心（南区大厅）'],
    ['supervisor', '/w/hall/waits', '等候估计准不准：成都高新区政务服务中心（南区大厅）'],
    ['admin', '/w/admin/health', '运行状况'],
    ['admin', '/w/tasks', '错误：没有权限'],
  ])('%s at %s', async (loginName, path, title) => {
    const page = await signedIn(loginName);
    await page.goto(path);
    await atPage(page, title);
    await expectAccessible(page);
  });

  test.each([
    ['', HONGDA.name],
    ['/handling', `${HONGDA.name} · 统筹办理`],
    ['/documents', `${HONGDA.name} · 一套材料`],
    ['/what-if', `推演 · ${HONGDA.name}`],
  ])('a project at …%s, on a phone as well', async (path, title) => {
    const page = await signedIn('clerk');
    await page.goto('/w/projects');
    await page.getByRole('link', { name: HONGDA.name }).first().click();
    await atPage(page, HONGDA.name);
    await page.goto(`${page.url()}${path}`);
    await atPage(page, title);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, `project-phone${path.replace('/', '-')}`);
    await expectAccessible(page);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond, 'nothing stands beyond the edge').toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  test('one account', async () => {
    const page = await signedIn('admin');
    await page.goto('/w/admin/accounts?q=clerk');
    await page.getByRole('link', { name: '演示·综合窗口' }).click();
    await atPage(page, '演示·综合窗口');
    await expectAccessible(page);
  });
});

const browsers = new Map<string, Page>();

/** One browser for each account is enough to look at pages. */
async function signedIn(loginName: string): Promise<Page> {
  const page = browsers.get(loginName) ?? (await stage.staff(loginName));
  browsers.set(loginName, page);
  return page;
}
