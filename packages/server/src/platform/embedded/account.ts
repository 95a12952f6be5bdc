import { closeSync, lchownSync, openSync, readdirSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EmbeddedError } from '#platform/embedded/embedded-error.ts';

/** PostgreSQL refuses to run as root; this is who runs it instead. */
export type Account = { readonly uid: number; readonly gid: number };

/** The account without rights that every Linux has ("nobody"). */
const NOBODY: Account = { uid: 65534, gid: 65534 };

/**
 * Who runs the server: ourselves (null), or, when we are root, the owner of the data; of new data, nobody.
 *
 * @throws EmbeddedError when we are not root and the data is not ours
 */
export function serverAccount(data: string): Account | null {
  const self = process.getuid?.();
  if (self === undefined) return null;
  const owner = statSync(data, { throwIfNoEntry: false });
  if (self !== 0) {
    if (owner && owner.uid !== self) throw otherAccount(data, owner.uid);
    return null;
  }
  if (!owner || owner.uid === 0) return NOBODY;
  return { uid: owner.uid, gid: owner.gid };
}

const otherAccount = (data: string, uid: number) =>
  new EmbeddedError(
    'other-account',
    `The data folder ${data} belongs to another account (uid ${uid}). Start as root, as you did before, or give it to this account with chown -R.`,
  );

/** Gives a folder and all that is in it to the account; data that root has copied back is root's. */
export function giveTo(account: Account, folder: string): void {
  lchownSync(folder, account.uid, account.gid);
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(folder, entry), account.uid, account.gid);
  }
}

/** Whether the account may walk down to this folder; groups other than its own are not counted. */
export function mayReach(folder: string, account: Account): boolean {
  const above = dirname(folder);
  return permits(statSync(folder), account, 0o1) && (above === folder || mayReach(above, account));
}

/** Whether the account has the rights (`rwx` as 4, 2, 1) on what `stats` describes. */
export function permits(stats: Stats, account: Account, rights: number): boolean {
  const others = stats.gid === account.gid ? 3 : 0;
  return ((stats.mode >> (stats.uid === account.uid ? 6 : others)) & rights) === rights;
}

/** A folder under the name the account can use, with the descriptor that has to be handed over for it. */
export type Passage = { readonly path: string; readonly descriptor: number | 'ignore'; close(): void };

/**
 * A way to a folder for an account that may not walk there, as below /root: a process started with the
 * open folder as descriptor 3 enters it through `/proc/self/fd/3`, and the folder's own rights are what counts.
 */
export function passageTo(folder: string, account: Account | null): Passage {
  if (account === null || mayReach(dirname(folder), account)) {
    return { path: folder, descriptor: 'ignore', close: () => {} };
  }
  if (process.platform !== 'linux') {
    throw new EmbeddedError(
      'other-account',
      `The unprivileged account that runs the database cannot reach ${folder}. Do not start as root, or set YICHUANG_HOME to a folder below one that everybody may enter.`,
    );
  }
  const descriptor = openSync(folder, 'r');
  return { path: '/proc/self/fd/3', descriptor, close: () => closeSync(descriptor) };
}
