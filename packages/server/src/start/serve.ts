import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { bridgeOrigins } from '@yichuang/contract/device-bridge.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createApp, sendProblem } from '#platform/http/app.ts';
import { directClient } from '#platform/http/direct-client.ts';
import { serveMetrics } from '#platform/http/metrics-route.ts';
import { openApi } from '#platform/http/open-api.ts';
import { type Pages, sendPage, servePages, wantsPage } from '#platform/http/pages.ts';
import { Refusal } from '#platform/http/refusal.ts';
import { CAMERA_ONLY, contentSecurityPolicy } from '#platform/http/security-headers.ts';
import { serveStreams } from '#platform/http/stream-routes.ts';
import type { Server } from '#platform/server.ts';
import { VERSION } from '#platform/version.ts';
import { ROUTES, STREAMS } from '../modules/all.ts';
import { access } from '../modules/identity/index.ts';
import { readMetrics } from '../modules/operations/index.ts';
import { CENTRE_ID } from './open-server.ts';
import { isReady } from './ready.ts';
import { serveVoice } from './serve-voice.ts';

/** The built front ends, handed in by the composition root: this floor imports no page. */
export type FrontEnds = {
  /** Folder of the portal's style sheet and script. */
  readonly portalClient: string;
  readonly createPages: (options: {
    readonly demo: boolean;
    readonly onError: (error: unknown) => void;
  }) => Pages;
  /** Folder of the workbench. */
  readonly workbench: string;
};

/** The whole site on one origin: API, portal, workbench, health. */
export async function createSite(server: Server, frontEnds: FrontEnds | null): Promise<FastifyInstance> {
  const house = { server, centreId: CENTRE_ID, access };
  const app = await createApp(house, ROUTES);
  serveStreams(app, house, STREAMS);
  app.get('/healthz', async () => ({ ok: true }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await isReady(server.database);
    return reply.code(ready ? 200 : 503).send({ ok: ready });
  });
  const { metricsToken } = server.config;
  if (metricsToken) serveMetrics(app, metricsToken, () => readMetrics(server));
  const description = openApi(
    [...ROUTES, ...STREAMS].map(({ route }) => route),
    { title: 'Yichuang 一窗', version: VERSION },
  );
  app.get('/api/openapi.json', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(description),
  );
  if (frontEnds) await serveFrontEnds(app, server, frontEnds);
  else app.setNotFoundHandler(sendNotFound);
  return app;
}

async function serveFrontEnds(app: FastifyInstance, server: Server, frontEnds: FrontEnds): Promise<void> {
  const house = { server, centreId: CENTRE_ID, access };
  const onError = (error: unknown) => server.log.error({ event: 'page.failed', err: error });
  const site = {
    pages: frontEnds.createPages({ demo: server.config.mode === 'demo', onError }),
    publicUrl: server.config.publicUrl,
    uploadLimit: server.config.uploadLimit,
    callFrom: directClient(house, ROUTES, onError),
  };
  servePages(app, site);
  const forEver = { immutable: true, maxAge: '365d' } as const;
  await app.register(fastifyStatic, {
    root: join(frontEnds.portalClient, 'assets'),
    prefix: '/assets/',
    ...forEver,
  });
  await serveVoice(app, { home: server.config.home, portalClient: frontEnds.portalClient });
  await serveWorkbench(app, frontEnds.workbench);
  app.setNotFoundHandler(async (request, reply) =>
    wantsPage(request) ? sendPage(site, request, reply) : sendNotFound(request, reply),
  );
}

const sendNotFound = (request: FastifyRequest, reply: FastifyReply): void =>
  sendProblem(new Refusal('not-found', 'not-found'), request, reply);

/** A single-page app: hashed files for ever, its worker, every other address below /w its one document. */
async function serveWorkbench(app: FastifyInstance, folder: string): Promise<void> {
  const document = await readFile(join(folder, 'index.html'));
  const worker = await readFile(join(folder, 'worker.js')).catch(() => '');
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/w/assets/',
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
  });
  // The counter has a document camera, and readers and printers behind a bridge on the same machine.
  const helmet = { contentSecurityPolicy: contentSecurityPolicy(bridgeOrigins) };
  // Asked for anew each time: it says which release is kept.
  app.get('/w/worker.js', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(worker),
  );
  for (const url of ['/w', '/w/*']) {
    app.get(url, { helmet }, async (_request, reply) =>
      reply
        .header('cache-control', 'no-cache')
        .header('permissions-policy', CAMERA_ONLY)
        .type('text/html; charset=utf-8')
        .send(document),
    );
  }
}
