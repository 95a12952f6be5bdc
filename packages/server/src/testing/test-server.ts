import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Call, queryString } from '@yichuang/contract/client.ts';
import { signIn } from '@yichuang/contract/identity.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import type { FastifyInstance } from 'fastify';
import type { Jobs } from '#platform/jobs/runner.ts';
import type { Server } from '#platform/server.ts';
import { DEMO_PASSWORD } from '../modules/identity/index.ts';
import { openServer } from '../start/open-server.ts';
import { createSite, type FrontEnds } from '../start/serve.ts';
import type { Template } from './global-database.ts';
import { type TestClock, testClock, testConfig } from './test-config.ts';
import { cloneDatabase } from './test-database.ts';

/** A whole server on a database of its own, asked through its HTTP entry. */
export type TestServer = {
  readonly server: Server;
  readonly site: FastifyInstance;
  readonly jobs: Jobs;
  readonly clock: TestClock;
  readonly databaseUrl: string;
  /** Nobody signed in. */
  readonly anybody: Call;
  /** A demo account, signed in. */
  as(loginName: string): Promise<Call>;
  close(): Promise<void>;
};

export type TestServerOptions = { readonly template?: Template; readonly frontEnds?: FrontEnds };

export async function startTestServer({
  template = 'demo',
  frontEnds,
}: TestServerOptions = {}): Promise<TestServer> {
  const home = mkdtempSync(join(tmpdir(), 'yichuang-server-'));
  const database = await cloneDatabase(template);
  const clock = testClock();
  const config = testConfig({ home, mode: template === 'demo' ? 'demo' : 'production' });
  const open = await openServer(config, database.url, clock);
  const site = await createSite(open.server, frontEnds ?? null);
  await site.ready();
  return {
    server: open.server,
    site,
    jobs: open.jobs,
    clock,
    databaseUrl: database.url,
    anybody: injected(site),
    as: (loginName) => signedIn(site, loginName),
    async close() {
      await site.close();
      await open.close();
      await database.drop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Calls through the HTTP entry without a socket. */
const injected =
  (site: FastifyInstance, cookie?: string): Call =>
  async (route, input, options = {}) => {
    const { params, query, body, file } = input as {
      params?: Record<string, string>;
      query?: Record<string, unknown>;
      body?: object;
      file?: Uint8Array;
    };
    const reply = await site.inject({
      method: route.method,
      url: pathOf(route, params) + queryString(query),
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(route.method === 'POST' ? { 'idempotency-key': options.key ?? crypto.randomUUID() } : {}),
        ...(file ? { 'content-type': 'application/octet-stream' } : {}),
      },
      ...(body ? { payload: body } : {}),
      ...(file ? { payload: Buffer.from(file) } : {}),
    });
    if (reply.statusCode >= 400) throw new ProblemError(reply.json());
    return reply.json();
  };

export async function signedIn(site: FastifyInstance, loginName: string): Promise<Call> {
  return injected(site, await sessionCookie(site, loginName));
}

/** Cookie header of a new session of a demo account. */
export async function sessionCookie(site: FastifyInstance, loginName: string): Promise<string> {
  const reply = await site.inject({
    method: 'POST',
    url: pathOf(signIn),
    headers: { 'idempotency-key': crypto.randomUUID() },
    payload: { loginName, password: DEMO_PASSWORD },
  });
  const [cookie] = reply.cookies;
  if (reply.statusCode !== 200 || !cookie) throw new ProblemError(reply.json());
  return `${cookie.name}=${cookie.value}`;
}
