import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TicketNotLawfulError } from '#queueing/errors.ts';
import { ticket } from '#queueing/samples.fixture.ts';
import { isWaiting, type TicketState, WAITING_STATES } from '#queueing/ticket.ts';
import {
  callTicket,
  cancelTicket,
  finishTicket,
  holdTicket,
  missTicket,
  recallTicket,
  resumeTicket,
  returnTicket,
  serveTicket,
  type TicketResult,
  transferTicket,
} from '#queueing/ticket-acts.ts';
import { possibleFor, TICKET_LIFE, type TicketEventKind, ticketTransitionOf } from '#queueing/ticket-life.ts';
import { instant } from '#time/instant.ts';

const STATES = Object.keys(TICKET_LIFE) as readonly TicketState[];

const ROWS: readonly (readonly [TicketState, TicketEventKind, TicketState])[] = [
  ['taken', 'called', 'called'],
  ['taken', 'transferred', 'transferred'],
  ['taken', 'cancelled', 'cancelled'],
  ['taken', 'lapsed', 'cancelled'],
  ['transferred', 'called', 'called'],
  ['transferred', 'transferred', 'transferred'],
  ['transferred', 'cancelled', 'cancelled'],
  ['transferred', 'lapsed', 'cancelled'],
  ['called', 'recalled', 'called'],
  ['called', 'served', 'serving'],
  ['called', 'missed', 'missed'],
  ['called', 'transferred', 'transferred'],
  ['called', 'cancelled', 'cancelled'],
  ['called', 'lapsed', 'cancelled'],
  ['serving', 'finished', 'done'],
  ['serving', 'wentOn', 'taken'],
  ['serving', 'transferred', 'transferred'],
  ['serving', 'held', 'held'],
  ['serving', 'lapsed', 'cancelled'],
  ['held', 'resumed', 'serving'],
  ['held', 'finished', 'done'],
  ['held', 'wentOn', 'taken'],
  ['held', 'transferred', 'transferred'],
  ['held', 'lapsed', 'cancelled'],
  ['missed', 'returned', 'taken'],
  ['missed', 'cancelled', 'cancelled'],
  ['missed', 'lapsed', 'cancelled'],
];

test.each(ROWS)('%s, %s: %s', (from, event, to) => {
  expect(ticketTransitionOf(from, event).to).toBe(to);
});

test('there is no other way', () => {
  const all = STATES.flatMap((state) => possibleFor(state).map((event) => [state, event].join()));
  expect(all.sort()).toEqual(ROWS.map(([state, event]) => [state, event].join()).sort());
});

test('who may: only the holder brings a missed number back or cancels, besides the counter', () => {
  const byHolder = ROWS.filter(([from, event]) => ticketTransitionOf(from, event).by.includes('holder'));
  expect(new Set(byHolder.map(([, event]) => event))).toEqual(new Set(['cancelled', 'returned']));
});

test.each(['done', 'cancelled'] as const)('a ticket that is %s is at its end', (state) => {
  expect(possibleFor(state)).toEqual([]);
  expect(() => ticketTransitionOf(state, 'called')).toThrow(
    expect.objectContaining({
      code: 'queueing.ticket-state',
      facts: { state, event: 'called', possible: [] },
    }),
  );
});

test('two states stand in a line', () => {
  expect(STATES.filter(isWaiting).sort()).toEqual([...WAITING_STATES].sort());
});

describe('any walk through a day', () => {
  const rules = { calls: 3, gapSeconds: 30 };
  const acts: readonly ((of: ReturnType<typeof ticket>, at: number) => TicketResult)[] = [
    (of, at) => callTicket(of, 'S001', instant(at)),
    (of, at) => recallTicket(of, rules, instant(at)),
    (of, at) => missTicket(of, rules, instant(at)),
    (of, at) => returnTicket(of, [], instant(at)),
    (of, at) => serveTicket(of, instant(at)),
    (of, at) => finishTicket(of, instant(at)),
    (of) => transferTicket(of, { serviceId: 'B', counterId: null }),
    (of) => holdTicket(of, 0),
    (of) => resumeTicket(of),
    (of, at) => cancelTicket(of, instant(at)),
  ];

  test('leaves a ticket whose columns fit its state', () => {
    const steps = fc.array(fc.tuple(fc.nat(acts.length - 1), fc.integer({ min: 0, max: 60 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(steps, fc.array(fc.constantFrom('B', 'C'), { maxLength: 3 }), (walk, further) => {
        let now = 1_000_000;
        let at = ticket({ further });
        let returns = 0;
        for (const [act, seconds] of walk) {
          now += seconds * 1_000;
          const before = at;
          try {
            const result = acts[act]?.(at, now);
            if (!result) continue;
            at = result.ticket;
            if (result.event === 'returned') returns += 1;
          } catch (error) {
            // What is refused changes nothing.
            expect(at).toBe(before);
            if (error instanceof TicketNotLawfulError)
              expect(possibleFor(before.state).length).toBeLessThan(12);
          }
          const atCounter = ['called', 'serving', 'held'].includes(at.state);
          expect(at.counterId !== null).toBe(atCounter || at.state === 'done');
          expect(at.calls).toBeLessThanOrEqual(rules.calls);
          expect(isWaiting(at.state) && at.calls > 0).toBe(false);
          expect(at.endedAt !== null).toBe(at.state === 'done' || at.state === 'cancelled');
          if (at.state === 'serving') expect(at.servingSince).not.toBeNull();
          expect(at.place >= before.place).toBe(true);
        }
        expect(returns).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});
