import type { Instant } from '@yichuang/domain/time/instant.ts';
import { type Db, openDatabase } from '#platform/db/database.ts';
import { read, type Values } from '#platform/db/statement.ts';
import { hashOf } from '../../modules/cases/index.ts';
import { paperFiles, readContents } from './contents.ts';

const NEWEST = 1_000;

const newestCases = read({
  name: 'backup.newest_cases',
  params: { limit: 'int8' },
  row: {
    centreId: 'int2',
    caseId: 'uuid',
    caseNumber: 'text',
    version: 'int4',
    headHash: 'bytea',
  },
})`
  select centre_id, case_id, case_number, version, head_hash
    from cases.case_file
   order by received_at desc, centre_id, case_id
   limit $limit`;

const eventsOfCase = read({
  name: 'backup.events_of_case',
  params: { centreId: 'int2', caseId: 'uuid' },
  row: {
    seq: 'int4',
    prevHash: 'bytea?',
    hash: 'bytea',
    kind: 'text',
    at: 'timestamptz',
    part: 'text',
    actorId: 'uuid?',
    body: 'jsonb',
    format: 'int2',
  },
})`
  select seq, prev_hash, hash, kind, at, part, actor_id, body, format
    from cases.event
   where centre_id = $centreId and case_id = $caseId
   order by seq`;

const clock = read({ name: 'backup.now', params: {}, row: { now: 'timestamptz' } })`select now() as now`;

export type Checked = {
  readonly cases: number;
  /** Cases whose events were recomputed, the newest ones. */
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
    const newest = await database.many(newestCases, { limit: NEWEST });
    const chained = await Promise.all(newest.map((file) => chainFault(file, database)));
    const missing = [...papers]
      .filter((name) => !stored.has(name))
      .map((name) => `a paper has lost its file ${name}`);
    const now = (await database.maybe(clock, {}))?.now;
    if (now === undefined) throw new TypeError('the database has no clock');
    return {
      cases,
      verified: newest.length,
      papers: papers.size,
      now,
      faults: [...chained.filter((fault) => fault !== null), ...missing],
    };
  } finally {
    await database.close();
  }
}

type CaseHead = Values<(typeof newestCases)['row']>;

/** Recomputes every hash from what is stored. */
async function chainFault(file: CaseHead, db: Db): Promise<string | null> {
  const { centreId, caseId, caseNumber, version, headHash } = file;
  const events = await db.many(eventsOfCase, { centreId, caseId });
  let before: Buffer | null = null;
  for (const [index, { hash, body, ...rest }] of events.entries()) {
    const row = { ...rest, body: body as Readonly<Record<string, unknown>> };
    const isNext =
      row.seq === index + 1 && (before === null ? row.prevHash === null : row.prevHash?.equals(before));
    if (!isNext || !hashOf(centreId, caseId, row).equals(hash))
      return `case ${caseNumber}: event ${row.seq} was changed`;
    before = hash;
  }
  const isWhole = events.length === version && before?.equals(headHash);
  return isWhole ? null : `case ${caseNumber}: its last events are missing`;
}
