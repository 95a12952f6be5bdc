import { prepareResult } from '@yichuang/contract/case-acts.ts';
import { acceptCase, grantCase, listCases } from '@yichuang/contract/cases.ts';
import { filingFor } from '@yichuang/server/testing/filings.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OnlineReceipt, readReceipt } from './apply-online.ts';
import { byKeyboard, type KeyboardVisitor } from './by-keyboard.ts';
import type { Heard } from './screen-reader.ts';
import { openStage, picture, type Stage } from './stage.ts';

/** 个体工商户开业登记: decided on the spot once its papers are complete. */
const ITEM = 'GSJ-013';
const NAME = '个体工商户开业登记';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** What a page must say before anything on it is read: a title, its parts, and headings without a gap. */
async function expectReadable(visitor: KeyboardVisitor): Promise<readonly Heard[]> {
  const at = visitor.page.url();
  expect([at, (await visitor.page.title()) !== '']).toEqual([at, true]);
  const landmarks = await visitor.all('banner', 'main', 'contentinfo', 'navigation', 'search');
  const roles = landmarks.map(({ role }) => role);
  for (const role of ['banner', 'main', 'contentinfo'])
    expect([at, role, roles.filter((one) => one === role).length]).toEqual([at, role, 1]);
  const navigations = landmarks.filter(({ role }) => role === 'navigation');
  expect(new Set(navigations.map(({ name }) => name)).size).toBe(navigations.length);
  const headings = await visitor.all('heading');
  const levels = headings.map(({ level }) => level ?? 0);
  // The error summary stands before the title, as a heading of the second level.
  expect([at, levels.filter((level) => level === 1).length]).toEqual([at, 1]);
  const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
  expect([at, headings.map(({ name }) => name).includes(''), jumps]).toEqual([at, false, []]);
  return headings;
}

const follow = async (visitor: KeyboardVisitor, role: string, name: string): Promise<void> => {
  await visitor.tabTo(role, name);
  await visitor.enter();
  await expectReadable(visitor);
};

/** A clerk finds the papers complete and the department decides at once; the visitor meanwhile waits. */
async function grantedAtOnce({ caseNumber }: OnlineReceipt, licence: string): Promise<void> {
  const [clerk, decider] = await Promise.all([stage.here.as('clerk'), stage.here.as('reviewer-gsj')]);
  const { rows } = await clerk(listCases, { query: { box: 'toAccept', limit: 200 } });
  const row = rows.find((one) => one.caseNumber === caseNumber);
  const params = { caseId: row?.caseId ?? '' };
  const { documents } = await filingFor(clerk, ITEM);
  const accepted = await clerk(acceptCase, { params, body: { version: row?.version ?? 0, documents } });
  const granted = await decider(grantCase, { params, body: { version: accepted.version } });
  const result = { number: licence, seal: '工商局行政许可专用章', validFrom: '2007-10-30', validUntil: null };
  await clerk(prepareResult, { params, body: { version: granted.version, ...result } });
  await stage.here.jobs.settled();
}

