import type { endPower as route } from '@yichuang/contract/identity.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { announceAuthority } from './announce-authority.ts';
import { lockVersion } from './lock-version.ts';
import { requireManager, requireSomebodyElse } from './manage-authority.ts';
import { endDelegation, raiseAuthority } from './power-store.ts';

/**
 * 终止授权: from now on the power holds no longer; what was done with it stays lawful.
 *
 * @throws NotPermittedError unless the person manages the department; Refusal `identity.own-power`, not-found; as
 *         `lockVersion`
 */
export async function endPower({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, now, actor } = context;
  const { accountId, powerId: delegationId } = params;
  requireSomebodyElse(actor, accountId);
  await lockVersion(accountId, body.version, context);
  const { reason } = body;
  const by = actor.accountId;
  const [ended] = await tx.run(endDelegation, { centreId, delegationId, accountId, reason, now, by });
  if (!ended) throw notFound();
  const { departmentCode } = ended;
  requireManager(actor, departmentCode);
  await tx.run(raiseAuthority, { centreId, accountId });
  await announceAuthority({ kind: 'ended', departmentCode, accountIds: [accountId], delegationId }, context);
  return { accountId };
}
