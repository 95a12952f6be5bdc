import { followHall as route } from '@yichuang/contract/queueing-screens.ts';
import { streams } from '../context.ts';
import { QUEUE_CHANNEL } from './event-store.ts';
import { newestQueueEvent, readQueueEvents } from './queue-events.ts';

/** Rings for screens and telephones of a hall: they have no account, so they are told only that something happened. */
export const followHall = streams(route, {
  channel: QUEUE_CHANNEL,
  newest: newestQueueEvent,
  async read(db, { centreId, after, limit }) {
    const events = await readQueueEvents(db, centreId, { after, limit });
    return events.map(({ seq, kind, institutionId, area }) => ({
      id: seq,
      row: { seq, kind, hall: institutionId, area },
    }));
  },
  scope: async ({ query }) => query.hall ?? null,
  show: (bell, hall) => (hall === null || hall === bell.hall ? bell : null),
});
