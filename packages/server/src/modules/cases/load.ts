import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import { notFound, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import type { CaseRow } from './rows.ts';
import { lockCase } from './store.ts';
import { viewCase } from './view.ts';

/**
 * The case, locked, as the person saw it.
 *
 * @throws not-found when it does not exist or is another department's; StaleError with the fresh view
 */
export async function loadForAct(caseId: string, version: number, context: Acting): Promise<CaseRow> {
  const { tx, centreId, actor } = context;
  const [row] = await tx.run(lockCase, { centreId, caseId });
  if (!row || !isWithinReach(reachOf(actor), row.departmentCode)) throw notFound();
  if (row.version !== version) throw new StaleError(await viewCase(caseId, { ...context, db: tx }));
  return row;
}
