import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { giveTo, passageTo, serverAccount } from '#platform/embedded/account.ts';
import { DEFAULT_MAJOR, prepareBinaries } from '#platform/embedded/binaries.ts';
import { explainOutput } from '#platform/embedded/embedded-error.ts';
import { OWNER } from '#platform/embedded/initialise.ts';
import { asAccount, type Cluster, notExecutable } from '#platform/embedded/postmaster.ts';

export const PASSWORD_FILE = 'postgres.password';

/** The copy of a database in a home folder, as the launcher would see it. */
export function clusterIn(home: string): Cluster {
  const data = join(home, 'postgres');
  const account = serverAccount(data);
  return { home, data, account, settings: {}, binaries: prepareBinaries(DEFAULT_MAJOR, account, home) };
}

/**
 * Plays back the log and gives the owner a new password, since a backup holds no password. Both are done without
 * opening a port: nobody can come in before the new password counts.
 *
 * @throws EmbeddedError with the database's own complaint
 */
export async function recover(cluster: Cluster): Promise<void> {
  const { account, data, home } = cluster;
  if (account) giveTo(account, data);
  const password = randomBytes(24).toString('base64url');
  writeFileSync(join(home, PASSWORD_FILE), `${password}\n`, { mode: 0o600, flag: 'wx', flush: true });
  const { status, output } = await runAlone(cluster, `alter role ${OWNER} password '${password}'\n`);
  if (status !== 0) throw explainOutput(output.replaceAll(password, '…'), home);
}

/** One process that reads statements from its input and ends with it. */
async function runAlone({ account, binaries, data }: Cluster, statement: string) {
  const passage = passageTo(data, account);
  try {
    const child = spawn(
      join(binaries.folder, 'bin/postgres'),
      [
        '--single',
        '-D',
        passage.path,
        '-c',
        'exit_on_error=on',
        '-c',
        'log_error_verbosity=terse',
        'postgres',
      ],
      { ...asAccount(account), stdio: ['pipe', 'ignore', 'pipe', passage.descriptor] },
    );
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const failed = new Promise<string>((resolve) =>
      child.once('error', (error) => resolve(notExecutable(error))),
    );
    // It may have given up before it read anything.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(statement);
    const output = child.stderr ? await Promise.race([text(child.stderr), failed]) : '';
    return { status: child.pid === undefined ? null : await ended, output };
  } finally {
    passage.close();
  }
}
