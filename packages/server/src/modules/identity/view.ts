import type { AccountView } from '@yichuang/contract/identity.ts';
import { type Instant, instantText } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import { accountById, accounts } from './store.ts';

type AccountRow = {
  readonly accountId: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly role: string;
  readonly departmentCode: string | null;
  readonly isDisabled: boolean;
  readonly version: number;
  readonly lastSignedInAt: Instant | null;
};

type Names = Awaited<ReturnType<typeof listDepartmentNames>>;

export async function viewAccounts(
  q: string | undefined,
  { db, centreId }: Reading,
): Promise<{ rows: AccountView[] }> {
  const rows = await db.many(accounts, { centreId, q: q || null });
  const names = await listDepartmentNames(db, centreId);
  return { rows: rows.map((row) => viewOf(row, names)) };
}

export async function viewAccount(accountId: string, { db, centreId }: Reading): Promise<AccountView> {
  const row = await db.maybe(accountById, { centreId, accountId });
  if (!row) throw notFound();
  return viewOf(row, await listDepartmentNames(db, centreId));
}

const viewOf = (row: AccountRow, names: Names): AccountView => ({
  accountId: row.accountId,
  loginName: row.loginName,
  displayName: row.displayName,
  role: row.role as AccountView['role'],
  department: (row.departmentCode !== null && names.get(row.departmentCode)) || null,
  disabled: row.isDisabled,
  version: row.version,
  lastSignedInAt: row.lastSignedInAt === null ? null : instantText(row.lastSignedInAt),
});
