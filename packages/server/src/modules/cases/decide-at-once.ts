import { DomainError } from '@yichuang/domain/errors.ts';
import { InDoubtError, isConnectionLost } from '#platform/db/database.ts';
import { Refusal } from '#platform/http/refusal.ts';
import { officeClock } from '../clock/index.ts';
import type { ActingOnce } from '../context.ts';
import { refreshActor } from '../identity/index.ts';
import { instantByKey, recordInstantCase } from './instant-store.ts';
import { type InstantCase, prepare, type Recorded } from './prepare-instant-case.ts';

/** Something was changed under our feet: look again and decide again, but not for ever. */
const ATTEMPTS = 2;

/**
 * Receives, accepts and grants in one act and one statement (即办件).
 *
 * @returns what was recorded, or the id of the case an earlier act with this key made
 * @throws Refusal `sign-in-required`, `cases.item-changed`, `key-reused`, and what the rules refuse
 */
export async function decideAtOnce(
  asked: InstantCase,
  context: ActingOnce,
): Promise<Recorded | { readonly caseId: string }> {
  try {
    return await decideNow(asked, context);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    // Only for who is still signed in: the person may have been disabled meanwhile.
    const actor = await refreshActor(context.server, context.centreId, context.tokenHash, context.now);
    // What is refused today may be the repetition of an act that was lawful when it was done.
    const earlier = actor ? await caseByKey(context) : null;
    if (earlier) return earlier;
    // A power given from another process was not in the copy kept here.
    if (actor && actor.authorityVersion !== context.actor.authorityVersion)
      return decideNow(asked, { ...context, actor });
    throw error;
  }
}

async function decideNow(asked: InstantCase, context: ActingOnce) {
  const { server, database, centreId, now, tokenHash } = context;
  let { actor } = context;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { parameters, recorded } = await prepare(asked, { ...context, actor });
    const answer = await recordOrAsk(parameters, context);
    if (answer === 'inDoubt') return replayed(context);
    if (answer?.isNew) return recorded;
    if (answer?.isAllowed) return replayed(context);
    const refreshed = await refreshActor(server, centreId, tokenHash, now);
    if (!refreshed) throw new Refusal('sign-in-required', 'forbidden', { status: 401 });
    actor = refreshed;
    await officeClock(database, server, centreId);
  }
  throw new Refusal('cases.item-changed', 'conflict');
}

type Parameters = Awaited<ReturnType<typeof prepare>>['parameters'];

/** A connection that broke on the way tells nothing: the key does. Never tried again blindly. */
async function recordOrAsk(parameters: Parameters, { database }: ActingOnce) {
  try {
    const [answer] = await database.once(recordInstantCase, parameters);
    return answer;
  } catch (error) {
    if (isConnectionLost(error)) return 'inDoubt';
    throw error;
  }
}

/** A concurrent twin may see neither a new key nor a reply: it reads once more by key. */
async function replayed(context: ActingOnce): Promise<{ caseId: string }> {
  const known = await caseByKey(context);
  if (!known) throw new InDoubtError('the act is not there yet; ask again with the same key');
  return known;
}

/** @throws Refusal `key-reused` when the key belongs to another act */
async function caseByKey({ database, centreId, request }: ActingOnce): Promise<{ caseId: string } | null> {
  const row = await database.maybe(instantByKey, { centreId, scope: request.scope, key: request.key });
  if (!row?.caseId) return null;
  if (!row.digest.equals(request.digest)) throw new Refusal('key-reused', 'conflict');
  return { caseId: row.caseId };
}
