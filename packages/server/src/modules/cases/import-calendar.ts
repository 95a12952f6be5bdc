import { type ChangedDay, clockChange } from '@yichuang/domain/clock/calendar-change.ts';
import { centreClocks } from '@yichuang/domain/clock/centre-clocks.ts';
import type { HolidayNotice } from '@yichuang/domain/clock/holiday-notice.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import { momentOf } from '#platform/context.ts';
import type { Db } from '#platform/db/database.ts';
import type { Server } from '#platform/server.ts';
import { clocksOfCentre, insertHolidayNotice, newNotices } from '../clock/index.ts';
import type { Working } from '../context.ts';
import { listMovedDues, type MovedCaseDue, moveDues } from './move-dues.ts';

/** What an import of notices does, or would do. */
export type CalendarImport = {
  readonly applied: boolean;
  /** Notices that were not there before. */
  readonly notices: readonly {
    readonly noticeId: string;
    readonly year: number;
    readonly number: string | null;
    readonly published: string | null;
  }[];
  /** Published after today: nobody can go by them yet, they are left out. */
  readonly later: readonly Pick<HolidayNotice, 'year' | 'number' | 'published'>[];
  /** Days that are worked in one calendar and not in the other. */
  readonly days: readonly ChangedDay[];
  readonly moved: readonly MovedCaseDue[];
};

type Place = { readonly server: Server; readonly centreId: number };

/** A calendar as one transaction sees it, at its moment. */
type Planning = Place & { readonly db: Db; readonly now: Instant; readonly today: DateOnly };

/**
 * What notices would change: which are new, which days, which dues of open cases. Writes nothing.
 *
 * @throws BadNoticeError when one contradicts a notice that is there
 */
export async function previewCalendar(
  notices: readonly HolidayNotice[],
  place: Place,
): Promise<CalendarImport> {
  const { database: db } = place.server;
  const plan = await planNotices(notices, { ...place, db, ...momentOf(place.server) });
  return { ...plan.told, applied: false, moved: await listMovedDues(db, plan.change, place) };
}

/**
 * Adds notices and moves the dues of open cases to them, all in one transaction.
 *
 * A case that somebody accepts at the same moment may still go by the calendar before; it is found by looking again
 * when the new one is there for everybody.
 *
 * @throws as `previewCalendar`
 */
export async function importCalendar(
  notices: readonly HolidayNotice[],
  place: Place,
): Promise<CalendarImport> {
  const first = await importOnce(notices, place);
  const moved = [...first.moved];
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const late = await importOnce(notices, place);
    if (late.moved.length === 0) break;
    moved.push(...late.moved);
  }
  return { ...first, moved };
}

/** An act lasts seconds; whoever began with the old calendar has ended by then. */
const MOST_LOOKS = 3;

const importOnce = (notices: readonly HolidayNotice[], place: Place): Promise<CalendarImport> =>
  place.server.database.transaction((tx) => addNotices(notices, { ...place, tx, ...momentOf(place.server) }));

/** Adds notices within a transaction and moves the dues of the cases that are open in it. @throws as `previewCalendar` */
export async function addNotices(
  notices: readonly HolidayNotice[],
  { tx, server, centreId, now, today }: Working,
): Promise<CalendarImport & { readonly calendar: string }> {
  const { fresh, change, told, calendar } = await planNotices(notices, {
    db: tx,
    server,
    centreId,
    now,
    today,
  });
  for (const { noticeId, notice } of fresh) {
    await tx.run(insertHolidayNotice, {
      centreId,
      noticeId,
      year: notice.year,
      publishedOn: notice.published,
      documentNumber: notice.number,
      notice,
      importedAt: now,
    });
  }
  const moved = await moveDues({ tx, server, centreId, change, now, calendar });
  return { ...told, applied: true, moved, calendar };
}

/** Which notices are new and what they change. Writes nothing. @throws as `previewCalendar` */
export async function planNotices(
  notices: readonly HolidayNotice[],
  { db, server, centreId, now, today }: Planning,
) {
  const { known, fresh, later } = await newNotices(notices, { db, centreId, today });
  const all = [...known, ...fresh.map(({ notice }) => notice)];
  const { sources } = await clocksOfCentre({ db, server, centreId });
  const added = fresh.map(({ notice }) => ({ notice, knownAt: now }));
  const after = centreClocks({ ...sources, notices: [...sources.notices, ...added] });
  const change = clockChange(centreClocks(sources), after);
  const told = {
    notices: fresh.map(({ noticeId, notice: { year, number, published } }) => ({
      noticeId,
      year,
      number,
      published,
    })),
    later: later.map(({ year, number, published }) => ({ year, number, published })),
    days: change.daysIn(undefined),
  };
  return { fresh, change, told, calendar: newestOf(all) };
}

/** The number people cite the calendar by: that of its newest notice, or its year where nobody looked the number up. */
function newestOf(notices: readonly HolidayNotice[]): string {
  const newest = notices.toSorted((a, b) => ((a.published ?? '') < (b.published ?? '') ? -1 : 1)).at(-1);
  return newest?.number ?? `notice for ${newest?.year ?? 'no year'}`;
}
