import { join } from 'node:path';
import { readMigrations } from '#platform/db/migrate.ts';
import { DEFAULT_MAJOR } from '#platform/embedded/binaries.ts';
import { REPOSITORY } from '#platform/repository.ts';
import { BackupError } from './backup-error.ts';
import { brokenFiles } from './copy-files.ts';
import type { Manifest } from './manifest.ts';

/** Older data are fine: the next start migrates them. */
export async function refuseOtherVersion({ postgres, product, migration }: Manifest): Promise<void> {
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

export async function refuseBroken({ files }: Manifest, folder: string, signal: AbortSignal): Promise<void> {
  const broken = await brokenFiles(files, folder, signal);
  if (broken.length === 0) return;
  const named = broken.slice(0, NAMED).join(', ');
  const more = broken.length > NAMED ? ` and ${broken.length - NAMED} more` : '';
  throw new BackupError(
    'broken',
    `The backup in ${folder} is damaged: ${named}${more}; nothing was restored. Use another backup.`,
  );
}
