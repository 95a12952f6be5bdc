import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Call, queryString } from '@yichuang/contract/client.ts';
import { signIn } from '@yichuang/contract/identity.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import { DEMO_PASSWORD } from '@yichuang/server/modules/identity/demo.ts';
import { findRunningEmbedded } from '@yichuang/server/platform/embedded/start-embedded.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The product as an operator starts it: a process of its own, an embedded database that writes to the disk. */
export type RealServer = {
  readonly address: string;
  /** Milliseconds from the command to the first page. */
  readonly startedIn: number;
  as(loginName: string): Promise<Call>;
  /** Ends the process at once, and its database with it when the power fails. */
  kill(what: 'process' | 'power'): Promise<void>;
  /** Ctrl-C. Gives the exit code. */
  stop(): Promise<number | null>;
};

/** @param at the port of a server that was killed, for browsers that wait for it */
export async function startRealServer(home: string, now: string, at?: number): Promise<RealServer> {
  const began = performance.now();
  const port = at ?? (await freePort());
  const { DATABASE_URL: _other, NODE_ENV: _mode, ...inherited } = process.env;
  const own = Object.entries(inherited).filter(([name]) => !name.startsWith('YICHUANG_'));
  const child = spawn(process.execPath, [join(ROOT, 'main.ts'), 'start'], {
    env: {
      ...Object.fromEntries(own),
      PORT: String(port),
      YICHUANG_HOME: home,
      YICHUANG_NOW: now,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await ready(child);
  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    startedIn: performance.now() - began,
    as: (loginName) => signedIn(address, loginName),
    async kill(what) {
      const database = findRunningEmbedded(home);
      // First, or it would still answer that its database is gone.
      child.kill('SIGKILL');
      if (what === 'power' && database) process.kill(database.pid, 'SIGKILL');
      await ended;
    },
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** @throws Error with everything the process said when it ended instead */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        said += chunk;
        if (said.includes('Ready after')) resolve();
      });
    }
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function signedIn(address: string, loginName: string): Promise<Call> {
  const answer = await send(address + pathOf(signIn), { loginName, password: DEMO_PASSWORD }, {});
  return callAt(address, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '');
}

/** Calls a server at an address, with the cookie of a session. */
export const callAt =
  (address: string, cookie: string): Call =>
  async (route, input, options = {}) => {
    const { params, query, body } = input as {
      params?: Record<string, string>;
      query?: Record<string, unknown>;
      body?: object;
    };
    const url = address + pathOf(route, params) + queryString(query);
    const key = options.key ?? crypto.randomUUID();
    const reply = await send(url, body, { cookie, 'idempotency-key': key });
    const told = await reply.json();
    if (!reply.ok) throw new ProblemError(told);
    return told;
  };

const send = (url: string, body: object | undefined, headers: Record<string, string>): Promise<Response> =>
  fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...headers,
      'content-type': 'application/json',
      'idempotency-key': headers['idempotency-key'] ?? crypto.randomUUID(),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
