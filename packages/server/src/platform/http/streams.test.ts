import { setTimeout as wait } from 'node:timers/promises';
import { signOut } from '@yichuang/contract/identity.ts';
import { pathOf, route } from '@yichuang/contract/route.ts';
import type { Actor } from '@yichuang/domain/identity/policy.ts';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sessionCookie, startTestServer, type TestServer } from '#testing/test-server.ts';
import { ROUTES } from '../../modules/all.ts';
import { access } from '../../modules/identity/index.ts';
import { createApp } from './app.ts';
import { PACE, type Pace } from './stream-hub.ts';
import { serveStreams } from './stream-routes.ts';
import { streamsFor } from './stream-source.ts';
import { openReader, type Reader } from './streams.testing.ts';

/** A table that grows as the docstring of the source asks: numbers become visible in their order. */
const TABLE = `
  create schema stream_test;
  create table stream_test.head (seq int not null);
  insert into stream_test.head values (0);
  create table stream_test.event (seq int primary key, area text not null, text text not null);
  grant usage on schema stream_test to public;
  grant select on stream_test.event to public;`;

const ADD = `
  with head as (update stream_test.head set seq = seq + 1 returning seq),
  added as (insert into stream_test.event select seq, $1, $2 from head returning seq)
  select seq, pg_notify('stream_test', seq::text) from added`;

type Row = { readonly area: string; readonly text: string };

const streamOfArea = route({
  name: 'test.stream',
  summary: 'Events of an area',
  method: 'GET',
  path: '/test/events',
  allow: 'signed-in',
  query: z.strictObject({ area: z.string() }),
  reply: z.object({ text: z.string() }),
});

const source = streamsFor<Actor>()(streamOfArea, {
  channel: 'stream_test',
  newest: async () =>
    (await rowsOf('select coalesce(max(seq), 0) as seq from stream_test.event'))[0]?.seq ?? 0,
  read: async (_db, { after, limit }) => {
    const rows = await rowsOf(
      `select seq, area, text from stream_test.event where seq > ${after} order by seq limit ${limit}`,
    );
    return rows.map(({ seq, ...row }) => ({ id: seq, row: row as Row }));
  },
  scope: async ({ query }) => query.area,
  show: ({ area, text }, scope) => (area === scope ? { text } : null),
});

let here: TestServer;
let owner: pg.Pool;
let site: FastifyInstance;
let address: string;
let readers: Reader[];

const rowsOf = async (sql: string) =>
  (await here.server.database.pool.query<{ seq: number } & Row>(sql)).rows;

async function listen(pace: Partial<Pace> = {}): Promise<void> {
  const house = { server: here.server, centreId: 1, access };
  site = await createApp(house, ROUTES);
  serveStreams(site, house, [source], { ...PACE, ...pace });
  address = await site.listen({ host: '127.0.0.1', port: 0 });
}

const add = (text: string, area = 'A') => owner.query(ADD, [area, text]);

async function read(cookie: string, lastId: number | null = null, area = 'A'): Promise<Reader> {
  const reader = await openReader(`${address}/api/v1/test/events?area=${area}`, { cookie, lastId });
  readers.push(reader);
  await reader.until((heard) => heard.length > 0);
  return reader;
}

const textsOf = (reader: Reader) => reader.events().map(({ data }) => (data as { text: string }).text);
const kinds = (reader: Reader) => reader.heard.map(({ kind }) => kind);
const clerk = () => sessionCookie(here.site, 'clerk');

beforeAll(async () => {
  here = await startTestServer();
  owner = new pg.Pool({ connectionString: here.databaseUrl, max: 4 });
  owner.on('error', () => undefined);
  await owner.query(TABLE);
});
afterAll(async () => {
  await owner.end();
  await here.close();
});
beforeEach(() => {
  readers = [];
});
afterEach(async () => {
  for (const reader of readers) reader.cut();
  await site.close();
});

