import type { Remedy } from '@yichuang/domain/complaints/remedy.ts';
import { maySeeRemedy } from '@yichuang/domain/complaints/remedy-acts.ts';
import { notFound, StaleError } from '#platform/http/refusal.ts';
import type { Acting, Reading } from '../context.ts';
import { remedyOf, type StoredRemedy } from './remedy-rows.ts';
import { lockRemedy, remedyById } from './remedy-store.ts';
import { viewRemedy } from './view-remedy.ts';

/** @throws not-found when it does not exist, or is not for this person (yet): the same answer */
export async function findRemedy(remedyId: string, { db, centreId, actor }: Reading): Promise<StoredRemedy> {
  const row = await db.maybe(remedyById, { centreId, remedyId });
  if (!row || !maySeeRemedy(actor, remedyOf(row))) throw notFound();
  return row;
}

/** The remedy, locked, as the person saw it. @throws not-found; StaleError with the fresh view */
export async function loadRemedy(
  remedyId: string,
  version: number,
  context: Acting,
): Promise<{ readonly row: StoredRemedy; readonly remedy: Remedy }> {
  const { tx, centreId, actor } = context;
  const [row] = await tx.run(lockRemedy, { centreId, remedyId });
  if (!row || !maySeeRemedy(actor, remedyOf(row))) throw notFound();
  if (row.version !== version) throw new StaleError(await viewRemedy(row, { ...context, db: tx }));
  return { row, remedy: remedyOf(row) };
}
