import { type CaseDone, sitDown } from './desk-cases.ts';
import { whyOf } from './figures-or-why.ts';
import type { Hand } from './hand.ts';
import type { Counter } from './seated.ts';
import { type Watched, watchedOn } from './watched.ts';

/** What became of some cases: figures of those that were done, and why others were not. */
export type CasesDone = { readonly done: readonly CaseDone[]; readonly failed: readonly string[] };

export type Day = {
  /** The hand that works now. */
  hand(): Hand;
  /** So many cases one after another; a case that fails is told, and the next one begins at a fresh desk. */
  cases(count: number, one: (hand: Hand) => Promise<CaseDone>): Promise<CasesDone>;
  /** What was watched at all desks of the day. */
  watched(): Promise<Watched>;
};

/** Failures after which the rest of the cases is left out: each waits a minute for what does not come. */
const MOST_FAILURES = 3;

/** The hall's line, one desk after another. */
export async function clerksDay(counter: Counter): Promise<Day> {
  let hand = await sitDown(counter, true);
  let before: Watched = { pointers: 0, keys: 0, lastKeyAt: 0, slow: [] };
  const watched = async () => both(before, await watchedOn(hand.page));
  const beginAnew = async () => {
    before = await watched().catch(() => before);
    await hand.page.context().close();
    await counter.lastPersonLeaves();
    hand = await sitDown(counter, true);
  };
  return {
    hand: () => hand,
    watched,
    async cases(count, one) {
      const done: CaseDone[] = [];
      const failed: string[] = [];
      for (let person = 0; person < count && failed.length < MOST_FAILURES; person += 1) {
        try {
          done.push(await one(hand));
        } catch (error) {
          failed.push(whyOf(error));
          await beginAnew();
        }
      }
      return { done, failed };
    },
  };
}

const both = (a: Watched, b: Watched): Watched => ({
  pointers: a.pointers + b.pointers,
  keys: a.keys + b.keys,
  lastKeyAt: b.lastKeyAt,
  slow: [...a.slow, ...b.slow],
});
