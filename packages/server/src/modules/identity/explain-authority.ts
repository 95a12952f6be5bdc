import type { explainAuthority as route } from '@yichuang/contract/authority.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { authorityReach, powerActsOf } from '@yichuang/domain/identity/policy.ts';
import { findPower, judgePower, nearestMiss } from '@yichuang/domain/organisation/delegation.ts';
import { holdsWords, noPowerWords, ROLE_HAS_NO_USE } from '@yichuang/domain/organisation/power-words.ts';
import { notFound, Refusal } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { actorFrom } from './actor-from.ts';
import { actorByLoginName } from './store.ts';

/**
 * Why may, or may not, a person do an act now? The same rule answers as when they do it.
 *
 * @throws Refusal `identity.no-such-colleague`; not-found for another department than one's own
 */
export async function explainAuthority(
  { query }: ParsedOf<typeof route>,
  { db, centreId, actor, now, today }: Reading,
): Promise<ReplyOf<typeof route>> {
  const reach = authorityReach(actor);
  if (reach !== null && reach !== query.department) throw notFound();
  const row = await db.maybe(actorByLoginName, { centreId, loginName: query.person });
  if (!row) throw new Refusal('identity.no-such-colleague', 'invalid');
  const { powers, role } = actorFrom(row, now);
  const asked = {
    departmentCode: query.department,
    act: query.act,
    at: now,
    on: today,
    itemCode: query.item,
    itemKind: query.kind,
    counterId: query.counter || undefined,
  };
  const isOfUse = powerActsOf(role).includes(query.act);
  const power = isOfUse ? findPower(powers, asked) : null;
  const refusal = isOfUse ? noPowerWords(nearestMiss(powers, asked)) : ROLE_HAS_NO_USE;
  const said = power === null ? refusal : holdsWords(power);
  return {
    allowed: power !== null,
    said: said.zh,
    saidEn: said.en,
    looked: powers.flatMap((one) => {
      const verdict = judgePower(one, asked);
      if (verdict === null) return [];
      const { basis, from, until, seal } = one;
      return [{ basis, from, until, seal: seal?.name ?? null, verdict }];
    }),
  };
}
