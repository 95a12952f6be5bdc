import type { OfficeClock } from '@yichuang/domain/clock/due.ts';
import type { HolidayNotice } from '@yichuang/domain/clock/holiday-notice.ts';
import { parseOfficeHours } from '@yichuang/domain/clock/office-hours.ts';
import { workingCalendar } from '@yichuang/domain/clock/working-calendar.ts';
import type { Db } from '#platform/db/database.ts';
import { notFound } from '#platform/http/refusal.ts';
import { perServer, type Server } from '#platform/server.ts';
import type { Reading } from '../context.ts';
import { getCentre } from '../organisation/index.ts';
import type { Ticking } from './due-view.ts';
import { clockStamp, holidayNotices } from './store.ts';

/** A clock and what it was made from. */
type Kept = { readonly stamp: string; readonly clock: OfficeClock };

/** A calendar of a hundred years takes milliseconds to build and never changes for the same notices. */
const kept = perServer(() => new Map<number, Kept>());

/** The clock of the centre, by the notices and hours of this moment. */
export const officeClock = async (db: Db, server: Server, centreId: number): Promise<OfficeClock> =>
  (await currentClock(db, server, centreId)).clock;

async function currentClock(db: Db, server: Server, centreId: number): Promise<Kept> {
  const row = await db.maybe(clockStamp, { centreId });
  if (!row) throw notFound();
  const known = kept(server).get(centreId);
  if (known?.stamp === row.stamp) return known;
  const made = { stamp: row.stamp, clock: await buildClock(db, centreId) };
  kept(server).set(centreId, made);
  return made;
}

/** The clock as last built, without a trip; for hot acts, whose statement checks the stamp. */
export const keptClock = async (server: Server, centreId: number): Promise<Kept> =>
  kept(server).get(centreId) ?? currentClock(server.database, server, centreId);

async function buildClock(db: Db, centreId: number): Promise<OfficeClock> {
  const rows = await db.many(holidayNotices, { centreId });
  const centre = await getCentre(db, centreId);
  return {
    // Notices were validated when they were imported.
    calendar: workingCalendar(rows.map(({ notice }) => notice as HolidayNotice)),
    officeHours: parseOfficeHours(centre.officeHours),
  };
}

/** The moment of a request with the clock of the centre, for replies that tell what is left. */
export const ticking = async ({
  db,
  server,
  centreId,
  now,
}: Pick<Reading, 'db' | 'server' | 'centreId' | 'now'>): Promise<Ticking> => ({
  now,
  clock: await officeClock(db, server, centreId),
});
