import type { LicenceRow, listLicences as route } from '@yichuang/contract/licences.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { numberKey } from '@yichuang/domain/licences/number-key.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { afterCursor, cursorOf } from '#platform/db/cursor.ts';
import { publicName } from '../cases/index.ts';
import type { Reading } from '../context.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import { listLicences as list } from './list-store.ts';
import { type ListedLicence, viewStanding } from './standing.ts';

/** 证照登记簿: within reach, by number, case or holder, in a state. */
export async function listLicences(
  { query }: ParsedOf<typeof route>,
  context: Reading,
): Promise<ReplyOf<typeof route>> {
  const { db, centreId, actor, now, today } = context;
  const reach = reachOf(actor);
  const name = query.q?.trim() || null;
  const rows = await db.many(list, {
    centreId,
    department: reach.kind === 'centre' ? null : reach.code,
    key: name === null ? null : numberKey(name),
    name,
    state: query.state ?? null,
    today,
    ...afterCursor(query.cursor),
    limit: query.limit + 1,
  });
  const names = await listDepartmentNames(db, centreId);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) =>
      viewRow(row, viewStanding(row, names, publicName(row.holderKind, row.holderName), context)),
    ),
    total: rows[0]?.total ?? 0,
    nextCursor: rows.length > query.limit && last ? cursorOf(last.issuedAt, last.licenceId) : null,
    now: instantText(now),
  };
}

/** A row of the register; its version is that on record, which an act must name. */
export const viewRow = (row: ListedLicence, standing: ReturnType<typeof viewStanding>): LicenceRow => ({
  licenceId: row.licenceId,
  ...standing,
  caseNumber: row.caseNumber,
  issuedAt: instantText(row.issuedAt),
  version: row.version,
});
