import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedError } from '#platform/embedded/embedded-error.ts';

export type HomeLock = {
  /** Tells a server that waits for this home that it is worth waiting. */
  announceStop(): void;
  release(): Promise<void>;
};

/** A server whose starter was killed notices it within half a second and begins to stop. */
const PATIENCE_MS = 2_000;
const PATIENCE_WITH_STOPPING_MS = 30_000;

/**
 * Takes a home folder for this process. The lock is a listening local socket: the kernel drops it
 * with the process, however that ends, so there is no stale lock and no process id to be mistaken about.
 *
 * @throws EmbeddedError when another server holds the home and is not about to stop
 */
export async function lockHome(home: string): Promise<HomeLock> {
  const address = lockAddress(home);
  const state = { pid: process.pid, stopping: false };
  const started = performance.now();
  for (;;) {
    const server = await listen(address, () => JSON.stringify(state));
    if (server !== null) {
      return {
        announceStop: () => {
          state.stopping = true;
        },
        release: () => new Promise((resolve) => server.close(() => resolve())),
      };
    }
    const holder = await askHolder(address);
    if (holder === 'gone') removeDeadSocket(address);
    const patience = holder !== 'gone' && holder.stopping ? PATIENCE_WITH_STOPPING_MS : PATIENCE_MS;
    if (performance.now() - started > patience) throw inUse(home, holder);
    await sleep(50);
  }
}

/** Linux has names without a file, Windows has pipes; elsewhere it is a socket file, kept out of long paths. */
function lockAddress(home: string): string {
  const name = `yichuang-${createHash('sha256').update(home).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

function listen(address: string, answer: () => string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end(answer());
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(address, () => resolve(server.unref()));
  });
}

type Holder = { readonly pid: number | null; readonly stopping: boolean };

function askHolder(address: string): Promise<Holder | 'gone'> {
  return new Promise((resolve) => {
    const socket = connect(address);
    let reply = '';
    socket.setTimeout(500, () => socket.destroy());
    socket.on('data', (part) => {
      reply += String(part);
    });
    socket.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? 'gone' : unknownHolder),
    );
    socket.on('close', () => resolve(readHolder(reply)));
  });
}

const unknownHolder: Holder = { pid: null, stopping: false };

function readHolder(reply: string): Holder {
  try {
    const { pid, stopping } = JSON.parse(reply);
    return { pid: Number(pid), stopping: stopping === true };
  } catch {
    return unknownHolder;
  }
}

/** Only socket files outlive their process. */
function removeDeadSocket(address: string): void {
  if (address.startsWith('/')) rmSync(address, { force: true });
}

function inUse(home: string, holder: Holder | 'gone'): EmbeddedError {
  const who = holder === 'gone' || holder.pid === null ? '' : ` (process ${holder.pid})`;
  return new EmbeddedError(
    'home-in-use',
    `Another server${who} already runs on ${home}. Stop it, or set YICHUANG_HOME to another folder and PORT to another port.`,
  );
}
