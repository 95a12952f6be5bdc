import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders and files of a database that belong into a backup, with slashes, folders before what is in them. */
export type Listing = { readonly folders: readonly string[]; readonly files: readonly string[] };

/** Their content says what the running server is doing, or is read from the log of the backup. */
const KEPT_EMPTY = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_subtrans',
  'pg_stat_tmp',
  'pg_tblspc',
]);

/** `global/pg_control` is copied by itself, as the last file. */
export const CONTROL_FILE = 'global/pg_control';

const LEFT_OUT = new Set([
  CONTROL_FILE,
  'postmaster.pid',
  'postmaster.opts',
  'backup_label',
  'backup_manifest',
  'tablespace_map',
  'current_logfiles',
]);

/** Files for sorting, tables of one session, caches made again at the first connection, unfinished writes. */
const PASSING = /^(pgsql_tmp|t\d+_\d+|pg_internal\.init)|\.tmp$/;

/** What is there now; what comes and goes while it is copied is in the log of the backup. */
export async function listData(data: string): Promise<Listing> {
  const folders: string[] = [];
  const files: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    const entries = await entriesOf(join(data, folder));
    const unlogged = unloggedTables(entries);
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (PASSING.test(entry.name) || LEFT_OUT.has(path)) continue;
      if (KEPT_EMPTY.has(path)) folders.push(path);
      else if (entry.isDirectory()) {
        folders.push(path);
        await walk(path);
      } else if (entry.isFile() && !isUnlogged(entry.name, unlogged)) files.push(path);
    }
  };
  await walk('');
  return { folders, files };
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    // A database that was dropped meanwhile.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Numbers of tables without a log: recovery empties them from their `_init` file. */
const unloggedTables = (entries: readonly Dirent[]): ReadonlySet<string> =>
  new Set(entries.flatMap(({ name }) => /^(\d+)_init$/.exec(name)?.[1] ?? []));

const isUnlogged = (name: string, unlogged: ReadonlySet<string>): boolean =>
  !name.endsWith('_init') && unlogged.has(/^\d+/.exec(name)?.[0] ?? '');
