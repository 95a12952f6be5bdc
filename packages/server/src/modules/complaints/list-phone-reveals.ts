import type { listPhoneReveals as route } from '@yichuang/contract/complaints-reveals.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { afterCursor, cursorOf } from '#platform/db/cursor.ts';
import type { Reading } from '../context.ts';
import { accountNames } from '../identity/index.ts';
import { countReveals, revealsBefore } from './reveal-store.ts';
import { viewService } from './view-rating-page.ts';

/** 个人信息查看记录 of bad ratings, for the supervisor. */
export async function listPhoneReveals(
  { query }: ParsedOf<typeof route>,
  context: Reading,
): Promise<ReplyOf<typeof route>> {
  const { db, centreId } = context;
  const found = await db.many(revealsBefore, {
    ...{ centreId, ...afterCursor(query.cursor) },
    limit: query.limit + 1,
  });
  const rows = found.slice(0, query.limit);
  const last = found.length > query.limit ? rows.at(-1) : undefined;
  const names = await accountNames(
    rows.map(({ accountId }) => accountId),
    context,
  );
  return {
    rows: rows.map(({ revealId, at, accountId, remedyId, ...service }) => ({
      ...{ revealId, remedyId, at: instantText(at), by: names.get(accountId) ?? '' },
      service: viewService(service),
    })),
    total: (await db.maybe(countReveals, { centreId }))?.total ?? 0,
    nextCursor: last ? cursorOf(last.at, last.revealId) : null,
  };
}
