import type { listOpinionRequests as route } from '@yichuang/contract/opinions.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { afterCursor, cursorOf } from '#platform/db/cursor.ts';
import { ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import { listAnswered, listToAnswer } from './opinion-list-store.ts';
import { viewRequestRow } from './opinion-rows.ts';

/** Requests to one's own department; whoever sees the whole centre sees who keeps a case waiting. */
export async function listOpinions(
  { query }: ParsedOf<typeof route>,
  context: Reading,
): Promise<ReplyOf<typeof route>> {
  const { db, centreId, actor, now } = context;
  const reach = reachOf(actor);
  const asked = {
    centreId,
    department: reach.kind === 'centre' ? null : reach.code,
    ...afterCursor(query.cursor),
    limit: query.limit + 1,
  };
  const rows = await (query.box === 'toAnswer' ? db.many(listToAnswer, asked) : db.many(listAnswered, asked));
  const names = await listDepartmentNames(db, centreId);
  const telling = { names, tick: await ticking(context), actor };
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => viewRequestRow(row, telling)),
    total: rows[0]?.total ?? 0,
    nextCursor: rows.length > query.limit && last ? cursorOf(last.sortedBy, last.requestId) : null,
    now: instantText(now),
  };
}
