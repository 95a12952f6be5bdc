import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/**
 * What a document of ours may load: our own files only.
 *
 * @param alsoAsked origins a page may ask besides our own, by their whole name
 */
export const contentSecurityPolicy = (alsoAsked: readonly string[] = []) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'", ...alsoAsked],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    manifestSrc: ["'self'"],
  },
});

const NOTHING = 'camera=(), microphone=(), geolocation=()';

export const CAMERA_ONLY = NOTHING.replace('camera=()', 'camera=(self)');

/** On every answer. Pages see, hear and locate nobody; a document that needs the camera says so itself. */
export async function sendSecurityHeaders(app: FastifyInstance, isSecure: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: contentSecurityPolicy(),
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', NOTHING);
  });
}
