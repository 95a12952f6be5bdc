import type { listApplications as route } from '@yichuang/contract/channels.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { afterCursor, cursorOf } from '#platform/db/cursor.ts';
import { ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { viewRow } from './row-view.ts';
import { loadAllRunning } from './running.ts';
import { listApplications as list } from './store.ts';

export async function listApplications(
  { query }: ParsedOf<typeof route>,
  context: Reading,
): Promise<ReplyOf<typeof route>> {
  const { db, centreId, actor, now } = context;
  const reach = reachOf(actor);
  const rows = await db.many(list, {
    centreId,
    isOpen: query.open,
    department: reach.kind === 'centre' ? null : reach.code,
    ...afterCursor(query.cursor),
    limit: query.limit + 1,
  });
  const shown = rows.slice(0, query.limit);
  const tick = await ticking(context);
  const all = await loadAllRunning(shown, context);
  const views = shown.flatMap((row, at) => {
    const applicant = { kind: row.applicantKind as 'person' | 'legalEntity', name: row.applicantName };
    const running = all[at];
    return running ? viewRow({ row, running, applicant }, tick) : [];
  });
  const last = shown.at(-1);
  return {
    rows: views,
    total: rows[0]?.total ?? 0,
    nextCursor: rows.length > query.limit && last ? cursorOf(last.sortedBy, last.applicationId) : null,
    now: instantText(now),
  };
}
