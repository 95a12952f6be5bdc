import type { CalendarView } from '@yichuang/contract/clock.ts';
import { calendarVersionOf, centreClocks, LATEST } from '@yichuang/domain/clock/centre-clocks.ts';
import type { HolidayNotice } from '@yichuang/domain/clock/holiday-notice.ts';
import { linesOfNotice } from '@yichuang/domain/clock/notice-lines.ts';
import {
  countWorkingDays,
  dayReason,
  isProvisional,
  isWorked,
  type WorkingCalendar,
} from '@yichuang/domain/clock/working-calendar.ts';
import { type DateOnly, dateOfDayNumber, dateOnly, yearOf } from '@yichuang/domain/time/date-only.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Values } from '#platform/db/statement.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { halls } from '../organisation/index.ts';
import { loadSources } from './sources.ts';
import { overlays } from './store.ts';

type Asked = Pick<Reading, 'db' | 'centreId'> & { readonly year: number; readonly hall?: string | undefined };

/** 工作日历 of one year. @throws not-found for a hall that is none */
export async function viewCalendar({ db, centreId, year, hall }: Asked): Promise<CalendarView> {
  const sources = await loadSources(db, centreId);
  const places = (await db.many(halls, { centreId })).map(({ id, name, nameEn }) => ({ id, name, nameEn }));
  if (hall !== undefined && !places.some(({ id }) => id === hall)) throw notFound();
  const { calendar } = centreClocks(sources).clockAt(LATEST, { at: LATEST, hall });
  const [first, last] = [dateOnly(`${year}-01-01`), dateOnly(`${year}-12-31`)];
  const local = (await db.many(overlays, { centreId })).filter(
    ({ firstDay, lastDay }) => firstDay <= last && lastDay >= first,
  );
  return {
    version: calendarVersionOf(sources),
    year,
    hall: hall ?? null,
    provisional: isProvisional(first, calendar),
    workingDays: countWorkingDays(first, last, calendar) + Number(isWorked(dayReason(first, calendar))),
    days: exceptionsOf(year, calendar),
    notices: sources.notices
      .map(({ notice }) => notice)
      .filter((notice) => notice.year === year)
      .toSorted((a, b) => ((a.published ?? '') < (b.published ?? '') ? -1 : 1))
      .map(viewNotice),
    overlays: local.slice(-MOST_SHOWN).map((row) => viewOverlay(row, places)),
    halls: places,
  };
}

const MOST_SHOWN = 200;

function viewNotice(notice: HolidayNotice): CalendarView['notices'][number] {
  const { year, number, page, published, off, work } = notice;
  const lines = linesOfNotice(notice);
  return {
    year,
    number,
    page,
    published,
    off: off.length,
    work: work.length,
    offLines: lines.off,
    workLines: lines.work,
  };
}

function exceptionsOf(year: number, calendar: WorkingCalendar): CalendarView['days'] {
  return [...calendar.exceptions.keys()]
    .map(dateOfDayNumber)
    .filter((on) => yearOf(on) === year)
    .toSorted()
    .map((on) => viewDay(on, calendar));
}

const viewDay = (on: DateOnly, calendar: WorkingCalendar): CalendarView['days'][number] => {
  const why = dayReason(on, calendar);
  return { on, isWorked: isWorked(why), why };
};

const viewOverlay = (
  row: Values<(typeof overlays)['row']>,
  places: CalendarView['halls'],
): CalendarView['overlays'][number] => ({
  overlayId: row.overlayId,
  kind: row.kind as CalendarView['overlays'][number]['kind'],
  from: row.firstDay,
  to: row.lastDay,
  hall: places.find(({ id }) => id === row.institutionId) ?? null,
  basis: row.basis,
  documentNumber: row.documentNumber,
  publishedOn: row.publishedOn,
  knownAt: instantText(row.knownAt),
  withdrawnAt: row.withdrawnAt && instantText(row.withdrawnAt),
  withdrawalBasis: row.withdrawalBasis,
});
