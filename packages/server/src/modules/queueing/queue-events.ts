import type { QueueEvent, listQueueEvents as route } from '@yichuang/contract/queueing-counters.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import type { Values } from '#platform/db/statement.ts';
import type { Reading } from '../context.ts';
import { eventsAfter, newestEvent } from './event-store.ts';

type Range = {
  readonly after: number;
  readonly hall?: string | undefined;
  readonly area?: string | undefined;
  readonly limit: number;
};

/** Number of the newest event of the hall, 0 before the first. */
export const newestQueueEvent = async (db: Db, centreId: number): Promise<number> =>
  (await db.maybe(newestEvent, { centreId }))?.seq ?? 0;

/** Events after a number, oldest first; a screen that was cut off goes on from its last one. */
export const readQueueEvents = async (
  db: Db,
  centreId: number,
  { after, hall, area, limit }: Range,
): Promise<QueueEvent[]> =>
  (await db.many(eventsAfter, { centreId, after, hall: hall ?? null, area: area ?? null, limit })).map(
    viewEvent,
  );

/** For screens that ask again and again: from -1 they learn where the stream is. */
export async function listQueueEvents(
  { query }: ParsedOf<typeof route>,
  { db, centreId }: Reading,
): Promise<ReplyOf<typeof route>> {
  if (query.after < 0) return { rows: [], last: await newestQueueEvent(db, centreId) };
  const rows = await readQueueEvents(db, centreId, query);
  return { rows, last: rows.at(-1)?.seq ?? query.after };
}

const viewEvent = (row: Values<(typeof eventsAfter)['row']>): QueueEvent => ({
  ...row,
  at: instantText(row.at),
});
