import type { Route } from '@yichuang/contract/route.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { momentOf } from '../context.ts';
import { callerOf } from './app.ts';
import { enter, type House, parse } from './perform.ts';
import { BATCH, Stream } from './stream.ts';
import { PACE, StreamHub } from './stream-hub.ts';
import type { StreamBinding } from './stream-source.ts';

/**
 * Server-sent events: what was is read from the database after the reader's last id, then what comes, rung for by
 * NOTIFY. Nothing is kept in memory, so a reader may resume at any node.
 */
export function serveStreams<Actor>(
  app: FastifyInstance,
  house: House<Actor>,
  bindings: readonly StreamBinding<Actor>[],
  pace = PACE,
): void {
  const hub = new StreamHub(house.server.database.listener, house.access.channel, pace);
  const site = { hub, house, drainMs: pace.drainMs };
  app.addHook('preClose', async () => hub.close());
  for (const binding of bindings) {
    app.route({
      method: 'GET',
      url: `/api/v1${binding.route.path}`,
      // A compressor would hold events back, and a stream has no head to ask for.
      compress: false,
      exposeHeadRoute: false,
      handler: (request, reply) => open(site, binding, request, reply),
    });
  }
}

type Site<Actor> = { readonly hub: StreamHub; readonly house: House<Actor>; readonly drainMs: number };

async function open<Actor>(
  { hub, house, drainMs }: Site<Actor>,
  binding: StreamBinding<Actor>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { server, centreId } = house;
  const { source, route } = binding;
  const { after: asked, ...query } = request.query as Record<string, unknown>;
  const input = parse(route, { params: request.params, query }) as never;
  const caller = callerOf(request);
  const admit = async () => {
    const now = momentOf(server);
    const actor = await enter(house, route, caller, server.database, now.now);
    const context = { server, centreId, ...now, network: caller.network, actor, db: server.database };
    return { actor, scope: await source.scope(input, context) };
  };

  const admitted = await admit();
  let { scope } = admitted;
  const newest = await source.newest(server.database, centreId);
  const last = idFrom(request.headers['last-event-id']) ?? idFrom(asked);
  // An id from the future is of another database, before it was put back from a copy.
  const isResumed = last !== null && last <= newest;

  const stream = new Stream({
    out: startReply(reply),
    after: isResumed ? last : newest,
    drainMs,
    async next(after) {
      const range = { centreId, after, limit: BATCH };
      const rows = await hub.shared(source.channel, `${route.name} ${after}`, () =>
        source.read(server.database, range),
      );
      return rows.map(({ id, row }) => ({ id, event: source.show(row, scope) }));
    },
    async check() {
      scope = (await admit()).scope;
    },
  });
  stream.begin(isResumed, 2_000 + Number(server.random.digits(3)) * 3);
  const leave = hub.add(stream, placeOf(source.channel, house, route, admitted.actor, caller.network));
  if (reply.raw.destroyed) leave();
  else reply.raw.once('close', leave);
  stream.ring();
  return reply;
}

function placeOf<Actor>(channel: string, house: House<Actor>, route: Route, actor: Actor, network: string) {
  const isPublic = route.allow === 'public' || actor === null;
  return { channel, isPublic, owner: isPublic ? network : house.access.scopeOf(actor) };
}

/** The head goes out now, with what the floor adds to every reply. */
function startReply(reply: FastifyReply) {
  reply.hijack();
  reply.raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Asks nginx not to collect events before it passes them on.
    'x-accel-buffering': 'no',
  });
  return reply.raw;
}

function idFrom(text: unknown): number | null {
  const id = typeof text === 'string' && /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(id) ? id : null;
}
