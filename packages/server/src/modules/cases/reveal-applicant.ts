import type { RevealedApplicant, revealApplicant as route } from '@yichuang/contract/case-reveals.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import type { Db } from '#platform/db/database.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Acting, Reading } from '../context.ts';
import { getDossier } from './dossier.ts';
import { insertReveal } from './reveal-store.ts';
import type { CaseRow } from './rows.ts';
import { caseById } from './store.ts';

/**
 * Records that somebody has personal data of a case shown, before anything is shown (PIPL art. 51).
 *
 * @param what the masked numbers alone, all answers, or a scan
 * @throws not-found when the case does not exist or is another department's
 */
export async function noteReveal(
  caseId: string,
  what: 'numbers' | 'answers' | 'papers',
  context: Acting,
): Promise<CaseRow> {
  const { tx, centreId, actor, now, server } = context;
  const row = await reachedCase(caseId, { ...context, db: tx });
  await tx.run(insertReveal, {
    centreId,
    revealId: server.random.newId(),
    caseId,
    what,
    accountId: actor.accountId,
    now,
  });
  return row;
}

/** 显示 5 秒: the numbers of the applicant, with a row that says who looked. */
export async function revealApplicant({ params }: ParsedOf<typeof route>, context: Acting) {
  await noteReveal(params.caseId, 'numbers', context);
  return { caseId: params.caseId };
}

export async function viewRevealed(
  { caseId }: { readonly caseId: string },
  context: Reading,
): Promise<RevealedApplicant> {
  await reachedCase(caseId, context);
  const { applicant } = await getDossier(context.db, context.centreId, caseId);
  const { idNumber, phone, contactName, agentName, agentIdNumber } = applicant;
  return { idNumber, phone, contactName, agentName, agentIdNumber };
}

/** @throws not-found when it does not exist or is another department's: the same answer */
async function reachedCase(
  caseId: string,
  { db, centreId, actor }: Pick<Reading, 'centreId' | 'actor'> & { readonly db: Db },
): Promise<CaseRow> {
  const row = await db.maybe(caseById, { centreId, caseId });
  if (!row || !isWithinReach(reachOf(actor), row.departmentCode)) throw notFound();
  return row;
}
