/** 裁边: where the page lies in the picture, each as a share of its width or height from the left or the top. */
export type Edges = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A picture small enough to be looked through in a few milliseconds; four bytes a dot, as a canvas gives it. */
export type SmallPicture = {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
};

/** Less of the picture than this is no page but something on the table. */
const LEAST_SHARE = 0.08;
/** A page fills its own box; what does not is a hand, a cable, a shadow. */
const LEAST_FILL = 0.6;
/** Of 255: what differs less from the table is noise of the camera. */
const LEAST_CONTRAST = 20;
/** A page that reaches so near to the rim is the whole picture. */
const WHOLE = 0.97;

/**
 * Finds the page: the largest thing that differs from the table around it. Null when there is none, or when it fills
 * the picture, so that nothing is cut away by guess.
 */
export function pageEdges({ width, height, data }: SmallPicture): Edges | null {
  const far = distanceFromTable(data, width, height);
  const limit = Math.max(LEAST_CONTRAST, halfway(far));
  const box = largestBox(
    far.map((one) => one > limit),
    width,
    height,
  );
  if (box === null) return null;
  const { left, top, right, bottom, dots } = box;
  const area = (right - left) * (bottom - top);
  const all = width * height;
  if (dots < LEAST_SHARE * all || dots < LEAST_FILL * area || area > WHOLE * all) return null;
  return { left: left / width, top: top / height, right: right / width, bottom: bottom / height };
}

/** How far each dot is from the colour of the table, which is the middle colour of the rim. */
function distanceFromTable(data: ArrayLike<number>, width: number, height: number): number[] {
  const channel = (dot: number, which: number) => data[dot * 4 + which] ?? 0;
  const rim: number[] = [];
  for (let dot = 0; dot < width * height; dot += 1) {
    const x = dot % width;
    const y = Math.floor(dot / width);
    if (x < 2 || y < 2 || x >= width - 2 || y >= height - 2) rim.push(dot);
  }
  const table = [0, 1, 2].map((which) => median(rim.map((dot) => channel(dot, which))));
  return Array.from({ length: width * height }, (_, dot) =>
    Math.max(...table.map((colour, which) => Math.abs(channel(dot, which) - colour))),
  );
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** The value that parts near from far best (Otsu 1979). */
function halfway(values: readonly number[]): number {
  const counts = new Array<number>(256).fill(0);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  const whole = values.reduce((sum, value) => sum + value, 0);
  let [best, split, below, sumBelow] = [0, 0, 0, 0];
  for (const [value, count] of counts.entries()) {
    below += count;
    sumBelow += value * count;
    const above = values.length - below;
    if (below === 0 || above === 0) continue;
    const apart = below * above * (sumBelow / below - (whole - sumBelow) / above) ** 2;
    if (apart > best) [best, split] = [apart, value];
  }
  return split;
}

type Box = { left: number; top: number; right: number; bottom: number; dots: number };

/** The box around the largest run of marked dots that touch each other; the far rim is outside of it. */
function largestBox(marked: readonly boolean[], width: number, height: number): Box | null {
  const seen = new Uint8Array(marked.length);
  let largest: Box | null = null;
  for (let begin = 0; begin < marked.length; begin += 1) {
    if (!marked[begin] || seen[begin]) continue;
    const box = boxFrom(begin, { marked, seen, width, height });
    if (largest === null || box.dots > largest.dots) largest = box;
  }
  return largest;
}

type Field = {
  readonly marked: readonly boolean[];
  readonly seen: Uint8Array;
  readonly width: number;
  readonly height: number;
};

function boxFrom(begin: number, { marked, seen, width, height }: Field): Box {
  const box: Box = { left: width, top: height, right: 0, bottom: 0, dots: 0 };
  const open = [begin];
  seen[begin] = 1;
  for (let dot = open.pop(); dot !== undefined; dot = open.pop()) {
    const x = dot % width;
    const y = Math.floor(dot / width);
    box.left = Math.min(box.left, x);
    box.top = Math.min(box.top, y);
    box.right = Math.max(box.right, x + 1);
    box.bottom = Math.max(box.bottom, y + 1);
    box.dots += 1;
    for (const [next, isInside] of [
      [dot - 1, x > 0],
      [dot + 1, x < width - 1],
      [dot - width, y > 0],
      [dot + width, y < height - 1],
    ] as const) {
      if (!isInside || seen[next] || !marked[next]) continue;
      seen[next] = 1;
      open.push(next);
    }
  }
  return box;
}
