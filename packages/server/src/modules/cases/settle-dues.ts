import { clockChange } from '@yichuang/domain/clock/calendar-change.ts';
import { clocksOfCentre } from '../clock/index.ts';
import type { Working } from '../context.ts';
import { moveDues } from './move-dues.ts';

/** Moves the dates of open cases that do not fit the clocks of the centre, as they are now, however that came. */
export async function settleDues(calendar: string, context: Working): Promise<void> {
  const { tx, server, centreId, now } = context;
  const clocks = await clocksOfCentre({ db: tx, server, centreId });
  await moveDues({ tx, server, centreId, change: clockChange(clocks, clocks), now, calendar });
}
