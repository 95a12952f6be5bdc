import { NotPermittedError } from '@yichuang/domain/identity/errors.ts';
import { type Actor, managesAuthority } from '@yichuang/domain/identity/policy.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { listDepartmentNames } from '../organisation/index.ts';

/** @throws NotPermittedError unless the person manages what this department delegates, and its seals */
export function requireManager(actor: Actor, departmentCode: string): void {
  if (!managesAuthority(actor, departmentCode)) throw new NotPermittedError(actor.role, 'authority.manage');
}

/**
 * Nobody gives a power to themselves, nor takes one from themselves: somebody else answers for it.
 *
 * @throws Refusal `identity.own-power`
 */
export function requireSomebodyElse(actor: Actor, accountId: string): void {
  if (actor.accountId === accountId) throw new Refusal('identity.own-power', 'forbidden');
}

/** Departments whose delegations and seals the person manages. */
export async function managedBy(actor: Actor, { db, centreId }: Pick<Reading, 'db' | 'centreId'>) {
  const names = await listDepartmentNames(db, centreId);
  return [...names.values()].filter(({ code }) => managesAuthority(actor, code));
}
