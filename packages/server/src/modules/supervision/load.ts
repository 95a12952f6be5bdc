import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import type { Card } from '@yichuang/domain/supervision/card.ts';
import { notFound, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { cardOf, type StoredCard } from './rows.ts';
import { lockCard } from './store.ts';
import { viewCard } from './view.ts';

/**
 * The card, locked, as the person saw it.
 *
 * @throws not-found when it does not exist or is another department's; StaleError with the fresh view
 */
export async function loadCard(
  cardId: string,
  version: number,
  context: Acting,
): Promise<{ readonly row: StoredCard; readonly card: Card }> {
  const { tx, centreId, actor } = context;
  const [row] = await tx.run(lockCard, { centreId, cardId });
  if (!row || !isWithinReach(reachOf(actor), row.departmentCode)) throw notFound();
  if (row.version !== version) throw new StaleError(await viewCard(cardId, { ...context, db: tx }));
  return { row, card: cardOf(row) };
}
