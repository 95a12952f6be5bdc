import type { CaseId } from '@yichuang/domain/cases/case-file.ts';
import type { CaseNumber } from '@yichuang/domain/cases/case-number.ts';
import type { Quantity } from '@yichuang/domain/cases/quantity-limit.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { instant } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import { waitingForItem } from './item-store.ts';

/**
 * 数量: how many of an item are granted and who waits; undefined where the number is not limited.
 *
 * The limit is that of the sheet which binds the case; what is granted and waits counts over all versions.
 */
export async function quantityOf(
  { code, rules }: ItemSheet,
  { db, centreId }: { readonly db: Db; readonly centreId: number },
): Promise<Quantity | undefined> {
  const limit = rules?.quantityLimit;
  if (limit === undefined) return undefined;
  const rows = await db.many(waitingForItem, { centreId, itemCode: code });
  return {
    limit,
    granted: rows[0]?.granted ?? 0,
    waiting: rows.flatMap(({ caseId, caseNumber, acceptedAt, countedFrom }) =>
      // No case waits: the row tells the number of the granted ones alone.
      caseId === null || caseNumber === null || acceptedAt === null
        ? []
        : [
            {
              caseId: caseId as CaseId,
              caseNumber: caseNumber as CaseNumber,
              acceptedAt,
              ...(countedFrom !== null && { countedFrom: instant(countedFrom) }),
            },
          ],
    ),
  };
}
