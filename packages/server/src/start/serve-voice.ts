import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

type Folders = {
  /** Data folder of the installation; its folder `voice` holds what the centre's own announcer has recorded. */
  readonly home: string;
  /** Where the portal was built, with the recordings that come with the product. */
  readonly portalClient: string;
};

/** 叫号录音: a recording of the centre goes before the shipped one of the same name, and says that it is the centre's. */
export async function serveVoice(app: FastifyInstance, { home, portalClient }: Folders): Promise<void> {
  const own = join(home, 'voice');
  await app.register(fastifyStatic, {
    root: [own, join(portalClient, 'voice')],
    prefix: '/voice/',
    decorateReply: false,
    suppressWarning: true,
    // Asked for anew with each load of a screen: a new announcer keeps the names.
    maxAge: 0,
    setHeaders: (reply, path) => {
      if (path.startsWith(own + sep)) reply.header('x-recorded-by', 'centre');
    },
  });
}
