import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import type { StoredCard } from './rows.ts';
import { cardById } from './store.ts';

/** @throws not-found when the card does not exist or is another department's: the same answer */
export async function findCard(cardId: string, { db, centreId, actor }: Reading): Promise<StoredCard> {
  const row = await db.maybe(cardById, { centreId, cardId });
  if (!row || !isWithinReach(reachOf(actor), row.departmentCode)) throw notFound();
  return row;
}
