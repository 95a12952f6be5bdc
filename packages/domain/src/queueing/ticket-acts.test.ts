import { describe, expect, test } from 'vitest';
import { USUAL_CALL_RULES } from '#queueing/call-rules.ts';
import { counterStateAfter } from '#queueing/counter-life.ts';
import { isElder } from '#queueing/priority.ts';
import { ticket } from '#queueing/samples.fixture.ts';
import {
  finishTicket,
  holdTicket,
  missTicket,
  recallTicket,
  returnTicket,
  transferTicket,
} from '#queueing/ticket-acts.ts';
import { requireMayTake } from '#queueing/ticket-limit.ts';
import { ticketNumber } from '#queueing/ticket-number.ts';
import { dateOnly } from '#time/date-only.ts';
import { instant } from '#time/instant.ts';

const at = (seconds: number) => instant(seconds * 1_000);
const codeOf = (act: () => unknown): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('three calls, thirty seconds apart', () => {
  const called = (calls: number) => ticket({ state: 'called', counterId: 'S001', calls, calledAt: at(100) });

  test.each([
    [1, 129, 'queueing.called-too-soon'],
    [1, 130, null],
    [2, 130, null],
    [3, 130, 'queueing.calls-used'],
    [3, 101, 'queueing.calls-used'],
  ])('called %i times, again at second %i: %s', (calls, second, code) => {
    expect(codeOf(() => recallTicket(called(calls), USUAL_CALL_RULES, at(second)))).toBe(code);
  });

  test('a recall counts and begins a new half minute', () => {
    const { ticket: again } = recallTicket(called(1), USUAL_CALL_RULES, at(140));
    expect(again).toMatchObject({ state: 'called', calls: 2, calledAt: at(140), counterId: 'S001' });
  });

  test.each([
    [1, 500, 'queueing.calls-left'],
    [2, 500, 'queueing.calls-left'],
    [3, 129, 'queueing.called-too-soon'],
    [3, 130, null],
  ])('called %i times, missed at second %i: %s', (calls, second, code) => {
    expect(codeOf(() => missTicket(called(calls), USUAL_CALL_RULES, at(second)))).toBe(code);
  });

  test('how long to wait is told', () => {
    expect(() => recallTicket(called(1), USUAL_CALL_RULES, instant(110_500))).toThrow(
      expect.objectContaining({ facts: { againAt: '1970-01-01T00:02:10.000Z', waitSeconds: 20 } }),
    );
  });

  test('a centre that calls once marks as missed after one call', () => {
    const rules = { calls: 1, gapSeconds: 10 };
    expect(missTicket(called(1), rules, at(110)).ticket).toMatchObject({ state: 'missed', counterId: null });
  });
});

describe('a missed number', () => {
  const missed = ticket({ state: 'missed', calls: 3, calledAt: at(90), place: at(5) });

  test('comes back behind the next three of its kind, and has all its calls again', () => {
    const { ticket: back } = returnTicket(missed, [at(40), at(10), at(30), at(20)], at(100));
    expect(back).toMatchObject({ state: 'taken', place: at(30) + 1, calls: 0, hasReturned: true });
  });

  test('comes back at the end when fewer wait', () => {
    expect(returnTicket(missed, [at(10), at(20)], at(100)).ticket.place).toBe(at(100));
  });

  test('comes back once', () => {
    expect(codeOf(() => returnTicket({ ...missed, hasReturned: true }, [], at(100)))).toBe(
      'queueing.return-used',
    );
  });
});

describe('several services in one visit', () => {
  const serving = ticket({
    state: 'serving',
    counterId: 'S001',
    place: at(5),
    calls: 2,
    calledAt: at(60),
    servingSince: at(70),
    further: ['B', 'C'],
  });

  test('after the first the ticket waits for the second, at the place of its first arrival', () => {
    const { ticket: on, event } = finishTicket(serving, at(200));
    expect(event).toBe('wentOn');
    expect(on).toMatchObject({
      state: 'taken',
      serviceId: 'B',
      further: ['C'],
      place: at(5),
      calls: 0,
      counterId: null,
      servingSince: null,
      endedAt: null,
    });
  });

  test('after the last it is done', () => {
    const { ticket: done, event } = finishTicket({ ...serving, further: [] }, at(200));
    expect(event).toBe('finished');
    expect(done).toMatchObject({ state: 'done', endedAt: at(200), counterId: 'S001' });
  });
});

