import { fetchClient } from '@yichuang/contract/client.ts';
import { recordInstantCase } from '@yichuang/server/modules/cases/instant-store.ts';
import { openDatabase } from '@yichuang/server/platform/db/database.ts';
import type { Spec, Statement, Values } from '@yichuang/server/platform/db/statement.ts';
import { APP_ROLE } from '@yichuang/server/start/prepare-database.ts';
import { filingFor } from '@yichuang/server/testing/filings.ts';
import { sessionCookie } from '@yichuang/server/testing/test-server.ts';
import { startBenchServer } from './bench-server.ts';
import { httpLoad } from './http-load.ts';
import { load } from './load.ts';
import { findPgbench, pgbench } from './pgbench.ts';

const SECONDS = 6;
const SECONDS_ALONE = 2;
const ITEM = 'GSJ-013';

/** One of the calls the server made, to be made again without the server around it. */
type Captured = Values<(typeof recordInstantCase)['params']>;

/**
 * Instant cases per second through HTTP (JSON in, one statement, JSON out), beside pgbench, or the bare driver where
 * there is no pgbench, running the same statement on as many connections as the server has, in the same run.
 *
 * `http` is the server as it works, with the jobs its cases give it; all other figures are taken after the jobs are
 * stopped. All programs share one machine.
 */
export async function instantCases() {
  const bench = await startBenchServer();
  try {
    const { post, request, captured } = await oneCase(bench);
    const { database } = bench.server;
    const connections = database.pool.options.max ?? 1;
    const target = { url: bench.databaseUrl, pool: database.pool, captured, connections };
    const overHttp = async (size: { readonly connections: number; readonly seconds: number }) => {
      const { firstByte: _, ...figures } = await httpLoad({ ...request, ...size });
      return figures;
    };
    await overHttp({ connections, seconds: 1 });
    // As the server does by itself within seconds: without statistics the plans are those of an empty table.
    await target.pool.query('set role none; analyze; reset role');
    const http = await overHttp({ connections, seconds: SECONDS });
    await bench.stopJobs();
    const withoutJobs = await overHttp({ connections, seconds: SECONDS });
    const inPgbench = await statementInPgbench(target);
    const inDriver = await statementInDriver(target, SECONDS);
    const before = database.trips();
    await post();
    const trips = database.trips() - before;
    const alone = await overHttp({ connections: 1, seconds: SECONDS_ALONE });
    const statementAlone = await statementInDriver({ ...target, connections: 1 }, SECONDS_ALONE);
    const isDriver = typeof inPgbench === 'string';
    const reference = isDriver ? inDriver : inPgbench;
    return {
      name: 'instant cases',
      figures: {
        connections,
        http,
        'http, jobs stopped': withoutJobs,
        pgbench: inPgbench,
        'bare driver': inDriver,
        'ratio to': isDriver ? 'bare driver' : `pgbench ${inPgbench.version}`,
        ratio: { http: ratio(http, reference), 'jobs stopped': ratio(withoutJobs, reference) },
        'round trips a case': trips,
        'one after another, ms': { http: alone.p50ms, 'of it the statement': statementAlone.p50ms },
      },
    };
  } finally {
    await bench.close();
  }
}

type PerSecond = { readonly perSecond: number };
const ratio = (one: PerSecond, other: PerSecond) => Math.round((one.perSecond / other.perSecond) * 100) / 100;

type Bench = Awaited<ReturnType<typeof startBenchServer>>;

/** How the counter sends one case, and what the server makes of it for the database. */
async function oneCase({ site, address, server }: Bench) {
  const cookie = await sessionCookie(site, 'clerk');
  const send = globalThis.fetch;
  globalThis.fetch = ((path: string, init: RequestInit) =>
    send(address + path, { ...init, headers: { ...(init.headers as object), cookie } })) as typeof fetch;
  const body = JSON.stringify(
    await filingFor(
      fetchClient(() => crypto.randomUUID()),
      ITEM,
    ),
  );
  globalThis.fetch = send;
  const url = `${address}/api/v1/queueing/desk/decide`;
  const request = {
    url,
    method: 'POST',
    headers: {
      cookie,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    },
    body,
  } as const;
  const post = async () => {
    const headers = { ...request.headers, 'idempotency-key': crypto.randomUUID() };
    const reply = await fetch(url, { ...request, headers });
    if (reply.status !== 200) throw new Error(await reply.text());
    await reply.arrayBuffer();
  };
  return { post, request, captured: await captureOne(server.database, post) };
}

async function captureOne(database: { once: unknown }, act: () => Promise<void>): Promise<Captured> {
  const holder = database as {
    once: (statement: Statement<'once', Spec, Spec>, values: Values<Spec>) => unknown;
  };
  const original = holder.once;
  let found: Captured | undefined;
  holder.once = (statement, values) => {
    if (statement.name === recordInstantCase.name) found = values as Captured;
    return original(statement, values);
  };
  await act();
  holder.once = original;
  if (!found) throw new Error('the instant case did not come by');
  return found;
}

type Target = {
  readonly url: string;
  readonly pool: Bench['server']['database']['pool'];
  readonly captured: Captured;
  readonly connections: number;
};

const WRITTEN = "select count(*)::int as cases from cases.case_file where case_number like 'pgbench-%'";

/** What pgbench measures, or one line why it measures nothing. */
async function statementInPgbench({ url, pool, captured, connections }: Target) {
  const program = findPgbench();
  if (program === null) return 'pgbench not found: bare driver';
  const uuid = "lpad((:n)::bigint::text, 32, '0')";
  const label = "'pgbench-' || (:n)::bigint";
  try {
    const figures = await pgbench({
      ...{ program, url, connections, role: APP_ROLE, seconds: SECONDS },
      statement: recordInstantCase,
      values: captured,
      fresh: { caseId: uuid, effectId: uuid, caseNumber: label, key: label },
    });
    // A statement that is refused is quick, and no error.
    const [written] = (await pool.query<{ cases: number }>(WRITTEN)).rows;
    if ((written?.cases ?? 0) < 0.9 * figures.perSecond * SECONDS)
      throw new Error('it did not write the cases');
    return figures;
  } catch (error) {
    return `pgbench failed: bare driver (${(error as Error).message.split('\n').slice(-3).join(' ')})`;
  }
}

/** The same statement, new ids each time, without HTTP, rules and hashing. */
async function statementInDriver({ url, captured, connections }: Target, seconds: number) {
  const database = openDatabase({ url, role: APP_ROLE, connections });
  const figures = await load(connections, seconds, async () => {
    const [row] = await database.once(recordInstantCase, {
      ...captured,
      caseId: crypto.randomUUID(),
      caseNumber: `bench-${crypto.randomUUID()}`,
      key: crypto.randomUUID(),
      effectId: crypto.randomUUID(),
    });
    if (!row?.isNew) throw new Error('the statement wrote nothing');
  });
  await database.close();
  return figures;
}
