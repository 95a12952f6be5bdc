import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#platform/embedded/start-embedded.ts';
import { prepareDatabase } from '../start/prepare-database.ts';
import { fillDemo } from './fill-demo.ts';

/** Databases that test files clone: an empty prepared one, and the reference centre with its demo accounts. */
export const TEMPLATES = ['empty', 'demo'] as const;
export type Template = (typeof TEMPLATES)[number];

declare module 'vitest' {
  export interface ProvidedContext {
    /** Owner's address of the test cluster, ending at its host: a database name is appended. */
    clusterUrl: string;
  }
}

/**
 * One real PostgreSQL for the whole run, without the waiting of a real disk; every test file clones a template.
 *
 * Several projects of one run share it: the first to come starts it and the same one stops it.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const known = process.env.YICHUANG_TEST_CLUSTER;
  if (known) {
    project.provide('clusterUrl', known);
    return undefined;
  }
  const home = mkdtempSync(join(tmpdir(), 'yichuang-test-'));
  const embedded = await startEmbedded({
    home,
    log: () => undefined,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
  const clusterUrl = embedded.ownerUrl.replace(/\/[^/]*$/, '');
  process.env.YICHUANG_TEST_CLUSTER = clusterUrl;
  for (const template of TEMPLATES) await makeTemplate(clusterUrl, template);
  project.provide('clusterUrl', clusterUrl);
  return async () => {
    delete process.env.YICHUANG_TEST_CLUSTER;
    await embedded.stop();
    rmSync(home, { recursive: true, force: true });
  };
}

async function makeTemplate(clusterUrl: string, template: Template): Promise<void> {
  const client = new pg.Client({ connectionString: `${clusterUrl}/postgres` });
  await client.connect();
  await client.query(`create database template_${template}`);
  await client.end();
  const url = `${clusterUrl}/template_${template}`;
  await prepareDatabase(url, template === 'demo' ? 'demo' : 'production');
  if (template === 'demo') await fillDemo(url);
}
