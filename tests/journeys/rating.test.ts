import { rateByLink, readDeskRating } from '@yichuang/contract/complaints.ts';
import { acceptAtDesk, decideAtDesk } from '@yichuang/contract/queueing.ts';
import { openCounter } from '@yichuang/contract/queueing-counters.ts';
import { takeTicket } from '@yichuang/contract/queueing-tickets.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { lapseRatings } from '@yichuang/server/modules/complaints/jobs.ts';
import { watchNightly } from '@yichuang/server/modules/supervision/jobs.ts';
import { momentOf } from '@yichuang/server/platform/context.ts';
import { filingFor, WANG_FANG } from '@yichuang/server/testing/filings.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillIn } from './apply-online.ts';
import { atPage, expectAccessible, openStage, picture, type Stage, seenText, signIn } from './stage.ts';

/** 个体登记 is handled at S095. */
const COUNTER = 'S095';
const TRADERS = 'GS.gt';
const WORDS = '等了一小时，最后才说少一张表';

let stage: Stage;
let desk: Page;
let pad: Page;

beforeAll(async () => {
  stage = await openStage();
  at('2007-11-06T10:00');
  const clerk = await stage.here.as('clerk');
  await clerk(openCounter, { params: { counterId: COUNTER }, body: {} });
  desk = await stage.staff('clerk');
  pad = await stage.visitor();
  await pad.setViewportSize({ width: 1024, height: 768 });
});
afterAll(() => stage.close());

const at = (text: string) => stage.here.clock.set(parseInstant(`${text}:00+08:00`));

/** The days go by for this page too: its session has ended meanwhile. */
async function onDay(page: Page, text: string, address: string): Promise<void> {
  at(text);
  await signIn(page, 'supervisor');
  await page.goto(address);
  await atRemedy(page);
}

async function atRemedy(page: Page): Promise<void> {
  await page.locator('.rating-words').waitFor();
  await atPage(page);
}

/** A name written with the pointer. */
async function sign(page: Page): Promise<void> {
  const box = await page.locator('canvas[data-sign]').boundingBox();
  if (!box) throw new Error('no place to sign');
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.down();
  for (const [x, y] of [
    [120, 100],
    [160, 50],
    [240, 120],
  ] as const)
    await page.mouse.move(box.x + x, box.y + y, { steps: 4 });
  await page.mouse.up();
}

