import type { Call } from '@yichuang/contract/client.ts';
import { changeAccount, listAccounts } from '@yichuang/contract/identity.ts';
import { acceptAtDesk, decideAtDesk } from '@yichuang/contract/queueing.ts';
import { callNext, listQueueEvents, readQueue } from '@yichuang/contract/queueing-counters.ts';
import { cancelTicket, finishTicket, readTicket, serveTicket } from '@yichuang/contract/queueing-tickets.ts';
import type { CallTurn, Queued } from '@yichuang/domain/queueing/calling-order.ts';
import { nextToCall } from '@yichuang/domain/queueing/calling-order.ts';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { once, read, write } from '#platform/db/statement.ts';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { anotherClerk, CHANGES, clearLines, next, problemOf, serveNext, sit, take } from './hall.testing.ts';

const setTurn = write({
  name: 'test.set_turn',
  params: { last: 'text?', lastOther: 'text?', dedicatedTo: 'text?' },
  row: {},
})`
  update queueing.counter_session set last_kind = $last, last_other = $lastOther, dedicated_to = $dedicatedTo
   where state <> 'closed'`;
const setKind = write({
  name: 'test.set_kind',
  params: { ticketId: 'uuid', kind: 'text', reason: 'text?', place: 'timestamptz' },
  row: {},
})`
  update queueing.ticket set kind = $kind, priority_reason = $reason, place = $place where ticket_id = $ticketId`;
const caseOfTicket = read({
  name: 'test.case_of_ticket',
  params: { ticketId: 'uuid' },
  row: { caseId: 'uuid', counterId: 'text?' },
})`
  select case_id, counter_id from cases.case_file where ticket_id = $ticketId order by case_id`;
const outcomeOf = read({ name: 'test.outcome_of', params: { ticketId: 'uuid' }, row: { outcome: 'text?' } })`
  select outcome from queueing.ticket where ticket_id = $ticketId order by ticket_id`;
const events = read({ name: 'test.queue_events', params: {}, row: { seq: 'int8', kind: 'text' } })`
  select seq, kind from queueing.event order by seq`;
const dropOthers = once({ name: 'test.drop_others', params: {}, row: { dropped: 'int8' } })`
  select count(pg_terminate_backend(pid)) as dropped from pg_stat_activity
   where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' limit 1`;

const COUNTERS = ['S087', 'S088', 'S089', 'S090'] as const;

let here: TestServer;
let clerks: readonly Call[];

beforeAll(async () => {
  here = await startTestServer();
  clerks = [
    await here.as('clerk'),
    ...(await Promise.all(['clerk-b', 'clerk-c', 'clerk-d'].map((name) => anotherClerk(here, name)))),
  ];
  for (const [index, clerk] of clerks.entries()) await sit(clerk, COUNTERS[index] ?? '');
});
afterEach(() => clearLines(here));
afterAll(() => here.close());

const clerk = (): Call => clerks[0] as Call;

describe('two press at once', () => {
  test('Q-07: four counters, one ticket, forty times: it is called by exactly one', async () => {
    for (let round = 0; round < 40; round += 1) {
      const { number } = await take(here);
      const called = await Promise.all(clerks.map((one) => next(one)));
      expect(called.map((reply) => reply.called?.number).filter(Boolean)).toEqual([number]);
      const winner = called.findIndex((reply) => reply.called !== null);
      const { called: ticket } = called[winner] ?? {};
      const by = clerks[winner];
      if (!ticket || !by) throw new Error('nobody called');
      await by(serveTicket, { params: { ticketId: ticket.ticketId }, body: { version: ticket.version } });
      await by(finishTicket, {
        params: { ticketId: ticket.ticketId },
        body: { version: ticket.version + 1 },
      });
    }
  });

  test('four counters, fifty tickets, as fast as they can: each is called once, in the order of arrival', async () => {
    const taken = [];
    for (let count = 0; count < 50; count += 1) taken.push((await take(here)).number);
    const called: string[] = [];
    await Promise.all(
      clerks.map(async (one) => {
        for (let ticket = await serveNext(one); ticket; ticket = await serveNext(one))
          called.push(ticket.number);
      }),
    );
    expect(new Set(called).size).toBe(called.length);
    expect([...called].sort()).toEqual([...taken].sort());
    for (const one of clerks) await next(one);
  });

  test('two tabs of one counter: one calls, the other learns how it stands', async () => {
    await take(here);
    await take(here);
    const { session } = await clerk()(readQueue, {});
    if (!session) throw new Error('no counter');
    const body = { sessionId: session.sessionId, version: session.version };
    const replies = await Promise.all([1, 2, 3].map(() => problemOf(clerk()(callNext, { body }))));
    expect(replies.filter((problem) => problem === null)).toHaveLength(1);
    for (const problem of replies)
      if (problem) expect(['stale', 'queueing.counter-busy']).toContain(problem.code);
    const { waitingTotal } = await clerk()(readQueue, {});
    expect(waitingTotal).toBe(1);
  });
});

