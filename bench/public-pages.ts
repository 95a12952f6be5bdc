import { gzipSync } from 'node:zlib';
import { startBenchServer } from './bench-server.ts';
import { frontEnds } from './front-ends.ts';
import { httpLoad } from './http-load.ts';
import { load } from './load.ts';

const READERS = 8;
const SECONDS = 5;
const SECONDS_ALONE = 2;
const GUIDE = '/items/GSJ-013';
const HEADERS = { accept: 'text/html' };

/** First byte and pages per second of an item guide, rendered from the database; bytes of the pages people meet first. */
export async function publicPages() {
  const bench = await startBenchServer(await frontEnds());
  try {
    const page = async (path: string) => {
      const reply = await fetch(bench.address + path, { headers: HEADERS });
      if (reply.status !== 200) throw new Error(`${path}: ${reply.status}`);
      return reply.text();
    };
    const kilobytes = async (path: string) => Math.round(gzipSync(await page(path)).length / 102.4) / 10;
    const inside = async () => void (await bench.site.inject({ url: GUIDE, headers: HEADERS }));
    const read = (connections: number, seconds: number) =>
      httpLoad({ url: bench.address + GUIDE, method: 'GET', headers: HEADERS, connections, seconds });

    await read(READERS, 1);
    const before = bench.server.database.trips();
    await inside();
    const trips = bench.server.database.trips() - before;
    const { firstByte, ...whole } = await read(1, SECONDS_ALONE);
    const { firstByte: firstByteOfMany, ...wholeOfMany } = await read(READERS, SECONDS);
    return {
      name: 'public pages',
      figures: {
        'first byte, one reader': firstByte,
        'whole page, one reader': whole,
        'of it without HTTP': await load(1, SECONDS_ALONE, inside),
        [`first byte, ${READERS} readers`]: firstByteOfMany,
        [`whole page, ${READERS} readers`]: wholeOfMany,
        'round trips to the database a page': trips,
        htmlGzipKb: {
          home: await kilobytes('/'),
          guide: await kilobytes(GUIDE),
          search: await kilobytes('/s?q=营业执照'),
        },
      },
    };
  } finally {
    await bench.close();
  }
}
