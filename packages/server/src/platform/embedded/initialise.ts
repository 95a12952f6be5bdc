import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { passageTo } from '#platform/embedded/account.ts';
import { EmbeddedError, explainOutput } from '#platform/embedded/embedded-error.ts';
import { asAccount, type Cluster, notExecutable } from '#platform/embedded/postmaster.ts';

/** Owner of the database; migrations run as it, the server itself as a role that may do less. */
export const OWNER = 'yichuang';

/**
 * Sorting and upper case by Unicode, the same on every machine. Older and other systems do not have it
 * under this name; the last resort needs PostgreSQL 17, which brings its own.
 */
const LOCALES = [
  ['--locale=C.UTF-8'],
  ['--locale=C.utf8'],
  ['--locale=en_US.UTF-8'],
  ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
] as const;

/**
 * Makes the data folder with a password of its own. It is made beside its place and moved there when it is
 * complete, so an interrupted first start leaves nothing that looks like data.
 */
export async function initialise(cluster: Cluster): Promise<void> {
  // A killed start may have left initdb at work in its own draft, so each start takes a new name.
  removeDrafts(cluster.home);
  const draft = join(cluster.home, `postgres.${randomBytes(4).toString('hex')}.new`);
  writeFileSync(passwordFile(cluster.home), `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  try {
    for (const locale of LOCALES) {
      emptyFolder(draft, cluster);
      const { status, output } = await runInitdb(cluster, draft, locale);
      if (status === 0) return renameSync(draft, cluster.data);
      if (!/invalid locale name|unrecognized option/.test(output)) throw explainOutput(output, cluster.home);
    }
    throw new EmbeddedError('failed', 'This system has no UTF-8 locale (C.UTF-8 or en_US.UTF-8).');
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function removeDrafts(home: string): void {
  for (const name of readdirSync(home)) {
    if (/^postgres\.[0-9a-f]+\.new$/.test(name))
      rmSync(join(home, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

const passwordFile = (home: string) => join(home, 'postgres.password');

/** @throws EmbeddedError when the file is lost; nobody can enter the database without it */
export function readPassword(home: string): string {
  try {
    return readFileSync(passwordFile(home), 'utf8').trim();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new EmbeddedError(
      'failed',
      `The database's password cannot be read (${why}). It belongs to the data beside it: put it back from your backup.`,
    );
  }
}

function emptyFolder(folder: string, { account }: Cluster): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
}

type Outcome = { readonly status: number | null; readonly output: string };

async function runInitdb(cluster: Cluster, data: string, locale: readonly string[]): Promise<Outcome> {
  const { account, binaries, home } = cluster;
  const passage = passageTo(data, account);
  const password = lendPassword(cluster);
  try {
    const child = spawn(
      join(binaries.folder, 'bin/initdb'),
      [
        ...['-D', passage.path, `--username=${OWNER}`, `--pwfile=${password.path}`],
        ...['--auth=scram-sha-256', '--encoding=UTF8', '--data-checksums', ...locale],
      ],
      { ...asAccount(account), stdio: ['ignore', 'pipe', 'pipe', passage.descriptor, password.descriptor] },
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part) => {
        output += String(part);
      });
    }
    return await new Promise<Outcome>((resolve) => {
      child.once('error', (error) => resolve({ status: null, output: notExecutable(error) }));
      child.once('close', (status) => resolve({ status, output }));
    });
  } finally {
    passage.close();
    password.close();
    rmSync(join(home, 'postgres.password.lent'), { force: true });
  }
}

/** initdb reads the password as the account that will run the server, and that one may not open ours. */
function lendPassword({ home, account }: Cluster) {
  const path = passwordFile(home);
  if (account === null) return { path, descriptor: 'ignore', close: () => {} } as const;
  const copy = join(home, 'postgres.password.lent');
  writeFileSync(copy, readFileSync(path), { mode: 0o400 });
  chownSync(copy, account.uid, account.gid);
  const descriptor = openSync(copy, 'r');
  return { path: '/dev/fd/4', descriptor, close: () => closeSync(descriptor) } as const;
}
