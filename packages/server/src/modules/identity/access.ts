import type { Actor } from '@yichuang/domain/identity/policy.ts';
import { mayUse, type Permission } from '@yichuang/domain/identity/policy.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import type { Access } from '#platform/http/perform.ts';
import { perServer, type Server } from '#platform/server.ts';
import { actorFrom } from './actor-from.ts';
import { actorOfSession } from './store.ts';

/** People as last seen, by token; a hot statement checks session and authority again before it writes. */
const seen = perServer(() => new Map<string, Actor>());
const SEEN_AT_MOST = 5_000;

export const access: Access<Actor> = {
  actorOf: findActor,
  async cachedActorOf(server, centreId, tokenHash, now) {
    return seen(server).get(tokenHash.toString('base64')) ?? refreshActor(server, centreId, tokenHash, now);
  },
  isLocked: (actor) => actor.isLocked === true,
  mayUse: (actor, permission) => mayUse(actor, permission as Permission),
  scopeOf: (actor) => actor?.accountId ?? 'public',
  channel: 'identity',
};

/** Reads the person anew, after a hot statement found that something differs. */
export async function refreshActor(
  server: Server,
  centreId: number,
  tokenHash: Buffer,
  now: Instant,
): Promise<Actor | null> {
  const key = tokenHash.toString('base64');
  const actor = await findActor(server.database, centreId, tokenHash, now);
  const known = seen(server);
  known.delete(key);
  if (actor) {
    const oldest = known.size >= SEEN_AT_MOST ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    known.set(key, actor);
  }
  return actor;
}

/**
 * Forgets who the account was, so that a hot act of now sees what was given to it; call it after the commit. What was
 * taken away is seen by the hot statement itself.
 */
export function forgetSeen(server: Server, accountId: string): void {
  const known = seen(server);
  for (const [token, actor] of known) if (actor.accountId === accountId) known.delete(token);
}

async function findActor(db: Db, centreId: number, tokenHash: Buffer, now: Instant): Promise<Actor | null> {
  const row = await db.maybe(actorOfSession, { centreId, tokenHash, now });
  return row && actorFrom(row, now);
}
