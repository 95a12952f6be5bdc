import type { listDisclosed as route } from '@yichuang/contract/case-disclosure.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { addDays } from '@yichuang/domain/time/date-only.ts';
import { instant, localDay } from '@yichuang/domain/time/instant.ts';
import { afterCursor, cursorOf } from '#platform/db/cursor.ts';
import { offeredSheets } from '../catalogue/index.ts';
import type { Reading } from '../context.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import { disclosedDecisions } from './disclosure-store.ts';
import { publicName } from './list-cases.ts';

/** Days a decision stays on the page. */
const SHOWN_DAYS = 365;
const DAY = 86_400_000;

/**
 * 双公示: read from the decided cases themselves, so a licence is public from the moment of its decision; the seven
 * working days that are allowed for it are never used.
 */
export async function listDisclosed(
  { query }: ParsedOf<typeof route>,
  { db, server, centreId, now, today }: Reading,
): Promise<ReplyOf<typeof route>> {
  const sheets = await offeredSheets(db, server, centreId);
  const rows = await db.many(disclosedDecisions, {
    centreId,
    itemCodes: sheets.filter(({ kind }) => kind === 'licence').map(({ code }) => code),
    since: instant(now - SHOWN_DAYS * DAY),
    q: query.q || null,
    ...afterCursor(query.cursor),
    limit: query.limit + 1,
  });
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const names = await listDepartmentNames(db, centreId);
  return {
    rows: shown.map((row) => ({
      itemCode: row.itemCode,
      itemName: row.itemName,
      itemNameEn: row.itemNameEn,
      applicantName: publicName(row.applicantKind, row.applicantName),
      number: row.licenceNumber ?? row.caseNumber,
      authority: names.get(row.departmentCode) ?? {
        code: row.departmentCode,
        name: row.departmentCode,
        nameEn: row.departmentCode,
      },
      decidedOn: localDay(row.decidedAt),
    })),
    nextCursor: rows.length > query.limit && last ? cursorOf(last.decidedAt, last.caseId) : null,
    since: addDays(today, -SHOWN_DAYS),
  };
}
