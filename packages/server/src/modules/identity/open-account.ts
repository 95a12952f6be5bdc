import type { Role } from '@yichuang/domain/identity/policy.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Tx } from '#platform/db/database.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Randomness } from '#platform/server.ts';
import { requireDepartment } from './department-faults.ts';
import { hashPassword } from './password.ts';
import { insertAccount } from './store.ts';

export type NewAccount = {
  readonly loginName: string;
  readonly displayName: string;
  readonly role: Role;
  readonly departmentCode: string | null;
  readonly password: string;
  /** 部门负责人; only a reviewer is one. */
  readonly head?: boolean | undefined;
};

type Opening = {
  readonly tx: Tx;
  readonly centreId: number;
  readonly now: Instant;
  readonly random: Randomness;
};

/** @throws Refusal `identity.login-name-taken`, InvalidInputError as `requireDepartment` */
export async function openAccount(
  account: NewAccount,
  { tx, centreId, now, random }: Opening,
): Promise<string> {
  await requireDepartment(account, { db: tx, centreId });
  const accountId = random.newId();
  const { loginName, displayName, role, departmentCode, password, head = false } = account;
  const passwordHash = await hashPassword(password);
  const opened = await tx.run(insertAccount, {
    centreId,
    accountId,
    loginName,
    displayName,
    passwordHash,
    role,
    departmentCode,
    isHead: head && role === 'reviewer',
    now,
  });
  if (opened.length === 0) throw new Refusal('identity.login-name-taken', 'conflict');
  return accountId;
}
