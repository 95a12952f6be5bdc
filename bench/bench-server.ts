import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@yichuang/server/platform/embedded/start-embedded.ts';
import { openServer } from '@yichuang/server/start/open-server.ts';
import { prepareDatabase } from '@yichuang/server/start/prepare-database.ts';
import { openReferenceCentre } from '@yichuang/server/start/reference-centre.ts';
import { createSite, type FrontEnds } from '@yichuang/server/start/serve.ts';
import { testClock, testConfig } from '@yichuang/server/testing/test-config.ts';

/** A whole server on an embedded database with every safety setting on, as an operator runs it. */
export async function startBenchServer(frontEnds: FrontEnds | null = null) {
  const home = mkdtempSync(join(tmpdir(), 'yichuang-bench-'));
  const embedded = await startEmbedded({ home, log: () => undefined });
  await prepareDatabase(embedded.ownerUrl, 'demo');
  const clock = testClock();
  const open = await openServer(testConfig({ home, mode: 'demo' }), embedded.ownerUrl, clock);
  await openReferenceCentre(open.server);
  const site = await createSite(open.server, frontEnds);
  let hasJobs = true;
  const address = await site.listen({ host: '127.0.0.1', port: 0 });
  return {
    address,
    site,
    server: open.server,
    clock,
    databaseUrl: embedded.ownerUrl,
    /** What has been asked is answered as before; effects wait. */
    async stopJobs() {
      hasJobs = false;
      await open.jobs.stop();
    },
    async close() {
      await site.close();
      if (hasJobs) await open.close();
      else await Promise.all([open.server.typesetter.close(), open.server.database.close()]);
      await embedded.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
