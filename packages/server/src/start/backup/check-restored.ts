import type { Instant } from '@yichuang/domain/time/instant.ts';
import { openDatabase } from '#platform/db/database.ts';
import { read } from '#platform/db/statement.ts';
import { checkChains } from './check-chains.ts';
import { paperFiles, readContents } from './contents.ts';
import { usedTemplateFiles } from './template-digests.ts';

/** Of each journal. */
const NEWEST = 1_000;

const clock = read({ name: 'backup.now', params: {}, row: { now: 'timestamptz' } })`select now() as now`;

export type Checked = {
  readonly cases: number;
  /** Cases, applications, licences and cards whose events were recomputed, the newest of each. */
  readonly verified: number;
  readonly papers: number;
  readonly now: Instant;
  /** What does not hold, one line each. */
  readonly faults: readonly string[];
};

/** Whether restored data hold together. `stored`: names of the restored files that are what their name says. */
export async function checkRestored(ownerUrl: string, stored: ReadonlySet<string>): Promise<Checked> {
  const database = openDatabase({ url: ownerUrl, connections: 4 });
  try {
    const { cases } = await readContents(database);
    const papers = await paperFiles(database);
    const chains = await checkChains(database, NEWEST);
    const missing = [...papers]
      .filter((name) => !stored.has(name))
      .map((name) => `a paper or an upload has lost its file ${name}`);
    const lostTemplates = (await usedTemplateFiles(database))
      .filter((name) => !stored.has(name))
      .map((name) => `papers cannot be set again: their template has lost its file ${name}`);
    const now = (await database.maybe(clock, {}))?.now;
    if (now === undefined) throw new TypeError('the database has no clock');
    return {
      cases,
      verified: Object.values(chains.verified).reduce((sum, rows) => sum + rows, 0),
      papers: papers.size,
      now,
      faults: [...chains.faults, ...missing, ...lostTemplates],
    };
  } finally {
    await database.close();
  }
}
