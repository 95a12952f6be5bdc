import type { FastifyInstance } from 'fastify';

/**
 * Lets a site close as soon as its last reply is out.
 *
 * Closing ends the connections that are idle at that moment. One whose reply is still on its way becomes idle
 * afterwards, and would keep the site open until its keep-alive time has passed (72 s).
 */
export function closePromptly(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onResponse', async () => {
    // The connection counts as idle only after this turn.
    if (isClosing) setImmediate(() => app.server.closeIdleConnections());
  });
}
