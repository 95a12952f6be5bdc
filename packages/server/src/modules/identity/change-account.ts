import type { resetPassword as passwordRoute, changeAccount as route } from '@yichuang/contract/identity.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { requireDepartment } from './department-faults.ts';
import { lockVersion } from './lock-version.ts';
import { hashPassword } from './password.ts';
import { endSessionsOf, lockAdministrators, updateAccount, updatePassword } from './store.ts';

/** Role, department, state; the version grows, so that every open session is asked again. */
export async function changeAccount({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, now } = context;
  const { accountId } = params;
  await requireDepartment(body, { db: tx, centreId });
  const administrators = await tx.run(lockAdministrators, { centreId });
  const before = await lockVersion(accountId, body.version, context);
  const isLast = administrators.length === 1 && administrators[0]?.accountId === accountId;
  if (isLast && (body.disabled || body.role !== 'administrator')) {
    throw new Refusal('identity.last-administrator', 'conflict');
  }
  const { displayName, role, departmentCode, disabled, head = before.isHead } = body;
  await tx.run(updateAccount, {
    centreId,
    accountId,
    displayName,
    role,
    departmentCode,
    isDisabled: disabled,
    isHead: head && role === 'reviewer',
  });
  if (disabled) await tx.run(endSessionsOf, { centreId, accountId, now });
  return { accountId };
}

export async function resetPassword({ params, body }: ParsedOf<typeof passwordRoute>, context: Acting) {
  const { tx, centreId, now } = context;
  const { accountId } = params;
  await lockVersion(accountId, body.version, context);
  await tx.run(updatePassword, { centreId, accountId, passwordHash: await hashPassword(body.password) });
  await tx.run(endSessionsOf, { centreId, accountId, now });
  return { accountId };
}
