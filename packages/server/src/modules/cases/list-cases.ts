import type { CaseRow as CaseRowView, listCases as route } from '@yichuang/contract/cases.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { bindingDue } from '@yichuang/domain/clock/due.ts';
import { maskName } from '@yichuang/domain/identity/masking.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { afterCursor, cursorOf } from '#platform/db/cursor.ts';
import { dueFromColumns, viewDue } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import {
  type ListedCase,
  listByIds,
  listNewest,
  listToAccept,
  listToArchive,
  listToDecide,
  listToDeliver,
} from './list-store.ts';
import { type Telling, tellingFor } from './row-telling.ts';

export async function listCases(
  { query }: ParsedOf<typeof route>,
  context: Reading,
): Promise<ReplyOf<typeof route>> {
  const { centreId, actor, now } = context;
  const reach = reachOf(actor);
  const asked = {
    centreId,
    department: reach.kind === 'centre' ? null : reach.code,
    q: query.q?.replace(/\s/g, '') || null,
    ...afterCursor(query.cursor),
    limit: query.limit + 1,
  };
  const rows = await rowsOf(query.box, asked, context);
  const telling = await tellingFor(rows, context);
  return { ...pageOfCases(rows, query.limit, telling), now: instantText(now) };
}

type Asked = {
  readonly centreId: number;
  readonly department: string | null;
  readonly q: string | null;
  readonly afterAt: ListedCase['sortedBy'] | null;
  readonly afterId: string | null;
  readonly limit: number;
};

function rowsOf(
  box: ParsedOf<typeof route>['query']['box'],
  asked: Asked,
  { db, actor }: Reading,
): Promise<ListedCase[]> {
  switch (box) {
    case 'toAccept':
      return db.many(listToAccept, asked);
    case 'toDecide':
      return db.many(listToDecide, asked);
    case 'toDeliver':
      return db.many(listToDeliver, asked);
    case 'toArchive':
      return db.many(listToArchive, asked);
    case 'mine':
      return db.many(listNewest, { ...asked, person: actor.accountId });
    case 'all':
      return db.many(listNewest, { ...asked, person: null });
  }
}

/** Rows of some cases in the order given; for oversight, which sees the centre. */
export async function listCasesByIds(caseIds: readonly string[], context: Reading): Promise<CaseRowView[]> {
  const { db, centreId } = context;
  const rows = await db.many(listByIds, { centreId, caseIds });
  const telling = await tellingFor(rows, context);
  return rows.map((row) => viewRow(row, telling));
}

/** A page of a list that was asked for one row more than it shows. */
function pageOfCases(rows: readonly ListedCase[], limit: number, telling: Telling) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => viewRow(row, telling)),
    total: rows[0]?.total ?? 0,
    nextCursor: rows.length > limit && last ? cursorOf(last.sortedBy, last.caseId) : null,
  };
}

function viewRow(row: ListedCase, { names, tick, pauses }: Telling): CaseRowView {
  const paused = pauses.get(row.caseId);
  const promised = dueFromColumns({
    at: row.promisedDueAt,
    on: row.promisedDueOn,
    unit: row.promisedDueUnit,
    provisional: row.promisedDueProvisional,
  });
  const statutory = dueFromColumns({
    at: row.statutoryDueAt,
    on: row.statutoryDueOn,
    unit: row.statutoryDueUnit,
    provisional: row.statutoryDueProvisional,
  });
  return {
    caseId: row.caseId,
    caseNumber: row.caseNumber,
    itemCode: row.itemCode,
    itemName: row.itemName,
    itemNameEn: row.itemNameEn,
    department: names.get(row.departmentCode) ?? {
      code: row.departmentCode,
      name: row.departmentCode,
      nameEn: row.departmentCode,
    },
    handling: row.handling as CaseRowView['handling'],
    state: row.state,
    applicantName: publicName(row.applicantKind, row.applicantName),
    receivedVia: row.receivedVia,
    receivedAt: instantText(row.receivedAt),
    acceptedAt: row.acceptedAt && instantText(row.acceptedAt),
    decidedAt: row.decidedAt && instantText(row.decidedAt),
    due: row.outcome === null ? viewDue(bindingDue(promised, statutory), tick, paused) : null,
    promisedDue: viewDue(promised, tick, paused),
    statutoryDue: viewDue(statutory, tick, paused),
    onTime: row.isOnTime,
    version: row.version,
  };
}

/** A person's name is masked; the name of a legal entity is public. */
export const publicName = (kind: string, name: string): string => (kind === 'person' ? maskName(name) : name);
