import { createHash } from 'node:crypto';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { metricsOf } from '../metrics/metrics.ts';
import type { Binding, FileReply } from './binding.ts';
import { closePromptly } from './close-promptly.ts';
import { compressText } from './compression.ts';
import { refuseCrossSite } from './cross-site.ts';
import { type Caller, type House, perform } from './perform.ts';
import { problemOf } from './problem.ts';
import { Refusal } from './refusal.ts';

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
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
    genReqId: () => house.server.random.newId(),
  });
  closePromptly(app);
  const secure = config.publicUrl.startsWith('https:');
  await app.register(helmet, securityHeaders(secure));
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: 262_144 });
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
    ...(route.allow === 'public' ? {} : { compress: false as const }),
    async handler(request, reply) {
      const input = {
        params: request.params,
        query: request.query,
        body: route.method === 'POST' ? jsonBody(request) : undefined,
      };
      const performed = await perform(house, binding, input, callerOf(request));
      if (performed.cookie) setSessionCookie(reply, performed.cookie, secure);
      reply.header('cache-control', 'no-store');
      return binding.kind === 'file'
        ? sendFile(reply, performed.reply as FileReply)
        : reply.send(performed.reply);
    },
  });
}

function sendFile(reply: FastifyReply, { bytes, type, name }: FileReply): FastifyReply {
  const disposition = `inline; filename*=UTF-8''${encodeURIComponent(name)}`;
  return reply.type(type).header('content-disposition', disposition).send(Buffer.from(bytes));
}

/** Writes are JSON only: a plain form of another site cannot send that without asking first. */
function jsonBody(request: FastifyRequest): unknown {
  if (!request.headers['content-type']?.startsWith('application/json')) {
    throw new Refusal('invalid-input', 'invalid', { status: 415 });
  }
  return request.body;
}

export function callerOf(request: FastifyRequest): Caller {
  const token = request.cookies[SESSION_COOKIE];
  const key = request.headers['idempotency-key'];
  return {
    tokenHash: token ? hashToken(token) : null,
    key: typeof key === 'string' ? key : null,
    network: request.ip,
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

const securityHeaders = (secure: boolean) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      manifestSrc: ["'self'"],
    },
  },
  strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
  referrerPolicy: { policy: 'same-origin' as const },
  crossOriginEmbedderPolicy: false,
});
