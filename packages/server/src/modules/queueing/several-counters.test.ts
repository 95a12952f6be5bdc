import type { Call } from '@yichuang/contract/client.ts';
import {
  closeCounter,
  openCounter,
  pauseCounter,
  readQueue,
  resumeCounter,
} from '@yichuang/contract/queueing-counters.ts';
import {
  cancelTicket,
  finishTicket,
  holdTicket,
  readTicket,
  resumeTicket,
  serveTicket,
  transferTicket,
} from '@yichuang/contract/queueing-tickets.ts';
import { instant, localDay } from '@yichuang/domain/time/instant.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { read } from '#platform/db/statement.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import {
  anotherClerk,
  at,
  CHANGES,
  calledNext,
  clearHall,
  next,
  problemOf,
  serveNext,
  sit,
  TRADERS,
  take,
} from './hall.testing.ts';
import { lapseTickets } from './lapse-tickets.ts';

const leftOver = read({ name: 'test.left_over', params: {}, row: { number: 'text' } })`
  select number from queueing.ticket where state not in ('done', 'cancelled') order by number`;

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

describe('one number at several counters', () => {
  test('Q-09: a transfer keeps the place: the number goes first at the other counter, and only there', async () => {
    await sit(clerk, 'S087');
    await sit(colleague, 'S095');
    const first = await take(here);
    seconds(60);
    await take(here, { services: [TRADERS] });
    const serving = await serveNext(clerk);
    if (!serving) throw new Error('nobody came');
    const to = { ...at(serving), body: { version: serving.version, serviceId: TRADERS, counterId: 'S095' } };
    const closed = { ...to, body: { ...to.body, counterId: 'S096' } };
    expect(await problemOf(clerk(transferTicket, closed))).toMatchObject({
      code: 'queueing.counter-not-open',
    });
    expect(await clerk(transferTicket, to)).toMatchObject({
      state: 'transferred',
      calls: 0,
      takenAt: first.takenAt,
    });
    expect((await queue(colleague)).waiting[0]).toMatchObject({ number: first.number, isSent: true });
    expect((await calledNext(colleague)).number).toBe(first.number);
  });

  test('D-22: three may be held; they come back with their own place at the counter', async () => {
    await sit(clerk, 'S087');
    for (let count = 0; count < 4; count += 1) await take(here);
    const held = [];
    for (let count = 0; count < 3; count += 1) {
      const serving = await serveNext(clerk);
      if (serving) held.push(await clerk(holdTicket, at(serving)));
    }
    const fourth = await serveNext(clerk);
    if (!fourth || !held[1]) throw new Error('nobody came');
    expect(await problemOf(clerk(holdTicket, at(fourth)))).toMatchObject({ code: 'queueing.hold-limit' });
    expect(await problemOf(clerk(resumeTicket, at(held[1])))).toMatchObject({
      code: 'queueing.counter-busy',
      facts: { ticket: fourth.number },
    });
    await clerk(finishTicket, at(fourth));
    expect((await clerk(resumeTicket, at(held[1]))).state).toBe('serving');
    expect((await queue()).held.map(({ number }) => number)).toEqual([held[0]?.number, held[2]?.number]);
  });

  test('several services in one visit: after the first the number waits for the second, at its first place', async () => {
    await sit(clerk, 'S087');
    await sit(colleague, 'S095');
    const visit = await take(here, { services: [CHANGES, TRADERS] });
    seconds(60);
    await take(here, { services: [TRADERS] });
    await serveNext(clerk);
    seconds(120);
    expect((await next(clerk)).finished).toBe(visit.number);
    expect(await here.anybody(readTicket, { params: { ticketId: visit.ticketId } })).toMatchObject({
      state: 'taken',
      service: { serviceId: TRADERS },
      further: [],
      ahead: 0,
    });
    expect((await calledNext(colleague)).number).toBe(visit.number);
  });

  test('paused: the reason is shown, nobody is called, and it goes on', async () => {
    const { session } = await sit(clerk, 'S087');
    if (!session) throw new Error('no session');
    await take(here);
    const { sessionId, version } = session;
    const paused = await clerk(pauseCounter, { body: { sessionId, version, reason: 'specialMatter' } });
    expect(paused.session).toMatchObject({ state: 'paused', pauseReason: 'specialMatter' });
    expect(await problemOf(next(clerk))).toMatchObject({
      code: 'stale',
      fresh: { session: { state: 'paused' } },
    });
    const resumed = await clerk(resumeCounter, { body: { sessionId, version: version + 1 } });
    expect(resumed.session).toMatchObject({ state: 'open', pauseReason: null });
    expect((await next(clerk)).called).not.toBeNull();
  });

  test('nobody leaves while somebody stands at the counter', async () => {
    await sit(clerk, 'S087');
    const { number } = await take(here);
    const called = await calledNext(clerk);
    const close = async () => {
      const { session } = await queue();
      const { sessionId = '', version = 0 } = session ?? {};
      return clerk(closeCounter, { body: { sessionId, version } });
    };
    expect(await problemOf(close())).toMatchObject({
      code: 'queueing.counter-busy',
      facts: { ticket: number },
    });
    await clerk(finishTicket, at(await clerk(serveTicket, at(called))));
    expect((await close()).session).toBeNull();
  });

  test('who was sent to a counter that closes may be called by any other', async () => {
    await sit(clerk, 'S087');
    await sit(colleague, 'S088');
    const first = await take(here);
    const serving = await serveNext(clerk);
    if (!serving) throw new Error('nobody came');
    await clerk(transferTicket, {
      ...at(serving),
      body: { version: serving.version, serviceId: CHANGES, counterId: 'S088' },
    });
    expect((await next(clerk)).called).toBeNull();
    const { session } = await queue(colleague);
    if (!session) throw new Error('no session');
    await colleague(closeCounter, { body: { sessionId: session.sessionId, version: session.version } });
    expect((await calledNext(clerk)).number).toBe(first.number);
  });

  test('the elder counter calls elders first', async () => {
    await clerk(openCounter, { params: { counterId: 'S087' }, body: { dedicatedTo: 'elder' } });
    await take(here, { priority: 'pregnant' });
    await take(here, { priority: 'elder' });
    const elder = await take(here, { priority: 'elder' });
    expect((await serveNext(clerk))?.priorityReason).toBe('elder');
    expect((await serveNext(clerk))?.number).toBe(elder.number);
    expect((await serveNext(clerk))?.priorityReason).toBe('pregnant');
  });

  test('a number is given back', async () => {
    const taken = await take(here);
    expect((await here.anybody(cancelTicket, at(taken))).state).toBe('cancelled');
    await sit(clerk, 'S087');
    expect((await next(clerk)).called).toBeNull();
  });
});

test('a session forgotten yesterday holds nobody up, and its numbers end over night', async () => {
  await sit(clerk, 'S087');
  await take(here);
  const called = await calledNext(clerk);
  here.clock.advanceMinutes(24 * 60);
  const tomorrow = await here.as('clerk-b');
  expect((await sit(tomorrow, 'S087')).session?.number).toBe(87);
  expect(await problemOf(here.anybody(readTicket, { params: { ticketId: called.ticketId } }))).toMatchObject({
    status: 404,
  });
  await here.server.database.transaction((tx) =>
    lapseTickets.run(
      {},
      { tx, centreId: 1, server: here.server, now: here.clock.now(), today: localDay(here.clock.now()) },
    ),
  );
  expect(await here.server.database.many(leftOver, {})).toEqual([]);
  expect((await take(here)).number).toBe('C001');
});
