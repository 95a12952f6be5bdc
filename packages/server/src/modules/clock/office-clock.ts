import { calendarVersions, knownByPublication } from '@yichuang/domain/clock/calendar-versions.ts';
import {
  type Bound,
  type CentreClocks,
  type ClockSources,
  centreClocks,
  LATEST,
} from '@yichuang/domain/clock/centre-clocks.ts';
import type { OfficeClock } from '@yichuang/domain/clock/due.ts';
import type { WorkingCalendar } from '@yichuang/domain/clock/working-calendar.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { instantAt } from '@yichuang/domain/time/instant.ts';
import { ask } from '#platform/db/compose.ts';
import type { Db } from '#platform/db/database.ts';
import type { Values } from '#platform/db/statement.ts';
import { notFound } from '#platform/http/refusal.ts';
import { perServer, type Server } from '#platform/server.ts';
import type { Reading } from '../context.ts';
import type { Ticking } from './due-view.ts';
import { loadSources } from './sources.ts';
import { clockStamp } from './store.ts';

/** The clocks of a centre, what they were made of, and the clock of the whole centre now. */
export type KeptClocks = CentreClocks & {
  readonly stamp: string;
  readonly sources: ClockSources;
  readonly clock: OfficeClock;
  /** By the notices published up to the end of a day, without what the centre closed or opened. */
  readonly publishedBy: (day: DateOnly) => WorkingCalendar;
};

/** A calendar of a hundred years takes milliseconds to build and never changes for the same notices. */
const kept = perServer(() => new Map<number, KeptClocks>());

/** The clock of the centre, by the notices, rules and hours of this moment. */
export const officeClock = async (db: Db, server: Server, centreId: number): Promise<OfficeClock> =>
  (await currentClocks(db, server, centreId)).clock;

/** What the clocks of this moment are made of, to be asked for with other things; `clocksOf` builds them. */
export const askStamp = (centreId: number) => ask(clockStamp, { centreId });

export type StampRows = readonly Values<(typeof clockStamp)['row']>[];
type Place = { readonly db: Db; readonly server: Server; readonly centreId: number };

/** The clock that binds a case, on the calendar of this moment. */
export const boundClock = async (
  db: Db,
  server: Server,
  centreId: number,
  bound: Bound,
): Promise<OfficeClock> => (await currentClocks(db, server, centreId)).clockAt(LATEST, bound);

/** All clocks of the centre, for questions about the past. */
export const clocksOfCentre = ({
  db,
  server,
  centreId,
}: Pick<Reading, 'db' | 'server' | 'centreId'>): Promise<KeptClocks> => currentClocks(db, server, centreId);

const currentClocks = async (db: Db, server: Server, centreId: number): Promise<KeptClocks> =>
  clocksOf(await db.many(clockStamp, { centreId }), { db, server, centreId });

/** @throws not-found for a centre that does not exist */
export async function clocksOf([row]: StampRows, { db, server, centreId }: Place): Promise<KeptClocks> {
  if (!row) throw notFound();
  const known = kept(server).get(centreId);
  if (known?.stamp === row.stamp) return known;
  const sources = await loadSources(db, centreId);
  const clocks = centreClocks(sources);
  const published = calendarVersions(knownByPublication(sources.notices.map(({ notice }) => notice)));
  const made: KeptClocks = {
    ...clocks,
    stamp: row.stamp,
    sources,
    clock: clocks.clockAt(LATEST, { at: LATEST }),
    publishedBy: (day) => published(instantAt({ on: day, ms: 0 })),
  };
  kept(server).set(centreId, made);
  return made;
}

/** The clocks as last built, without a trip; for hot acts, whose statement checks the stamp. */
export const keptClocks = async (server: Server, centreId: number): Promise<KeptClocks> =>
  kept(server).get(centreId) ?? currentClocks(server.database, server, centreId);

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
