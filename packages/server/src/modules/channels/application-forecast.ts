import type { ApplicationView } from '@yichuang/contract/channels.ts';
import type { Ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { type Seen, viewForecast, viewHolders } from './forecast-view.ts';
import { foresee, pausesOfOpen } from './foresee.ts';
import { usualTimes } from './usual-times.ts';

/** The forecast of one application, with what is usual for its steps, and who holds it now. */
export async function applicationForecast(
  { row, running, names }: Pick<Seen, 'row' | 'running' | 'names'>,
  tick: Ticking,
  { db, centreId }: Pick<Reading, 'db' | 'centreId'>,
): Promise<Pick<ApplicationView, 'forecast' | 'holders'>> {
  const pauses = await pausesOfOpen(db, centreId, [running]);
  const usual = await usualTimes(row.applicationId, running, { db, centreId, clock: tick.clock });
  const seen = { row, running, foreseen: foresee({ row, running, pauses }, tick), names, usual };
  return { forecast: viewForecast(seen, tick), holders: viewHolders(seen, tick) };
}
