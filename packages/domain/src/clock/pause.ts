import { BadPauseError } from '#clock/errors.ts';
import { type DateOnly, dateOnly, dayNumber } from '#time/date-only.ts';

/**
 * A stretch in which the clock stands still (中止计时, for a 特别程序): (from, to]. The day it begins on still counts,
 * the day it ends on does not.
 */
export type Pause = {
  readonly from: DateOnly;
  /** While the pause is open: its planned end, on which the clock restarts by itself. */
  readonly to: DateOnly;
  readonly isOpen?: boolean;
};

/**
 * A closed pause from text, a..b.
 *
 * @throws BadPauseError when it is not two days, or the second is earlier
 */
export function parsePause(text: string): Pause {
  const [, from, to] = /^(\S+?)\.\.(\S+)$/.exec(text) ?? [];
  if (from === undefined || to === undefined) {
    throw new BadPauseError(
      `"${text}" is not a pause; allowed: two days a..b, for example 2026-06-10..2026-06-24`,
      { text },
    );
  }
  const pause = { from: dateOnly(from), to: dateOnly(to) };
  checkPauses([pause]);
  return pause;
}

/** @throws BadPauseError when one ends before it begins */
export function checkPauses(pauses: readonly Pause[]): void {
  for (const { from, to } of pauses) {
    if (to < from) {
      throw new BadPauseError(`"${from}..${to}" ends before it begins; allowed: a..b with a not after b`, {
        from,
        to,
      });
    }
  }
}

/** The pause a day lies in, if any. */
export const pauseOn = (on: DateOnly, pauses: readonly Pause[]): Pause | undefined =>
  pauses.find(({ from, to }) => from < on && on <= to);

/**
 * How one kind of days is numbered in a row (计日方式): working days, or all days. `upTo` is the number of the last such day not
 * after a day; `dayOf` is the day with that number.
 */
export type Counting = {
  readonly upTo: (day: number) => number;
  readonly dayOf: (count: number) => number;
};

/** Calendar days (自然日). */
export const EVERY_DAY: Counting = { upTo: (day) => day, dayOf: (count) => count };

/**
 * The n-th counted day after a day (day numbers), days inside pauses left out; overlapping pauses count once. A pause
 * that begins on or after that day changes nothing: the limit was used up by then.
 *
 * Two look-ups and two more for each pause, however long the limit is.
 */
export function countedDay(
  after: number,
  count: number,
  pauses: readonly Pause[],
  counting: Counting,
): number {
  let last = counting.dayOf(counting.upTo(after) + count);
  let settled = after;
  for (const pause of inOrder(pauses)) {
    const from = Math.max(dayNumber(pause.from), settled);
    const to = dayNumber(pause.to);
    if (from >= last) break;
    if (to <= from) continue;
    last = counting.dayOf(counting.upTo(last) + counting.upTo(to) - counting.upTo(from));
    settled = to;
  }
  return last;
}

/** Counted days in (after, upTo], days inside pauses left out. */
export function countedDays(
  after: number,
  upTo: number,
  pauses: readonly Pause[],
  counting: Counting,
): number {
  if (upTo <= after) return 0;
  let count = counting.upTo(upTo) - counting.upTo(after);
  let settled = after;
  for (const pause of inOrder(pauses)) {
    const from = Math.max(dayNumber(pause.from), settled);
    const to = Math.min(dayNumber(pause.to), upTo);
    if (to <= from) continue;
    count -= counting.upTo(to) - counting.upTo(from);
    settled = to;
  }
  return count;
}

const inOrder = (pauses: readonly Pause[]): readonly Pause[] =>
  pauses.length < 2 ? pauses : pauses.toSorted((a, b) => dayNumber(a.from) - dayNumber(b.from));