describe('a visit from the number to the rating', () => {
  test('D-19: the person checks on the second screen what was typed, under a masked name', async () => {
    await stage.here.anybody(takeTicket, { body: { services: [TRADERS] } });
    await pad.goto(`/d/pad/${COUNTER}`);
    expect(await seenText(pad)).toContain('欢迎办事');
    await expectAccessible(pad);
    await desk.goto('/w/desk');
    await atPage(desk, '窗口');
    await desk.getByText('等候 1 人').first().waitFor();
    await desk.keyboard.press('F2');
    await desk.getByRole('button', { name: '开始办理' }).click();
    await desk.getByText('正在办理').first().waitFor();
    await desk.goto('/w/desk?item=GSJ-015');
    await desk.locator('.materials').waitFor();
    await fillIn(desk, 'applicant', { ...WANG_FANG, kind: 'person' });
    await desk.getByRole('button', { name: '请本人核对' }).click();
    await pad.getByRole('heading', { name: '请核对您的信息' }).waitFor();
    expect(await seenText(pad)).toContain('王*');
    expect(await pad.content()).not.toMatch(/王芳|51010719850615002X/);
    await picture(pad, 'pad-confirm');
    await expectAccessible(pad);
    await pad.getByRole('button', { name: '信息无误' }).click();
    await desk.getByText('本人已确认：信息无误').waitFor();
  });

  test('D-20: the signature is drawn on the pad and stands on the receipt', async () => {
    await desk.keyboard.press('Alt+a');
    await desk.keyboard.press('Control+Enter');
    await desk.getByRole('heading', { name: '办好了' }).waitFor();
    await desk.getByRole('button', { name: '请本人签名' }).click();
    await pad.getByRole('heading', { name: '请核对并签名' }).waitFor();
    await pad.getByRole('button', { name: '签好了' }).click();
    expect(await pad.getByRole('heading', { name: '请核对并签名' }).isVisible()).toBe(true);
    await sign(pad);
    await picture(pad, 'pad-sign');
    await expectAccessible(pad);
    await pad.getByRole('button', { name: '签好了' }).click();
    const signature = desk.getByRole('img', { name: '本人签名' });
    await signature.waitFor();
    await desk.waitForFunction(
      () => (document.querySelector('.desk-pad-signature') as HTMLImageElement | null)?.naturalWidth === 900,
    );
    await picture(desk, 'desk-signed');
    await expectAccessible(desk);
  });

  test('D-21: finishing wakes the pad; one star with words; the desk learns that, not what', async () => {
    await desk.keyboard.press('F2');
    await pad.getByRole('heading', { name: '请评价这次服务' }).waitFor();
    await picture(pad, 'pad-question');
    await expectAccessible(pad);
    await desk.getByText('已邀请评价，未评').waitFor({ timeout: 40_000 });
    await pad.getByRole('button', { name: '非常不满意' }).click();
    await pad.getByLabel('想说的话').fill(WORDS);
    await pad.getByLabel('联系电话').fill('13800005678');
    await picture(pad, 'pad-detail');
    await expectAccessible(pad);
    await pad.getByRole('button', { name: '提交评价' }).click();
    await pad.getByRole('heading', { name: '谢谢您的评价' }).waitFor();
    await desk.getByText('已邀请评价，已评').waitFor({ timeout: 40_000 });
    expect(await desk.content()).not.toContain(WORDS);
    for (const address of ['/w/supervise/ratings', '/w/remedies']) {
      await desk.goto(address);
      await atPage(desk, '错误：没有权限');
      expect(await desk.content()).not.toContain(WORDS);
    }
  });
});

describe('on a telephone without a script', () => {
  test('P-26: the code of the receipt opens it; sent without a level it says so; rated once', async () => {
    const clerk = await stage.here.as('clerk');
    const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, 'SSJ-004') });
    await stage.here.jobs.settled();
    const { address } = await clerk(readDeskRating, { query: { case: caseId } });
    const phone = await stage.visitor({ javaScript: false, phone: true });
    await phone.goto(new URL(address ?? '').pathname);
    expect(await seenText(phone)).toContain('食品卫生许可证核发');
    const looked = await stage.visitor({ phone: true });
    await looked.goto(new URL(address ?? '').pathname);
    await expectAccessible(looked);
    await phone.getByRole('button', { name: '提交评价' }).click();
    expect(await seenText(phone, '[role=alert]')).toContain('请选择一项满意程度');
    await phone.getByLabel('非常满意', { exact: true }).check();
    await picture(phone, 'rate-phone');
    await phone.getByRole('button', { name: '提交评价' }).click();
    expect(await seenText(phone)).toContain('谢谢您的评价');
    expect(await phone.locator('main form').count()).toBe(0);
    await looked.reload();
    expect(await seenText(looked)).toContain('已经评价');
  });

  test('the page of the case leads to it once it is decided, and not after it was rated', async () => {
    const clerk = await stage.here.as('clerk');
    const filing = await filingFor(clerk, 'GSJ-015');
    const { trackPath } = await clerk(decideAtDesk, { body: { ...filing, handedOver: true } });
    await stage.here.jobs.settled();
    const phone = await stage.visitor({ javaScript: false, phone: true });
    await phone.goto(trackPath);
    await picture(phone, 'track-rating');
    await phone.getByRole('link', { name: '去评价' }).click();
    await phone.getByLabel('满意', { exact: true }).check();
    await phone.getByRole('button', { name: '提交评价' }).click();
    expect(await seenText(phone)).toContain('谢谢您的评价');
    await phone.goto(trackPath);
    expect(await phone.getByRole('link', { name: '去评价' }).count()).toBe(0);
  });

  test('a browser that is signed in as staff cannot rate', async () => {
    const clerk = await stage.here.as('clerk');
    const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, 'SSJ-004') });
    await stage.here.jobs.settled();
    const { address } = await clerk(readDeskRating, { query: { case: caseId } });
    await desk.goto(new URL(address ?? '').pathname);
    expect(await seenText(desk)).toContain('登录了工作人员账号，不能评价');
    expect(await desk.locator('main form').count()).toBe(0);
  });
});

