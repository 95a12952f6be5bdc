import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import type { CentreFigures, Figure, listFigureRows as rowsRoute } from '@yichuang/contract/statistics.ts';
import { dueOf } from '@yichuang/domain/clock/due.ts';
import { shareInPercent } from '@yichuang/domain/statistics/share.ts';
import { addDays, type DateOnly, dateOnly } from '@yichuang/domain/time/date-only.ts';
import { instantAt, instantText } from '@yichuang/domain/time/instant.ts';
import { afterCursor, cursorOf } from '#platform/db/cursor.ts';
import type { Values } from '#platform/db/statement.ts';
import { listCasesByIds } from '../cases/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import { countedThrough } from './day-store.ts';
import { figureCases, figuresOfDepartments } from './store.ts';

/** 临近到期: due within so many working days after today. */
const SOON = { unit: 'workingDays', count: 3 } as const;

type Row = Values<(typeof figuresOfDepartments)['row']>;
type Counts = Omit<Row, 'departmentCode'>;

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

/** Days of the year that are added up are not counted again; today never is. */
async function loadFigures(context: Reading): Promise<readonly Row[]> {
  const { db, centreId, today } = context;
  const counted = await db.maybe(countedThrough, { centreId });
  const firstDay = firstDayOf(today);
  const after = counted === null ? firstDay : addDays(counted.day, 1);
  // The middle one: not before the year, and never after today.
  const liveDay = [firstDay, after, today].toSorted()[1] ?? today;
  const days = { firstDay, liveDay, live: startOf(liveDay) };
  return db.many(figuresOfDepartments, { ...(await spanOf(context)), ...days });
}

const sumOf = (rows: readonly Row[], figure: Figure): number =>
  rows.reduce((sum, row) => sum + row[COLUMN[figure]], 0);

export async function readFigures(context: Reading): Promise<CentreFigures> {
  const rows = await loadFigures(context);
  const names = await listDepartmentNames(context.db, context.centreId);
  const count = (figure: Figure) => sumOf(rows, figure);
  const onTimeShare = (span: 'today' | 'year') => {
    const onTime = count(`onTime.${span}`);
    return shareInPercent(onTime, onTime + count(`late.${span}`));
  };
  return {
    asOf: instantText(context.now),
    counts: FIGURES.map((figure) => ({ figure, count: count(figure) })),
    immediateShare: {
      today: shareInPercent(count('immediate.today'), count('decided.today')),
      year: shareInPercent(count('immediate.year'), count('decided.year')),
    },
    onTimeShare: { today: onTimeShare('today'), year: onTimeShare('year') },
    departments: rows.map(({ departmentCode: code, receivedYear, decidedYear, openAll, openOverdue }) => ({
      ...(names.get(code) ?? { code, name: code, nameEn: code }),
      ...{ received: receivedYear, decided: decidedYear, open: openAll, overdue: openOverdue },
    })),
  };
}

/** The cases behind one figure: as many as the number says. */
export async function listFigureRows(
  { query }: ParsedOf<typeof rowsRoute>,
  context: Reading,
): Promise<ReplyOf<typeof rowsRoute>> {
  const { db, today, now } = context;
  const { figure, department, limit, cursor } = query;
  const rows = await loadFigures(context);
  const total = sumOf(
    rows.filter(({ departmentCode }) => department === undefined || departmentCode === department),
    figure,
  );
  const found =
    total === 0
      ? []
      : await db.many(figureCases, {
          ...{ ...(await spanOf(context)), year: startOf(firstDayOf(today)) },
          ...{ figure, department: department ?? null, limit: limit + 1 },
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
