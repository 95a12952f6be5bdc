import type { ActorView } from '@yichuang/contract/identity.ts';
import { type Actor, permissionsOf } from '@yichuang/domain/identity/policy.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { findDepartment, getCentre } from '../organisation/index.ts';
import { accountById } from './store.ts';

/** The person of this session and what the pages may offer. */
export async function viewActor(
  actor: Pick<Actor, 'accountId' | 'isLocked'>,
  { db, server, centreId, now }: Pick<Reading, 'db' | 'server' | 'centreId' | 'now'>,
): Promise<ActorView> {
  const account = await db.maybe(accountById, { centreId, accountId: actor.accountId });
  if (!account) throw notFound();
  const centre = await getCentre(db, centreId);
  const role = account.role as ActorView['role'];
  return {
    accountId: account.accountId,
    loginName: account.loginName,
    displayName: account.displayName,
    role,
    department:
      account.departmentCode === null ? null : await findDepartment(db, centreId, account.departmentCode),
    permissions: [...permissionsOf(role)],
    demo: server.config.mode === 'demo',
    centreName: centre.name,
    now: instantText(now),
    isLocked: actor.isLocked === true,
    idleLockMinutes: server.config.idleLockMinutes,
  };
}
