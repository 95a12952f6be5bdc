import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/**
 * Sends text compressed to whoever asks for it; routes added afterwards, and not errors outside of any route.
 *
 * Compression tells by the length of a reply whether what an attacker made the browser ask for also stands elsewhere
 * in it (BREACH). That needs a reply that a foreign page can have sent again and again, with something in it that the
 * foreign page does not know. So it may serve only replies that depend on the address alone:
 * - files of the front ends hold no secret;
 * - pages know no session, their cookies say language and looks; who can ask for the address of a draft or of a case
 *   already knows what is secret in it, and no foreign page can post a form;
 * - public API routes, likewise. What a signed-in person is told says `compress: false` on its route, unless the route
 *   is kept or packed: then it is the same whoever asks, and nothing of the question stands in it. The pages of a paper
 *   are addressed by two ids that a foreign page does not know, and never change.
 *
 * NOTE: a stream of events must say so too, or the compressor holds its events back.
 */
export async function compressText(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    // NOTE: compressed requests stay refused: a small one could unfold to any size.
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    customTypes:
      /^(text\/(html|css|plain|javascript)|application\/(json|xml|problem\+json)|image\/svg\+xml)(;|$)/,
  });
  // The plain reply depends on what was asked for too; a cache must not keep it for everybody.
  app.addHook('onSend', async (_request, reply, payload) => {
    if (reply.getHeader('cache-control') === 'no-store') return payload;
    const others = [reply.getHeader('vary') ?? []].flat();
    reply.header('vary', [...others, 'accept-encoding'].join(', '));
    return payload;
  });
}
