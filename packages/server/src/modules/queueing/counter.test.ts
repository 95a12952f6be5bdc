import type { Call } from '@yichuang/contract/client.ts';
import { listCounters, readQueue } from '@yichuang/contract/queueing-counters.ts';
import {
  arriveAgain,
  missTicket,
  readTicket,
  recallTicket,
  serveTicket,
} from '@yichuang/contract/queueing-tickets.ts';
import { instant } from '@yichuang/domain/time/instant.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import {
  anotherClerk,
  at,
  CHANGES,
  calledNext,
  clearHall,
  next,
  problemOf,
  sit,
  take,
} from './hall.testing.ts';

let here: TestServer;
let clerk: Call;
let colleague: Call;

beforeAll(async () => {
  here = await startTestServer();
  clerk = await here.as('clerk');
  colleague = await anotherClerk(here, 'clerk-b');
});
afterEach(() => clearHall(here));
afterAll(() => here.close());

const seconds = (count: number) => here.clock.set(instant(here.clock.now() + count * 1_000));
const queue = (of: Call = clerk) => of(readQueue, {});

describe('at a counter', () => {
  test('a counter is chosen once; a colleague who wants the same one is refused, and told', async () => {
    const { session } = await sit(clerk, 'S087');
    expect(session).toMatchObject({ number: 87, state: 'open', services: [{ serviceId: CHANGES }] });
    expect(await problemOf(sit(colleague, 'S087'))).toMatchObject({
      code: 'queueing.counter-taken',
      status: 409,
    });
    const { rows } = await colleague(listCounters, {});
    expect(rows.find(({ counterId }) => counterId === 'S087')).toMatchObject({
      state: 'open',
      isMine: false,
    });
    await sit(clerk, 'S088');
    expect((await sit(colleague, 'S087')).session?.number).toBe(87);
  });

  test('called, called again, served, done: one person after the other', async () => {
    await sit(clerk, 'S087');
    const [first, second] = [await take(here), await take(here)];
    const called = await calledNext(clerk);
    expect(called).toMatchObject({
      number: first.number,
      state: 'called',
      calls: 1,
      counter: { number: 87 },
      service: { serviceId: CHANGES, name: '企业变更登记' },
    });
    expect(await here.anybody(readTicket, { params: { ticketId: first.ticketId } })).toMatchObject(called);
    expect(await problemOf(next(clerk))).toMatchObject({
      code: 'queueing.counter-busy',
      facts: { ticket: first.number },
    });
    expect(await problemOf(clerk(recallTicket, at(called)))).toMatchObject({
      code: 'queueing.called-too-soon',
    });
    seconds(30);
    const again = await clerk(recallTicket, at(called));
    expect(again.calls).toBe(2);
    const serving = await clerk(serveTicket, at(again));
    expect(serving.state).toBe('serving');
    seconds(240);
    const { called: follower, finished } = await next(clerk);
    expect([finished, follower?.number]).toEqual([first.number, second.number]);
    expect(await here.anybody(readTicket, { params: { ticketId: first.ticketId } })).toMatchObject({
      state: 'done',
    });
    const { servedToday, current, waitingTotal } = await queue();
    expect([servedToday, current?.number, waitingTotal]).toEqual([1, second.number, 0]);
  });

  test('nobody waits: the press is done, and nobody is called', async () => {
    await sit(clerk, 'S087');
    expect(await next(clerk)).toEqual({ called: null, finished: null });
  });

  test('Q-08: three calls, then missed; “我到了” brings the number back once, behind three others', async () => {
    await sit(clerk, 'S087');
    const tickets: { readonly number: string }[] = [];
    for (let count = 0; count < 6; count += 1) {
      tickets.push(await take(here));
      seconds(1);
    }
    let called = await calledNext(clerk);
    expect(await problemOf(clerk(missTicket, at(called)))).toMatchObject({
      code: 'queueing.calls-left',
      facts: { calls: 1, needed: 3 },
    });
    for (let recall = 0; recall < 2; recall += 1) {
      seconds(30);
      called = await clerk(recallTicket, at(called));
    }
    seconds(30);
    expect(await problemOf(clerk(recallTicket, at(called)))).toMatchObject({ code: 'queueing.calls-used' });
    const missed = await clerk(missTicket, at(called));
    expect(missed).toMatchObject({ state: 'missed', mayReturn: true });
    expect((await queue()).missed.map(({ number }) => number)).toEqual([missed.number]);
    const back = await here.anybody(arriveAgain, at(missed));
    expect(back).toMatchObject({ state: 'taken', ahead: 3 });
    expect((await queue()).waiting.map(({ number }) => number)).toEqual(
      [1, 2, 3, 0, 4, 5].map((index) => tickets[index]?.number),
    );
  });

  test('a number of another counter is not found there', async () => {
    await sit(clerk, 'S087');
    await sit(colleague, 'S088');
    await take(here);
    const called = await calledNext(clerk);
    expect(await problemOf(colleague(serveTicket, at(called)))).toMatchObject({ status: 404 });
  });

  test('a version that is no longer true is refused with the number as it is', async () => {
    await sit(clerk, 'S087');
    await take(here);
    const called = await calledNext(clerk);
    const serving = await clerk(serveTicket, at(called));
    expect(await problemOf(clerk(serveTicket, at(called)))).toMatchObject({
      code: 'stale',
      fresh: { state: 'serving', version: serving.version },
    });
  });
});
