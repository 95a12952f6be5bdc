import type { RatingRow, listRatings as route } from '@yichuang/contract/complaints-ratings.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { addDays } from '@yichuang/domain/time/date-only.ts';
import { instantAt, instantText } from '@yichuang/domain/time/instant.ts';
import { afterCursor, cursorOf } from '#platform/db/cursor.ts';
import type { Values } from '#platform/db/statement.ts';
import { type Ticking, ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { accountNames } from '../identity/index.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import { viewFigures } from './figures.ts';
import { listNewestRatings } from './rating-store.ts';
import { viewPressing } from './remedy-due-view.ts';
import type { StoredRemedy } from './remedy-rows.ts';
import { remediesByIds } from './remedy-store.ts';
import { viewService } from './view-rating-page.ts';
import { departmentOf, viewAppeal } from './view-remedy-row.ts';

type Row = Values<(typeof listNewestRatings)['row']>;

/** Ratings of the centre with the figures above them; only for who looks after all departments. */
export async function listRatings(
  { query }: ParsedOf<typeof route>,
  context: Reading,
): Promise<ReplyOf<typeof route>> {
  const { db, centreId, today, now } = context;
  const sinceOn = addDays(today, -query.days);
  const since = instantAt({ on: sinceOn, ms: 0 });
  const department = query.department ?? null;
  const found = await db.many(listNewestRatings, {
    ...{ centreId, department, since, ...afterCursor(query.cursor) },
    isDefault: query.show === 'default',
    most: query.show === 'bad' ? 2 : 5,
    limit: query.limit + 1,
  });
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  const { figures, total } = await viewFigures({ department, since, show: query.show }, context);
  return {
    rows: await viewRows(shown, context),
    nextCursor: found.length > query.limit && last ? cursorOf(last.ratedAt, last.ratingId) : null,
    ...{ total, figures, since: sinceOn, now: instantText(now) },
  };
}

async function viewRows(rows: readonly Row[], context: Reading): Promise<RatingRow[]> {
  const { db, centreId } = context;
  const departments = await listDepartmentNames(db, centreId);
  const names = await accountNames(
    rows.map(({ ratedAccountId }) => ratedAccountId),
    context,
  );
  const remedyIds = rows.flatMap(({ remedyId }) => (remedyId === null ? [] : [remedyId]));
  const remedies = await db.many(remediesByIds, { centreId, remedyIds });
  const tick = await ticking(context);
  return rows.map((row) => ({
    ...{ ratingId: row.ratingId, isDefault: row.isDefault, words: row.words, counterId: row.counterId },
    // Values are closed by checks of the table.
    level: row.level as RatingRow['level'],
    via: row.via as RatingRow['via'],
    aspects: row.aspects as RatingRow['aspects'],
    ratedAt: instantText(row.ratedAt),
    service: viewService(row),
    department: departmentOf(row.departmentCode, departments),
    rated: names.get(row.ratedAccountId ?? '') ?? null,
    remedy: remedyOfRow(
      remedies.find(({ remedyId }) => remedyId === row.remedyId),
      tick,
    ),
  }));
}

const remedyOfRow = (remedy: StoredRemedy | undefined, tick: Ticking): RatingRow['remedy'] =>
  remedy
    ? {
        remedyId: remedy.remedyId,
        state: remedy.state as NonNullable<RatingRow['remedy']>['state'],
        verdict: remedy.verdict as NonNullable<RatingRow['remedy']>['verdict'],
        appeal: viewAppeal(remedy),
        pressing: viewPressing(remedy, tick),
      }
    : null;
