import type { Page } from 'playwright-core';

export type Watched = {
  pointers: number;
  keys: number;
  /** Moment of the last key, on the clock of the machine. */
  lastKeyAt: number;
  slow: { code: string; ms: number }[];
};
type Watching = { desk?: Watched };

/** In the page, before anything of it: counts pointers and keys, and keeps what a key took until it was painted. */
export function watchDesk(): void {
  const desk: Watched = { pointers: 0, keys: 0, lastKeyAt: 0, slow: [] };
  const codes = new Map<number, string>();
  (globalThis as Watching).desk = desk;
  for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
    addEventListener(kind, () => (desk.pointers += 1), true);
  addEventListener(
    'keydown',
    ({ timeStamp, code }) => {
      desk.keys += 1;
      desk.lastKeyAt = performance.timeOrigin + timeStamp;
      codes.set(timeStamp, code);
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries())
      if (name === 'keydown') desk.slow.push({ code: codes.get(startTime) ?? '?', ms: duration });
    // 16 ms is the least the browser tells of.
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

/** @returns what was watched since the page was loaded; a key that is not among the slow took less than 16 ms */
export const watchedOn = (page: Page): Promise<Watched> =>
  page.evaluate(() => (globalThis as Watching).desk ?? { pointers: 0, keys: 0, lastKeyAt: 0, slow: [] });
