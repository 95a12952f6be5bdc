import type { AccountRow, AccountView, PowerView } from '@yichuang/contract/identity.ts';
import { type Instant, instantText } from '@yichuang/domain/time/instant.ts';
import type { Values } from '#platform/db/statement.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import { forgetSeen } from './access.ts';
import { delegationsOf } from './power-store.ts';
import { accountById, accounts } from './store.ts';

type StoredAccount = {
  readonly accountId: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly role: string;
  readonly departmentCode: string | null;
  readonly isDisabled: boolean;
  readonly isHead: boolean;
  readonly version: number;
  readonly lastSignedInAt: Instant | null;
};

type Names = Awaited<ReturnType<typeof listDepartmentNames>>;

export async function viewAccounts(
  q: string | undefined,
  { db, centreId }: Reading,
): Promise<{ rows: AccountRow[] }> {
  const rows = await db.many(accounts, { centreId, q: q || null });
  const names = await listDepartmentNames(db, centreId);
  return { rows: rows.map((row) => rowOf(row, names)) };
}

export async function viewAccount(accountId: string, { db, centreId }: Reading): Promise<AccountView> {
  const row = await db.maybe(accountById, { centreId, accountId });
  if (!row) throw notFound();
  const names = await listDepartmentNames(db, centreId);
  const powers = await db.many(delegationsOf, { centreId, accountId });
  return { ...rowOf(row, names), powers: powers.map((power) => powerOf(power, names)) };
}

/** An account after a change, when it is committed: its next hot act sees what it may do now. */
export function viewChanged(
  { accountId }: { readonly accountId: string },
  context: Reading,
): Promise<AccountView> {
  forgetSeen(context.server, accountId);
  return viewAccount(accountId, context);
}

const rowOf = (row: StoredAccount, names: Names): AccountRow => ({
  accountId: row.accountId,
  loginName: row.loginName,
  displayName: row.displayName,
  role: row.role as AccountRow['role'],
  department: (row.departmentCode !== null && names.get(row.departmentCode)) || null,
  disabled: row.isDisabled,
  head: row.isHead,
  version: row.version,
  lastSignedInAt: row.lastSignedInAt === null ? null : instantText(row.lastSignedInAt),
});

type StoredPower = Values<(typeof delegationsOf)['row']>;

/** A power as pages know it. */
export const powerOf = (power: StoredPower, names: Names): PowerView => ({
  powerId: power.delegationId,
  department: names.get(power.departmentCode) ?? {
    code: power.departmentCode,
    name: power.departmentCode,
    nameEn: power.departmentCode,
  },
  act: power.act as PowerView['act'],
  from: power.validFrom,
  until: power.validUntil,
  basis: power.basis,
  counterId: power.counterId,
  items: power.itemCodes && [...power.itemCodes],
  kinds: power.itemKinds && ([...power.itemKinds] as NonNullable<PowerView['kinds']>),
  limits: power.limits,
  seal: power.sealId === null ? null : { sealId: power.sealId, name: power.sealName ?? '' },
  grantedAt: instantText(power.grantedAt),
  grantedBy: power.grantedBy,
  endedAt: power.endedAt === null ? null : instantText(power.endedAt),
  endedBy: power.endedBy,
  endReason: power.endReason,
});
