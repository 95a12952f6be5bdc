import type { endPower as route } from '@yichuang/contract/identity.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { lockVersion } from './lock-version.ts';
import { endDelegation, raiseAuthority } from './power-store.ts';

/** 终止授权: from now on the power holds no longer; what was done with it stays lawful. @throws as `lockVersion`, not-found */
export async function endPower({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, now, actor } = context;
  const { accountId, powerId } = params;
  await lockVersion(accountId, body.version, context);
  const ended = await tx.run(endDelegation, {
    centreId,
    delegationId: powerId,
    accountId,
    now,
    by: actor.accountId,
  });
  if (ended.length === 0) throw notFound();
  await tx.run(raiseAuthority, { centreId, accountId });
  return { accountId };
}
