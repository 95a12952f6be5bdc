import type {
  EarlierCases,
  findEarlierCases as findRoute,
  OpenDuplicate,
} from '@yichuang/contract/queueing-earlier.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { instantText, localDay } from '@yichuang/domain/time/instant.ts';
import { barsOn, earlierCases } from '../cases/index.ts';
import type { Reading } from '../context.ts';
import { accountNames } from '../identity/index.ts';
import { earlierPapers } from './earlier-papers.ts';
import { knownDuplicates } from './earlier-store.ts';

/**
 * Earlier cases of the person at the counter, within reach of the clerk: those still open for the item (重复办件), and the
 * newest to take answers from, one of the same item before any other.
 */
export async function findEarlierCases(
  { body }: ParsedOf<typeof findRoute>,
  context: Reading,
): Promise<EarlierCases> {
  const rows = await earlierCases(body, context);
  const reach = reachOf(context.actor);
  const department = reach.kind === 'centre' ? null : reach.code;
  const same = rows.filter(({ itemCode }) => itemCode === body.itemCode);
  const open = same.filter(({ outcome }) => outcome === null).slice(0, MOST_TOLD);
  const notes = await notesOf(
    open.map(({ caseId }) => caseId),
    context,
  );
  const source = same[0] ?? rows[0];
  return {
    bars: await barsOn({ ...body, on: context.today, department }, context),
    duplicates: open.map((row) => ({ ...viewEarlier(row), notes: notes.get(row.caseId) ?? [] })),
    source: source ? { ...viewEarlier(source), isSameItem: source.itemCode === body.itemCode } : null,
    papers: await earlierPapers(body.itemCode, rows, context),
  };
}

/** Why cases were taken once more, newest first, by the earlier case. */
export async function notesOf(
  caseIds: readonly string[],
  context: Reading,
): Promise<ReadonlyMap<string, OpenDuplicate['notes']>> {
  if (caseIds.length === 0) return new Map();
  const { db, centreId } = context;
  const notes = await db.many(knownDuplicates, { centreId, caseIds, limit: MOST_NOTES });
  const names = await accountNames(
    notes.map(({ accountId }) => accountId),
    context,
  );
  const byCase = new Map<string, OpenDuplicate['notes']>();
  for (const { caseId, accountId, at, reason } of notes) {
    const note = { by: names.get(accountId) ?? '', at: instantText(at), reason };
    byCase.set(caseId, [...(byCase.get(caseId) ?? []), note]);
  }
  return byCase;
}

const MOST_TOLD = 5;
const MOST_NOTES = 20;

type Row = Awaited<ReturnType<typeof earlierCases>>[number];

const viewEarlier = ({ caseId, caseNumber, itemName, itemNameEn, state, receivedAt }: Row) => ({
  caseId,
  caseNumber,
  itemName,
  itemNameEn,
  state,
  receivedOn: localDay(receivedAt),
});
