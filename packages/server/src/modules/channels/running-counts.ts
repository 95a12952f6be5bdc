import { countRunning as route } from '@yichuang/contract/channels.ts';
import { reads } from '../context.ts';
import { countRunning } from './store.ts';

/** Above the versions that applications run under at the same time. */
const MOST_VERSIONS = 500;

/** How many running applications each version of a channel binds: for who edits channels, which are on a lower storey. */
export const runningCountRoutes = [
  reads(route, async (_input, { db, centreId }) => ({
    rows: await db.many(countRunning, { centreId, limit: MOST_VERSIONS }),
  })),
];
