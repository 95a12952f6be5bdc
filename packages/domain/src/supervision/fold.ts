import type { Card, CardEvent, CardResult } from '#supervision/card.ts';

/** The card that its events tell; null before the first. @throws TypeError when another event than 'raised' opens it */
export const foldCard = (events: readonly CardEvent[]): Card | null =>
  events.reduce<Card | null>(applyCardEvent, null);

/** The card after one more event: every act goes through here, so a row and its journal cannot differ. */
export function applyCardEvent(before: Card | null, event: CardEvent): Card {
  if (event.kind === 'raised') return { ...event.opening, state: 'raised', version: 1, raisedAt: event.at };
  if (before === null) throw new TypeError('a card begins with being raised');
  const card = { ...before, version: before.version + 1 };
  switch (event.kind) {
    case 'explained':
      return { ...card, state: 'explained', explainedAt: event.at };
    case 'confirmed':
    case 'lifted':
      return { ...card, state: event.kind };
    case 'paperIssued':
      return card;
  }
}

/** One act as its event and the card after it. */
export const recordOnCard = (before: Card | null, event: CardEvent): CardResult => ({
  card: applyCardEvent(before, event),
  event,
});
