import { basename, join, resolve } from 'node:path';
import type { Config } from '#platform/config.ts';
import { step } from '#platform/embedded/progress.ts';
import { startEmbedded } from '#platform/embedded/start-embedded.ts';
import { BackupError, plainError } from './backup-error.ts';
import { type Checked, checkRestored } from './check-restored.ts';
import { copyFiles, makeFolders, syncFolder } from './copy-files.ts';
import { fillHome, refuseFilled } from './empty-home.ts';
import type { Watch } from './make-backup.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { clusterIn, recover } from './recover.ts';
import { refuseBroken, refuseOtherVersion } from './refuse-unfit.ts';

export type Restored = {
  readonly folder: string;
  readonly home: string;
  readonly manifest: Manifest;
  readonly checked: Checked;
};

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
    const checked = await fillHome(home, (draft) => bringBack({ ...watch, folder, draft, manifest }));
    return { folder, home, manifest, checked };
  } catch (error) {
    throw plainError(error, home);
  }
}

type Work = Watch & { readonly folder: string; readonly draft: string; readonly manifest: Manifest };

async function bringBack({ folder, draft, manifest, log, signal }: Work): Promise<Checked> {
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
