import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { countDaysNightly } from '@yichuang/server/modules/statistics/index.ts';
import { momentOf } from '@yichuang/server/platform/context.ts';
import { insertSyntheticCases, YEARBOOK } from '@yichuang/server/testing/synthetic-cases.ts';
import { sessionCookie } from '@yichuang/server/testing/test-server.ts';
import pg from 'pg';
import { startBenchServer } from './bench-server.ts';
import { httpLoad } from './http-load.ts';

const SECONDS = 4;

/**
 * The supervisor's figures of a year of 1,328,355 cases, through HTTP, one reader: before its days are added up, when
 * every case of the year is read, and after the night that adds them up; and how long that takes for the whole year.
 */
export async function yearOfCases() {
  const bench = await startBenchServer();
  const owner = new pg.Client({ connectionString: bench.databaseUrl });
  await owner.connect();
  try {
    await insertSyntheticCases(owner, YEARBOOK.cases);
    const { server } = bench;
    bench.clock.set(parseInstant('2007-12-31T09:00:00+08:00'));
    const cookie = await sessionCookie(bench.site, 'supervisor');
    const request = {
      url: `${bench.address}/api/v1/statistics/centre`,
      method: 'GET',
      headers: { cookie },
    } as const;
    const read = async () => {
      const { firstByte: _, ...figures } = await httpLoad({ ...request, connections: 1, seconds: SECONDS });
      return figures;
    };
    const notAddedUp = await read();
    const begun = performance.now();
    await server.database.transaction((tx) =>
      countDaysNightly.run({}, { tx, server, centreId: 1, ...momentOf(server) }),
    );
    const nightSeconds = Math.round((performance.now() - begun) / 100) / 10;
    return {
      name: 'a year of cases',
      figures: {
        cases: YEARBOOK.cases,
        'figures, days not added up': notAddedUp,
        'figures, days added up': await read(),
        'adding up the year, seconds': nightSeconds,
      },
    };
  } finally {
    await owner.end();
    await bench.close();
  }
}
