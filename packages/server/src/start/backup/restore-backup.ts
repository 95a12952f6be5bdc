import { existsSync } from 'node:fs';
import { mkdir, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Config } from '#platform/config.ts';
import { readMigrations } from '#platform/db/migrate.ts';
import { DEFAULT_MAJOR } from '#platform/embedded/binaries.ts';
import { type HomeLock, lockHome } from '#platform/embedded/home-lock.ts';
import { stopOrphan } from '#platform/embedded/postmaster.ts';
import { step } from '#platform/embedded/progress.ts';
import { startEmbedded } from '#platform/embedded/start-embedded.ts';
import { REPOSITORY } from '#platform/repository.ts';
import { BackupError, plainError } from './backup-error.ts';
import { type Checked, checkRestored } from './check-restored.ts';
import { brokenFiles, copyFiles, makeFolders, syncFolder } from './copy-files.ts';
import type { Watch } from './make-backup.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { clusterIn, PASSWORD_FILE, recover } from './recover.ts';

export type Restored = {
  readonly folder: string;
  readonly home: string;
  readonly manifest: Manifest;
  readonly checked: Checked;
};

/** What makes a home filled. No server starts with data and without the password, so that comes into its place last. */
const PARTS = ['postgres', 'files', PASSWORD_FILE];

/** Inside the home, so that its parts only change their name at the end. */
const DRAFT = 'restoring';

/**
 * Brings a backup back into a home that holds no data, plays back its log and checks the result.
 *
 * @throws BackupError, EmbeddedError; the home is left as it was found
 */
export async function restoreBackup(wanted: string, config: Config, watch: Watch): Promise<Restored> {
  const { home, databaseUrl } = config;
  const folder = resolve(wanted);
  if (databaseUrl !== null) {
    throw new BackupError(
      'not-embedded',
      'DATABASE_URL is set: restore that database with its own means; this command serves the embedded one.',
    );
  }
  try {
    refuseFilled(home);
    const manifest = await readManifest(folder);
    await refuseOtherVersion(manifest);
    await step(watch.log, 'Checking the backup', () => refuseBroken(manifest, folder, watch.signal));
    const checked = await inHome(home, (place) => bringBack({ ...watch, folder, home: place, manifest }));
    return { folder, home, manifest, checked };
  } catch (error) {
    throw plainError(error, home);
  }
}

function refuseFilled(home: string): void {
  const found = PARTS.filter((part) => existsSync(join(home, part)));
  if (found.length === 0) return;
  throw new BackupError(
    'no-data',
    `YICHUANG_HOME=${home} holds data already (${found.join(', ')}), which a restore never overwrites; set it to another folder.`,
  );
}

/** Older data are fine: the next start migrates them. */
async function refuseOtherVersion({ postgres, product, migration }: Manifest): Promise<void> {
  const major = Number.parseInt(postgres, 10);
  if (major !== DEFAULT_MAJOR) {
    throw new BackupError(
      'other-version',
      `The backup was made with PostgreSQL ${major}, this program brings ${DEFAULT_MAJOR}; restore it with release ${product}.`,
    );
  }
  const known = (await readMigrations(join(REPOSITORY, 'db/migrations'))).length;
  if (migration.number > known) {
    throw new BackupError(
      'other-version',
      `The backup was made by release ${product}, which is newer than this program; restore it with that one.`,
    );
  }
}

const NAMED = 5;

async function refuseBroken({ files }: Manifest, folder: string, signal: AbortSignal): Promise<void> {
  const broken = await brokenFiles(files, folder, signal);
  if (broken.length === 0) return;
  const named = broken.slice(0, NAMED).join(', ');
  const more = broken.length > NAMED ? ` and ${broken.length - NAMED} more` : '';
  throw new BackupError(
    'broken',
    `The backup in ${folder} is damaged: ${named}${more}; nothing was restored. Use another backup.`,
  );
}

/** Work in a home of one's own: no server starts in it meanwhile, and a failure leaves nothing there. */
async function inHome<T>(wanted: string, work: (home: string) => Promise<T>): Promise<T> {
  const made = await mkdir(wanted, { recursive: true, mode: 0o700 });
  const home = await realpath(wanted);
  let lock: HomeLock | null = null;
  try {
    lock = await lockHome(home);
    refuseFilled(home);
    await removeDraft(home);
    return await work(home);
  } catch (error) {
    if (lock) await removeDraft(home);
    if (made !== undefined) await rmdir(home).catch(() => undefined);
    throw error;
  } finally {
    await lock?.release();
  }
}

/** A killed restore leaves its draft, and maybe a database at work in it. */
async function removeDraft(home: string): Promise<void> {
  const draft = join(home, DRAFT);
  if (existsSync(join(draft, 'postgres'))) await stopOrphan(clusterIn(draft));
  await rm(draft, { recursive: true, force: true });
}

type Work = Watch & { readonly folder: string; readonly home: string; readonly manifest: Manifest };

async function bringBack({ folder, home, manifest, log, signal }: Work): Promise<Checked> {
  const draft = join(home, DRAFT);
  await step(log, 'Copying the backup', () => copyBack({ manifest, from: folder, to: draft, signal }));
  await step(log, 'Playing back the log', () => recover(clusterIn(draft)));
  signal.throwIfAborted();
  const database = await startEmbedded({ home: draft, log });
  let checked: Checked;
  try {
    checked = await step(log, 'Checking the data', () =>
      checkRestored(database.ownerUrl, soundFiles(manifest)),
    );
  } finally {
    await database.stop();
  }
  if (checked.cases < manifest.cases) {
    throw new BackupError(
      'broken',
      `The backup should hold ${manifest.cases} cases, ${checked.cases} were found; nothing was restored.`,
    );
  }
  signal.throwIfAborted();
  for (const part of PARTS)
    if (existsSync(join(draft, part))) await rename(join(draft, part), join(home, part));
  await syncFolder(home);
  await rm(draft, { recursive: true, force: true });
  return checked;
}

type CopyBack = {
  readonly manifest: Manifest;
  readonly from: string;
  readonly to: string;
  readonly signal: AbortSignal;
};

async function copyBack({ manifest, from, to, signal }: CopyBack): Promise<void> {
  const folders = ['', ...manifest.folders];
  await makeFolders(to, folders);
  const copied = await copyFiles(
    manifest.files.map(({ path }) => path),
    { from, to, signal },
  );
  const digests = new Map(copied.map(({ path, sha256 }) => [path, sha256]));
  const changed = manifest.files.find(({ path, sha256 }) => digests.get(path) !== sha256);
  if (changed)
    throw new BackupError('broken', `${changed.path} changed while it was copied; nothing was restored.`);
  for (const path of folders) await syncFolder(join(to, path));
}

const soundFiles = ({ files }: Manifest): ReadonlySet<string> =>
  new Set(
    files.flatMap(({ path, sha256 }) =>
      path.startsWith('files/') && basename(path) === sha256 ? sha256 : [],
    ),
  );
