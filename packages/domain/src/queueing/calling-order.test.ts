import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CallTurn,
  callingOrder,
  dedicationOf,
  FIRST_TURN,
  nextToCall,
  type Queued,
  turnAfter,
} from '#queueing/calling-order.ts';
import type { TicketKind } from '#queueing/ticket.ts';
import { instant } from '#time/instant.ts';

/** `A` appointment, `O` ordinary, `P` priority, `E` an elder, in order of arrival. */
const line = (letters: string): readonly Queued[] =>
  [...letters].map((letter, index) => ({
    ticketId: `${letter}${index}`,
    kind: KIND[letter as keyof typeof KIND],
    priorityReason: REASON[letter] ?? null,
    place: instant(index),
    serial: index,
  }));
const REASON: Readonly<Record<string, 'elder' | 'disabled'>> = { E: 'elder', P: 'disabled' };
const KIND = { A: 'appointment', O: 'ordinary', P: 'priority', E: 'priority' } as const;

const letters = (order: readonly Queued[]) => order.map(({ ticketId }) => ticketId[0]).join('');
const turn = (changes: Partial<CallTurn>): CallTurn => ({ ...FIRST_TURN, ...changes });

describe('who is called next', () => {
  test.each([
    ['OOOAAA', 'AOAOAO', 'one appointment, one ordinary'],
    ['AAAO', 'AOAA', 'appointments alone go on'],
    ['OOPP', 'POPO', 'priority and others take turns'],
    ['OOAAPPPP', 'PAPOPAPO', 'all three kinds'],
    ['PPP', 'PPP', 'priority alone goes on'],
    ['OOO', 'OOO', 'ordinary alone, by arrival'],
  ])('of %s: %s, %s', (waiting, order) => {
    expect(letters(callingOrder(FIRST_TURN, line(waiting)))).toBe(order);
  });

  test.each([
    ['OAP', { last: 'priority', lastOther: null }, 'A'],
    ['OAP', { last: 'priority', lastOther: 'appointment' }, 'O'],
    ['OAP', { last: 'ordinary', lastOther: 'ordinary' }, 'P'],
    ['OA', { last: 'appointment', lastOther: 'appointment' }, 'O'],
    ['A', { last: 'appointment', lastOther: 'appointment' }, 'A'],
    ['P', { last: 'priority', lastOther: 'ordinary' }, 'P'],
  ] as const)('of %s after %o: %s', (waiting, before, next) => {
    expect(nextToCall(turn(before), line(waiting))?.ticketId[0]).toBe(next);
  });

  test('within a kind the earlier place goes first, the earlier number among equals', () => {
    const at = (place: number, ticketId: string): Queued => ({
      ticketId,
      serial: ticketId === 'a' ? 2 : 1,
      kind: 'ordinary',
      priorityReason: null,
      place: instant(place),
    });
    const order = callingOrder(FIRST_TURN, [at(2, 'c'), at(1, 'a'), at(1, 'b'), at(1, 'e'), at(0, 'd')]);
    expect(order.map(({ ticketId }) => ticketId)).toEqual(['d', 'b', 'e', 'a', 'c']);
  });

  test('nobody waits', () => {
    expect(nextToCall(FIRST_TURN, [])).toBeUndefined();
  });

  test.each([
    [true, 'elder'],
    [false, null],
  ])('a counter that is for elders (%s) is dedicated to %s', (isElderFriendly, dedicatedTo) => {
    expect(dedicationOf({ isElderFriendly })).toBe(dedicatedTo);
  });

  test('the elder counter calls elders first, and the others when there are none', () => {
    const order = callingOrder(turn({ dedicatedTo: 'elder' }), line('OOPEAE'));
    expect(letters(order)).toBe('EEAPOO');
  });
});

describe('a day in the hall, simulated', () => {
  const kinds: fc.Arbitrary<TicketKind> = fc.constantFrom('ordinary', 'appointment', 'priority');

  type Waiter = Queued & { readonly ahead: number; passed: number };

  /** Arrivals and calls as they come, at several counters with a turn of their own; what befalls each ticket. */
  function simulate(steps: readonly (TicketKind | number)[], counters: number) {
    const waiting = new Map<string, Waiter>();
    const turns = Array.from({ length: counters }, () => FIRST_TURN);
    const called: Waiter[] = [];
    steps.forEach((step, index) => {
      if (typeof step === 'string') {
        const ahead = [...waiting.values()].filter(({ kind }) => kind === step).length;
        const ticketId = String(index).padStart(5, '0');
        const arrived = {
          ticketId,
          kind: step,
          priorityReason: null,
          place: instant(index),
          serial: index,
          ahead,
          passed: 0,
        };
        waiting.set(ticketId, arrived);
        return;
      }
      const counter = step % counters;
      const before = turns[counter] ?? FIRST_TURN;
      const next = nextToCall(before, [...waiting.values()]);
      if (!next) return;
      waiting.delete(next.ticketId);
      for (const one of waiting.values()) one.passed += 1;
      turns[counter] = turnAfter(before, next);
      called.push(next);
    });
    return { called, left: [...waiting.values()] };
  }

  const anyDay = fc.array(fc.oneof(kinds, fc.nat(6)), { maxLength: 300 });

  test('Q-07: nobody starves: with one counter a ticket is called within four calls for each of its kind before it', () => {
    fc.assert(
      fc.property(anyDay, (steps) => {
        const { called, left } = simulate(steps, 1);
        for (const { kind, ahead, passed } of [...called, ...left]) {
          expect(passed).toBeLessThanOrEqual((kind === 'priority' ? 2 : 4) * (ahead + 1) - 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('Q-07: with several counters the bound grows by a round of each, not with the rush of others', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 2, max: 5 }), (steps, counters) => {
        const { called, left } = simulate(steps, counters);
        for (const { kind, ahead, passed } of [...called, ...left]) {
          const round = kind === 'priority' ? 2 : 4;
          expect(passed).toBeLessThanOrEqual(round * (ahead + 1 + counters) - 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('within a kind nobody is overtaken', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 5 }), (steps, counters) => {
        const { called } = simulate(steps, counters);
        for (const kind of ['ordinary', 'appointment', 'priority']) {
          const places = called.filter((one) => one.kind === kind).map(({ place }) => place);
          expect(places).toEqual([...places].sort((one, other) => one - other));
        }
      }),
    );
  });

  test('the order shown holds everybody once', () => {
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 60 }), (arrivals) => {
        const waiting = arrivals.map(
          (kind, index): Queued => ({
            ticketId: String(index),
            kind,
            priorityReason: null,
            place: instant(index),
            serial: index,
          }),
        );
        const order = callingOrder(FIRST_TURN, waiting);
        expect(new Set(order)).toEqual(new Set(waiting));
        expect(order).toHaveLength(waiting.length);
      }),
    );
  });
});
