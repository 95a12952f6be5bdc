import { existsSync, realpathSync } from 'node:fs';
import { access, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Config } from '#platform/config.ts';
import { type Log, step } from '#platform/embedded/progress.ts';
import { VERSION } from '#platform/version.ts';
import { claimDatabase } from '../with-database.ts';
import { BackupError, plainError } from './backup-error.ts';
import { copyDatabase } from './copy-database.ts';
import { copyFiles, type FileEntry, makeFolders, syncFolder } from './copy-files.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import { claimTarget } from './target-folder.ts';

/** Who watches, and may end it. */
export type Watch = { readonly log: Log; readonly signal: AbortSignal };

export type Made = {
  readonly folder: string;
  readonly manifest: Omit<Manifest, 'format'>;
  /** What was wrong with the data already, one line each. The backup is as good as they are. */
  readonly warnings: readonly string[];
};

/**
 * Writes a backup of the embedded database and of the files into an absent or empty folder, while the server works.
 *
 * @throws BackupError, EmbeddedError; the folder is left as it was found
 */
export async function makeBackup(wanted: string, config: Config, watch: Watch): Promise<Made> {
  await refuseWithoutData(config);
  const target = await claimTarget(wanted, config.home);
  try {
    const database = await claimDatabase(config, watch.log);
    try {
      return await write({ ...watch, folder: target.folder, home: config.home, ownerUrl: database.ownerUrl });
    } finally {
      await database.release();
    }
  } catch (error) {
    // Without its manifest it is no backup even where this fails.
    await target.abandon().catch(() => undefined);
    throw plainError(error, target.folder);
  }
}

async function refuseWithoutData({ databaseUrl, home }: Config): Promise<void> {
  if (databaseUrl !== null) {
    throw new BackupError(
      'not-embedded',
      `DATABASE_URL is set: back up that database with its own means (pg_basebackup or pg_dump), and then the folder ${join(home, 'files')}.`,
    );
  }
  await access(join(home, 'postgres')).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no database in it' : `it cannot be read (${error.code})`;
    throw new BackupError(
      'no-data',
      `YICHUANG_HOME=${home}: ${why}; set it to the data folder of the server.`,
    );
  });
}

type Work = Watch & { readonly folder: string; readonly home: string; readonly ownerUrl: string };

async function write({ folder, home, ownerUrl, ...watch }: Work): Promise<Made> {
  const data = realpathSync(join(home, 'postgres'));
  const database = await copyDatabase({ ...watch, ownerUrl, data, to: join(folder, 'postgres') });
  // After the database: a file is put down before the row that names it, so no row is without its file.
  const stored = await step(watch.log, 'Copying the files', () => copyStore(home, folder, watch.signal));
  const templates = await copyTemplates(home, folder, watch.signal);
  const { cases, mode, postgres, migration, startedAt, endedAt, startLsn, stopLsn } = database.facts;
  const manifest = {
    product: VERSION,
    postgres,
    mode,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    startLsn,
    stopLsn,
    cases,
    migration,
    folders: [...below('postgres', database.folders), ...stored.folders, ...templates.folders],
    files: [
      ...database.files.map((entry) => ({ ...entry, path: `postgres/${entry.path}` })),
      ...stored.files,
      ...templates.files,
    ],
  };
  await writeManifest(folder, manifest);
  return { folder, manifest, warnings: warningsOf(stored.files, database.papers) };
}

const below = (top: string, paths: readonly string[]) => [top, ...paths.map((path) => `${top}/${path}`)];

/** The file store: two letters, then the digest. Drafts of files that are being put down have other names. */
async function copyStore(home: string, folder: string, signal: AbortSignal) {
  const shelves = (await namesIn(join(home, 'files'))).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const paths: string[] = [];
  for (const shelf of shelves) {
    const names = await namesIn(join(home, 'files', shelf));
    paths.push(
      ...names.filter((name) => /^[0-9a-f]{64}$/.test(name)).map((name) => `files/${shelf}/${name}`),
    );
  }
  const folders = below('files', shelves);
  await makeFolders(folder, folders);
  const files = await copyFiles(paths, { from: home, to: folder, signal });
  for (const path of folders) await syncFolder(join(folder, path));
  return { folders, files };
}

/** Templates of the centre's own and every version that was in use; only what the product puts there. */
async function copyTemplates(home: string, folder: string, signal: AbortSignal) {
  if (!existsSync(join(home, 'templates'))) return { folders: [], files: [] };
  const folders = ['templates', 'templates/versions'];
  const paths: string[] = [];
  for (const place of folders) {
    const names = (await namesIn(join(home, place))).filter((name) => name.endsWith('.typ'));
    paths.push(...names.map((name) => `${place}/${name}`));
  }
  await makeFolders(folder, folders);
  const files = await copyFiles(paths, { from: home, to: folder, signal });
  for (const path of folders) await syncFolder(join(folder, path));
  return { folders, files };
}

/** Sorted, so that two backups of the same data list them alike. */
const namesIn = async (path: string): Promise<string[]> =>
  existsSync(path) ? (await readdir(path)).sort() : [];

/** A gap is told on the day of the backup, when it may still be mended, and not first on the day of the restore. */
function warningsOf(stored: readonly FileEntry[], papers: ReadonlySet<string>): string[] {
  const present = new Set(stored.map(({ path }) => basename(path)));
  const changed = stored.filter(({ path, sha256 }) => basename(path) !== sha256).map(({ path }) => path);
  const missing = [...papers].filter((name) => !present.has(name));
  return [
    ...changed.map((path) => `${path} is not what its name says`),
    ...missing.map(
      (name) => `files/${name.slice(0, 2)}/${name} is missing, and a paper or an upload needs it`,
    ),
  ];
}
