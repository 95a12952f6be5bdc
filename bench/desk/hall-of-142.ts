import { decideAtDesk } from '@yichuang/contract/queueing.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import { filingFor } from '@yichuang/server/testing/filings.ts';
import { sessionCookie } from '@yichuang/server/testing/test-server.ts';
import type { startBenchServer } from '../bench-server.ts';
import { atMost } from './against.ts';
import { countersLoad } from './counters-load.ts';
import type { Counter } from './seated.ts';

const COUNTERS = 142;
const EVERY = 10;
const SECONDS = 60;

/**
 * All counters of the centre at once, each deciding a case every ten seconds for a minute, on one server with the jobs
 * its cases give it. Each counter has a session of its own, all of one account; one thread sends, on the same machine.
 */
export async function hallOf142(
  { site, address, server }: Awaited<ReturnType<typeof startBenchServer>>,
  { clerk }: Counter,
) {
  const cookies: string[] = [];
  for (let counter = 0; counter < COUNTERS; counter += 1) cookies.push(await sessionCookie(site, 'clerk'));
  // As the server does by itself within seconds: without statistics the plans are those of an empty table.
  await server.database.pool.query('set role none; analyze; reset role');
  const body = JSON.stringify(await filingFor(clerk, 'GSJ-013'));
  const { p50ms, p95ms, p99ms, decided, refused } = await countersLoad({
    url: address + pathOf(decideAtDesk),
    cookies,
    body,
    every: EVERY,
    seconds: SECONDS,
  });
  return { p50ms, p95: atMost(100, 'ms', p95ms), p99ms, decided, refused, seconds: SECONDS };
}
