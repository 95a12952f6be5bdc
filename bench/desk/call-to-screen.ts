import type { Page } from 'playwright-core';
import { atMost, median } from './against.ts';
import type { Hand } from './hand.ts';
import type { Counter } from './seated.ts';
import { watchedOn } from './watched.ts';

const CALLS = 10;

/** From the key that calls to the number on the screen of the hall, another page on the same machine. */
export async function callToScreen(counter: Counter, hand: Hand) {
  const screen = await counter.browser.open({ hallLine: false, size: { width: 1920, height: 1080 } });
  await screen.goto('/d/hall/HALL-S');
  const took: number[] = [];
  for (let call = 0; call < CALLS; call += 1) {
    const number = await counter.somebodyTakesANumber();
    await hand.page.locator('.queue', { hasText: number }).waitFor();
    const seen = seenAt(screen, number);
    await hand.press('F2');
    took.push((await seen) - (await watchedOn(hand.page)).lastKeyAt);
    await hand.page.locator('.queue-number b', { hasText: number }).waitFor();
    await hand.press('Alt+s');
    await hand.page.locator('.queue', { hasText: '正在办理' }).waitFor();
  }
  await screen.context().close();
  return {
    'ms, median': Math.round(median(took)),
    'ms, slowest': atMost(1_000, 'ms', Math.max(...took)),
    calls: CALLS,
  };
}

/** The moment at which the number is painted, on the clock of the machine. */
const seenAt = async (screen: Page, number: string): Promise<number> => {
  const moment = await screen.waitForFunction(
    (wanted) =>
      document.querySelector('main')?.textContent?.includes(wanted)
        ? performance.timeOrigin + performance.now()
        : null,
    number,
    { polling: 'raf' },
  );
  return (await moment.jsonValue()) ?? Number.NaN;
};