describe('the act', () => {
  test('is one round trip, the session check included', async () => {
    await take(here);
    await take(here);
    await serveNext(clerk());
    const { session } = await clerk()(readQueue, {});
    const { sessionId = '', version = 0 } = session ?? {};
    const before = here.server.database.trips();
    const reply = await clerk()(callNext, { body: { sessionId, version } });
    expect(here.server.database.trips() - before).toBe(1);
    expect(reply.called?.state).toBe('called');
    expect(
      await here.anybody(readTicket, { params: { ticketId: reply.called?.ticketId ?? '' } }),
    ).toMatchObject(reply.called ?? {});
  });

  test('F05: the same key gives the same reply and calls nobody else', async () => {
    const one = await take(here);
    await take(here);
    const { session } = await clerk()(readQueue, {});
    const { sessionId = '', version = 0 } = session ?? {};
    const press = (wanted = version) =>
      clerk()(callNext, { body: { sessionId, version: wanted } }, { key: 'pressed-once-only' });
    const replies = [await press(), await press(), ...(await Promise.all([press(), press()]))];
    expect(new Set(replies.map(({ called }) => called?.number))).toEqual(new Set([one.number]));
    expect(await problemOf(press(version + 1))).toMatchObject({ code: 'key-reused' });
    expect((await clerk()(readQueue, {})).waitingTotal).toBe(1);
  });

  test('F09: the database drops every connection in the middle: each press is done once or not at all', async () => {
    const taken = [];
    for (let count = 0; count < 12; count += 1) taken.push((await take(here)).ticketId);
    const presses = clerks.map(async (one, index) => {
      const { session } = await one(readQueue, {});
      const { sessionId = '', version = 0 } = session ?? {};
      return () => one(callNext, { body: { sessionId, version } }, { key: `in-the-middle-${index}` });
    });
    const ready = await Promise.all(presses);
    const [, ...tried] = await Promise.all([
      here.server.database.apart.once(dropOthers, {}).catch(() => null),
      ...ready.map((press) => press().catch(() => null)),
    ]);
    const repeated = await Promise.all(ready.map((press) => press()));
    for (const [index, reply] of tried.entries()) {
      if (reply)
        expect(repeated[index]?.called?.number).toBe((reply as (typeof repeated)[number]).called?.number);
    }
    const called = repeated.map((reply) => reply.called?.ticketId);
    expect(new Set(called).size).toBe(4);
    const states = await Promise.all(
      taken.map((ticketId) => here.anybody(readTicket, { params: { ticketId } })),
    );
    expect(states.filter(({ state }) => state === 'called')).toHaveLength(4);
  });

  test('T10: a clerk who was disabled a moment ago calls nobody', async () => {
    await take(here);
    const last = clerks.at(-1) as Call;
    const { session } = await last(readQueue, {});
    const { sessionId = '', version = 0 } = session ?? {};
    const admin = await here.as('admin');
    const { rows } = await admin(listAccounts, { query: {} });
    const account = rows.find(({ loginName }) => loginName === 'clerk-d');
    if (!account) throw new Error('no such account');
    await admin(changeAccount, {
      params: { accountId: account.accountId },
      body: {
        version: account.version,
        displayName: account.displayName,
        role: account.role,
        departmentCode: account.department?.code ?? null,
        disabled: true,
      },
    });
    expect(await problemOf(last(callNext, { body: { sessionId, version } }))).toMatchObject({ status: 401 });
    expect((await clerk()(readQueue, {})).waitingTotal).toBe(1);
  });
});

