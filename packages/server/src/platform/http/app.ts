import { createHash } from 'node:crypto';
import cookie from '@fastify/cookie';
import type { Route } from '@yichuang/contract/route.ts';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { metricsOf } from '../metrics/metrics.ts';
import type { Binding, FileReply } from './binding.ts';
import { fileBody, jsonBody, readBodies, sendFile, sendKept } from './bodies.ts';
import { closePromptly } from './close-promptly.ts';
import { compressText } from './compression.ts';
import { isFromTraining, refuseCrossSite } from './cross-site.ts';
import { type Caller, type House, perform } from './perform.ts';
import { problemOf } from './problem.ts';
import { Refusal } from './refusal.ts';
import { sendSecurityHeaders } from './security-headers.ts';

const SESSION_COOKIE = 'yichuang-session';

/** The request pipeline, in order. */
export async function createApp<Actor>(
  house: House<Actor>,
  bindings: readonly Binding<Actor>[],
): Promise<FastifyInstance> {
  const { config, log } = house.server;
  const { requests } = metricsOf(house.server);
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    bodyLimit: 1_048_576,
    // A photo of 20 MB comes in at 1 Mbit/s within three minutes; the head of a request is short.
    requestTimeout: 300_000,
    http: { headersTimeout: 30_000 },
    routerOptions: { maxParamLength: 200 },
    genReqId: () => house.server.random.newId(),
  });
  closePromptly(app);
  const secure = config.publicUrl.startsWith('https:');
  await sendSecurityHeaders(app, secure);
  await app.register(cookie);
  await readBodies(app);
  await compressText(app);
  app.addHook('onRequest', refuseCrossSite(config.publicUrl));
  app.addHook('onResponse', async (request, reply) => {
    log.info({
      event: 'http',
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
    const labels = { method: request.method, route: request.routeOptions.url ?? 'unmatched' };
    requests.observe({ ...labels, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  for (const binding of bindings) bind(app, house, binding, secure);
  return app;
}

function bind<Actor>(
  app: FastifyInstance,
  house: House<Actor>,
  binding: Binding<Actor>,
  secure: boolean,
): void {
  const { route } = binding;
  app.route({
    method: route.method,
    url: `/api/v1${route.path}`,
    ...(route.takesFile ? { bodyLimit: house.server.config.uploadLimit } : {}),
    ...(isCompressed(route) ? {} : { compress: false as const }),
    async handler(request, reply) {
      const input = {
        params: request.params,
        query: request.query,
        body: route.method === 'POST' && !route.takesFile ? jsonBody(request) : undefined,
        file: route.takesFile ? fileBody(request) : undefined,
      };
      const performed = await perform(house, binding, input, callerOf(request));
      if (performed.cookie) setSessionCookie(reply, performed.cookie, secure);
      if (route.isKept) return sendKept(request, reply, performed.reply);
      reply.header('cache-control', 'no-store');
      return binding.kind === 'file'
        ? sendFile(reply, performed.reply as FileReply)
        : reply.send(performed.reply);
    },
  });
}

/** See `compressText`: what a signed-in person is told only where the route says that it may be. */
const isCompressed = ({ allow, isKept, isPacked }: Route): boolean =>
  allow === 'public' || isKept === true || isPacked === true;

export function callerOf(request: FastifyRequest): Caller {
  const token = request.cookies[SESSION_COOKIE];
  const key = request.headers['idempotency-key'];
  return {
    tokenHash: token ? hashToken(token) : null,
    key: typeof key === 'string' ? key : null,
    network: request.ip,
    isTraining: isFromTraining(request.headers),
  };
}

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

function setSessionCookie(
  reply: FastifyReply,
  { value, maxAgeSeconds }: { value: string; maxAgeSeconds: number },
  secure: boolean,
): void {
  reply.setCookie(SESSION_COOKIE, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure,
    maxAge: maxAgeSeconds,
  });
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(fromFastify(error));
  if (problem.status >= 500)
    request.log.error({ event: 'http.failed', route: request.routeOptions.url, err: error });
  reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(problem);
}

/** Fastify's own refusals (bad JSON, too large, …) in our one shape. */
function fromFastify(error: unknown): unknown {
  const { code, statusCode } = (error ?? {}) as { code?: string; statusCode?: number };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refusal('too-large', 'invalid', { status: 413 });
  if (code?.startsWith('FST_') && statusCode && statusCode < 500)
    return new Refusal('invalid-input', 'invalid', { status: statusCode });
  return error;
}
