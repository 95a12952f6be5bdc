import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENTERED_WITHIN_MS, type HeldSlip, momentHandedIn, slipNumber } from '#queueing/slip.ts';
import { HandedInMomentError, SlipNotYoursError, SlipUsedError } from '#queueing/slip-errors.ts';
import { dateOnly } from '#time/date-only.ts';
import { type Instant, instant, MINUTE_MS, parseInstant } from '#time/instant.ts';

const HELD = parseInstant('2007-10-30T09:00:00+08:00');
const NOW = parseInstant('2007-10-30T10:30:00+08:00');
const after = (from: Instant, minutes: number): Instant => instant(from + minutes * MINUTE_MS);

const slip = (changes: Partial<HeldSlip> = {}): HeldSlip => ({
  number: 'L20071030-S095-003',
  accountId: 'me',
  heldAt: HELD,
  caseId: null,
  ...changes,
});

const handedIn = (said: Instant, { now = NOW, of = slip(), accountId = 'me' } = {}) =>
  momentHandedIn(of, { accountId, said, now });

describe('the number of a provisional slip', () => {
  test.each([
    ['2007-10-30', 'S095', 3, 'L20071030-S095-003'],
    ['2007-10-30', 'S095', 999, 'L20071030-S095-999'],
    ['2007-10-30', 'S095', 1_000, 'L20071030-S095-1000'],
    ['2024-02-29', 'HALL-2.17', 1, 'L20240229-HALL-2.17-001'],
  ])('on %s at %s the %ith is %s', (on, counterId, serial, number) => {
    expect(slipNumber(dateOnly(on), counterId, serial)).toBe(number);
  });

  test('two serials of a counter and day never share one, and none is only digits like a case number', () => {
    const serial = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(serial, serial, (one, other) => {
        const [a, b] = [one, other].map((nth) => slipNumber(dateOnly('2007-10-30'), 'S095', nth));
        expect(a === b).toBe(one === other);
        expect(a).not.toMatch(/^\d+$/);
      }),
    );
  });
});

describe('the moment from which papers entered afterwards count as received', () => {
  test('is that at which the window took them, not that of the entry', () => {
    expect(handedIn(after(HELD, 5))).toBe(after(HELD, 5));
  });

  test.each([
    ['the moment the number was held', HELD, HELD],
    ['this very moment', NOW, NOW],
    ['a machine that runs a minute fast', after(NOW, 1), NOW],
  ])('%s is allowed', (_situation, said, counts) => {
    expect(handedIn(said)).toBe(counts);
  });

  test.each([
    ['before the number was held: it cannot stand on their slip', after(HELD, -1), NOW, 'beforeTheNumber'],
    ['in the future', after(NOW, 3), NOW, 'inTheFuture'],
    ['more than a day ago', HELD, instant(HELD + ENTERED_WITHIN_MS + 1), 'tooLongAgo'],
  ])('%s is refused, with what is wrong', (_situation, said, now, why) => {
    const refused = (() => {
      try {
        return handedIn(said, { now });
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(HandedInMomentError);
    expect(refused).toMatchObject({ code: 'queueing.handed-in-moment', facts: { why } });
  });

  test('the last moment of the day after is still in time', () => {
    expect(handedIn(HELD, { now: instant(HELD + ENTERED_WITHIN_MS) })).toBe(HELD);
  });

  test('another clerk is refused before anything else is told', () => {
    expect(() => handedIn(after(HELD, 5), { accountId: 'colleague' })).toThrow(SlipNotYoursError);
    expect(() => handedIn(after(NOW, 60), { accountId: 'colleague', of: slip({ caseId: 'c' }) })).toThrow(
      SlipNotYoursError,
    );
  });

  test('a number that is a case is not used again, and says which', () => {
    const refused = () => handedIn(after(HELD, 5), { of: slip({ caseId: 'case-7' }) });
    expect(refused).toThrow(SlipUsedError);
    expect(refused).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ caseId: 'case-7' }) }),
    );
  });

  test('whatever is said: allowed moments lie between the number and now, and within a day', () => {
    const away = fc.integer({ min: -3 * ENTERED_WITHIN_MS, max: 3 * ENTERED_WITHIN_MS });
    const heldFor = fc.integer({ min: 0, max: 2 * ENTERED_WITHIN_MS });
    fc.assert(
      fc.property(away, heldFor, (shift, held) => {
        const now = instant(HELD + held);
        try {
          const counts = handedIn(instant(HELD + shift), { now });
          expect(counts).toBeGreaterThanOrEqual(HELD);
          expect(counts).toBeLessThanOrEqual(now);
          expect(now - counts).toBeLessThanOrEqual(ENTERED_WITHIN_MS);
        } catch (error) {
          expect(error).toBeInstanceOf(HandedInMomentError);
        }
      }),
    );
  });
});
