import { type QueueEvent, followQueue as route } from '@yichuang/contract/queueing-counters.ts';
import { streams } from '../context.ts';
import { QUEUE_CHANNEL } from './event-store.ts';
import { newestQueueEvent, readQueueEvents } from './queue-events.ts';

/** What a screen follows: all halls, one hall, or one area of it. */
type Followed = { readonly hall?: string | undefined; readonly area?: string | undefined };

/** 排队流水 as it happens; numbers and masked names only, so that any member of staff may follow it. */
export const followQueue = streams(route, {
  channel: QUEUE_CHANNEL,
  newest: newestQueueEvent,
  async read(db, { centreId, after, limit }) {
    const events = await readQueueEvents(db, centreId, { after, limit });
    return events.map((event) => ({ id: event.seq, row: event }));
  },
  scope: async ({ query }): Promise<Followed> => query,
  show: (event: QueueEvent, { hall, area }: Followed) =>
    (hall ?? event.institutionId) === event.institutionId && (area ?? event.area) === event.area
      ? event
      : null,
});
