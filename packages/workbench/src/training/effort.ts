import type { Effort } from './score-sheet.ts';

/** What the hands did since the page was opened; a moment in milliseconds. */
export type Tally = {
  readonly keys: number;
  readonly pointers: number;
  /** What came last: a press that begins a turn belongs to it. */
  readonly last: 'key' | 'pointer' | null;
};

export const NO_TALLY: Tally = { keys: 0, pointers: 0, last: null };

/** Keys that only go with another one. */
const HELD: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph']);

/** A key that is held down counts once; Ctrl, Shift and Alt go with the key they are held for. */
export const afterKey = (tally: Tally, { key, repeat }: { key: string; repeat: boolean }): Tally =>
  repeat || HELD.has(key) ? tally : { ...tally, keys: tally.keys + 1, last: 'key' };

export const afterPointer = (tally: Tally): Tally => ({
  ...tally,
  pointers: tally.pointers + 1,
  last: 'pointer',
});

/** The tally just before the press that began a turn. */
export const beforeLast = (tally: Tally): Tally => ({
  keys: tally.keys - (tally.last === 'key' ? 1 : 0),
  pointers: tally.pointers - (tally.last === 'pointer' ? 1 : 0),
  last: null,
});

/** Seconds with one place, so that 20.04 s is 20. */
export const effortBetween = (from: Tally, to: Tally, milliseconds: number): Effort => ({
  keys: to.keys - from.keys,
  pointers: to.pointers - from.pointers,
  seconds: Math.round(milliseconds / 100) / 10,
});
