import type {
  AuthorityRow,
  listDelegates as delegatesRoute,
  listAuthority as listRoute,
} from '@yichuang/contract/authority.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { authorityReach, managesAuthority } from '@yichuang/domain/identity/policy.ts';
import { addDays } from '@yichuang/domain/time/date-only.ts';
import type { Reading } from '../context.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import { authorityRows, countExpiring, delegatesOf } from './authority-store.ts';
import { managedBy, requireManager } from './manage-authority.ts';
import { powerOf } from './view.ts';

const SHOWN = 200;
const SOON_DAYS = 30;

/** Who may decide what, with which seal, until when; of the own department, or of all. */
export async function listAuthority(
  { query }: ParsedOf<typeof listRoute>,
  context: Reading,
): Promise<ReplyOf<typeof listRoute>> {
  const { db, centreId, actor, today } = context;
  const departmentCode = authorityReach(actor) ?? (query.department || null);
  const days = { today, soon: addDays(today, SOON_DAYS) };
  const rows = await db.many(authorityRows, {
    centreId,
    departmentCode,
    counterId: query.counter || null,
    person: query.person || null,
    itemCode: query.item || null,
    state: query.state ?? null,
    ...days,
    limit: SHOWN + 1,
  });
  const names = await listDepartmentNames(db, centreId);
  const soon = await db.maybe(countExpiring, { centreId, departmentCode, ...days });
  return {
    rows: rows.slice(0, SHOWN).map((row) => ({
      ...powerOf(row, names),
      holder: holderOf(row),
      editable:
        row.endedAt === null &&
        row.accountId !== actor.accountId &&
        managesAuthority(actor, row.departmentCode),
    })),
    more: rows.length > SHOWN,
    expiring: soon?.count ?? 0,
    manages: await managedBy(actor, context),
  };
}

/** @throws NotPermittedError unless the person manages the department */
export async function listDelegates(
  { query }: ParsedOf<typeof delegatesRoute>,
  { db, centreId, actor }: Reading,
): Promise<ReplyOf<typeof delegatesRoute>> {
  requireManager(actor, query.department);
  const rows = await db.many(delegatesOf, { centreId, departmentCode: query.department });
  return { rows: rows.filter(({ accountId }) => accountId !== actor.accountId).map(holderOf) };
}

type Holder = {
  readonly accountId: string;
  readonly displayName: string;
  readonly loginName: string;
  readonly role: string;
  readonly version: number;
};

const holderOf = ({ accountId, displayName, loginName, role, version }: Holder): AuthorityRow['holder'] => ({
  accountId,
  displayName,
  loginName,
  role: role as AuthorityRow['holder']['role'],
  version,
});
