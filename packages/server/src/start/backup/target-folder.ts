import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { BackupError } from './backup-error.ts';
import { MANIFEST_FILE } from './manifest.ts';

/** The folder a backup is being written to. */
export type Target = {
  readonly folder: string;
  /** Leaves the folder as it was found: absent, or empty. */
  abandon(): Promise<void>;
};

/**
 * Takes an absent or empty folder. It is written in place, since an empty folder may be the root of another disk;
 * what makes it a backup is the manifest, which comes last.
 *
 * @throws BackupError when it holds anything, or lies where the data are
 */
export async function claimTarget(wanted: string, home: string): Promise<Target> {
  try {
    return await claim(await realPlace(resolve(wanted)), home);
  } catch (error) {
    if (error instanceof BackupError || !(error instanceof Error && 'code' in error)) throw error;
    throw new BackupError(
      'folder',
      `${wanted} cannot be used (${error.code}); name a folder that is absent or empty.`,
    );
  }
}

async function claim(folder: string, home: string): Promise<Target> {
  for (const data of [home, join(home, 'postgres'), join(home, 'files')]) await refuseInside(folder, data);
  await refuseFilled(folder);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  // Another account's folder, or a disk without rights: what is put into it is closed by itself.
  await chmod(folder, 0o700).catch(() => undefined);
  return {
    folder,
    async abandon() {
      for (const name of await readdir(folder))
        await rm(join(folder, name), { recursive: true, force: true });
      if (made !== undefined) await rm(made, { recursive: true, force: true });
    },
  };
}

/** Where a folder is or would be, with links followed. */
async function realPlace(path: string): Promise<string> {
  if (existsSync(path)) return realpath(path);
  return dirname(path) === path ? path : join(await realPlace(dirname(path)), basename(path));
}

async function refuseInside(folder: string, data: string): Promise<void> {
  if (!`${folder}${sep}`.startsWith(`${await realPlace(data)}${sep}`)) return;
  throw new BackupError(
    'folder',
    `${folder} lies inside ${data}, the data themselves; name a folder elsewhere, best on another disk.`,
  );
}

async function refuseFilled(folder: string): Promise<void> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  if (names.length === 0) return;
  const isUnfinished = names.includes('postgres') && !names.includes(MANIFEST_FILE);
  const what = isUnfinished ? `holds an unfinished backup (without ${MANIFEST_FILE})` : 'is not empty';
  throw new BackupError('folder', `${folder} ${what}; name a folder that is absent or empty.`);
}
