import type { Page } from 'playwright-core';
import { atMost } from './against.ts';
import type { Counter } from './seated.ts';

/** The desk opened with an empty cache, and once more as at a reload in the morning; on the hall's line. */
export async function deskLoad({ browser }: Counter) {
  const page = await browser.open({ hallLine: true });
  const first = await opened(page, () => page.goto('/w/desk'));
  const reload = await opened(page, () => page.reload());
  await page.context().close();
  return {
    'seconds to the item box': atMost(2.5, 's', first.seconds),
    'the same after a reload, one desk': atMost(4, 's', reload.seconds),
    'kB on the wire': atMost(300, 'kB', first.kilobytes),
    'of it the items': `${first.indexKilobytes} kB`,
  };
}

/** Until the box is drawn in which the next person begins, and the queue beside it. */
async function opened(page: Page, open: () => Promise<unknown>) {
  const began = performance.now();
  await open();
  await page.locator('[role=combobox]').waitFor();
  await page.locator('.queue-head').waitFor();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  const seconds = (performance.now() - began) / 1_000;
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/queueing/desk/index')),
  );
  return { seconds, ...(await bytes(page)) };
}

const bytes = (page: Page) =>
  page.evaluate(() => {
    const parts = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ] as PerformanceResourceTiming[];
    const sum = (some: readonly PerformanceResourceTiming[]) =>
      Math.round(some.reduce((all, { transferSize }) => all + transferSize, 0) / 1_000);
    return {
      kilobytes: sum(parts),
      indexKilobytes: sum(parts.filter(({ name }) => name.includes('/queueing/desk/index'))),
    };
  });
