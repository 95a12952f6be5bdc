import { WANG_FANG } from '@yichuang/server/testing/filings.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyOnline, draftOf, fillIn, press } from './apply-online.ts';
import { openStage, picture, type Stage, seenText } from './stage.ts';

const WIDTH = 390;

let stage: Stage;
let page: Page;
let applying: string;
let trackPath: string;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.visitor({ javaScript: false, phone: true });
});
afterAll(() => stage.close());

const widthOf = () => page.evaluate(() => document.documentElement.scrollWidth);

async function expectNoSidewaysScroll(): Promise<void> {
  // A page that has just been arrived at may not have an element yet.
  await page.waitForLoadState();
  expect({ page: page.url(), width: await widthOf() }).toEqual({ page: page.url(), width: WIDTH });
}

/** Words of the page in Chinese that do not say they are; names and texts of the data set say so. */
const unmarkedChinese = () =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const language = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
      if (/\p{Script=Han}/u.test(words) && !language.startsWith('zh')) found.push(words);
    }
    return found;
  });

const PAGES = [
  '/',
  '/s?q=yyzz',
  '/s?q=zzzzqqq',
  '/items',
  '/items?who=personal&handling=immediate',
  '/items/SSJ-004',
  '/items/SSJ-004/brief',
  '/departments',
  '/events',
  '/channels/enterprise-establishment?route=llc',
  '/track',
  '/verify',
  '/v/0000-0000-0000-0000',
  '/notices',
  '/help',
  '/about',
  '/accessibility',
  '/privacy',
  '/settings/display',
  '/api/problems/stale',
  '/no-such-page',
];

describe('a citizen with a phone of 390 by 844, without scripts', () => {
  test.each(PAGES)('%s does not scroll sideways', async (path) => {
    await page.goto(path);
    await expectNoSidewaysScroll();
  });

  test('the pages of an application and its track do not either', async () => {
    await page.goto('/items/SSJ-004');
    await picture(page, 'phone-guide');
    await press(page, '在线申请');
    applying = page.url();
    await expectNoSidewaysScroll();
    const { form } = await draftOf(stage, page);
    for (const part of ['applicant', ...form.sections.map(({ id }) => `form/${id}`), 'documents', 'check']) {
      await page.goto(`${applying}/${part}?faults=1`);
      await expectNoSidewaysScroll();
    }
    await page.goto(`${applying}/applicant`);
    await fillIn(page, 'applicant', { name: '王' });
    await press(page, '保存并继续');
    await expectNoSidewaysScroll();
    await picture(page, 'phone-applicant-wrong');

    await page.goto(applying);
    await applyOnline(stage, page, { applicant: WANG_FANG });
    await expectNoSidewaysScroll();
    await picture(page, 'phone-receipt');
    await page.getByRole('link', { name: '查看办理进度' }).click();
    trackPath = new URL(page.url()).pathname;
    await expectNoSidewaysScroll();
    await picture(page, 'phone-track');
  });

  test('the language switch keeps the page; nothing of the frame stays Chinese', async () => {
    await page.goto('/items/SSJ-004');
    await page.getByRole('link', { name: 'English' }).click();
    expect(new URL(page.url()).pathname).toBe('/items/SSJ-004');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Issuance of food-hygiene licence',
    );
    await picture(page, 'phone-guide-english');
  });

  test.each(PAGES)('%s in English marks every Chinese word as such', async (path) => {
    await page.goto(path);
    expect(await unmarkedChinese()).toEqual([]);
    await expectNoSidewaysScroll();
  });

  test('so do the pages of an application', async () => {
    await page.goto('/items/SSJ-005');
    await press(page, 'Apply online');
    const draft = page.url();
    const { form } = await draftOf(stage, page);
    for (const part of ['/applicant', ...form.sections.map(({ id }) => `/form/${id}`)]) {
      await page.goto(`${draft}${part}`);
      expect({ part, words: await unmarkedChinese() }).toEqual({ part, words: [] });
      await expectNoSidewaysScroll();
    }
    await page.goto(trackPath);
    const told = await seenText(page);
    expect(told).toContain('Submitted');
    await picture(page, 'phone-track-english');
  });

  test('P-30: elder mode is one tap away on every page, stays, and makes text and targets large', async () => {
    await page.goto('/items/SSJ-004?lang=zh');
    await page.getByRole('link', { name: '长辈版' }).click();
    await page.goto('/');
    await expectNoSidewaysScroll();
    await picture(page, 'phone-elder');
    const size = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((box) => Number.parseFloat(getComputedStyle(box).fontSize));
    expect(await size('main p')).toBeGreaterThanOrEqual(24);
    const button = await page.getByRole('button', { name: '搜索' }).boundingBox();
    expect(button?.height).toBeGreaterThanOrEqual(60);
    for (const path of PAGES) {
      await page.goto(path);
      expect(await page.getByRole('link', { name: '标准版' }).count()).toBe(1);
      await expectNoSidewaysScroll();
    }
  });

  test('display settings are kept and can be taken back', async () => {
    await page.goto('/settings/display');
    expect(await page.locator('input[name=elder]').isChecked()).toBe(true);
    await page.locator('input[name=elder]').uncheck();
    await page.locator('input[name=text][value="150"]').check();
    await page.locator('input[name=contrast][value=high]').check();
    await page.locator('input[name=theme][value=dark]').check();
    await press(page, '保存设置');
    expect(await seenText(page)).toContain('已保存');
    await page.goto('/items/SSJ-004');
    const root = page.locator('html');
    expect(await root.getAttribute('data-elder')).toBeNull();
    expect(await root.getAttribute('data-text')).toBe('150');
    expect(await root.getAttribute('data-contrast')).toBe('high');
    expect(await root.evaluate((html) => getComputedStyle(html).fontSize)).toBe('24px');
    await expectNoSidewaysScroll();
    await picture(page, 'phone-high-contrast');
  });
});
