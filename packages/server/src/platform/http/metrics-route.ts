import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { hashToken } from './app.ts';
import { Refusal } from './refusal.ts';

/**
 * `GET /metrics`, for whoever sends the token.
 *
 * NOTE: a caller from this machine is not let in by that alone. A proxy on the same machine that adds no header looks
 * just like it, and what it passes on comes from anywhere.
 */
export function serveMetrics(
  app: FastifyInstance,
  token: string,
  read: () => Promise<{ readonly type: string; readonly text: string }>,
): void {
  const wanted = hashToken(token);
  app.get('/metrics', async (request, reply) => {
    const [, given = ''] = /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    reply.header('cache-control', 'no-store');
    if (!timingSafeEqual(hashToken(given), wanted)) {
      reply.header('www-authenticate', 'Bearer');
      throw new Refusal('sign-in-required', 'forbidden', { status: 401 });
    }
    const { type, text } = await read();
    return reply.type(type).send(text);
  });
}
