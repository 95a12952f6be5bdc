import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeBy, judgeWaits, minutesWaited, type WaitRecord } from '#queueing/wait-record.ts';
import { instant } from '#time/instant.ts';

const told = (fromMinutes: number, toMinutes: number, waited: number): WaitRecord => ({
  fromMinutes,
  toMinutes,
  waited,
});

describe('Q-10: what was told against what happened', () => {
  test('before the first', () => expect(judgeWaits([])).toBeNull());

  test.each([
    ['within', 7, { inside: 1, longer: 0, shorter: 0 }],
    ['at its beginning', 5, { inside: 1, longer: 0, shorter: 0 }],
    ['within the minute in which it ends', 10.9, { inside: 1, longer: 0, shorter: 0 }],
    ['a whole minute longer', 11, { inside: 0, longer: 1, shorter: 0 }],
    ['shorter', 4.9, { inside: 0, longer: 0, shorter: 1 }],
  ])('5 to 10 minutes were told, the call came %s', (_when, waited, shares) => {
    expect(judgeWaits([told(5, 10, waited)])).toMatchObject({ count: 1, ...shares });
  });

  test('a bias above nothing says that people wait longer than told; one long case does not move it', () => {
    const judged = judgeWaits([told(0, 10, 8), told(0, 10, 9), told(0, 10, 300)]);
    expect(judged).toMatchObject({ biasMinutes: 4, widthMinutes: 10, longer: 1 / 3 });
  });

  const records = fc.array(
    fc
      .tuple(fc.nat(60), fc.nat(60), fc.double({ min: 0, max: 240, noNaN: true }))
      .map(([from, width, waited]) => told(from, from + width, waited)),
    { minLength: 1, maxLength: 60 },
  );

  test('the three shares are one whole; a range over everything holds everything', () => {
    fc.assert(
      fc.property(records, (rows) => {
        const judged = judgeWaits(rows);
        expect((judged?.inside ?? 0) + (judged?.longer ?? 0) + (judged?.shorter ?? 0)).toBeCloseTo(1);
        expect(judgeWaits(rows.map((row) => ({ ...row, fromMinutes: 0, toMinutes: 240 })))?.inside).toBe(1);
      }),
    );
  });

  test('by group: each record counts in one of them', () => {
    fc.assert(
      fc.property(records, (rows) => {
        const groups = judgeBy(rows, ({ waited }) => Math.floor(waited / 60));
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
        expect(groups.map(({ key }) => key)).toEqual([...groups.map(({ key }) => key)].sort((a, b) => a - b));
      }),
    );
  });
});

test('a call in the same moment is no wait; a clock that went back makes none below nothing', () => {
  expect(minutesWaited(instant(60_000), instant(150_000))).toBe(1.5);
  expect(minutesWaited(instant(60_000), instant(0))).toBe(0);
});
