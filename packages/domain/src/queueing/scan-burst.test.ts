import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BURST_GAP,
  burstAfter,
  isMisread,
  isSureBurst,
  NO_BURST,
  type ScanBurst,
  scannedText,
} from './scan-burst.ts';

/** Signs with the gaps before them. */
const typed = (text: string, gaps: readonly number[], begin = 1_000): ScanBurst => {
  let at = begin;
  let burst = NO_BURST;
  for (const [index, sign] of [...text].entries()) {
    if (index > 0) at += gaps[index - 1] ?? gaps[0] ?? 0;
    burst = burstAfter(burst, sign, at);
  }
  return burst;
};

const ID = '51010719850615002X';

describe('D-05: a scanner is told from a person by its pace', () => {
  test.each([
    ['8 ms, as scanners type', 8],
    ['15 ms, the slowest scanner measured', 15],
    ['all at the same moment', 0],
    ['just as fast as is allowed', BURST_GAP],
  ])('%s: eighteen keys and Enter are one scan', (_pace, gap) => {
    const burst = typed(ID, [gap]);
    expect(scannedText(burst, burst.at + gap)).toBe(ID);
  });

  test.each([
    ['a little slower than is allowed', BURST_GAP + 1],
    ['the fastest person', 50],
    ['an ordinary person', 180],
  ])('%s: the keys are a person’s, and stay where they were typed', (_pace, gap) => {
    const burst = typed(ID, [gap]);
    expect(scannedText(burst, burst.at + gap)).toBeNull();
    expect(isSureBurst(burst)).toBe(false);
  });

  test('Enter that a person presses after a scan without one is the person’s', () => {
    const burst = typed(ID, [8]);
    expect(scannedText(burst, burst.at + 200)).toBeNull();
  });

  test('what a person typed before the scan is no part of it', () => {
    const before = typed('51', [150]);
    let burst = before;
    for (const [index, sign] of [...ID].entries())
      burst = burstAfter(burst, sign, before.at + 300 + index * 8);
    expect(scannedText(burst, burst.at + 8)).toBe(ID);
  });

  test('a pause within the scan ends it: what comes after is too short', () => {
    const burst = typed(ID, [8, 8, 8, 8, 8, 8, 8, 8, 40, 8, 8, 8, 8, 8, 8, 8, 8]);
    expect(burst.text).toHaveLength(9);
    expect(scannedText(burst, burst.at + 8)).toBeNull();
  });

  test('a clock that was put back begins anew', () => {
    expect(burstAfter({ text: '5101', at: 5_000 }, '0', 4_000).text).toBe('0');
  });

  test.each([
    ['two keys that roll over each other', 'gd', false],
    ['three', 'abc', false],
    ['four', '5101', true],
  ])('%s are a scanner for sure: %s %s', (_keys, text, isSure) => {
    expect(isSureBurst(typed(text, [5]))).toBe(isSure);
  });

  test.each([
    ['a short text', '51010719850615', null],
    ['an old identity number', '510107850615002', '510107850615002'],
    ['nothing at all', '', null],
  ])('%s', (_what, text, scanned) => {
    const burst = typed(text, [5]);
    expect(scannedText(burst, burst.at + 5)).toBe(scanned);
  });

  test('a text without end is not kept', () => {
    expect(typed('7'.repeat(1_000), [1]).text.length).toBeLessThanOrEqual(200);
  });
});

describe('whatever is typed', () => {
  const gaps = (min: number, max: number) =>
    fc.array(fc.integer({ min, max }), { minLength: 39, maxLength: 39 });
  const text = fc.string({ minLength: 15, maxLength: 40, unit: fc.constantFrom(...'0123456789ABCDEFX') });

  test('fast gaps give the whole text, in order', () => {
    fc.assert(
      fc.property(text, gaps(0, BURST_GAP), fc.integer({ min: 0, max: BURST_GAP }), (signs, pace, last) => {
        const burst = typed(signs, pace);
        expect(scannedText(burst, burst.at + last)).toBe(signs);
      }),
    );
  });

  test('a person is never taken for a scanner', () => {
    fc.assert(
      fc.property(
        text,
        gaps(BURST_GAP + 1, 2_000),
        fc.integer({ min: 0, max: 2_000 }),
        (signs, pace, last) => {
          const burst = typed(signs, pace);
          expect(scannedText(burst, burst.at + last)).toBeNull();
          expect(isSureBurst(burst)).toBe(false);
        },
      ),
    );
  });

  test('one slow key anywhere and the text before it is gone', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 14 }), (signs, place) => {
        const pace = Array.from({ length: signs.length }, (_, index) => (index === place - 1 ? 60 : 10));
        expect(typed(signs, pace).text).toBe(signs.slice(place));
      }),
    );
  });
});

test.each([
  ['510107198506150021', true],
  ['51010719850615002x', true],
  ['91510100MA61WC0X3N', true],
  ['510107850615002', false],
  ['ABCDEFGH12345678JK', false],
  ['51010920071030100001700', false],
  ['没有读到', false],
])('D-05: %s is a number that a scanner misread: %s', (text, expected) => {
  expect(isMisread(text)).toBe(expected);
});
