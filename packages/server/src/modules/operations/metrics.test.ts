import { signIn } from '@yichuang/contract/identity.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Server } from '#platform/server.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { createSite } from '../../start/serve.ts';
import { DEMO_PASSWORD } from '../identity/index.ts';

const TOKEN = 'a-token-of-this-test-alone.0123456789';
const BEARER = { authorization: `Bearer ${TOKEN}` };

let here: TestServer;
let site: FastifyInstance;
let address: string;

/** A site of its own that listens, so that its counts are those of one test. */
async function listen(
  changes: Partial<Server> = {},
  metricsToken: string | null = TOKEN,
  trustedProxies: readonly string[] = [],
): Promise<FastifyInstance> {
  const config = { ...here.server.config, metricsToken, trustedProxies };
  const made = await createSite({ ...here.server, config, ...changes }, null);
  await made.listen({ host: '127.0.0.1', port: 0 });
  return made;
}

const addressOf = (made: FastifyInstance): string => made.listeningOrigin;

/** What Prometheus reads, line by line. */
async function scrape(from: string): Promise<readonly string[]> {
  const reply = await fetch(`${from}/metrics`, { headers: BEARER });
  expect(reply.status).toBe(200);
  return (await reply.text()).split('\n');
}

const sample = (lines: readonly string[], series: string): number | null => {
  const line = lines.find((one) => one.startsWith(`${series} `));
  return line === undefined ? null : Number(line.slice(series.length + 1));
};

beforeAll(async () => {
  here = await startTestServer();
  site = await listen();
  address = addressOf(site);
});
afterAll(async () => {
  await site.close();
  await here.close();
});

