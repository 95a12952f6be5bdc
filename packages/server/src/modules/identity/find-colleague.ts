import type { Actor } from '@yichuang/domain/identity/policy.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import { ask } from '#platform/db/compose.ts';
import type { Db } from '#platform/db/database.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { actorFrom } from './actor-from.ts';
import { actorByAccount, actorByLoginName, holdVersion } from './store.ts';

/**
 * Somebody else who has a part in an act: the second officer, the presider of a hearing.
 *
 * @throws Refusal `identity.no-such-colleague`; whether the person may is for the rules to say
 */
export async function findColleague(
  loginName: string,
  { tx, centreId, now }: Pick<Acting, 'tx' | 'centreId' | 'now'>,
): Promise<Actor> {
  const row = await tx.maybe(actorByLoginName, { centreId, loginName });
  if (!row) throw new Refusal('identity.no-such-colleague', 'invalid');
  return actorFrom(row, now);
}

/** A member of staff as the rules know them now; null when the account is disabled. */
export async function findActor(
  accountId: string,
  { db, centreId, now }: { readonly db: Db; readonly centreId: number; readonly now: Instant },
): Promise<Actor | null> {
  const row = await db.maybe(actorByAccount, { centreId, accountId });
  return row && actorFrom(row, now);
}

/** Something was taken away or given under our feet: look once more, but not for ever. */
const ATTEMPTS = 2;

/** Holds what the person may do, asked for with other things; no row: something was taken away or given meanwhile. */
export const askToHold = ({ accountId, authorityVersion }: Actor, centreId: number) =>
  ask(holdVersion, { centreId, accountId, authorityVersion });

/**
 * Keeps what the person may do from changing until the act is committed.
 *
 * @returns the person as they are now, where that changed since the request came in
 * @throws Refusal `sign-in-required` when the account was disabled meanwhile; `identity.authority-changed` when it keeps
 *         changing
 */
export async function holdAuthority(
  asked: Actor,
  { tx, centreId, now }: Pick<Acting, 'tx' | 'centreId' | 'now'>,
): Promise<Actor> {
  let actor = asked;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { accountId, authorityVersion } = actor;
    if ((await tx.run(holdVersion, { centreId, accountId, authorityVersion })).length > 0) return actor;
    const found = await findActor(accountId, { db: tx, centreId, now });
    if (found === null) throw new Refusal('sign-in-required', 'forbidden', { status: 401 });
    actor = found;
  }
  throw new Refusal('identity.authority-changed', 'conflict');
}
