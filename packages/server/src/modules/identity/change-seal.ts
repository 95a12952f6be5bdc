import type {
  handOverSeal as handOverRoute,
  revokeSeal as revokeRoute,
} from '@yichuang/contract/authority.ts';
import type { FieldFault } from '@yichuang/contract/problem.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { InvalidInputError, notFound, Refusal, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { announceAuthority } from './announce-authority.ts';
import { findColleague } from './find-colleague.ts';
import { requireManager } from './manage-authority.ts';
import { changeKeeper, endSeal, insertHandOver, lockSeal, raiseSealHolders } from './seal-store.ts';
import { viewSeals } from './seal-view.ts';

/**
 * 印章移交: it goes to another keeper.
 *
 * @throws as `lockForChange`; Refusal `identity.no-such-colleague`; InvalidInputError when it stays where it is
 */
export async function handOverSeal({ params, body }: ParsedOf<typeof handOverRoute>, context: Acting) {
  const { tx, centreId, now, actor } = context;
  const { sealId } = params;
  const { departmentCode, keeperId, version } = await lockForChange(sealId, body.version, context);
  const { accountId: toId } = await findColleague(body.to, context);
  if (toId === keeperId) throw new InvalidInputError([SAME_KEEPER]);
  const { reason } = body;
  const handOver = { centreId, sealId, seq: version + 1, now, fromId: keeperId, toId, reason };
  await tx.run(insertHandOver, { ...handOver, by: actor.accountId });
  await tx.run(changeKeeper, { centreId, sealId, keeperId: toId });
  await announceAuthority({ kind: 'sealHandedOver', departmentCode, accountIds: [], sealId }, context);
  return { sealId };
}

/** 印章停用: no paper bears it from now on, and no power that names it holds. @throws as `lockForChange` */
export async function revokeSeal({ params, body }: ParsedOf<typeof revokeRoute>, context: Acting) {
  const { tx, centreId, now, actor } = context;
  const { sealId } = params;
  const { departmentCode } = await lockForChange(sealId, body.version, context);
  await tx.run(endSeal, { centreId, sealId, reason: body.reason, now, by: actor.accountId });
  const holders = await tx.run(raiseSealHolders, { centreId, sealId });
  const accountIds = holders.map(({ accountId }) => accountId);
  await announceAuthority({ kind: 'sealRevoked', departmentCode, accountIds, sealId }, context);
  return { sealId };
}

/**
 * @throws Refusal not-found, `identity.seal-ended`; StaleError with the register as it is now
 * @throws NotPermittedError unless the person manages the department
 */
async function lockForChange(sealId: string, version: number, context: Acting) {
  const { tx, centreId, actor } = context;
  const [seal] = await tx.run(lockSeal, { centreId, sealId });
  if (!seal) throw notFound();
  requireManager(actor, seal.departmentCode);
  if (seal.revokedAt !== null) throw new Refusal('identity.seal-ended', 'conflict');
  if (seal.version !== version) throw new StaleError(await viewSeals(undefined, { ...context, db: tx }));
  return seal;
}

const SAME_KEEPER: FieldFault = {
  pointer: '/to',
  rule: 'identity.same-keeper',
  message: '印章就在这个人手里，请填接收人的登录名',
  messageEn: 'This person keeps the seal already. Enter the login name of who takes it.',
};
