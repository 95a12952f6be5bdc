import { existsSync } from 'node:fs';
import { mkdir, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type HomeLock, lockHome } from '#platform/embedded/home-lock.ts';
import { stopOrphan } from '#platform/embedded/postmaster.ts';
import { BackupError } from './backup-error.ts';
import { syncFolder } from './copy-files.ts';
import { clusterIn, PASSWORD_FILE } from './recover.ts';

/** What makes a home filled. No server starts with data and without the password, so that comes into its place last. */
const PARTS = ['postgres', 'files', 'templates', PASSWORD_FILE];

/** Inside the home, so that its parts only change their name at the end. */
const DRAFT = 'restoring';

/** @throws BackupError when the home holds data */
export function refuseFilled(home: string): void {
  const found = PARTS.filter((part) => existsSync(join(home, part)));
  if (found.length === 0) return;
  throw new BackupError(
    'no-data',
    `YICHUANG_HOME=${home} holds data already (${found.join(', ')}), which a restore never overwrites; set it to another folder.`,
  );
}

/**
 * Work on a home in a draft of it, which becomes the home when the work is done. No server starts there meanwhile,
 * and a failure leaves nothing.
 *
 * @throws BackupError, EmbeddedError
 */
export async function fillHome<T>(wanted: string, work: (draft: string) => Promise<T>): Promise<T> {
  const made = await mkdir(wanted, { recursive: true, mode: 0o700 });
  const home = await realpath(wanted);
  let lock: HomeLock | null = null;
  try {
    lock = await lockHome(home);
    refuseFilled(home);
    await removeDraft(home);
    const result = await work(join(home, DRAFT));
    await moveIn(home);
    return result;
  } catch (error) {
    if (lock) await removeDraft(home).catch(() => undefined);
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
  // A process that was playing back the log may still be writing its last files.
  await rm(draft, { recursive: true, force: true, maxRetries: 5 });
}

async function moveIn(home: string): Promise<void> {
  const draft = join(home, DRAFT);
  const present = PARTS.filter((part) => existsSync(join(draft, part)));
  for (const part of present) await rename(join(draft, part), join(home, part));
  await syncFolder(home);
  await rm(draft, { recursive: true, force: true });
}
