import type { ChildProcess } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { giveTo, serverAccount } from '#platform/embedded/account.ts';
import { DEFAULT_MAJOR, prepareBinaries } from '#platform/embedded/binaries.ts';
import { EmbeddedError, explainFolder } from '#platform/embedded/embedded-error.ts';
import { type HomeLock, lockHome } from '#platform/embedded/home-lock.ts';
import { initialise, OWNER, readPassword } from '#platform/embedded/initialise.ts';
import {
  type Cluster,
  launch,
  readPostmaster,
  servesFolder,
  stopOrphan,
  stopServer,
} from '#platform/embedded/postmaster.ts';
import { type Log, step } from '#platform/embedded/progress.ts';

const DATABASE = 'yichuang';

export type EmbeddedOptions = {
  /** The data folder of this installation (YICHUANG_HOME); made when absent. */
  readonly home: string;
  readonly log: Log;
  /** Major version of PostgreSQL. */
  readonly version?: number;
  /** Server settings beyond ours, for tests and benchmarks only. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The database has ended and does not come back. */
  readonly onLost?: (error: EmbeddedError) => void;
};

export type EmbeddedPostgres = {
  /** Connects as the owner, over loopback; stays the same while this process lives. */
  readonly ownerUrl: string;
  /** Changes when the database had to be started again. */
  readonly pid: number;
  /** Such as 18.4. */
  readonly version: string;
  /** Ends all connections, writes everything down and gives the home back. May be called twice. */
  stop(): Promise<void>;
};

/**
 * Starts the bundled PostgreSQL on a home folder, making the data at the first start. A database left
 * behind by a killed server is stopped cleanly first; one that dies is started again on the same port.
 *
 * @throws EmbeddedError with one line that says what to do
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const home = prepareHome(options.home);
  const lock = await lockHome(home);
  try {
    return await startIn(findCluster(home, options), lock, options);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function startIn(
  cluster: Cluster,
  lock: HomeLock,
  options: EmbeddedOptions,
): Promise<EmbeddedPostgres> {
  const { home, data } = cluster;
  const { log } = options;
  await step(log, 'Tidying up after the last server', () => stopOrphan(cluster));
  if (!existsSync(data)) await step(log, 'Making the database', () => initialise(cluster));
  takeOver(cluster);
  const { child, port } = await step(log, 'Starting the database', () => launchOnFreePort(cluster));
  try {
    await createDatabase(urlOf(home, port, 'postgres'));
    return supervise({ ...options, cluster, child, port, ownerUrl: urlOf(home, port), lock });
  } catch (error) {
    await stopOrphan(cluster);
    throw error;
  }
}

/** The address of a database that runs on this home under another process of ours, or null. */
export function findRunningEmbedded(
  home: string,
): { readonly ownerUrl: string; readonly pid: number } | null {
  if (!existsSync(join(home, 'postgres'))) return null;
  const real = realpathSync(home);
  const data = realpathSync(join(real, 'postgres'));
  const running = readPostmaster(data);
  if (!running?.isReady || !servesFolder(running.pid, data)) return null;
  return { ownerUrl: urlOf(real, running.port), pid: running.pid };
}

function prepareHome(home: string): string {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(home);
  } catch (error) {
    throw explainFolder(error, home);
  }
}

function findCluster(home: string, { version = DEFAULT_MAJOR, settings = {} }: EmbeddedOptions): Cluster {
  const place = join(home, 'postgres');
  const data = existsSync(place) ? realpathSync(place) : place;
  const account = serverAccount(data);
  return { home, data, account, settings, binaries: prepareBinaries(version, account, home) };
}

/**
 * Data that was copied here may have come with other owners and wider rights, which the server refuses.
 *
 * @throws EmbeddedError when the folder holds something else, or data of another major version
 */
function takeOver({ data, binaries, account }: Cluster): void {
  const file = join(data, 'PG_VERSION');
  if (!existsSync(file)) {
    throw new EmbeddedError(
      'failed',
      `${data} is not a data folder of PostgreSQL. Move it away and start again.`,
    );
  }
  const major = Number(readFileSync(file, 'utf8'));
  if (major !== binaries.major) {
    throw new EmbeddedError(
      'other-version',
      `The data in ${data} was written by PostgreSQL ${major}; this program brings ${binaries.major}. Start the release you used before, copy the data with pg_dump into a PostgreSQL of your own, and set DATABASE_URL to it.`,
    );
  }
  if (account && statSync(data).uid !== account.uid) giveTo(account, data);
  chmodSync(data, 0o700);
}

/** The port is free when we look; somebody may take it before the server does. */
async function launchOnFreePort(cluster: Cluster) {
  for (let left = 5; ; left -= 1) {
    const port = await freePort();
    try {
      return { port, child: await launch(cluster, port) };
    } catch (error) {
      const wasTaken = error instanceof EmbeddedError && error.problem === 'port-taken';
      if (!wasTaken || left === 1) throw error;
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) =>
      reject(new EmbeddedError('port-taken', `127.0.0.1 has no free port (${error.message}).`)),
    );
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

const urlOf = (home: string, port: number, database = DATABASE) =>
  `postgres://${OWNER}:${readPassword(home)}@127.0.0.1:${port}/${database}`;

async function createDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    const found = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new EmbeddedError('failed', `The database runs but refuses its owner: ${why}`);
  } finally {
    await client.end();
  }
}

type Running = EmbeddedOptions & {
  readonly cluster: Cluster;
  readonly child: ChildProcess;
  readonly port: number;
  readonly ownerUrl: string;
  readonly lock: HomeLock;
};

/** Seconds to wait before each new attempt to bring back a database that has died. */
const RETRY_AFTER_S = [0, 1, 5, 15] as const;

function supervise({ cluster, child, port, ownerUrl, lock, log, onLost }: Running): EmbeddedPostgres {
  const stopping = new AbortController();
  let current = child;
  let recovery = Promise.resolve();
  let stopped: Promise<void> | null = null;

  const watch = (server: ChildProcess) => {
    current = server;
    server.once('exit', (code, signal) => {
      if (!stopping.signal.aborted) recovery = bringBack(signal ?? `exit code ${code}`);
    });
  };
  const bringBack = async (cause: string) => {
    const again = await launchAgain({ cluster, port, log, cause, stopping });
    if (again instanceof EmbeddedError) onLost?.(again);
    else if (again !== null) watch(again);
  };
  const stop = async () => {
    lock.announceStop();
    stopping.abort();
    await recovery;
    if (current.pid !== undefined) await stopServer(cluster, current.pid);
    await lock.release();
  };

  watch(child);
  return {
    ownerUrl,
    get pid() {
      return current.pid ?? 0;
    },
    version: cluster.binaries.version,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

type Relaunch = Pick<Running, 'cluster' | 'port' | 'log'> & {
  readonly cause: string;
  readonly stopping: AbortController;
};

/** A database that has died, running again; null when it is to be stopped anyway. */
async function launchAgain({
  cluster,
  port,
  log,
  cause,
  stopping,
}: Relaunch): Promise<ChildProcess | EmbeddedError | null> {
  let reason = cause;
  for (const seconds of RETRY_AFTER_S) {
    await sleep(seconds * 1000, undefined, stopping).catch(() => {});
    if (stopping.signal.aborted) return null;
    log(`The database has ended (${reason}); starting it again.`);
    try {
      return await launch(cluster, port);
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    }
  }
  return new EmbeddedError('failed', `The database has ended and does not start again: ${reason}`);
}
