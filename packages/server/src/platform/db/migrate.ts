import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly digest: string;
};

/** Migrations are forward only; one that has run must not change. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

/** All migrations of a folder in order. @throws MigrationError for a gap or a wrong name */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (file, index) => {
      const [, digits, name] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? [];
      if (!digits || !name || Number(digits) !== index + 1) {
        throw new MigrationError(`${file}: expected ${String(index + 1).padStart(4, '0')}-name.sql`);
      }
      const sql = await readFile(join(folder, file), 'utf8');
      return { number: index + 1, name, sql, digest: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

const MIGRATION_TABLE = `
  create table if not exists public.migration (
    number int primary key, name text not null, digest text not null, applied_at timestamptz not null default now());
  comment on table public.migration is 'Migrations that have run, in order.';
  comment on column public.migration.number is 'Its number, 1, 2, 3 …';
  comment on column public.migration.name is 'Its name.';
  comment on column public.migration.digest is 'SHA-256 of its text: one that has run must not change.';
  comment on column public.migration.applied_at is 'When it ran.';`;

/** Two starters: the second waits here and then finds nothing to do. */
const LOCK = 0x79_63_6d_67;

/**
 * Brings the database up to the newest migration, as its owner. Each migration is one transaction.
 *
 * @returns names of the migrations that ran now
 * @throws MigrationError when one that has run was changed since, or the database is newer than this program
 */
export async function migrate(
  ownerUrl: string,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(MIGRATION_TABLE);
    const { rows } = await client.query<{ number: number; digest: string }>(
      'select number, digest from public.migration order by number',
    );
    refuseChanged(rows, migrations);
    const waiting = migrations.slice(rows.length);
    for (const migration of waiting) await apply(client, migration);
    return waiting.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

function refuseChanged(
  done: readonly { number: number; digest: string }[],
  known: readonly Migration[],
): void {
  if (done.length > known.length) {
    throw new MigrationError(
      `the database has ${done.length} migrations, this program knows ${known.length}: use the newer program`,
    );
  }
  const changed = known.find(
    ({ digest }, index) => done[index] !== undefined && done[index].digest !== digest,
  );
  if (changed)
    throw new MigrationError(`migration ${changed.number}-${changed.name} was changed after it had run`);
}

async function apply(client: pg.Client, { number, name, sql, digest }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '5s'`);
    await client.query(sql);
    await client.query('insert into public.migration (number, name, digest) values ($1, $2, $3)', [
      number,
      name,
      digest,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new MigrationError(`migration ${number}-${name}: ${(error as Error).message}`, { cause: error });
  }
}
