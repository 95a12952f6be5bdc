import type {
  explainDuesByLink as byLinkRoute,
  CaseDuesView,
  explainDues as route,
} from '@yichuang/contract/case-dues.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { clocksOfCase } from '@yichuang/domain/cases/clocks-of-case.ts';
import type { LedgerClock } from '@yichuang/domain/clock/ledger.ts';
import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import { notFound } from '#platform/http/refusal.ts';
import { getSheet } from '../catalogue/index.ts';
import { clocksOfCentre } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { viewDuesOf } from './dues-view.ts';
import { foldedFile, journalOf } from './journal.ts';
import type { CaseRow } from './rows.ts';
import { caseById, caseByNumber, eventsOfCase } from './store.ts';
import { caseOfToken } from './track-link.ts';

/**
 * Why a case is due when it is, for staff who may see it.
 *
 * @throws not-found when it does not exist or is another department's: the same answer
 */
export async function explainDues(
  { params }: ParsedOf<typeof route>,
  context: Reading,
): Promise<CaseDuesView> {
  const { db, centreId, actor } = context;
  const row = await db.maybe(caseById, { centreId, caseId: params.caseId });
  if (!row || !isWithinReach(reachOf(actor), row.departmentCode)) throw notFound();
  return viewDues(row, context);
}

/**
 * The same for the holder of the signed link; dates and articles only, nobody's name.
 *
 * @throws not-found for a token that is not ours
 */
export async function explainDuesByLink(
  { params }: ParsedOf<typeof byLinkRoute>,
  context: Reading,
): Promise<CaseDuesView> {
  const { db, centreId } = context;
  const row = await db.maybe(caseById, { centreId, caseId: caseOfToken(params.token, context) });
  if (!row) throw notFound();
  return viewDues(row, context);
}

async function viewDues(row: CaseRow, context: Reading): Promise<CaseDuesView> {
  return viewDuesOf(row.caseNumber, await clocksOfRow(row, context), context.now);
}

type Asking = Pick<Reading, 'db' | 'server' | 'centreId' | 'now'>;

/** The clocks of the case with this number (控制台查询), for who asks at the console of the machine; null when there is none. */
export async function clocksOfNumber(
  caseNumber: string,
  context: Asking,
): Promise<readonly LedgerClock[] | null> {
  const { db, centreId } = context;
  const found = await db.maybe(caseByNumber, { centreId, caseNumber });
  const row = found && (await db.maybe(caseById, { centreId, caseId: found.caseId }));
  return row && clocksOfRow(row, context);
}

async function clocksOfRow(row: CaseRow, context: Asking): Promise<readonly LedgerClock[]> {
  const { db, centreId, now } = context;
  const { caseId, itemCode: code, itemVersion: version } = row;
  const sheet = await getSheet(db, centreId, { code, version });
  const stored = await db.many(eventsOfCase, { centreId, caseId });
  const of = { file: foldedFile(stored), journal: journalOf(stored), sheet };
  return clocksOfCase(of, await clocksOfCentre(context), now);
}
