import { fetchClient } from '@yichuang/contract/client.ts';
import { recordInstantCase } from '@yichuang/server/modules/cases/instant-store.ts';
import { openDatabase } from '@yichuang/server/platform/db/database.ts';
import type { Spec, Statement, Values } from '@yichuang/server/platform/db/statement.ts';
import { filingFor } from '@yichuang/server/testing/filings.ts';
import { sessionCookie } from '@yichuang/server/testing/test-server.ts';
import { load, startBenchServer } from './bench-server.ts';

const WORKERS = 16;
const SECONDS = 8;
const ITEM = 'GSJ-013';

/** One of the calls the server made, to be made again without the server around it. */
type Captured = Values<(typeof recordInstantCase)['params']>;

/**
 * Instant cases per second through HTTP (JSON in, one statement, JSON out), beside the bare driver running the same
 * statement with the same number of connections in the same run.
 */
export async function instantCases() {
  const bench = await startBenchServer();
  try {
    const cookie = await sessionCookie(bench.site, 'clerk');
    const origin = globalThis.fetch;
    const call = fetchClient(() => crypto.randomUUID());
    globalThis.fetch = ((path: string, init: RequestInit) =>
      origin(bench.address + path, {
        ...init,
        headers: { ...(init.headers as object), cookie },
      })) as typeof fetch;
    const body = await filingFor(call, ITEM);
    const captured = await captureOne(bench.server.database, () => post(origin, bench.address, cookie, body));
    const http = await load(WORKERS, SECONDS, () => post(origin, bench.address, cookie, body));
    const driver = await bareDriver(bench.databaseUrl, captured);
    globalThis.fetch = origin;
    return {
      name: 'instant cases',
      figures: {
        http,
        bareDriver: driver,
        ratioHttpToDriver: Math.round((http.perSecond / driver.perSecond) * 100) / 100,
      },
    };
  } finally {
    await bench.close();
  }
}

async function post(send: typeof fetch, address: string, cookie: string, body: object): Promise<void> {
  const reply = await send(`${address}/api/v1/queueing/desk/decide`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(body),
  });
  if (reply.status !== 200) throw new Error(await reply.text());
  await reply.arrayBuffer();
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

/** The same statement, new ids each time, without HTTP, rules and hashing. */
async function bareDriver(url: string, captured: Captured) {
  const database = openDatabase({ url, role: 'yichuang_app', connections: WORKERS });
  let serial = 0;
  const figures = await load(WORKERS, SECONDS, async () => {
    serial += 1;
    await database.once(recordInstantCase, {
      ...captured,
      caseId: crypto.randomUUID(),
      caseNumber: `bench-${serial}`,
      key: crypto.randomUUID(),
      effectId: crypto.randomUUID(),
    });
  });
  await database.close();
  return figures;
}

if (import.meta.main) {
  process.stdout.write(`${JSON.stringify((await instantCases()).figures, null, 2)}\n`);
  process.exit(0);
}
