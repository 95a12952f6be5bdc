import type { Digest } from '@yichuang/domain/cases/digest.ts';
import type { CardEvent, CardResult } from '@yichuang/domain/supervision/card.ts';
import { chain, eventsParameter, type Head, NO_EVENTS, textDigest } from '../cases/index.ts';
import type { Working } from '../context.ts';
import { insertEvents, insertStatement } from './journal-store.ts';
import { openingColumns, type StoredCard, type StoredEvidence, stateColumns } from './rows.ts';
import { insertCard, updateCard } from './store.ts';

type Place = Pick<Working, 'tx' | 'centreId' | 'server'>;

/** What somebody states, with the salt that makes its digest unguessable. */
export type Statement = {
  readonly content: Readonly<Record<string, string>>;
  readonly salt: Buffer;
  readonly digest: Digest;
};

export function newStatement(content: Statement['content'], { server }: Pick<Working, 'server'>): Statement {
  const salt = server.random.bytes(16);
  return { content, salt, digest: textDigest(salt, content) };
}

/** Stores a new card with its first event; one that was raised before is left as it is. */
export async function saveNewCard(
  { card, event }: CardResult,
  evidence: StoredEvidence,
  place: Place,
): Promise<void> {
  const { tx, centreId, server } = place;
  const cardId = server.random.newId();
  const { rows, head } = chained(event, cardId, NO_EVENTS, centreId);
  const columns = { ...openingColumns(card, evidence), ...stateColumns(card, head) };
  const inserted = await tx.run(insertCard, { centreId, cardId, ...columns });
  if (inserted.length > 0) await tx.run(insertEvents, { centreId, cardId, events: eventsParameter(rows) });
}

/** Stores what an act changed: the row, the event that explains it, and its words. */
export async function saveCard(
  before: StoredCard,
  { card, event }: CardResult,
  statement: Statement | null,
  { tx, centreId }: Place,
): Promise<void> {
  const { cardId } = before;
  const { rows, head } = chained(event, cardId, { seq: before.version, hash: before.headHash }, centreId);
  await tx.run(updateCard, { centreId, cardId, ...stateColumns(card, head) });
  await tx.run(insertEvents, { centreId, cardId, events: eventsParameter(rows) });
  if (statement === null) return;
  const { salt, content } = statement;
  await tx.run(insertStatement, { centreId, cardId, seq: card.version, salt, content });
}

function chained(event: CardEvent, cardId: string, from: Head, centreId: number) {
  const rows = chain(centreId, cardId, from, [event]);
  const head = rows.at(-1)?.hash;
  if (!head) throw new TypeError('one event gives one row');
  return { rows, head };
}
