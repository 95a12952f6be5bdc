import { dueOf } from '@yichuang/domain/clock/due.ts';
import { DAY_MS, instant } from '@yichuang/domain/time/instant.ts';
import { writeEffect } from '#platform/jobs/outbox.ts';
import { officeClock } from '../clock/index.ts';
import type { Working } from '../context.ts';
import { casesToWatch } from './sweep-store.ts';

export const WATCH_CASE = 'supervision.watch-case';

const BATCH = 1_000;
/** A notice is due after five working days, so that nobody is warned of it before three days have gone by. */
const UNANSWERED_DAYS = 3;
/** Nobody is warned of a promise before its last working day but one. */
const SOON = { unit: 'workingDays', count: 2 } as const;

/** One effect for each case that a clock may have reached: what fails in one holds up no other. */
export async function watchClocks({ tx, centreId, now, server }: Working): Promise<void> {
  const clock = await officeClock(tx, server, centreId);
  const span = {
    receivedBefore: instant(now - UNANSWERED_DAYS * DAY_MS),
    dueBefore: dueOf(now, SOON, [], { ...clock, dayEnds: 'midnight' }).at,
  };
  let afterId = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await tx.many(casesToWatch, { centreId, ...span, afterId, most: BATCH });
    for (const { caseId } of rows) {
      const effect = { task: WATCH_CASE, key: `${caseId}/${now}`, payload: { centreId, caseId } };
      writeEffect({ tx, centreId, now, effectId: server.random.newId() }, effect);
    }
    const last = rows.at(-1);
    if (rows.length < BATCH || !last) return;
    afterId = last.caseId;
  }
}
