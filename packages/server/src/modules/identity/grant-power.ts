import type { grantPower as route } from '@yichuang/contract/identity.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import type { Acting } from '../context.ts';
import { addPower } from './add-power.ts';
import { lockVersion } from './lock-version.ts';
import { requireManager, requireSomebodyElse } from './manage-authority.ts';

/**
 * 授权: enters what a department delegates to an account.
 *
 * @throws NotPermittedError unless the person manages the department; Refusal `identity.own-power`; as `lockVersion` and
 *         `addPower`
 */
export async function grantPower({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, now, server, actor } = context;
  const { power } = body;
  requireManager(actor, power.departmentCode);
  requireSomebodyElse(actor, params.accountId);
  const account = await lockVersion(params.accountId, body.version, context);
  await addPower(
    account,
    { ...power, from: dateOnly(power.from), until: power.until === null ? null : dateOnly(power.until) },
    { tx, centreId, now, random: server.random, by: actor.accountId },
  );
  return { accountId: params.accountId };
}
