/** 通常用时: what a step usually takes; `most` is not exceeded in four of five cases. */
export type UsualTime = { readonly median: number; readonly most: number; readonly count: number };

/** Fewer cases say nothing about what is usual. */
const FEWEST = 5;

/**
 * What is usual, from the lengths of past cases of the same step, in any unit.
 *
 * @returns null for fewer than five
 */
export function usualTime(lengths: readonly number[]): UsualTime | null {
  if (lengths.length < FEWEST) return null;
  const inOrder = lengths.toSorted((a, b) => a - b);
  const upTo = (share: number) => inOrder[Math.ceil(inOrder.length * share) - 1] ?? 0;
  const middle = inOrder.length / 2;
  const median = Number.isInteger(middle) ? (upTo(0.5) + (inOrder[middle] ?? 0)) / 2 : upTo(0.5);
  return { median, most: upTo(0.8), count: inOrder.length };
}
