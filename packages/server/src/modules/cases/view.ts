import type { CaseView } from '@yichuang/contract/cases.ts';
import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { formFor } from '../forms/index.ts';
import { viewFacts } from './case-facts.ts';
import { papersOf } from './case-papers.ts';
import { loadParts } from './case-parts.ts';
import { offeredActs } from './offered-acts.ts';
import { askableOf } from './opinion-course.ts';
import { viewProposal } from './proposal-view.ts';
import { barsOnCase } from './reapplication-bars.ts';
import { caseById } from './store.ts';

/**
 * The whole case for one screen, as this person may see it.
 *
 * @throws not-found when it does not exist or is another department's: the same answer
 */
export async function viewCase(caseId: string, context: Reading): Promise<CaseView> {
  const { db, centreId, actor } = context;
  const row = await db.maybe(caseById, { centreId, caseId });
  if (!row || !isWithinReach(reachOf(actor), row.departmentCode)) throw notFound();
  const parts = await loadParts(row, context);
  const offered = offeredActs(parts, context);
  return {
    ...viewFacts(parts),
    department: parts.department,
    form: await formFor(db, centreId, parts.sheet),
    timeline: parts.timeline,
    acts: [...offered],
    askable: askableOf(parts, offered),
    proposal: await viewProposal(parts, context),
    bars: await barsOnCase(parts, context),
    twoPersons: parts.sheet.rules?.twoPersons === true,
    ...(await papersOf(parts, context)),
    now: instantText(context.now),
  };
}