describe.each([
  ['without scripts', false, '5101092000417'],
  ['with scripts', true, '5101092000418'],
])('10.3-10: somebody who cannot see applies by keyboard, %s', (_how, javaScript, licence) => {
  let visitor: KeyboardVisitor;
  let receipt: OnlineReceipt;

  beforeAll(async () => {
    visitor = await byKeyboard(await stage.visitor({ javaScript }));
  });

  test('the first stop leads past the head of the page; search and guide are reached by Tab', async () => {
    const { page } = visitor;
    await page.goto('/');
    await expectReadable(visitor);
    await page.keyboard.press('Tab');
    expect(await visitor.focused()).toMatchObject({ role: 'link', name: '跳到正文' });
    await page.keyboard.press('Enter');
    await visitor.answer('搜索事项', '个体户');
    await visitor.enter();
    await expectReadable(visitor);
    await follow(visitor, 'link', NAME);
    expect(new URL(page.url()).pathname).toBe(`/items/${ITEM}`);
    await follow(visitor, 'button', '在线申请');
    expect(page.url()).toContain('/apply/');
  });

  test('a wrong number is said at once: title, alert with the focus, and the box with its reason', async () => {
    const { page } = visitor;
    await follow(visitor, 'link', '申请人');
    await visitor.answer('谁来申请', '个人');
    await visitor.answer('姓名或单位名称', '王芳');
    await visitor.answer('证件号码', '510107198506150021');
    await visitor.answer('联系电话', '13800005678');
    await visitor.enter();
    await expectReadable(visitor);
    expect(await page.title()).toMatch(/^错误：申请人/);
    expect(await visitor.focused()).toMatchObject({ role: 'alert', name: '请先改正下面这一处' });
    const link = await visitor.tabTo('link', '证件号码');
    await page.keyboard.press('Enter');
    const box = await visitor.focused();
    expect(box).toMatchObject({ role: 'textbox', isInvalid: true, value: '510107198506150021' });
    expect(box.description).toContain('应为 X，现在是 1');
    expect(link.name).toContain('应为 X，现在是 1');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('51010719850615002X');
    await visitor.enter();
    expect(page.url()).toMatch(/\/form\/s1$/);
  });

  test('both pages of the form are filled in, each box found by what it is called', async () => {
    await expectReadable(visitor);
    await visitor.answer('经营者姓名', '王芳');
    await visitor.answer('身份证号', '51010719850615002X');
    await visitor.answer('户籍地址', '成都市武侯区桂溪街道');
    await visitor.answer('开业前身份', '失业人员');
    await follow(visitor, 'button', '保存并继续');
    expect(visitor.page.url()).toMatch(/\/form\/s2$/);
    await visitor.answer('组成形式', '个人经营');
    await visitor.answer('经营范围及方式', '零售日用百货');
    await visitor.answer('经营场所', '天府大道北段20号');
    expect((await visitor.answer('场所面积', '30')).description).toContain('平方米');
    await visitor.answer('从业人数', '2');
    expect((await visitor.answer('资金数额', '3')).description).toContain('万元');
    await follow(visitor, 'button', '保存并继续');
    expect(visitor.page.url()).toMatch(/\/documents$/);
  });

  test('papers are ticked, the declaration is missed once, then there are a number and a code', async () => {
    const { page } = visitor;
    const papers = await visitor.all('checkbox');
    expect(papers.length).toBeGreaterThan(3);
    for (const { name } of papers) {
      await visitor.tabTo('checkbox', name);
      await page.keyboard.press('Space');
      expect(await visitor.focused()).toMatchObject({ role: 'checkbox', name, isChecked: true });
    }
    await follow(visitor, 'button', '保存并继续');
    expect((await visitor.all('heading'))[0]).toMatchObject({ level: 1, name: '提交前请核对' });
    await follow(visitor, 'button', '提交申请');
    expect(await visitor.focused()).toMatchObject({ role: 'alert' });
    await visitor.tabTo('checkbox', '');
    await page.keyboard.press('Space');
    await follow(visitor, 'button', '提交申请');
    receipt = await readReceipt(page);
    expect(receipt.caseNumber).toMatch(/^510109200710302?\d+$/);
    const spoken = await page.locator('main').ariaSnapshot();
    expect(spoken).toContain('heading "申请已提交" [level=1]');
    expect(spoken).toContain(receipt.queryCode);
  });

  test('granted: the track says so, the decision can be opened, and the licence is found to be good', async () => {
    const { page } = visitor;
    await follow(visitor, 'link', '查看办理进度');
    await grantedAtOnce(receipt, licence);
    await page.reload();
    await expectReadable(visitor);
    const spoken = await page.locator('main').ariaSnapshot();
    expect(spoken).toContain('请带身份证件到窗口领取结果');
    await visitor.tabTo('link', '准予行政许可决定书');
    const paper = await page.request.get(
      await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href),
    );
    expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await page.goto('/licences/check');
    await expectReadable(visitor);
    await visitor.answer('证照编号', licence);
    await visitor.answer('持有人证件号码后四位', '002X');
    await visitor.enter();
    const [verdict] = await expectReadable(visitor);
    expect(verdict).toMatchObject({ level: 1, name: '有效' });
    await picture(page, `keyboard-licence-${javaScript ? 'scripts' : 'plain'}`);
  });
});
