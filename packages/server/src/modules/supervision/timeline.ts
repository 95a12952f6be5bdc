import type { CardView } from '@yichuang/contract/supervision.ts';
import { PAPER_TITLES } from '@yichuang/domain/documents/paper-kind.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Reading } from '../context.ts';
import { accountNames } from '../identity/index.ts';
import { eventsOfCard } from './journal-store.ts';
import { cardEventOf } from './rows.ts';

type Entry = CardView['timeline'][number];
type Words = Readonly<Record<string, string>>;

/** The journal of a card with what was said; names are of those who act for an authority. */
export async function viewTimeline(
  cardId: string,
  { db, centreId }: Pick<Reading, 'db' | 'centreId'>,
): Promise<Entry[]> {
  const stored = await db.many(eventsOfCard, { centreId, cardId });
  const names = await accountNames(
    stored.map(({ actorId }) => actorId),
    { db, centreId },
  );
  return stored.map((row): Entry => {
    const event = cardEventOf(row);
    const { reason = null, remedy = null, demand = null } = (row.statement ?? {}) as Words;
    return {
      ...{ seq: row.seq, kind: event.kind, at: instantText(event.at), reason, remedy, demand },
      by: row.actorId === null ? null : (names.get(row.actorId) ?? null),
      paper: event.kind === 'paperIssued' ? PAPER_TITLES[event.paper].zh : null,
      answerBy: event.kind === 'paperIssued' ? event.answerBy.on : null,
    };
  });
}
