import type { listRemedies as route } from '@yichuang/contract/complaints-ratings.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { afterCursor, cursorOf } from '#platform/db/cursor.ts';
import { ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import { ratingsByIds } from './rating-store.ts';
import { listNewestRemedies } from './remedy-store.ts';
import { viewRow } from './view-remedy-row.ts';

/** What comes of bad ratings: all of the centre, or those of the own department that were looked into. */
export async function listRemedies(
  { query }: ParsedOf<typeof route>,
  context: Reading,
): Promise<ReplyOf<typeof route>> {
  const { db, centreId, actor, now } = context;
  const reach = reachOf(actor);
  const found = await db.many(listNewestRemedies, {
    ...{ centreId, state: query.state ?? null, ...afterCursor(query.cursor), limit: query.limit + 1 },
    department: reach.kind === 'centre' ? null : reach.code,
  });
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  const ratings = await db.many(ratingsByIds, {
    centreId,
    ratingIds: shown.map(({ ratingId }) => ratingId),
  });
  const telling = { departments: await listDepartmentNames(db, centreId), tick: await ticking(context) };
  return {
    rows: shown.flatMap((row) => {
      const rating = ratings.find(({ ratingId }) => ratingId === row.ratingId);
      return rating ? [viewRow(row, rating, telling)] : [];
    }),
    total: found[0]?.total ?? 0,
    nextCursor: found.length > query.limit && last ? cursorOf(last.openedAt, last.remedyId) : null,
    now: instantText(now),
  };
}
