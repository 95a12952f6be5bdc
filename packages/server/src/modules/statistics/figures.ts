import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import type { CentreFigures, Figure, listFigureRows as rowsRoute } from '@yichuang/contract/statistics.ts';
import { dueOf } from '@yichuang/domain/clock/due.ts';
import { shareInPercent } from '@yichuang/domain/statistics/share.ts';
import { addDays, dateOnly } from '@yichuang/domain/time/date-only.ts';
import { instantAt, instantText } from '@yichuang/domain/time/instant.ts';
import { afterCursor, cursorOf } from '#platform/db/cursor.ts';
import { listCasesByIds } from '../cases/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import { centreFigures, departmentFigures, figureCases } from './store.ts';

/** 临近到期: due within so many working days after today. */
const SOON = { unit: 'workingDays', count: 3 } as const;

async function spanOf({ db, server, centreId, now, today }: Reading) {
  const clock = await officeClock(db, server, centreId);
  const soon = dueOf(now, SOON, [], { ...clock, dayEnds: 'midnight' });
  return {
    centreId,
    now,
    today: instantAt({ on: today, ms: 0 }),
    year: instantAt({ on: dateOnly(`${today.slice(0, 4)}-01-01`), ms: 0 }),
    tonight: instantAt({ on: addDays(today, 1), ms: 0 }),
    soon: soon.at,
  };
}

export async function readFigures(context: Reading): Promise<CentreFigures> {
  const { db, centreId, now } = context;
  const span = await spanOf(context);
  const row = await db.maybe(centreFigures, span);
  if (!row) throw new TypeError('an aggregate has one row');
  const names = await listDepartmentNames(db, centreId);
  const departments = await db.many(departmentFigures, { centreId, now, year: span.year });
  const counts: [Figure, number][] = [
    ['received.today', row.receivedToday],
    ['received.year', row.receivedYear],
    ['decided.today', row.decidedToday],
    ['decided.year', row.decidedYear],
    ['immediate.today', row.immediateToday],
    ['immediate.year', row.immediateYear],
    ['onTime.today', row.onTimeToday],
    ['onTime.year', row.onTimeYear],
    ['late.today', row.lateToday],
    ['late.year', row.lateYear],
    ['open.all', row.openAll],
    ['open.overdue', row.openOverdue],
    ['open.today', row.openToday],
    ['open.soon', row.openSoon],
    ['open.later', row.openLater],
    ['open.notRunning', row.openNotRunning],
  ];
  return {
    asOf: instantText(now),
    counts: counts.map(([figure, count]) => ({ figure, count })),
    immediateShare: {
      today: shareInPercent(row.immediateToday, row.decidedToday),
      year: shareInPercent(row.immediateYear, row.decidedYear),
    },
    onTimeShare: {
      today: shareInPercent(row.onTimeToday, row.onTimeToday + row.lateToday),
      year: shareInPercent(row.onTimeYear, row.onTimeYear + row.lateYear),
    },
    departments: departments.map(({ departmentCode, ...figures }) => ({
      ...(names.get(departmentCode) ?? {
        code: departmentCode,
        name: departmentCode,
        nameEn: departmentCode,
      }),
      ...figures,
    })),
  };
}

/** The cases behind one figure: as many as the number says. */
export async function listFigureRows(
  { query }: ParsedOf<typeof rowsRoute>,
  context: Reading,
): Promise<ReplyOf<typeof rowsRoute>> {
  const { db } = context;
  const found = await db.many(figureCases, {
    ...(await spanOf(context)),
    figure: query.figure,
    department: query.department ?? null,
    ...afterCursor(query.cursor),
    limit: query.limit + 1,
  });
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    rows: await listCasesByIds(
      shown.map(({ caseId }) => caseId),
      context,
    ),
    total: found[0]?.total ?? 0,
    nextCursor: found.length > query.limit && last ? cursorOf(last.receivedAt, last.caseId) : null,
    now: instantText(context.now),
  };
}
