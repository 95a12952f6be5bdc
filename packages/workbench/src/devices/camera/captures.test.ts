import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Capture,
  NO_PAGES,
  newCapture,
  type PageAct,
  type Pages,
  pagesAfter,
  WHOLE,
} from './captures.ts';

const EDGES = { left: 0.1, top: 0.1, right: 0.9, bottom: 0.9 };
const page = (id: number): Capture => ({ ...newCapture(id), edges: EDGES });

const after = (...acts: readonly PageAct[]): Pages =>
  acts.reduce<Pages>((now, act) => pagesAfter(now, act), NO_PAGES);
const add = (id: number) => ({ act: 'add', page: page(id) }) as const;
const ids = ({ pages }: Pages) => pages.map(({ id }) => id);

describe('D-08: pages under the camera', () => {
  test('each shot comes after the chosen page and is chosen', () => {
    expect(after(add(1), add(2), add(3))).toMatchObject({ chosen: 2 });
    expect(ids(after(add(1), add(2), { act: 'choose', index: 0 }, add(3)))).toEqual([1, 3, 2]);
  });

  test('a page is taken again in its place', () => {
    const now = after(add(1), add(2), { act: 'choose', index: 0 }, { act: 'replace', page: page(9) });
    expect(ids(now)).toEqual([9, 2]);
    expect(now.chosen).toBe(0);
  });

  test('taken again without a page is the first page', () => {
    expect(ids(after({ act: 'replace', page: page(9) }))).toEqual([9]);
  });

  test('the next page of a stack is turned and coloured as the one before', () => {
    const { pages } = after(add(1), { act: 'turn' }, { act: 'grey' }, add(2));
    expect(pages[1]).toMatchObject({ id: 2, turn: 1, isGrey: true });
  });

  test('four quarters are a whole turn; grey and crop go back and forth', () => {
    const turned = after(add(1), { act: 'turn' }, { act: 'turn' }, { act: 'turn' }, { act: 'turn' });
    expect(turned.pages[0]?.turn).toBe(0);
    expect(after(add(1), { act: 'grey' }, { act: 'grey' }).pages[0]?.isGrey).toBe(false);
    expect(after(add(1), { act: 'crop' }).pages[0]).toMatchObject({ isCropped: false, edges: EDGES });
  });

  test.each([
    ['the last', 2, [1, 2], 1],
    ['the first', 0, [2, 3], 0],
  ] as const)('%s page is thrown away', (_which, index, left, chosen) => {
    const now = after(add(1), add(2), add(3), { act: 'choose', index }, { act: 'drop' });
    expect([ids(now), now.chosen]).toEqual([left, chosen]);
  });

  test('the only page is thrown away: none is chosen, and nothing can be done to it', () => {
    const none = after(add(1), { act: 'drop' });
    expect(none).toEqual({ pages: [], chosen: -1 });
    expect(pagesAfter(none, { act: 'turn' })).toEqual(none);
    expect(pagesAfter(none, { act: 'drop' })).toEqual(none);
  });

  test('an edge that is moved switches the crop on, and never passes the other edge', () => {
    const now = after(add(1), { act: 'crop' }, { act: 'edge', edge: 'left', at: 5 });
    expect(now.pages[0]).toMatchObject({ isCropped: true });
    expect(now.pages[0]?.edges?.left).toBeCloseTo(0.85);
    expect(after(add(1), { act: 'edge', edge: 'bottom', at: -1 }).pages[0]?.edges?.bottom).toBeCloseTo(0.15);
  });

  test('whatever is done: the chosen page is there, and every page keeps a part of its picture', () => {
    const anAct: fc.Arbitrary<PageAct> = fc.oneof(
      fc.record({ act: fc.constantFrom('add', 'replace'), page: fc.nat(5).map(newCapture) }),
      fc.record({ act: fc.constant('found'), id: fc.nat(5), edges: fc.constantFrom(EDGES, null) }),
      fc.record({ act: fc.constant('choose'), index: fc.integer({ min: -3, max: 9 }) }),
      fc.record({ act: fc.constant('step'), by: fc.constantFrom(-1, 1) }),
      fc.record({ act: fc.constantFrom('drop', 'turn', 'grey', 'crop') }),
      fc.record({
        act: fc.constant('edge'),
        edge: fc.constantFrom('left', 'top', 'right', 'bottom'),
        at: fc.double({ min: -1, max: 2, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 30 }), (acts) => {
        const { pages, chosen } = after(...acts);
        expect(chosen).toBe(pages.length === 0 ? -1 : Math.min(pages.length - 1, Math.max(0, chosen)));
        for (const { edges: known } of pages) {
          const edges = known ?? WHOLE;
          expect(edges.right - edges.left).toBeGreaterThan(0.04);
          expect(edges.bottom - edges.top).toBeGreaterThan(0.04);
          expect(Math.min(edges.left, edges.top)).toBeGreaterThanOrEqual(0);
          expect(Math.max(edges.right, edges.bottom)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  describe('a page that is still looked for on its picture', () => {
    const taken = { act: 'add', page: newCapture(1) } as const;

    test('is cut out where it is found, however far the others have gone by then', () => {
      const { pages } = after(taken, add(2), { act: 'turn' }, { act: 'found', id: 1, edges: EDGES });
      expect(pages[0]).toEqual(page(1));
      expect(pages[1]).toMatchObject({ id: 2, turn: 1 });
    });

    test('is the whole picture when none is seen', () => {
      const { pages } = after(taken, { act: 'found', id: 1, edges: null });
      expect(pages[0]).toMatchObject({ edges: WHOLE, isCropped: false });
    });

    test('is not cut out when the clerk said so meanwhile', () => {
      const { pages } = after(taken, { act: 'crop' }, { act: 'found', id: 1, edges: EDGES });
      expect(pages[0]).toMatchObject({ edges: EDGES, isCropped: false });
    });

    test('keeps the edge that the clerk has moved meanwhile', () => {
      const moved = after(taken, { act: 'edge', edge: 'left', at: 0.3 });
      expect(pagesAfter(moved, { act: 'found', id: 1, edges: EDGES })).toEqual(moved);
    });

    test('was thrown away meanwhile: nothing is left of it', () => {
      expect(after(taken, { act: 'drop' }, { act: 'found', id: 1, edges: EDGES })).toEqual(NO_PAGES);
    });
  });
});
