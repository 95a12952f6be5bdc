/** Where a counter is drawn, in pixels of the picture. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type Placed = { readonly boxes: readonly Box[]; readonly width: number; readonly height: number };

/** A place is wide enough for a finger (24 pixels), and for three digits. */
const BOX = { width: 24, height: 34 };
const GAP = 1;
/** Pixels of a step from north to south where rows stand apart. */
const STEP = 12;

/** Boxes of the counters of one area, in their order: drawn where they stand, and never on each other. */
export function placeBoxes(counters: readonly { readonly x: number; readonly y: number }[]): Placed {
  const west = Math.min(...counters.map(({ x }) => x));
  const north = Math.min(...counters.map(({ y }) => y));
  const rows = [...new Set(counters.map(({ y }) => y))].sort((one, other) => one - other);
  const gaps = rows.slice(1).map((row, index) => row - (rows[index] ?? 0));
  const step = Math.max(STEP, (BOX.height + GAP) / Math.min(...gaps, BOX.height));
  const boxes = counters.map(({ x, y }) => ({
    x: (x - west) * (BOX.width + GAP) + 1,
    y: (y - north) * step + 1,
    ...BOX,
  }));
  return {
    boxes,
    width: Math.max(0, ...boxes.map(({ x }) => x + BOX.width + 1)),
    height: Math.max(0, ...boxes.map(({ y }) => y + BOX.height + 1)),
  };
}
