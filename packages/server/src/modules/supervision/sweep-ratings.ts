import { writeEffect } from '#platform/jobs/outbox.ts';
import { remediesPastDue } from '../complaints/index.ts';
import type { Working } from '../context.ts';

export const WATCH_RATING = 'supervision.watch-rating';

const BATCH = 1_000;

/** One effect for each bad rating whose days may be over: what fails in one holds up no other. */
export async function watchRatings(context: Working): Promise<void> {
  const { tx, centreId, now, server } = context;
  let afterId = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const remedyIds = await remediesPastDue(context, { afterId, most: BATCH });
    for (const remedyId of remedyIds) {
      const effect = { task: WATCH_RATING, key: `${remedyId}/${now}`, payload: { centreId, remedyId } };
      writeEffect({ tx, centreId, now, effectId: server.random.newId() }, effect);
    }
    const last = remedyIds.at(-1);
    if (remedyIds.length < BATCH || last === undefined) return;
    afterId = last;
  }
}