describe('a stream', () => {
  test('tells what happens after it began, to each reader their own, within a second', async () => {
    await listen();
    await add('before');
    const [a, b] = [await read(await clerk()), await read(await clerk(), null, 'B')];
    const began = performance.now();
    await add('for A');
    await add('for B', 'B');
    await Promise.all([a, b].map((reader) => reader.until(() => reader.events().length > 0)));
    expect(performance.now() - began).toBeLessThan(1_000);
    expect([textsOf(a), textsOf(b)]).toEqual([['for A'], ['for B']]);
    expect(a.heard[0]).toMatchObject({ kind: 'begin', data: { resumed: false } });
    expect(a.reply.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  test('resumed after each of many cuts loses nothing and repeats nothing, while four write at once', async () => {
    await listen();
    const cookie = await clerk();
    const first = await read(cookie);
    const from = first.lastId() ?? 0;
    first.cut();
    const writing = Promise.all(
      [0, 1, 2, 3].map(async (writer) => {
        for (let at = 0; at < 60; at += 1) await add(`${writer}.${at}`);
      }),
    );
    const ids: number[] = [];
    let lastId = from;
    for (let round = 0; ids.length < 240; round += 1) {
      const reader = await read(cookie, lastId);
      const wanted = Math.min(240 - ids.length, 1 + ((round * 7) % 23));
      await reader.until(() => reader.events().length >= wanted);
      reader.cut();
      // What arrived counts as seen, more than was waited for too.
      ids.push(...reader.events().map(({ id }) => id));
      lastId = ids.at(-1) ?? lastId;
    }
    await writing;
    expect(ids).toEqual(Array.from({ length: 240 }, (_none, index) => from + 1 + index));
  });

  test('goes on at another server from where this one stopped, more than one read behind', async () => {
    await listen();
    const cookie = await clerk();
    const before = await read(cookie);
    await add('seen');
    await before.until(() => before.events().length > 0);
    await site.close();
    await before.closed;
    for (let at = 0; at < 450; at += 1) await add(`missed ${at}`);
    await listen();
    const after = await read(cookie, before.lastId());
    await after.until(() => after.events().length >= 450);
    expect(after.heard[0]).toMatchObject({ kind: 'begin', data: { resumed: true } });
    expect(textsOf(after)).toEqual(Array.from({ length: 450 }, (_none, at) => `missed ${at}`));
  });

  test('whose last id the database never gave begins at the newest, and says so', async () => {
    await listen();
    const reader = await read(await clerk(), 9_000_000);
    expect(reader.heard[0]).toMatchObject({ kind: 'begin', data: { resumed: false } });
    await add('now');
    await reader.until(() => reader.events().length > 0);
    expect(textsOf(reader)).toEqual(['now']);
  });

  test('moves a reader on past what is not theirs: the sign of life carries the place', async () => {
    await listen({ beatMs: 50 });
    const reader = await read(await clerk());
    const { seq } = (await add('other', 'B')).rows[0] as { seq: number };
    await reader.until(() => reader.lastId() === seq);
    expect(textsOf(reader)).toEqual([]);
    expect(kinds(reader)).toContain('alive');
  });

  test('goes on when the connection that hears the rings was cut', async () => {
    await listen();
    const reader = await read(await clerk());
    await add('one');
    await reader.until(() => reader.events().length === 1);
    await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'`,
    );
    await add('two');
    await reader.until(() => reader.events().length === 2);
    await wait(1_500);
    const began = performance.now();
    await add('three');
    await reader.until(() => reader.events().length === 3);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(textsOf(reader)).toEqual(['one', 'two', 'three']);
  });
});

describe('who may read', () => {
  test('nobody without a session', async () => {
    await listen();
    await expect(read('yichuang-session=nothing')).rejects.toThrow('refused with 401');
  });

  test('nobody with a wrong question', async () => {
    await listen();
    const asked = openReader(`${address}/api/v1/test/events?arena=A`, { cookie: await clerk() });
    await expect(asked).rejects.toThrow('refused with 400');
  });

  test('nobody who has signed out: the stream ends within a second and says nothing more', async () => {
    await listen();
    const cookie = await clerk();
    const reader = await read(cookie);
    const began = performance.now();
    const headers = { cookie, 'idempotency-key': crypto.randomUUID() };
    const left = await here.site.inject({ method: 'POST', url: pathOf(signOut), headers, payload: {} });
    expect(left.statusCode).toBe(200);
    await add('secret');
    await reader.closed;
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(reader.heard.at(-1)).toMatchObject({ kind: 'ended', data: { code: 'sign-in-required' } });
    expect(textsOf(reader)).toEqual([]);
  });

  test('nobody whose session ran out, within the time between two looks', async () => {
    await listen({ beatMs: 50, checkMs: 100 });
    const reader = await read(await clerk());
    here.clock.advanceMinutes(13 * 60);
    await reader.closed;
    expect(reader.heard.at(-1)).toMatchObject({ kind: 'ended' });
    here.clock.advanceMinutes(-13 * 60);
  });

  test('an account has twelve streams: with one more the oldest ends', async () => {
    await listen();
    const cookie = await clerk();
    const many: Reader[] = [];
    for (let at = 0; at < 13; at += 1) many.push(await read(cookie));
    await many[0]?.closed;
    expect(many[0]?.heard.at(-1)).toMatchObject({ kind: 'ended', data: { code: 'too-many-streams' } });
    await add('still here');
    await Promise.all(many.slice(1).map((reader) => reader.until(() => reader.events().length === 1)));
  });
});

describe('a reader that takes nothing', () => {
  test('is let go, and resumes without a gap', async () => {
    await listen({ drainMs: 200 });
    const cookie = await clerk();
    const slow = await read(cookie);
    const from = slow.lastId() ?? 0;
    slow.reply.pause();
    const long = 'x'.repeat(60_000);
    for (let at = 0; at < 200; at += 1) await add(`${at} ${long}`);
    await expect
      .poll(() => new Promise((done) => site.server.getConnections((_error, count) => done(count))), {
        timeout: 10_000,
      })
      .toBe(0);
    slow.reply.resume();
    await slow.closed;
    expect(slow.events().length).toBeLessThan(200);
    const again = await read(cookie, slow.events().at(-1)?.id ?? from);
    await again.until(() => slow.events().length + again.events().length === 200);
    const ids = [...slow.events(), ...again.events()].map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 200 }, (_none, index) => from + 1 + index));
  });
});

test('a site with open streams closes at once', async () => {
  await listen();
  const reader = await read(await clerk());
  const began = performance.now();
  await site.close();
  await reader.closed;
  expect(performance.now() - began).toBeLessThan(1_000);
});
