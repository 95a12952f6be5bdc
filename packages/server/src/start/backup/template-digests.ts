import type { Db } from '#platform/db/database.ts';
import { read } from '#platform/db/statement.ts';

const usedTemplates = read({
  name: 'backup.used_templates',
  params: { limit: 'int8' },
  row: { digest: 'bytea?' },
})`
  select distinct template_digest as digest
    from documents.letter
   where template_digest is not null
   order by template_digest
   limit $limit`;

/** A centre changes a template a few times a year. */
const MOST = 10_000;

/** Names of the files that hold the templates papers were set from: without one its papers cannot be set again. */
export const usedTemplateFiles = async (db: Db): Promise<readonly string[]> =>
  (await db.many(usedTemplates, { limit: MOST })).flatMap(({ digest }) => digest?.toString('hex') ?? []);
