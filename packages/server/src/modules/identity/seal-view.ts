import type { SealView } from '@yichuang/contract/authority.ts';
import { authorityReach, managesAuthority } from '@yichuang/domain/identity/policy.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Reading } from '../context.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import { managedBy } from './manage-authority.ts';
import { handOversOf, sealRows } from './seal-store.ts';

/** The register of seals as far as this person may read it. */
export async function viewSeals(department: string | undefined, context: Reading) {
  const { db, centreId, actor } = context;
  const departmentCode = authorityReach(actor) ?? department ?? null;
  const rows = await db.many(sealRows, { centreId, departmentCode });
  const handOvers = await db.many(handOversOf, { centreId, sealIds: rows.map(({ sealId }) => sealId) });
  const names = await listDepartmentNames(db, centreId);
  const views = rows.map(
    (row): SealView => ({
      sealId: row.sealId,
      department: names.get(row.departmentCode) ?? unnamed(row.departmentCode),
      name: row.name,
      use: row.use as SealView['use'],
      number: row.number,
      form: row.form as SealView['form'],
      from: row.validFrom,
      until: row.validUntil,
      keeper: { accountId: row.keeperId, displayName: row.keeperName },
      revokedAt: row.revokedAt === null ? null : instantText(row.revokedAt),
      revokedBy: row.revokedBy,
      revokeReason: row.revokeReason,
      version: row.version,
      editable: row.revokedAt === null && managesAuthority(actor, row.departmentCode),
      handOvers: handOvers
        .filter(({ sealId }) => sealId === row.sealId)
        .map(({ at, from, to, reason, by }) => ({ at: instantText(at), from, to, reason, by })),
    }),
  );
  return { rows: views, manages: await managedBy(actor, context) };
}

const unnamed = (code: string) => ({ code, name: code, nameEn: code });