/** The department has its say: a reason, and where the evidence is. */
async function appealAgainst(address: string): Promise<void> {
  const reviewer = await stage.staff('reviewer-gsj');
  await reviewer.goto(address);
  await atRemedy(reviewer);
  await reviewer.getByText('对差评有异议？申诉').click();
  await reviewer.getByLabel('申诉理由').fill('当时系统停机，已当面说明');
  await reviewer.getByLabel('证据').fill('11 月 6 日叫号记录和停机公告');
  await picture(reviewer, 'appeal');
  await expectAccessible(reviewer);
  await reviewer.getByRole('button', { name: '提交申诉' }).click();
  await reviewer.getByText('申诉中').waitFor();
}

describe('the centre', () => {
  test('what people said and what counts by default stand apart, each figure with its formula', async () => {
    at('2007-11-15T03:17');
    const { server } = stage.here;
    await server.database.transaction((tx) =>
      lapseRatings.run({}, { server, centreId: 1, tx, ...momentOf(server) }),
    );
    const page = await stage.staff('supervisor');
    await page.goto('/w/supervise');
    await page.getByRole('link', { name: '好差评' }).click();
    await atPage(page, '好差评');
    await picture(page, 'ratings');
    await expectAccessible(page);
    const told = (await seenText(page)).replaceAll(/\s+/g, ' ');
    expect(told).toContain('主动评价好评率 66.7% 2 ÷ 3');
    expect(told).toContain('好评率 75.0% 3 ÷ 4');
    expect(told).toContain('未评率 25.0% 1 ÷ 4');
    expect(told).toContain('（非常满意＋满意＋基本满意）÷ 主动评价');
    expect(told).toContain('默认评价（另计） 1');
    expect(await seenText(page, 'table')).toContain(WORDS);
    expect(await seenText(page, 'table')).not.toContain('逾期默认');
    await page.getByRole('link', { name: '默认评价' }).click();
    await page.getByText('共 1 条').waitFor();
    expect(await seenText(page, 'table')).toContain('逾期默认');
    expect(await seenText(page, 'table')).not.toContain(WORDS);
  });

  test('10.3-12: a bad rating walks to its correction; warned on day 14, due on day 15, each date explained', async () => {
    const page = await stage.staff('supervisor');
    await page.goto('/w/supervise/ratings?show=bad');
    await page.locator('[data-row]').first().click();
    await atRemedy(page);
    const address = page.url();
    const due = (step: string) => seenText(page, `[data-step=${step}]`);
    expect(await seenText(page, '.rating-words')).toBe(WORDS);
    expect(await due('callBack')).toMatch(/11月7日.*逾期/s);
    expect(await seenText(page)).not.toContain('13800005678');
    await page.getByRole('button', { name: '显示 5 秒' }).press('Enter');
    await page.getByText('13800005678').waitFor();
    await page.getByText('13800005678').waitFor({ state: 'detached' });
    await page.getByLabel('交给谁核实').fill('交督查科核实；评价人电话已接通');
    await page.getByRole('button', { name: '交办' }).click();
    await page.getByText('现在的状态是“核实中”').waitFor();
    await page.getByLabel('属实', { exact: true }).check();
    await page.getByLabel('核实情况').fill('叫号记录与所述一致');
    await expectAccessible(page);
    await page.getByRole('button', { name: '作出结论' }).click();
    await page.getByText('现在的状态是“已核实”').waitFor();

    await appealAgainst(address);
    await page.goto(address);
    await atRemedy(page);
    expect(await due('decideAppeal')).toMatch(/11月22日.*进行中/s);
    await page.getByLabel('申诉不成立，差评有效').check();
    await page.getByLabel('裁定理由').fill('停机只有十分钟，不影响一次告知');
    await picture(page, 'remedy-appeal');
    await expectAccessible(page);
    await page.getByRole('button', { name: '作出裁定' }).click();
    await page.getByLabel('裁定理由').waitFor({ state: 'detached' });
    expect(await seenText(page, '.case-head')).toContain('申诉不成立');

    await onDay(page, '2007-11-23T10:00', address);
    expect(await due('rectify')).toMatch(/11月27日.*进行中/s);
    await onDay(page, '2007-11-26T10:00', address);
    expect(await due('rectify')).toMatch(/11月27日.*预警/s);
    await onDay(page, '2007-11-27T10:00', address);
    expect(await due('rectify')).toMatch(/11月27日.*预警/s);
    await page.locator('[data-step=rectify]').getByText('为什么是这一天').click();
    expect(await due('rectify')).toMatch(/11月27日[^\n]*\s+第 15 天/);
    await picture(page, 'remedy');
    await expectAccessible(page);

    const reviewer = await stage.staff('reviewer-gsj');
    await reviewer.goto('/w/supervision');
    await reviewer.getByRole('link', { name: '差评整改' }).click();
    await atPage(reviewer, '差评整改');
    await expectAccessible(reviewer);
    await reviewer.locator('[data-row]').first().click();
    await atRemedy(reviewer);
    expect(await seenText(reviewer)).not.toContain('13800005678');
    await reviewer.getByLabel('整改措施和结果').fill('大厅增设预审台，当场一次告知');
    await reviewer.getByRole('button', { name: '提交整改' }).click();
    await reviewer.getByText('现在的状态是“已整改，待回访”').waitFor();

    await page.goto(address);
    await atRemedy(page);
    expect(await due('rectify')).toMatch(/11月27日.*按期/s);
    await page.getByLabel('满意', { exact: true }).check();
    await page.getByLabel('评价人现在怎么说').fill('已经改了，满意');
    await page.getByRole('button', { name: '登记回访' }).click();
    await page.getByText('现在的状态是“已回访”').waitFor();
    await page.getByLabel('办结说明').fill('评价人满意');
    await page.getByRole('button', { name: '办结' }).click();
    await page.getByText('现在的状态是“已办结”').waitFor();
    const told = await seenText(page);
    for (const words of [WORDS, '非常不满意', '二次评价']) expect(told).toContain(words);
    await picture(page, 'remedy-closed');
  });

  test('not put right in time it is a yellow card against the department, which leads to the rating', async () => {
    const { here } = stage;
    const clerk = await here.as('clerk');
    const filing = await filingFor(clerk, 'GSJ-015');
    const { trackPath } = await clerk(decideAtDesk, { body: { ...filing, handedOver: true } });
    await here.jobs.settled();
    const body = { token: trackPath.replace('/t/', ''), level: 1 as const };
    await here.anybody(rateByLink, { body });
    await here.jobs.settled();
    at('2007-12-20T03:17');
    await here.server.database.transaction((tx) =>
      watchNightly.run({}, { server: here.server, centreId: 1, tx, ...momentOf(here.server) }),
    );
    await here.jobs.settled();
    const page = await stage.staff('supervisor');
    await page.goto('/w/supervision');
    await atPage(page);
    await picture(page, 'rating-card-list');
    await page.getByRole('link', { name: '差评逾期未整改' }).first().click();
    await atPage(page, '差评逾期未整改');
    expect(await seenText(page)).toContain('黄牌');
    await picture(page, 'rating-card');
    await expectAccessible(page);
    await page.getByRole('link', { name: '看差评和整改过程' }).click();
    await page.getByRole('heading', { name: /^差评：/ }).waitFor();
  });
});
