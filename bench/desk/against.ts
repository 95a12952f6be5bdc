/** One figure beside the goal it is measured against; more than 1 of the goal misses it. */
export const atMost = (goal: number, unit: string, seen: number) => ({
  goal: `≤ ${goal} ${unit}`,
  seen: Math.round(seen * 100) / 100,
  'of the goal': Math.round((seen / goal) * 100) / 100,
});

export const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
