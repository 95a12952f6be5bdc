import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@yichuang/server/platform/embedded/start-embedded.ts';
import { openReferenceCentre } from '@yichuang/server/start/first-start.ts';
import { openServer } from '@yichuang/server/start/open-server.ts';
import { prepareDatabase } from '@yichuang/server/start/prepare-database.ts';
import { createSite, type FrontEnds } from '@yichuang/server/start/serve.ts';
import { testClock, testConfig } from '@yichuang/server/testing/test-config.ts';

/** A whole server on an embedded database with every safety setting on, as an operator runs it. */
export async function startBenchServer(frontEnds: FrontEnds | null = null) {
  const home = mkdtempSync(join(tmpdir(), 'yichuang-bench-'));
  const embedded = await startEmbedded({ home, log: () => undefined });
  await prepareDatabase(embedded.ownerUrl, 'demo');
  const open = await openServer(testConfig({ home, mode: 'demo' }), embedded.ownerUrl, testClock());
  await openReferenceCentre(open.server);
  const site = await createSite(open.server, frontEnds);
  const address = await site.listen({ host: '127.0.0.1', port: 0 });
  return {
    address,
    site,
    server: open.server,
    databaseUrl: embedded.ownerUrl,
    async close() {
      await site.close();
      await open.close();
      await embedded.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** So many workers, each asking again as soon as it was answered, for so many seconds. */
export async function load(workers: number, seconds: number, act: (worker: number) => Promise<void>) {
  const times: number[] = [];
  const end = performance.now() + seconds * 1_000;
  await Promise.all(
    Array.from({ length: workers }, async (_none, worker) => {
      while (performance.now() < end) {
        const began = performance.now();
        await act(worker);
        times.push(performance.now() - began);
      }
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return { perSecond: Math.round(times.length / seconds), p50ms: at(0.5), p95ms: at(0.95), p99ms: at(0.99) };
}
