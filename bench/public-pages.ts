import { gzipSync } from 'node:zlib';
import { load, startBenchServer } from './bench-server.ts';
import { frontEnds } from './front-ends.ts';

const WORKERS = 8;
const SECONDS = 5;
const GUIDE = '/items/GSJ-013';

/** First byte and pages per second of an item guide, rendered from the database; bytes of the pages people meet first. */
export async function publicPages() {
  const bench = await startBenchServer(await frontEnds());
  try {
    const page = async (path: string) => {
      const reply = await fetch(bench.address + path, { headers: { accept: 'text/html' } });
      if (reply.status !== 200) throw new Error(`${path}: ${reply.status}`);
      return reply.text();
    };
    await page(GUIDE);
    const one = await load(1, 2, async () => void (await page(GUIDE)));
    const many = await load(WORKERS, SECONDS, async () => void (await page(GUIDE)));
    const kilobytes = async (path: string) => Math.round(gzipSync(await page(path)).length / 102.4) / 10;
    return {
      name: 'public pages',
      figures: {
        guideOneReader: one,
        guideEightReaders: many,
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

if (import.meta.main) {
  process.stdout.write(`${JSON.stringify((await publicPages()).figures, null, 2)}\n`);
  process.exit(0);
}
