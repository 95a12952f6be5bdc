import type { ActResult } from '@yichuang/domain/cases/act.ts';
import { boundOf } from '@yichuang/domain/cases/bound-of.ts';
import type { CaseEvent } from '@yichuang/domain/cases/case-event.ts';
import type { CaseFile } from '@yichuang/domain/cases/case-file.ts';
import { duesOfCase } from '@yichuang/domain/cases/dues-of-case.ts';
import { foldCase } from '@yichuang/domain/cases/fold.ts';
import { lawfulEvents } from '@yichuang/domain/cases/life-cycle.ts';
import { consultationDueOf, correctionDueOf, recomputeDues } from '@yichuang/domain/cases/recompute-dues.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import {
  type ClockChange,
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
import { moveOpinionDues } from './opinion-dues.ts';
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
  change: ClockChange,
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

/** 重算: the moment, and the notice or the local decision by which the dues now go. */
export type Recomputing = Place & {
  readonly tx: Tx;
  readonly change: ClockChange;
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
  readonly sheet: ItemSheet;
  readonly headHash: Buffer;
};

type OpenRow = {
  readonly caseId: string;
  readonly itemCode: string;
  readonly itemVersion: number;
  readonly headHash: Buffer;
};

/** Cases in which a clock runs that the calendar moves; one that was referred is decided by another authority's clock. */
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
    files.push({ file, sheet: await keptSheet(db, server, centreId, { code, version }), headHash });
  }
  return files;
}

const movedOf = (files: readonly OpenFile[], change: ClockChange): readonly MovedCaseDue[] =>
  files.flatMap(({ file, sheet }) =>
    movedDues(runningDues(file, sheet), change.changeFor(boundOf(file, sheet))).map((moved) => ({
      ...moved,
      caseNumber: file.caseNumber,
    })),
  );

function runningDues(file: CaseFile, sheet: ItemSheet): readonly RunningDue[] {
  const { caseId, correction, consultation } = file;
  const sides = [
    ['promised', file.promisedDue],
    ['statutory', file.statutoryDue],
  ] as const;
  const decision = sides.flatMap(([side, due]) => {
    if (!due) return [];
    const countedFrom = file.countedFrom ?? file.acceptedAt ?? file.receivedAt;
    const dueBy = (clock: OfficeClock) => duesOfCase(file, { sheet, clock })[side];
    return { caseId, side, countedFrom, due, dueBy };
  });
  return [
    ...decision,
    ...(correction
      ? [
          {
            caseId,
            side: 'correction' as const,
            countedFrom: correction.askedAt,
            due: correction.due,
            dueBy: (clock: OfficeClock) => correctionDueOf(file, { sheet, clock }),
          },
        ]
      : []),
    ...(consultation
      ? [
          {
            caseId,
            side: 'consultation' as const,
            countedFrom: consultation.askedAt ?? file.receivedAt,
            due: consultation.due,
            dueBy: (clock: OfficeClock) => consultationDueOf(file, clock),
          },
        ]
      : []),
  ];
}

async function storeMoved(files: readonly OpenFile[], recomputing: Recomputing): Promise<void> {
  const { tx, centreId, change, now, calendar } = recomputing;
  const stored = files.flatMap(({ file, sheet, headHash }) => {
    const result = recomputeDues(file, {
      at: now,
      calendar,
      sheet,
      clock: change.changeFor(boundOf(file, sheet)).after,
    });
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
  await moveOpinionDues(
    stored.map(({ result }) => result.caseFile),
    recomputing,
  );
}

const rowAfter = ({ caseFile }: ActResult, head: Buffer) => ({
  case_id: caseFile.caseId,
  version: caseFile.version,
  head_hash: head.toString('hex'),
  ...dueAfter('promised', caseFile.promisedDue ?? null),
  ...dueAfter('statutory', caseFile.statutoryDue ?? null),
});

const dueAfter = (side: 'promised' | 'statutory', due: Due | null) => ({
  [`${side}_due_at`]: due && instantText(due.at),
  [`${side}_due_on`]: due?.on ?? null,
  [`${side}_due_unit`]: due?.unit ?? null,
  [`${side}_due_provisional`]: due?.provisional ?? null,
});
