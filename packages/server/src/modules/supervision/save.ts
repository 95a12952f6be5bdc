import type { CardResult } from '@yichuang/domain/supervision/card.ts';
import { chainOne, NO_EVENTS, type Statement } from '../cases/index.ts';
import type { Working } from '../context.ts';
import { insertEvents, insertStatement } from './journal-store.ts';
import { openingColumns, type StoredCard, type StoredEvidence, stateColumns } from './rows.ts';
import { insertCard, updateCard } from './store.ts';

type Place = Pick<Working, 'tx' | 'centreId' | 'server'>;

/** Stores a new card with its first event; one that was raised before is left as it is. */
export async function saveNewCard(
  { card, event }: CardResult,
  evidence: StoredEvidence,
  place: Place,
): Promise<void> {
  const { tx, centreId, server } = place;
  const cardId = server.random.newId();
  const { events, head } = chainOne(centreId, cardId, NO_EVENTS, event);
  const columns = { ...openingColumns(card, evidence), ...stateColumns(card, head) };
  const inserted = await tx.run(insertCard, { centreId, cardId, ...columns });
  if (inserted.length > 0) await tx.run(insertEvents, { centreId, cardId, events });
}

/** Stores what an act changed: the row, the event that explains it, and its words. */
export async function saveCard(
  before: StoredCard,
  { card, event }: CardResult,
  statement: Statement | null,
  { tx, centreId }: Place,
): Promise<void> {
  const { cardId } = before;
  const { events, head } = chainOne(centreId, cardId, { seq: before.version, hash: before.headHash }, event);
  await tx.run(updateCard, { centreId, cardId, ...stateColumns(card, head) });
  await tx.run(insertEvents, { centreId, cardId, events });
  if (statement === null) return;
  const { salt, content } = statement;
  await tx.run(insertStatement, { centreId, cardId, seq: card.version, salt, content });
}
