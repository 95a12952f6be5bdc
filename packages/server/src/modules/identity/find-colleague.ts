import type { Actor } from '@yichuang/domain/identity/policy.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { actorByLoginName } from './store.ts';

/**
 * Somebody else who has a part in an act: the second officer, the presider of a hearing.
 *
 * @throws Refusal `identity.no-such-colleague`; whether the person may is for the rules to say
 */
export async function findColleague(loginName: string, { tx, centreId }: Pick<Acting, 'tx' | 'centreId'>) {
  const row = await tx.maybe(actorByLoginName, { centreId, loginName });
  if (!row) throw new Refusal('identity.no-such-colleague', 'invalid');
  // Roles, levels and powers are closed by checks of the tables.
  return row as Actor;
}
