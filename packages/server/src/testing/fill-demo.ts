import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServer } from '../start/open-server.ts';
import { openReferenceCentre } from '../start/reference-centre.ts';
import { testClock, testConfig } from './test-config.ts';

/** The reference centre as the first start of a demo makes it, without cases. */
export async function fillDemo(databaseUrl: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'yichuang-template-'));
  const open = await openServer(testConfig({ home, mode: 'demo' }), databaseUrl, testClock());
  await openReferenceCentre(open.server);
  await open.close();
  rmSync(home, { recursive: true, force: true });
}
