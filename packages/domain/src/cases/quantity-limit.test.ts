import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseId } from '#cases/case-file.ts';
import { makeCaseNumber } from '#cases/case-number.ts';
import { inTurn, requireTurn, type Waiting } from '#cases/quantity-limit.ts';
import type { ReceivedVia } from '#cases/received-via.ts';
import { at } from '#cases/samples.fixture.ts';
import { dateOnly } from '#time/date-only.ts';
import { instant } from '#time/instant.ts';

const throwing = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });

const waiting = (
  sequence: number,
  acceptedAt: string,
  { receivedVia = 'counter', ...more }: { receivedVia?: ReceivedVia; countedFrom?: number } = {},
): Waiting => ({
  caseId: `${receivedVia}-${sequence}` as CaseId,
  caseNumber: makeCaseNumber({
    region: '510109',
    on: dateOnly('2007-10-30'),
    receivedVia,
    sequence,
    child: null,
  }),
  acceptedAt: at(acceptedAt),
  ...(more.countedFrom === undefined ? {} : { countedFrom: instant(more.countedFrom) }),
});

const first = waiting(7, '2007-10-30T09:00:00');
const second = waiting(3, '2007-10-30T09:00:01');
const ask =
  (before: Waiting, others: readonly Waiting[], granted = 0) =>
  () =>
    requireTurn(before, { limit: 2, granted, waiting: others });

describe('G9 where only so many may be granted, in the order of acceptance', () => {
  test('the first one may be granted', () => {
    expect(ask(first, [first, second])).not.toThrow();
  });

  test('the second one not while the first is undecided', () => {
    expect(ask(second, [first, second])).toThrow(
      throwing('cases.not-in-turn', { why: 'earlierFirst', caseNumber: first.caseNumber }),
    );
  });

  test('but when it is decided, for or against', () => {
    expect(ask(second, [second], 1)).not.toThrow();
  });

  test('none is left, even for the first', () => {
    expect(ask(first, [first], 2)).toThrow(throwing('cases.not-in-turn', { why: 'usedUp', limit: 2 }));
  });

  test.each([
    [
      'within one second the daily sequence decides, whatever the thousandths say',
      waiting(4, '2007-10-30T09:00:00.900'),
      waiting(5, '2007-10-30T09:00:00.100'),
    ],
    [
      'whatever the way in',
      waiting(4, '2007-10-30T09:00:00', { receivedVia: 'post' }),
      waiting(5, '2007-10-30T09:00:00'),
    ],
    [
      'with the same sequence the number itself decides',
      waiting(4, '2007-10-30T09:00:00'),
      waiting(4, '2007-10-30T09:00:00', { receivedVia: 'online' }),
    ],
    [
      'an application the law accepted earlier keeps its place',
      waiting(9, '2007-10-30T16:00:00', { countedFrom: at('2007-10-25T09:00:00') }),
      first,
    ],
  ])('%s', (_rule, earlier, later) => {
    expect(ask(earlier, [later, earlier])).not.toThrow();
    expect(ask(later, [later, earlier])).toThrow(throwing('cases.not-in-turn', { why: 'earlierFirst' }));
  });

  test('of any two exactly one comes first, and the order holds among three', () => {
    const any = fc
      .record({
        sequence: fc.integer({ min: 1, max: 4 }),
        second: fc.integer({ min: 0, max: 3 }),
        via: fc.constantFrom<ReceivedVia>('counter', 'online'),
      })
      .map(({ sequence, second: s, via }) =>
        waiting(sequence, `2007-10-30T09:00:0${s}`, { receivedVia: via }),
      );
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(inTurn(a, b))).toBe(-Math.sign(inTurn(b, a)) + 0);
        if (inTurn(a, b) <= 0 && inTurn(b, c) <= 0) expect(inTurn(a, c)).toBeLessThanOrEqual(0);
        expect(inTurn(a, b) === 0).toBe(a.caseNumber === b.caseNumber && a.acceptedAt === b.acceptedAt);
      }),
    );
  });
});
