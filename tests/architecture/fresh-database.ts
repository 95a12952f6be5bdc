import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@yichuang/server/platform/embedded/start-embedded.ts';
import { prepareDatabase } from '@yichuang/server/start/prepare-database.ts';

type Fresh = { readonly ownerUrl: string; readonly version: string };

/** Work on a server and a migrated database of its own, both gone afterwards. `major`: version of PostgreSQL. */
export async function onFreshDatabase<T>(work: (fresh: Fresh) => Promise<T>, major?: number): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'yichuang-fresh-'));
  const settings = { fsync: 'off', synchronous_commit: 'off' };
  const version = major === undefined ? {} : { version: major };
  try {
    const embedded = await startEmbedded({ home, log: () => undefined, settings, ...version });
    try {
      await prepareDatabase(embedded.ownerUrl, 'production');
      return await work(embedded);
    } finally {
      await embedded.stop();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
