import { latestDayBefore } from '@yichuang/domain/clock/latest-day-before.ts';
import { isRunningState } from '@yichuang/domain/licences/act.ts';
import type { Licence } from '@yichuang/domain/licences/licence.ts';
import { RENEWAL_LEAD } from '@yichuang/domain/licences/renew.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { officeClock } from '../clock/index.ts';
import type { Reading } from '../context.ts';

/** Last day to ask in time; null where nothing is to be renewed or a request waits already. */
export async function renewalDue(
  { state, validUntil, renewal }: Licence,
  { db, server, centreId }: Reading,
): Promise<DateOnly | null> {
  if (validUntil === null || renewal !== null || !isRunningState(state)) return null;
  const { calendar } = await officeClock(db, server, centreId);
  return latestDayBefore(validUntil, RENEWAL_LEAD, calendar);
}
