import { join } from 'node:path';
import pg from 'pg';
import type { Mode } from '#platform/config.ts';
import { migrate, readMigrations } from '#platform/db/migrate.ts';
import { install } from '#platform/installation.ts';
import { prepareJobs } from '#platform/jobs/prepare-jobs.ts';
import { REPOSITORY } from '#platform/repository.ts';
import { systemRandomness } from '#platform/server.ts';

/** The role the server works as; see db/migrations/0008-grants.sql. */
export const APP_ROLE = 'yichuang_app';

const OLDEST_SUPPORTED = 150_000;

/** The database cannot be used as it is; one line that says why and what to do. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

/**
 * Makes a database ready to serve, as its owner: migrations, job tables, installation row.
 *
 * @returns names of the migrations that ran now
 * @throws DatabaseError, MigrationError, ModeError
 */
export async function prepareDatabase(ownerUrl: string, mode: Mode): Promise<readonly string[]> {
  await refuseUnsuitable(ownerUrl);
  const ran = await migrate(ownerUrl, await readMigrations(join(REPOSITORY, 'db/migrations')));
  await prepareJobs(ownerUrl, APP_ROLE);
  await install(ownerUrl, mode, systemRandomness);
  return ran;
}

async function refuseUnsuitable(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{
      version: number;
      encoding: string;
      ctype: string;
      hasPinyin: boolean;
    }>(
      `select current_setting('server_version_num')::int as version, pg_encoding_to_char(encoding) as encoding,
              datctype as ctype,
              exists (select from pg_collation where collname = 'zh-x-icu') as "hasPinyin"
         from pg_database where datname = current_database()`,
    );
    const [found] = rows;
    if (!found || found.version < OLDEST_SUPPORTED)
      throw new DatabaseError('PostgreSQL 15 or newer is needed');
    if (found.encoding !== 'UTF8')
      throw new DatabaseError(`the database has encoding ${found.encoding}; create it with encoding UTF8`);
    if (found.ctype === 'C' || found.ctype === 'POSIX') {
      throw new DatabaseError(
        `the database has ctype ${found.ctype}, which cannot split Chinese words; create it with a UTF-8 locale, for example C.UTF-8`,
      );
    }
    if (!found.hasPinyin)
      throw new DatabaseError(
        'this PostgreSQL was built without ICU, which sorts Chinese names; use one built with it',
      );
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    const reason = (error as Error).message || (error as { code?: string }).code;
    throw new DatabaseError(
      `the database cannot be reached (${reason}); check DATABASE_URL and that PostgreSQL is running`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
