import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hallSide, hallSpots } from '#queueing/hall-spots.ts';

const Known = fc.record({ x: fc.nat({ max: 60 }), y: fc.nat({ max: 12 }) });
const Perhaps = fc.record({
  x: fc.option(fc.nat({ max: 60 }), { nil: null }),
  y: fc.option(fc.nat({ max: 12 }), { nil: null }),
});

describe('places of the counters of a hall', () => {
  test('are those of the data where every counter has its own', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 0, y: 4 },
    ];
    expect(hallSpots(places)).toEqual(places);
  });

  test.each([
    [
      'one has none',
      [
        { x: 7, y: 3 },
        { x: null, y: null },
      ],
    ],
    [
      'one has half a place',
      [
        { x: 7, y: 3 },
        { x: 2, y: null },
      ],
    ],
    [
      'two share one',
      [
        { x: 7, y: 3 },
        { x: 7, y: 3 },
      ],
    ],
  ])('are rows in order where %s', (_when, counters) => {
    expect(hallSpots(counters)).toEqual([
      { x: 0, y: 0 },
      { x: 1, y: 0 },
    ]);
  });

  test('a second row begins after twenty', () => {
    const spots = hallSpots(Array.from({ length: 21 }, () => ({ x: null, y: null })));
    expect(spots[19]).toEqual({ x: 19, y: 0 });
    expect(spots[20]).toEqual({ x: 0, y: 4 });
  });

  test('whatever the data say: one place each, and never two counters on one', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(Known, Perhaps), { maxLength: 80 }), (counters) => {
        const spots = hallSpots(counters);
        expect(spots).toHaveLength(counters.length);
        expect(new Set(spots.map(({ x, y }) => `${x}/${y}`)).size).toBe(counters.length);
      }),
    );
  });
});

test.each([
  [0, 'north'],
  [4, 'middle'],
  [8, 'south'],
] as const)('a counter in row %i of three stands in the %s', (y, side) => {
  expect(
    hallSide(
      y,
      [0, 4, 8].map((row) => ({ x: 0, y: row })),
    ),
  ).toBe(side);
});

test('in a hall of one row everybody stands in the north', () => {
  expect(hallSide(0, [{ x: 3, y: 0 }])).toBe('north');
});
