import type { RatedCardSubject } from '@yichuang/contract/supervision.ts';
import type { Remedy } from '@yichuang/domain/complaints/remedy.ts';
import { DAY_MS, instant } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import type { Working } from '../context.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import { ratingsByIds } from './rating-store.ts';
import { remedyOf } from './remedy-rows.ts';
import { remediesByIds, remediesToWatch, remedyById } from './remedy-store.ts';
import { viewService } from './view-rating-page.ts';
import { departmentOf } from './view-remedy-row.ts';

type Place = { readonly db: Db; readonly centreId: number };

/** Fifteen working days are never over before as many days have gone by. */
const NOT_BEFORE_DAYS = 15;
/** A night that was missed is made up for: what was put right lately is looked at once more. */
const LATELY_DAYS = 7;

/** Remedies whose days to be put right may be over, or were when it was done; `most`, in the order of ids from one on. */
export async function remediesPastDue(
  { tx, centreId, now }: Pick<Working, 'tx' | 'centreId' | 'now'>,
  { afterId, most }: { readonly afterId: string; readonly most: number },
): Promise<readonly string[]> {
  const rows = await tx.many(remediesToWatch, {
    ...{ centreId, afterId, most },
    openedBefore: instant(now - NOT_BEFORE_DAYS * DAY_MS),
    rectifiedAfter: instant(now - LATELY_DAYS * DAY_MS),
  });
  return rows.map(({ remedyId }) => remedyId);
}

/** A remedy as its journal stands, or null. */
export async function remedyForOversight(
  remedyId: string,
  { db, centreId }: Place,
): Promise<{ readonly remedy: Remedy; readonly headHash: Buffer } | null> {
  const row = await db.maybe(remedyById, { centreId, remedyId });
  return row && { remedy: remedyOf(row), headHash: row.headHash };
}

/** What cards about bad ratings tell of them; never words nor telephone. */
export async function ratedSubjects(
  remedyIds: readonly string[],
  { db, centreId }: Place,
): Promise<ReadonlyMap<string, RatedCardSubject>> {
  if (remedyIds.length === 0) return new Map();
  const rows = await db.many(remediesByIds, { centreId, remedyIds });
  const ratings = await db.many(ratingsByIds, { centreId, ratingIds: rows.map(({ ratingId }) => ratingId) });
  const departments = await listDepartmentNames(db, centreId);
  return new Map(
    rows.flatMap((row) => {
      const rating = ratings.find(({ ratingId }) => ratingId === row.ratingId);
      if (!rating) return [];
      const subject: RatedCardSubject = {
        remedyId: row.remedyId,
        // Values are closed by checks of the table.
        level: row.level as RatedCardSubject['level'],
        state: row.state as RatedCardSubject['state'],
        service: viewService(rating),
        department: departmentOf(row.departmentCode, departments),
      };
      return [[row.remedyId, subject] as const];
    }),
  );
}
