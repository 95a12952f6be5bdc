import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import type {
  CentreFigures,
  Figure,
  FigureLine,
  FigureTier,
  readFigures as figuresRoute,
  listFigureRows as rowsRoute,
} from '@yichuang/contract/statistics.ts';
import type { Named } from '@yichuang/contract/wire.ts';
import { RECEIVED_VIA } from '@yichuang/domain/cases/received-via.ts';
import { dueOf } from '@yichuang/domain/clock/due.ts';
import { shareInPercent } from '@yichuang/domain/statistics/share.ts';
import { addDays, type DateOnly, dateOnly } from '@yichuang/domain/time/date-only.ts';
import { instantAt, instantText } from '@yichuang/domain/time/instant.ts';
import { afterCursor, cursorOf } from '#platform/db/cursor.ts';
import type { Values } from '#platform/db/statement.ts';
import { listCasesByIds } from '../cases/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { departments, listDepartmentNames, servingPlaces } from '../organisation/index.ts';
import { countedThrough } from './day-store.ts';
import { figureCases, figuresByPlace } from './store.ts';

/** 临近到期: due within so many working days after today. */
const SOON = { unit: 'workingDays', count: 3 } as const;

type Row = Values<(typeof figuresByPlace)['row']>;
type Counts = Omit<Row, 'departmentCode' | 'place'>;

const COLUMN = {
  'received.today': 'receivedToday',
  'received.year': 'receivedYear',
  'decided.today': 'decidedToday',
  'decided.year': 'decidedYear',
  'immediate.today': 'immediateToday',
  'immediate.year': 'immediateYear',
  'onTime.today': 'onTimeToday',
  'onTime.year': 'onTimeYear',
  'late.today': 'lateToday',
  'late.year': 'lateYear',
  'open.all': 'openAll',
  'open.overdue': 'openOverdue',
  'open.today': 'openToday',
  'open.soon': 'openSoon',
  'open.later': 'openLater',
  'open.notRunning': 'openNotRunning',
} as const satisfies Record<Figure, keyof Counts>;

const FIGURES = Object.keys(COLUMN) as Figure[];

async function spanOf({ db, server, centreId, now, today }: Reading) {
  const clock = await officeClock(db, server, centreId);
  const soon = dueOf(now, SOON, [], { ...clock, dayEnds: 'midnight' });
  return {
    centreId,
    now,
    today: startOf(today),
    tonight: startOf(addDays(today, 1)),
    soon: soon.at,
  };
}

const startOf = (day: DateOnly) => instantAt({ on: day, ms: 0 });
const firstDayOf = (today: DateOnly) => dateOnly(`${today.slice(0, 4)}-01-01`);

/** Codes of the departments whose cases count; the answer for the centre alone leaves the street offices out. */
async function countedDepartments({ db, centreId }: Reading, tier: FigureTier): Promise<ReadonlySet<string>> {
  const known = await db.many(departments, { centreId });
  return new Set(
    known.filter(({ level }) => tier === 'all' || level !== 'street_office').map(({ code }) => code),
  );
}

/** Days of the year that are added up are not counted again; today never is. */
async function loadFigures(context: Reading, tier: FigureTier): Promise<readonly Row[]> {
  const { db, centreId, today } = context;
  const counted = await db.maybe(countedThrough, { centreId });
  const firstDay = firstDayOf(today);
  const after = counted === null ? firstDay : addDays(counted.day, 1);
  // The middle one: not before the year, and never after today.
  const liveDay = [firstDay, after, today].toSorted()[1] ?? today;
  const days = { firstDay, liveDay, live: startOf(liveDay) };
  const codes = await countedDepartments(context, tier);
  const rows = await db.many(figuresByPlace, { ...(await spanOf(context)), ...days });
  return rows.filter(({ departmentCode }) => codes.has(departmentCode));
}

const sumOf = (rows: readonly Row[], figure: Figure): number =>
  rows.reduce((sum, row) => sum + row[COLUMN[figure]], 0);

/** One line for each value of the key, in the order in which the names stand; then what has no name. */
function linesBy(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  names: ReadonlyMap<string, Named>,
): FigureLine[] {
  const keys = new Set(rows.map(keyOf));
  return [
    ...[...names.keys()].filter((code) => keys.has(code)),
    ...[...keys].filter((code) => !names.has(code)),
  ].map((code) => {
    const own = rows.filter((row) => keyOf(row) === code);
    return {
      ...(names.get(code) ?? { code, name: code, nameEn: code }),
      received: sumOf(own, 'received.year'),
      decided: sumOf(own, 'decided.year'),
      open: sumOf(own, 'open.all'),
      overdue: sumOf(own, 'open.overdue'),
    };
  });
}

/** Institutions by their names, then the ways by which papers come without a counter. */
async function namesOfPlaces({ db, centreId }: Reading): Promise<ReadonlyMap<string, Named>> {
  const places = await db.many(servingPlaces, { centreId });
  const ways = Object.entries(RECEIVED_VIA).map(([code, { zh: name, en: nameEn }]) => ({
    code,
    name,
    nameEn,
  }));
  const named = places.map(({ id: code, name, nameEn }) => ({ code, name, nameEn }));
  return new Map([...named, ...ways].map((one) => [one.code, one]));
}

/** Each case counts once, whoever took it in. */
export async function readFigures(
  { query: { tier } }: ParsedOf<typeof figuresRoute>,
  context: Reading,
): Promise<CentreFigures> {
  const rows = await loadFigures(context, tier);
  const names = await listDepartmentNames(context.db, context.centreId);
  const count = (figure: Figure) => sumOf(rows, figure);
  const onTimeShare = (span: 'today' | 'year') => {
    const onTime = count(`onTime.${span}`);
    return shareInPercent(onTime, onTime + count(`late.${span}`));
  };
  return {
    asOf: instantText(context.now),
    tier,
    counts: FIGURES.map((figure) => ({ figure, count: count(figure) })),
    immediateShare: {
      today: shareInPercent(count('immediate.today'), count('decided.today')),
      year: shareInPercent(count('immediate.year'), count('decided.year')),
    },
    onTimeShare: { today: onTimeShare('today'), year: onTimeShare('year') },
    departments: linesBy(rows, ({ departmentCode }) => departmentCode, names),
    places: linesBy(rows, ({ place }) => place, await namesOfPlaces(context)),
  };
}

/** The cases behind one figure: as many as the number says. */
export async function listFigureRows(
  { query }: ParsedOf<typeof rowsRoute>,
  context: Reading,
): Promise<ReplyOf<typeof rowsRoute>> {
  const { db, today, now } = context;
  const { figure, department, place, tier, limit, cursor } = query;
  const rows = await loadFigures(context, tier);
  const asked = rows.filter(
    (row) =>
      (department === undefined || row.departmentCode === department) &&
      (place === undefined || row.place === place),
  );
  const total = sumOf(asked, figure);
  const found =
    total === 0
      ? []
      : await db.many(figureCases, {
          ...{ ...(await spanOf(context)), year: startOf(firstDayOf(today)) },
          ...{ figure, place: place ?? null, limit: limit + 1 },
          departments: [...new Set(asked.map(({ departmentCode }) => departmentCode))],
          ...afterCursor(cursor),
        });
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: await listCasesByIds(
      shown.map(({ caseId }) => caseId),
      context,
    ),
    total,
    nextCursor: found.length > limit && last ? cursorOf(last.receivedAt, last.caseId) : null,
    now: instantText(now),
  };
}
