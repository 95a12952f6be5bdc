import { type ClockSources, calendarVersionOf } from '@yichuang/domain/clock/centre-clocks.ts';
import { type DateOnly, yearOf } from '@yichuang/domain/time/date-only.ts';
import { StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { lockCentre } from '../organisation/index.ts';
import { viewCalendar } from './calendar-view.ts';
import { loadSources } from './sources.ts';

/**
 * The sources of the clocks as the person saw them; nobody else changes them up to the end of the act.
 *
 * @throws StaleError with the year of that day as it is now
 */
export async function lockCalendar(version: number, on: DateOnly, context: Acting): Promise<ClockSources> {
  const { tx, centreId } = context;
  await tx.run(lockCentre, { centreId });
  const sources = await loadSources(tx, centreId);
  if (calendarVersionOf(sources) !== version)
    throw new StaleError(await viewCalendar({ db: tx, centreId, year: yearOf(on) }));
  return sources;
}
