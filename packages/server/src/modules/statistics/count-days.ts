import { addDays, nextDay } from '@yichuang/domain/time/date-only.ts';
import { instantAt, localDay } from '@yichuang/domain/time/instant.ts';
import type { Working } from '../context.ts';
import { addUpDays, countedThrough, dropDays, firstCase, markCounted } from './day-store.ts';

/** Days back in which an act may still change what was counted, as by taking a decision back; older days stand. */
const COUNTED_AGAIN_DAYS = 35;

/**
 * Adds up the days that are over; the last weeks once more, so that it may be late, or run twice. Today is never added
 * up: it is counted from the cases.
 */
export async function countDays({ tx, centreId, today }: Working): Promise<void> {
  const through = addDays(today, -1);
  const before = await tx.maybe(countedThrough, { centreId });
  const first = before === null ? await tx.maybe(firstCase, { centreId }) : null;
  const from = before
    ? addDays(before.day, 1 - COUNTED_AGAIN_DAYS)
    : localDay(first?.receivedAt ?? instantAt({ on: today, ms: 0 }));
  if (from > through) return;
  const moments = {
    after: instantAt({ on: from, ms: 0 }),
    until: instantAt({ on: nextDay(through), ms: 0 }),
  };
  await tx.run(dropDays, { centreId, from, through });
  await tx.run(addUpDays, { centreId, ...moments });
  await tx.run(markCounted, { centreId, through });
}
