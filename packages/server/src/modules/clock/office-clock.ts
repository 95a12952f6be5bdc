import { calendarVersions, knownByPublication } from '@yichuang/domain/clock/calendar-versions.ts';
import type { LocalClocks } from '@yichuang/domain/clock/clock-due.ts';
import type { OfficeClock } from '@yichuang/domain/clock/due.ts';
import type { HolidayNotice } from '@yichuang/domain/clock/holiday-notice.ts';
import { parseOfficeHours } from '@yichuang/domain/clock/office-hours.ts';
import type { WorkingCalendar } from '@yichuang/domain/clock/working-calendar.ts';
import { workingCalendar } from '@yichuang/domain/clock/working-calendar.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { type Instant, instant, instantAt } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import { notFound } from '#platform/http/refusal.ts';
import { perServer, type Server } from '#platform/server.ts';
import type { Reading } from '../context.ts';
import { getCentre } from '../organisation/index.ts';
import type { Ticking } from './due-view.ts';
import { clockStamp, holidayNotices } from './store.ts';

/** The clock of a centre now, as it was known to it before, and as it was published. */
export type CentreClocks = {
  readonly clock: OfficeClock;
  /** By the notices the centre had at a moment. */
  readonly clockAsOf: (moment: Instant) => LocalClocks;
  /** By the notices published up to the end of a day. */
  readonly publishedBy: (day: DateOnly) => WorkingCalendar;
};

/** Clocks and what they were made from. */
type Kept = CentreClocks & { readonly stamp: string };

/** A calendar of a hundred years takes milliseconds to build and never changes for the same notices. */
const kept = perServer(() => new Map<number, Kept>());

/** The clock of the centre, by the notices and hours of this moment. */
export const officeClock = async (db: Db, server: Server, centreId: number): Promise<OfficeClock> =>
  (await currentClocks(db, server, centreId)).clock;

/** All clocks of the centre, for questions about the past. */
export const clocksOfCentre = ({
  db,
  server,
  centreId,
}: Pick<Reading, 'db' | 'server' | 'centreId'>): Promise<CentreClocks> => currentClocks(db, server, centreId);

async function currentClocks(db: Db, server: Server, centreId: number): Promise<Kept> {
  const row = await db.maybe(clockStamp, { centreId });
  if (!row) throw notFound();
  const known = kept(server).get(centreId);
  if (known?.stamp === row.stamp) return known;
  const made = { stamp: row.stamp, ...(await buildClocks(db, centreId)) };
  kept(server).set(centreId, made);
  return made;
}

/** The clock as last built, without a trip; for hot acts, whose statement checks the stamp. */
export const keptClock = async (server: Server, centreId: number): Promise<Kept> =>
  kept(server).get(centreId) ?? currentClocks(server.database, server, centreId);

async function buildClocks(db: Db, centreId: number): Promise<CentreClocks> {
  const rows = await db.many(holidayNotices, { centreId });
  const centre = await getCentre(db, centreId);
  const officeHours = parseOfficeHours(centre.officeHours);
  // Notices were validated when they were imported.
  const known = rows.map(({ notice, importedAt }) => ({
    notice: notice as HolidayNotice,
    knownAt: importedAt ?? ALWAYS,
  }));
  const notices = known.map(({ notice }) => notice);
  const versions = calendarVersions(known);
  const published = calendarVersions(knownByPublication(notices));
  return {
    clock: { calendar: workingCalendar(notices), officeHours },
    clockAsOf: (moment) => {
      const clock = { calendar: versions(moment), officeHours };
      return { local: clock, nationwide: clock };
    },
    publishedBy: (day) => published(instantAt({ on: day, ms: 0 })),
  };
}

/** Notices that came with the data of the centre were known before anything happened in it. */
const ALWAYS = instant(0);

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
