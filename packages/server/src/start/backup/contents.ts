import type { Db } from '#platform/db/database.ts';
import { read } from '#platform/db/statement.ts';
import { BackupError } from './backup-error.ts';

const installed = read({
  name: 'backup.contents',
  params: {},
  row: { cases: 'int8', mode: 'text', postgres: 'text', migrationNumber: 'int4', migrationName: 'text' },
})`
  select (select count(*) from cases.case_file) as cases, i.mode, current_setting('server_version') as postgres,
         m.number as migration_number, m.name as migration_name
    from platform.installation i, public.migration m
   order by m.number desc
   limit 1`;

export type Contents = {
  readonly cases: number;
  readonly mode: 'demo' | 'production';
  readonly postgres: string;
  readonly migration: { readonly number: number; readonly name: string };
};

/** What the database says of itself. @throws BackupError when it was never prepared */
export async function readContents(db: Db): Promise<Contents> {
  const row = await db.maybe(installed, {});
  if (row === null)
    throw new BackupError('unprepared', 'The database was never prepared; run yichuang migrate first.');
  const { cases, mode, postgres, migrationNumber: number, migrationName: name } = row;
  return { cases, mode: mode === 'demo' ? 'demo' : 'production', postgres, migration: { number, name } };
}

const letterDigests = read({
  name: 'backup.letter_digests',
  params: { afterCentre: 'int2', after: 'uuid', limit: 'int8' },
  row: { centreId: 'int2', id: 'uuid', digest: 'bytea' },
})`
  select centre_id, letter_id as id, digest
    from documents.letter
   where (centre_id, letter_id) > ($afterCentre, $after)
   order by centre_id, letter_id
   limit $limit`;

const attachmentDigests = read({
  name: 'backup.attachment_digests',
  params: { afterCentre: 'int2', after: 'uuid', limit: 'int8' },
  row: { centreId: 'int2', id: 'uuid', digest: 'bytea' },
})`
  select centre_id, attachment_id as id, digest
    from documents.attachment
   where (centre_id, attachment_id) > ($afterCentre, $after)
   order by centre_id, attachment_id
   limit $limit`;

const BATCH = 10_000;

/** Names of the files that papers and uploads are kept in, withdrawn papers included. */
export async function paperFiles(db: Db): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const statement of [letterDigests, attachmentDigests]) await addNames(names, statement, db);
  return names;
}

async function addNames(names: Set<string>, statement: typeof letterDigests, db: Db): Promise<void> {
  let from = { afterCentre: -1, after: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const rows = await db.many(statement, { ...from, limit: BATCH });
    for (const { digest } of rows) names.add(digest.toString('hex'));
    const last = rows.at(-1);
    if (rows.length < BATCH || last === undefined) return;
    from = { afterCentre: last.centreId, after: last.id };
  }
}
