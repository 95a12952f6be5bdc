/** 窗口位置 in the plan of a hall: steps from west to east and from north to south. */
export type HallSpot = { readonly x: number; readonly y: number };

/** Counters in a row, and steps between rows, where the data of a centre name no places. */
const IN_A_ROW = 20;
const ROW_STEP = 4;

/**
 * Places of the counters of one hall, in their order.
 *
 * Unless every counter has a place of its own, all of them stand in rows in their order: a plan in which two counters
 * lie on each other, or some are missing, leads people to the wrong place.
 */
export function hallSpots(
  counters: readonly { readonly x: number | null; readonly y: number | null }[],
): readonly HallSpot[] {
  const known = counters.flatMap(({ x, y }) => (x === null || y === null ? [] : [{ x, y }]));
  const places = new Set(known.map(({ x, y }) => `${x}/${y}`));
  if (places.size === counters.length) return known;
  return counters.map((_counter, index) => ({
    x: index % IN_A_ROW,
    y: Math.floor(index / IN_A_ROW) * ROW_STEP,
  }));
}

/** 朝向 of a counter in its hall, as people are shown the way. */
export type HallSide = 'north' | 'south' | 'middle';

/** The side on which a counter stands: the outermost rows have names, what is between them is the middle. */
export function hallSide(y: number, spots: readonly HallSpot[]): HallSide {
  const rows = spots.map((spot) => spot.y);
  if (y === Math.min(...rows)) return 'north';
  return y === Math.max(...rows) ? 'south' : 'middle';
}
