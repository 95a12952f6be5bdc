import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { route } from '@yichuang/contract/route.ts';
import { Moment } from '@yichuang/contract/wire.ts';
import type { Actor } from '@yichuang/domain/identity/policy.ts';
import { access } from '@yichuang/server/modules/identity/index.ts';
import { createApp } from '@yichuang/server/platform/http/app.ts';
import { serveStreams } from '@yichuang/server/platform/http/stream-routes.ts';
import { streamsFor } from '@yichuang/server/platform/http/stream-source.ts';
import { openReader } from '@yichuang/server/platform/http/streams.testing.ts';
import type { Server } from '@yichuang/server/platform/server.ts';
import pg from 'pg';
import { startBenchServer } from './bench-server.ts';
import { spread } from './load.ts';

const STREAMS = 500;
const EVENTS = 200;
const GAP_MS = 25;
const STREAMS_OF_AN_ACCOUNT = 10;

/**
 * 500 open streams of 50 people on one server, an event every 25 ms that all of them may see: from before the write to
 * when a reader has it. The readers run in a thread of their own on the same machine. `cpuShare` is what the server's
 * process used of one core, readers included; `memoryPerStream` likewise.
 */
export async function streams() {
  const bench = await startBenchServer();
  const owner = new pg.Pool({ connectionString: bench.databaseUrl, max: 2 });
  const site = await createApp({ server: bench.server, centreId: 1, access }, []);
  try {
    await owner.query(TABLE);
    serveStreams(site, { server: bench.server, centreId: 1, access }, [sourceOf(bench.server)]);
    const address = await site.listen({ host: '127.0.0.1', port: 0 });
    const cookies = await sessions(owner, STREAMS / STREAMS_OF_AN_ACCOUNT);
    const before = process.memoryUsage().rss;
    const readers = new Worker(new URL(import.meta.url), { workerData: { address, cookies } });
    const opened = performance.now();
    await said(readers, 'open');
    const openMs = Math.round(performance.now() - opened);
    const memory = process.memoryUsage().rss - before;
    const cpu = process.cpuUsage();
    const began = performance.now();
    for (let at = 0; at < EVENTS; at += 1) {
      await owner.query(ADD, [performance.timeOrigin + performance.now()]);
      await wait(GAP_MS);
    }
    const times = (await said(readers, 'done')) as number[];
    const { user, system } = process.cpuUsage(cpu);
    const seconds = (performance.now() - began) / 1_000;
    return {
      name: 'streams',
      figures: {
        streams: STREAMS,
        openAllMs: openMs,
        delivered: times.length,
        perSecond: Math.round(times.length / seconds),
        toEachReader: spread(times),
        cpuShare: Math.round((user + system) / 10_000 / seconds) / 100,
        memoryPerStreamKb: Math.round(memory / STREAMS / 1_024),
      },
    };
  } finally {
    await owner.end();
    await site.close();
    await bench.close();
  }
}

const TABLE = `
  create schema stream_bench;
  create table stream_bench.event (seq int primary key, at float8 not null);
  create table stream_bench.head (seq int not null);
  insert into stream_bench.head values (0);
  grant usage on schema stream_bench to public;
  grant select on stream_bench.event to public;`;

const ADD = `
  with head as (update stream_bench.head set seq = seq + 1 returning seq),
  added as (insert into stream_bench.event select seq, $1 from head returning seq)
  select pg_notify('stream_bench', seq::text) from added`;

const streamOfBench = route({
  name: 'bench.stream',
  summary: 'Events of the bench',
  method: 'GET',
  path: '/bench/events',
  allow: 'signed-in',
  reply: Moment,
});

const sourceOf = ({ database }: Server) =>
  streamsFor<Actor>()(streamOfBench, {
    channel: 'stream_bench',
    newest: async () => 0,
    read: async (_db, { after, limit }) => {
      const { rows } = await database.pool.query<{ seq: number; at: number }>(
        'select seq, at from stream_bench.event where seq > $1 order by seq limit $2',
        [after, limit],
      );
      return rows.map(({ seq, at }) => ({ id: seq, row: at }));
    },
    scope: async () => null,
    show: (at) => String(at),
  });

/** Clerks of the demo centre, as many as asked, each signed in. */
async function sessions(owner: pg.Pool, people: number): Promise<readonly string[]> {
  return Promise.all(
    Array.from({ length: people }, async (_none, index) => {
      const token = randomBytes(32).toString('base64url');
      await owner.query(SESSION, [`bench-${index}`, createHash('sha256').update(token).digest()]);
      return `yichuang-session=${token}`;
    }),
  );
}

const SESSION = `
  with account as (
    insert into identity.account (centre_id, account_id, login_name, display_name, password_hash, role, department_code, created_at)
    select centre_id, gen_random_uuid(), $1, $1, password_hash, role, department_code, created_at
      from identity.account where login_name = 'clerk'
    returning account_id)
  insert into identity.session (centre_id, token_hash, account_id, started_at, expires_at)
  select 1, $2, account_id, '2000-01-01', '2099-01-01' from account`;

const said = (worker: Worker, word: 'open' | 'done'): Promise<unknown> =>
  new Promise((resolve, reject) => {
    worker.on('message', ({ what, times }) => what === word && resolve(times));
    worker.once('error', reject);
  });

if (!isMainThread) await readAll(workerData as { address: string; cookies: readonly string[] });

async function readAll({ address, cookies }: { address: string; cookies: readonly string[] }): Promise<void> {
  const times: number[] = [];
  for (let index = 0; index < STREAMS; index += 1) {
    const reader = await openReader(`${address}/api/v1/bench/events`, {
      cookie: cookies[index % cookies.length] ?? '',
    });
    let seen = 0;
    reader.reply.on('data', () => {
      const now = performance.timeOrigin + performance.now();
      const events = reader.events();
      for (; seen < events.length; seen += 1) times.push(now - Number(events[seen]?.data));
      if (times.length === STREAMS * EVENTS) parentPort?.postMessage({ what: 'done', times });
    });
  }
  parentPort?.postMessage({ what: 'open' });
}