test.each(['taken', 'called', 'serving', 'held', 'transferred'] as const)(
  'a transfer of a ticket that is %s keeps place, kind and the services still to come',
  (state) => {
    const sent = ticket({ state, kind: 'priority', priorityReason: 'elder', place: at(5), further: ['C'] });
    const { ticket: there } = transferTicket(sent, { serviceId: 'B', counterId: 'S009' });
    expect(there).toMatchObject({
      state: 'transferred',
      serviceId: 'B',
      onlyCounterId: 'S009',
      counterId: null,
      kind: 'priority',
      priorityReason: 'elder',
      place: at(5),
      further: ['C'],
      calls: 0,
    });
  },
);

test.each([
  [0, null],
  [2, null],
  [3, 'queueing.hold-limit'],
])('with %i held already, one more: %s', (held, code) => {
  expect(codeOf(() => holdTicket(ticket({ state: 'serving', counterId: 'S001' }), held))).toBe(code);
});

describe('tickets of one person on a day', () => {
  const one = (serviceIds: readonly string[], isLive: boolean) => ({ number: 'A007', serviceIds, isLive });

  test.each([
    ['the first', [], ['A'], null],
    ['another service while one is alive', [one(['A'], true)], ['B'], null],
    ['the same service while it is alive', [one(['A'], true)], ['A'], 'sameService'],
    ['a visit that includes one alive', [one(['A', 'B'], true)], ['C', 'B'], 'sameService'],
    ['the same service when it was done', [one(['A'], false)], ['A'], null],
    ['the third of three a day', [one(['A'], false), one(['A'], false)], ['A'], null],
    ['the fourth of three a day', Array.from({ length: 3 }, () => one(['A'], false)), ['B'], 'perDay'],
  ])('%s: %s', (_what, today, services, why) => {
    const act = () => requireMayTake(today, services, 3);
    if (why === null) expect(act).not.toThrow();
    else expect(act).toThrow(expect.objectContaining({ facts: expect.objectContaining({ why }) }));
  });
});

test.each([
  ['A', 1, 'A001'],
  ['B', 32, 'B032'],
  ['W', 999, 'W999'],
  ['C', 1_000, 'C1000'],
])('area %s, serial %i: %s', (letter, serial, number) => {
  expect(ticketNumber(letter, serial)).toBe(number);
});

test.each([
  ['1947-10-30', true],
  ['1947-10-31', false],
  ['1930-02-28', true],
  ['2007-10-30', false],
])('born on %s, an elder on 30 October 2007: %s', (born, expected) => {
  expect(isElder(dateOnly(born), dateOnly('2007-10-30'))).toBe(expected);
});

test('born on 29 February, an elder from the last day of that month on', () => {
  const elderOn = (day: string) => isElder(dateOnly('1944-02-29'), dateOnly(day));
  expect([elderOn('2004-02-28'), elderOn('2004-02-29')]).toEqual([false, true]);
});

test.each([
  ['open', 'counterPaused', 'paused'],
  ['open', 'counterClosed', 'closed'],
  ['paused', 'counterResumed', 'open'],
  ['paused', 'counterClosed', 'closed'],
  ['open', 'counterResumed', null],
  ['paused', 'counterPaused', null],
  ['closed', 'counterPaused', null],
] as const)('a counter that is %s, %s: %s', (state, event, to) => {
  if (to === null) expect(codeOf(() => counterStateAfter(state, event))).toBe('queueing.counter-state');
  else expect(counterStateAfter(state, event)).toBe(to);
});
