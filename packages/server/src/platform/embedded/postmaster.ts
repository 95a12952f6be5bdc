import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, readlinkSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, passageTo } from '#platform/embedded/account.ts';
import type { Binaries } from '#platform/embedded/binaries.ts';
import { EmbeddedError, explainOutput } from '#platform/embedded/embedded-error.ts';

export type Cluster = {
  readonly home: string;
  readonly data: string;
  readonly binaries: Binaries;
  readonly account: Account | null;
  /** Beyond ours, for tests and benchmarks. */
  readonly settings: Readonly<Record<string, string>>;
};

/** Given on the command line, so that they hold for data of any age and cannot be weakened by a file. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  // A socket's path may not be longer than about 100 bytes, and a home may lie deeper.
  unix_socket_directories: '',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // The details of an error quote values, and those may be personal data.
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  jit: 'off',
  // Until a table has statistics, every index that begins with the centre looks as good as its key, and a
  // foreign key is checked by reading all cases of the centre.
  autovacuum_naptime: '10s',
} as const satisfies Record<string, string>;

/** What a crashed server leaves behind goes away by itself within moments. */
const LEFTOVER_PATIENCE_MS = 15_000;
const LOG_LIMIT_BYTES = 10_000_000;

/**
 * Starts the server and waits until it accepts connections; a recovery may take its time.
 * It gets a session of its own: Ctrl-C is for us, and we stop it when our requests are done.
 *
 * @throws EmbeddedError with the server's own complaint when it gives up
 */
export async function launch(cluster: Cluster, port: number): Promise<ChildProcess> {
  const started = performance.now();
  for (;;) {
    const outcome = await attempt(cluster, port);
    if (typeof outcome !== 'string') return outcome;
    const isLeftover = /shared memory block .* is still in use|lock file "postmaster.pid"/.test(outcome);
    if (!isLeftover || performance.now() - started > LEFTOVER_PATIENCE_MS) {
      throw explainOutput(outcome, cluster.home);
    }
    await stopOrphan(cluster);
    await sleep(100);
  }
}

/** The running server, or what it printed before it ended. */
async function attempt(cluster: Cluster, port: number): Promise<ChildProcess | string> {
  const { home, data, account, binaries, settings } = cluster;
  const logFile = join(home, 'postgres.log');
  rotate(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const from = statSync(logFile).size;
  const passage = passageTo(data, account);
  const all = Object.entries({ ...SETTINGS, port: String(port), ...settings });
  const child = spawn(
    join(binaries.folder, 'bin/postgres'),
    ['-D', passage.path, ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...asAccount(account), detached: true, stdio: ['ignore', log, log, passage.descriptor] },
  );
  passage.close();
  closeSync(log);
  child.unref();
  let failure: Error | null = null;
  child.once('error', (error) => {
    failure = error;
  });
  for (;;) {
    if (failure !== null) return notExecutable(failure);
    if (child.exitCode !== null || child.signalCode !== null) return readFrom(logFile, from);
    const status = readPostmaster(data);
    if (status?.pid === child.pid && status?.isReady) return child;
    await sleep(10);
  }
}

/** Nothing of our environment reaches the server but what it needs; PGDATA and the like would confuse it. */
export const asAccount = (account: Account | null) => ({
  ...account,
  cwd: '/',
  env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C', TZ: 'UTC' },
});

/** A program whose loader is absent, as on a system without the GNU C library, looks as if it were absent itself. */
export const notExecutable = (error: Error) =>
  `FATAL: ${error.message} (the bundled PostgreSQL needs a system with the GNU C library; else set DATABASE_URL)`;

function rotate(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(logFile, `${logFile}.1`);
}

const readFrom = (file: string, offset: number) => readFileSync(file).subarray(offset).toString('utf8');

export type Postmaster = { readonly pid: number; readonly port: number; readonly isReady: boolean };

/** What `postmaster.pid` says, or null when there is none. Its process may be long gone. */
export function readPostmaster(data: string): Postmaster | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return null;
    return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return null;
  }
}

/** Whether the process is a server that works in this data folder, and not one that got a dead server's number. */
export function servesFolder(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0);
    // Such a server's first act is to move into its data folder.
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === data;
    if (process.platform === 'win32') return true;
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes(data);
  } catch {
    return false;
  }
}

/** Stops the server that a killed process of ours has left running, and clears a file that names a stranger. */
export async function stopOrphan(cluster: Cluster): Promise<void> {
  const left = readPostmaster(cluster.data);
  if (left === null) return;
  if (servesFolder(left.pid, cluster.data)) return stopServer(cluster, left.pid);
  if (isAlive(left.pid)) rmSync(join(cluster.data, 'postmaster.pid'), { force: true });
}

const FAST_STOP_MS = 60_000;

/** Rolls back what is open, writes what is committed, and waits for the end. */
export async function stopServer(cluster: Cluster, pid: number): Promise<void> {
  askToStop(cluster, pid, 'fast');
  if (await ended(cluster, pid, FAST_STOP_MS)) return;
  // Loses nothing: the log is replayed at the next start.
  askToStop(cluster, pid, 'immediate');
  if (await ended(cluster, pid, 10_000)) return;
  throw new EmbeddedError('failed', `The database (process ${pid}) does not stop.`);
}

function askToStop({ binaries, data }: Cluster, pid: number, mode: 'fast' | 'immediate'): void {
  if (process.platform === 'win32') {
    execFileSync(join(binaries.folder, 'bin/pg_ctl'), ['stop', '-W', '-D', data, '-m', mode]);
    return;
  }
  try {
    process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
  } catch {
    // It has ended meanwhile.
  }
}

async function ended({ data }: Cluster, pid: number, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    if (!servesFolder(pid, data)) return true;
    await sleep(10);
  }
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
