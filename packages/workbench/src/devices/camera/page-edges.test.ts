import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Edges, pageEdges } from './page-edges.ts';

const WIDTH = 160;
const HEIGHT = 120;

type Grey = (x: number, y: number) => number;
const picture = (grey: Grey) => {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  for (let dot = 0; dot < WIDTH * HEIGHT; dot += 1) {
    const value = grey(dot % WIDTH, Math.floor(dot / WIDTH));
    data.set([value, value, value, 255], dot * 4);
  }
  return { width: WIDTH, height: HEIGHT, data };
};

type Sheet = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
const isOn = ({ x, y, w, h }: Sheet, px: number, py: number) =>
  px >= x && px < x + w && py >= y && py < y + h;

/** Without chance, and yet different from dot to dot. */
const noise = (x: number, y: number) => ((x * 7 + y * 13) % 11) - 5;

const inDots = ({ left, top, right, bottom }: Edges) => ({
  x: Math.round(left * WIDTH),
  y: Math.round(top * HEIGHT),
  w: Math.round((right - left) * WIDTH),
  h: Math.round((bottom - top) * HEIGHT),
});

const SHEET = { x: 30, y: 10, w: 70, h: 99 };

describe('D-08: the page is cut out by itself', () => {
  test('white paper on a dark mat', () => {
    const edges = pageEdges(picture((x, y) => (isOn(SHEET, x, y) ? 235 : 40) + noise(x, y)));
    expect(edges && inDots(edges)).toEqual(SHEET);
  });

  test('lines of dark writing do not tear it apart', () => {
    const written = picture((x, y) => {
      if (!isOn(SHEET, x, y)) return 45;
      return x > 38 && x < 92 && y % 6 < 2 && y > 16 && y < 100 ? 50 : 230;
    });
    const edges = pageEdges(written);
    expect(edges && inDots(edges)).toEqual(SHEET);
  });

  test('a page in colour on a grey table', () => {
    const plain = picture(() => 128);
    for (let y = 20; y < 100; y += 1)
      for (let x = 20; x < 120; x += 1) plain.data.set([180, 40, 30, 255], (y * WIDTH + x) * 4);
    const edges = pageEdges(plain);
    expect(edges && inDots(edges)).toEqual({ x: 20, y: 20, w: 100, h: 80 });
  });

  test('a pen and a coin beside it are left out', () => {
    const pen = { x: 130, y: 5, w: 4, h: 100 };
    const coin = { x: 5, y: 90, w: 12, h: 12 };
    const edges = pageEdges(
      picture((x, y) => ([SHEET, pen, coin].some((one) => isOn(one, x, y)) ? 230 : 40)),
    );
    expect(edges && inDots(edges)).toEqual(SHEET);
  });

  test.each<readonly [string, Grey]>([
    ['an empty mat', (x, y) => 40 + noise(x, y)],
    ['a page that fills the whole picture', (x, y) => 235 + noise(x, y)],
    ['something small', (x, y) => (isOn({ x: 60, y: 50, w: 20, h: 20 }, x, y) ? 230 : 40)],
    [
      'a frame without a page in it',
      (x, y) => (isOn(SHEET, x, y) && !isOn({ x: 33, y: 13, w: 64, h: 93 }, x, y) ? 230 : 40),
    ],
    ['faint noise only', (x, y) => 120 + noise(x, y) * 2],
  ])('%s: nothing is cut away', (_what, grey) => {
    expect(pageEdges(picture(grey))).toBeNull();
  });

  test('wherever a page lies, and on whatever table, its edges are found to the dot', () => {
    const sheets = fc
      .record({ w: fc.integer({ min: 50, max: 120 }), h: fc.integer({ min: 50, max: 100 }) })
      .chain(({ w, h }) =>
        fc.record({
          x: fc.integer({ min: 3, max: WIDTH - w - 3 }),
          y: fc.integer({ min: 3, max: HEIGHT - h - 3 }),
          w: fc.constant(w),
          h: fc.constant(h),
        }),
      );
    const tones = fc
      .tuple(fc.integer({ min: 10, max: 245 }), fc.integer({ min: 10, max: 245 }))
      .filter(([a, b]) => Math.abs(a - b) > 60);
    fc.assert(
      fc.property(sheets, tones, (sheet, [paper, table]) => {
        const edges = pageEdges(picture((x, y) => (isOn(sheet, x, y) ? paper : table) + noise(x, y)));
        expect(edges && inDots(edges)).toEqual(sheet);
      }),
      { numRuns: 40 },
    );
  });

  test('the edges always lie in the picture, the left before the right', () => {
    const dots = fc.uint8Array({ minLength: 20 * 15 * 4, maxLength: 20 * 15 * 4 });
    fc.assert(
      fc.property(dots, (data) => {
        const edges = pageEdges({ width: 20, height: 15, data });
        if (edges === null) return;
        expect(edges.left).toBeGreaterThanOrEqual(0);
        expect(edges.right).toBeLessThanOrEqual(1);
        expect(edges.left).toBeLessThan(edges.right);
        expect(edges.top).toBeLessThan(edges.bottom);
      }),
    );
  });
});
