import type { Acting, Reading } from '../context.ts';
import type { CaseRow } from './rows.ts';
import { caseById } from './store.ts';

/** Application a case is a step of, or null. */
export async function readCaseApplication(
  caseId: string,
  { tx, centreId }: Pick<Acting, 'tx' | 'centreId'>,
): Promise<string | null> {
  return (await tx.maybe(caseById, { centreId, caseId }))?.applicationId ?? null;
}

/** The row of a case, or null; reach is the caller's to check. */
export const readCaseRow = (
  caseId: string,
  { db, centreId }: Pick<Reading, 'db' | 'centreId'>,
): Promise<CaseRow | null> => db.maybe(caseById, { centreId, caseId });
