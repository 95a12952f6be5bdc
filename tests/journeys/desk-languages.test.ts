import { openCounter } from '@yichuang/contract/queueing-counters.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atPage, openStage, picture, type Stage } from './stage.ts';

/** One item of each kind of handling, so that every act is the main one once. */
const ITEMS = ['SSJ-004', 'GSJ-015', 'GSJ-002'] as const;

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  const clerk = await stage.here.as('clerk');
  await clerk(openCounter, { params: { counterId: 'S095' }, body: {} });
  page = await stage.staff('clerk');
  await page.setViewportSize({ width: 1366, height: 608 });
});
afterAll(() => stage.close());

/** Parts of the desk that are wider than their place, or stand outside of the screen or behind another part. */
const cutParts = () =>
  page.evaluate(() => {
    const seen = (element: Element) => (element as HTMLElement).offsetParent !== null;
    const isCovered = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const at = [left + 2, right - 2].map((x) => document.elementFromPoint(x, (top + bottom) / 2));
      return at.some((found) => found === null || !(element.contains(found) || found.contains(element)));
    };
    const bar = [...document.querySelectorAll('.decision-bar :is(button, label, .why), .desk-timer')];
    const covered = bar.filter((one) => seen(one) && isCovered(one)).map((one) => one.textContent);
    const wide = [...document.querySelectorAll('.shell, .desk-with-queue *')]
      .filter((one) => seen(one) && one.scrollWidth > one.clientWidth + 1)
      .filter((one) => getComputedStyle(one).display !== 'inline' && one.clientWidth > 1)
      .filter((one) => !one.matches('select, input, textarea') && getComputedStyle(one).overflowX !== 'auto')
      .map((one) => `${one.tagName}.${one.className}: ${one.textContent?.slice(0, 40)}`);
    const tops = new Set(
      [...document.querySelectorAll('.decision-bar button')].map((one) => one.getBoundingClientRect().top),
    );
    return { covered, wide, lines: tops.size };
  });

test.each(['zh', 'en'].flatMap((language) => ITEMS.map((item) => [language, item] as const)))(
  'in %s every act and every word of the desk of %s is in view',
  async (language, item) => {
    await page.evaluate((chosen) => localStorage.setItem('yichuang.language', chosen), language);
    await page.goto(`/w/desk?item=${item}`);
    await atPage(page, language === 'en' ? 'Desk' : '窗口');
    await page.locator('.materials').waitFor();
    await page.locator('.queue-head').waitFor();
    await picture(page, `desk-${language}-${item}`);
    expect(await cutParts()).toEqual({ covered: [], wide: [], lines: 1 });
  },
);
