import type { ActResult } from '@yichuang/domain/cases/act.ts';
import type { CaseEvent } from '@yichuang/domain/cases/case-event.ts';
import type { CaseFile } from '@yichuang/domain/cases/case-file.ts';
import { type CaseTiming, duesOfCase } from '@yichuang/domain/cases/dues-of-case.ts';
import { foldCase } from '@yichuang/domain/cases/fold.ts';
import { lawfulEvents } from '@yichuang/domain/cases/life-cycle.ts';
import { recomputeDues } from '@yichuang/domain/cases/recompute-dues.ts';
import {
  type CalendarChange,
  type MovedDue,
  movedDues,
  type RunningDue,
} from '@yichuang/domain/clock/calendar-change.ts';
import type { Due, OfficeClock } from '@yichuang/domain/clock/due.ts';
import { type Instant, instantText } from '@yichuang/domain/time/instant.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Server } from '#platform/server.ts';
import { keptSheet } from '../catalogue/index.ts';
import {
  eventsOfCases,
  insertEventsOfCases,
  lockOpenCases,
  openCases,
  updateDues,
} from './calendar-store.ts';
import { chain, eventOfRow, type JournalRow } from './journal.ts';
import { eventsParameter } from './rows.ts';

/** A due that moves, by the number people know the case by. */
export type MovedCaseDue = MovedDue & { readonly caseNumber: string };

type Place = {
  readonly server: Server;
  readonly centreId: number;
  /** Cases loaded and locked at a time. */
  readonly batch?: number;
};

/** Which dues of open cases a new calendar moves. Writes nothing and locks nothing. */
export async function listMovedDues(
  db: Db,
  change: CalendarChange,
  place: Place,
): Promise<readonly MovedCaseDue[]> {
  const { centreId, batch: limit = BATCH } = place;
  const moved: MovedCaseDue[] = [];
  let afterId = FIRST_ID;
  for (;;) {
    const rows = await db.many(openCases, { centreId, afterId, limit });
    const last = rows.at(-1);
    if (!last) return moved;
    moved.push(...movedOf(await filesOf(db, rows, place), change));
    afterId = last.caseId;
  }
}

/** 重算: the moment, and the number of the notice by which the dues now go. */
export type Recomputing = Place & {
  readonly tx: Tx;
  readonly change: CalendarChange;
  readonly now: Instant;
  readonly calendar: string;
};

/**
 * Moves the dues of open cases to a new calendar, each with an event that keeps the former ones in the journal.
 *
 * Batches are locked in the order of the case ids. A decided case is not touched: its verdict stands.
 */
export async function moveDues(recomputing: Recomputing): Promise<readonly MovedCaseDue[]> {
  const { tx, centreId, change, batch: limit = BATCH } = recomputing;
  const moved: MovedCaseDue[] = [];
  let afterId = FIRST_ID;
  for (;;) {
    const rows = await tx.run(lockOpenCases, { centreId, afterId, limit });
    // A batch may be short without being the last: what somebody decided while we waited for it drops out.
    const last = rows.at(-1);
    if (!last) return moved;
    const files = await filesOf(tx, rows, recomputing);
    moved.push(...movedOf(files, change));
    await storeMoved(files, recomputing);
    afterId = last.caseId;
  }
}

const BATCH = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** A case as its journal tells it, with the sheet it is bound to and the head of its chain. */
type OpenFile = {
  readonly file: CaseFile;
  readonly sheet: CaseTiming['sheet'];
  readonly headHash: Buffer;
};

type OpenRow = {
  readonly caseId: string;
  readonly itemCode: string;
  readonly itemVersion: number;
  readonly headHash: Buffer;
};

/** Cases whose decision clock runs; one that was referred is decided by another authority's clock. */
async function filesOf(
  db: Db,
  rows: readonly OpenRow[],
  { server, centreId }: Place,
): Promise<readonly OpenFile[]> {
  const events = await db.many(eventsOfCases, { centreId, caseIds: rows.map(({ caseId }) => caseId) });
  const journals = new Map<string, CaseEvent[]>(rows.map(({ caseId }) => [caseId, []]));
  for (const event of events)
    journals.get(event.caseId)?.push(eventOfRow({ ...event, body: event.body as JournalRow['body'] }));
  const files: OpenFile[] = [];
  for (const { caseId, itemCode: code, itemVersion: version, headHash } of rows) {
    const file = foldCase(journals.get(caseId) ?? []);
    if (!file || !lawfulEvents(file.state).includes('duesRecomputed')) continue;
    files.push({ file, sheet: await keptSheet(server, centreId, { code, version }), headHash });
  }
  return files;
}

const movedOf = (files: readonly OpenFile[], change: CalendarChange): readonly MovedCaseDue[] =>
  files.flatMap(({ file, sheet }) =>
    movedDues(runningDues(file, sheet), change).map((moved) => ({ ...moved, caseNumber: file.caseNumber })),
  );

function runningDues(file: CaseFile, sheet: CaseTiming['sheet']): readonly RunningDue[] {
  const countedFrom = file.countedFrom ?? file.acceptedAt ?? file.receivedAt;
  const sides = [
    ['promised', file.promisedDue],
    ['statutory', file.statutoryDue],
  ] as const;
  return sides.flatMap(([side, due]) => {
    if (!due) return [];
    const dueBy = (clock: OfficeClock) => duesOfCase(file, { sheet, clock })[side];
    return { caseId: file.caseId, side, countedFrom, due, dueBy };
  });
}

async function storeMoved(files: readonly OpenFile[], recomputing: Recomputing): Promise<void> {
  const { tx, centreId, change, now, calendar } = recomputing;
  const stored = files.flatMap(({ file, sheet, headHash }) => {
    const result = recomputeDues(file, { at: now, calendar, sheet, clock: change.after });
    if (result === null) return [];
    const rows = chain(centreId, file.caseId, { seq: file.version, hash: headHash }, result.events);
    return { rows, result, head: rows.at(-1)?.hash ?? headHash };
  });
  if (stored.length === 0) return;
  const cases = stored.map(({ result, head }) => rowAfter(result, head));
  const events = stored.flatMap(({ rows, result: { caseFile } }) =>
    eventsParameter(rows).map((row) => ({ ...row, case_id: caseFile.caseId })),
  );
  await tx.run(updateDues, { centreId, cases });
  await tx.run(insertEventsOfCases, { centreId, events });
}

const rowAfter = ({ caseFile }: ActResult, head: Buffer) => ({
  case_id: caseFile.caseId,
  version: caseFile.version,
  head_hash: head.toString('hex'),
  ...dueAfter('promised', caseFile.promisedDue ?? null),
  ...dueAfter('statutory', caseFile.statutoryDue ?? null),
});

const dueAfter = (side: MovedDue['side'], due: Due | null) => ({
  [`${side}_due_at`]: due && instantText(due.at),
  [`${side}_due_on`]: due?.on ?? null,
  [`${side}_due_unit`]: due?.unit ?? null,
  [`${side}_due_provisional`]: due?.provisional ?? null,
});