describe('who may read them', () => {
  test.each([
    ['nothing', {}],
    ['another token', { authorization: `Bearer ${TOKEN}x` }],
    ['the beginning of the token', { authorization: `Bearer ${TOKEN.slice(0, -1)}` }],
    ['an empty token', { authorization: 'Bearer ' }],
    ['the token as a password', { authorization: `Basic ${btoa(`prometheus:${TOKEN}`)}` }],
    ['the token as a cookie', { cookie: `metrics=${TOKEN}` }],
  ])('a caller of this machine that sends %s is refused', async (_what, headers: Record<string, string>) => {
    const reply = await fetch(`${address}/metrics`, { headers });
    expect([reply.status, reply.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await reply.text()).not.toContain('process_');
  });

  test('the token in the address is refused: addresses stand in logs', async () => {
    expect((await fetch(`${address}/metrics?token=${TOKEN}`)).status).toBe(401);
  });

  test('whoever sends the token reads them, through a trusted proxy too, and no cache keeps them', async () => {
    const behind = await listen({}, TOKEN, ['loopback']);
    const headers = { ...BEARER, 'x-forwarded-for': '203.0.113.7' };
    const reply = await fetch(`${addressOf(behind)}/metrics`, { headers });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(reply.headers.get('cache-control')).toBe('no-store');
    await behind.close();
  });

  test('without METRICS_TOKEN they are not there, whatever is sent', async () => {
    const without = await listen({}, null);
    for (const headers of [{}, BEARER, { authorization: 'Bearer null' }]) {
      expect((await fetch(`${addressOf(without)}/metrics`, { headers })).status).toBe(404);
    }
    await without.close();
  });
});

describe('what they say', () => {
  test('the process, the pool and the papers', async () => {
    await here.server.database.pool.query('select 1');
    const lines = await scrape(address);
    expect(sample(lines, 'process_cpu_seconds_total')).toBeGreaterThan(0);
    expect(lines.some((line) => line.startsWith('nodejs_eventloop_lag_'))).toBe(true);
    const pool = here.server.database.pool;
    expect(sample(lines, 'yichuang_database_connections_most')).toBe(pool.options.max);
    expect(sample(lines, 'yichuang_database_connections')).toBeGreaterThan(0);
    expect(sample(lines, 'yichuang_database_connection_waiters')).toBe(0);
    expect(sample(lines, 'yichuang_database_up')).toBe(1);
  });

  test('connections in use are not idle, and who finds none is counted', async () => {
    const { pool } = here.server.database;
    const free = pool.options.max;
    const taken = await Promise.all(Array.from({ length: free }, () => pool.connect()));
    const waiter = pool.connect();
    const lines = await scrape(address);
    expect(sample(lines, 'yichuang_database_connections')).toBe(free);
    expect(sample(lines, 'yichuang_database_connections_idle')).toBe(0);
    expect(sample(lines, 'yichuang_database_connection_waiters')).toBe(1);
    expect(sample(lines, 'yichuang_database_up')).toBe(0);
    for (const client of taken) client.release();
    (await waiter).release();
  });

  test('papers that wait for their turn', async () => {
    const papers = [1, 2, 3].map(() => here.server.typesetter.pdf('no-such-template', {}).catch(() => null));
    expect(sample(await scrape(address), 'yichuang_typesetting_waiting')).toBe(2);
    await Promise.all(papers);
    expect(sample(await scrape(address), 'yichuang_typesetting_waiting')).toBe(0);
  });

  test('requests by pattern, never by path', async () => {
    const fresh = await listen();
    const from = addressOf(fresh);
    for (const code of ['GSJ-013', 'SSJ-004', 'XXX-999'])
      await fetch(`${from}/api/v1/catalogue/items/${code}`);
    await fetch(`${from}/wang-fang/51010719850615002X`);
    const lines = await scrape(from);
    const count = (labels: string) => sample(lines, `http_request_duration_seconds_count{${labels}}`);
    const guide = 'method="GET",route="/api/v1/catalogue/items/:code"';
    expect(count(`${guide},status="200"`)).toBe(2);
    expect(count(`${guide},status="404"`)).toBe(1);
    expect(count('method="GET",route="unmatched",status="404"')).toBe(1);
    expect(sample(lines, `http_request_duration_seconds_sum{${guide},status="200"}`)).toBeLessThan(60);
    expect(lines.join('\n')).not.toMatch(/GSJ-013|SSJ-004|XXX-999|wang-fang|51010719850615002X/);
    await fresh.close();
  });

  test('acts by name and outcome, nobody named', async () => {
    const fresh = await listen();
    const from = addressOf(fresh);
    for (const password of [DEMO_PASSWORD, 'not-this-one', 'nor-that-one']) {
      await fetch(from + pathOf(signIn), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ loginName: 'admin', password }),
      });
    }
    const acts = (await scrape(from)).filter((line) => line.startsWith('yichuang_acts_total{'));
    expect(acts.toSorted()).toEqual([
      'yichuang_acts_total{act="identity.signIn",outcome="done"} 1',
      'yichuang_acts_total{act="identity.signIn",outcome="sign-in-failed"} 2',
    ]);
    await fresh.close();
  });

  test.each([
    ['refuses', () => Promise.reject(new Error('away'))],
    ['never answers', () => new Promise<never>(() => undefined)],
  ])('a database that %s leaves its figures out, not the others', async (_what, maybe) => {
    const away = await listen({ database: { ...here.server.database, maybe } });
    const lines = await scrape(addressOf(away));
    expect(sample(lines, 'yichuang_database_up')).toBe(0);
    expect(lines.filter((line) => line.startsWith('yichuang_jobs{'))).toEqual([]);
    expect(sample(lines, 'process_cpu_seconds_total')).toBeGreaterThan(0);
    await away.close();
  });

  test('two servers of one process do not count for each other', async () => {
    const [one, other] = [await listen(), await listen()];
    await fetch(`${addressOf(one)}/healthz`);
    const series = 'http_request_duration_seconds_count{method="GET",route="/healthz",status="200"}';
    expect(sample(await scrape(addressOf(one)), series)).toBe(1);
    expect(sample(await scrape(addressOf(other)), series)).toBeNull();
    await Promise.all([one.close(), other.close()]);
  });
});