describe('whose turn it is', () => {
  const kinds = fc.constantFrom('ordinary', 'appointment', 'priority', 'elder');
  const turns: fc.Arbitrary<CallTurn> = fc.record({
    last: fc.constantFrom(null, 'ordinary', 'appointment', 'priority'),
    lastOther: fc.constantFrom(null, 'ordinary', 'appointment'),
    dedicatedTo: fc.constantFrom(null, 'elder'),
  });

  test('the statement chooses the ticket that the rule of the domain chooses', async () => {
    await fc.assert(
      fc.asyncProperty(
        turns,
        fc.array(fc.tuple(kinds, fc.nat(4)), { minLength: 1, maxLength: 6 }),
        async (turn, line) => {
          const { database, clock } = here.server;
          const waiting: (Queued & { readonly number: string; version: number })[] = [];
          for (const [letter, offset] of line) {
            const { ticketId, number, version } = await take(here);
            const kind = letter === 'elder' ? 'priority' : letter;
            const reason = { elder: 'elder', priority: 'military' }[letter as string] ?? null;
            const place = (clock.now() + offset) as Queued['place'];
            await database.transaction((tx) => tx.run(setKind, { ticketId, kind, reason, place }));
            const serial = Number(number.slice(1));
            waiting.push({ ticketId, number, version, kind, priorityReason: reason as null, place, serial });
          }
          await database.transaction((tx) => tx.run(setTurn, turn));
          const { called } = await next(clerk());
          expect(called?.number).toBe(nextToCall(turn, waiting)?.number);
          if (called)
            await here.anybody(cancelTicket, {
              params: { ticketId: called.ticketId },
              body: { version: called.version },
            });
          await clearLines(here);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a case carries the number and the counter', () => {
  async function serving() {
    await take(here);
    const ticket = await serveNext(clerk());
    if (!ticket) throw new Error('nobody came');
    return ticket;
  }

  test('accepted or decided on the spot; the number then ends with a case', async () => {
    for (const [route, code] of [
      [acceptAtDesk, 'SSJ-004'],
      [decideAtDesk, 'GSJ-013'],
    ] as const) {
      const { ticketId, version } = await serving();
      const body = { ...(await filingFor(clerk(), code)), counterId: 'S087', ticketId };
      const { caseId } = await clerk()(route, { body });
      expect(await here.server.database.many(caseOfTicket, { ticketId })).toEqual([
        { caseId, counterId: 'S087' },
      ]);
      await clerk()(finishTicket, { params: { ticketId }, body: { version } });
      expect(await here.server.database.maybe(outcomeOf, { ticketId })).toEqual({ outcome: 'case' });
    }
  });

  test('T64: a number that ends without a case says so', async () => {
    const { ticketId } = await serving();
    await next(clerk());
    expect(await here.server.database.maybe(outcomeOf, { ticketId })).toEqual({ outcome: 'noCase' });
  });

  test('a number of somebody else, or another counter, is refused', async () => {
    const { ticketId } = await serving();
    const body = await filingFor(clerk(), 'GSJ-013');
    const other = await take(here);
    expect(
      await problemOf(clerk()(decideAtDesk, { body: { ...body, ticketId: other.ticketId } })),
    ).toMatchObject({ code: 'queueing.not-your-ticket' });
    expect(
      await problemOf(clerk()(decideAtDesk, { body: { ...body, ticketId, counterId: 'S090' } })),
    ).toMatchObject({ code: 'queueing.not-at-counter' });
  });
});

describe('what happened in the hall', () => {
  test('Q-11: a screen that was cut off reads on from its last event and misses nothing', async () => {
    // Pads are rung after a visit has ended: those of the tests before are over.
    await here.jobs.settled();
    const { last } = await clerk()(listQueueEvents, { query: { after: -1 } });
    const { number, ticketId } = await take(here);
    await serveNext(clerk());
    const head = await clerk()(listQueueEvents, { query: { after: last, limit: 2 } });
    const rest = await clerk()(listQueueEvents, { query: { after: head.last } });
    const seen = [...head.rows, ...rest.rows];
    expect(seen.map((event) => event.kind)).toEqual(['taken', 'called', 'served']);
    expect(seen[1]).toMatchObject({ number, ticketId, counterNumber: 87, serviceId: CHANGES, area: 'C' });
    expect(seen.map(({ seq }) => seq)).toEqual([last + 1, last + 2, last + 3]);
  });

  test('numbers of events have no gap, whoever acts at once', async () => {
    const all = await here.server.database.many(events, {});
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_event, index) => index + 1));
  });

  test('only of its own area, for the screen of an area', async () => {
    const { last } = await clerk()(listQueueEvents, { query: { after: -1 } });
    await take(here);
    await take(here, { services: ['RS.ld'] });
    const { rows } = await clerk()(listQueueEvents, { query: { after: last, hall: 'HALL-S', area: 'A' } });
    expect(rows.map(({ number }) => number?.[0])).toEqual(['A']);
  });

  test('nobody reads it who is not signed in', async () => {
    expect(await problemOf(here.anybody(listQueueEvents, { query: {} }))).toMatchObject({ status: 401 });
  });
});
