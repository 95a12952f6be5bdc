import { pathOf } from '@yichuang/contract/route.ts';
import { type CardView, readCardLetter } from '@yichuang/contract/supervision.ts';
import type { Reading } from '../context.ts';
import { lettersOf } from '../documents/index.ts';

/** Papers sent about a card, each with the way to its file. */
export async function viewPapers(
  cardId: string,
  { db, centreId }: Pick<Reading, 'db' | 'centreId'>,
): Promise<CardView['letters']> {
  const letters = await lettersOf(db, centreId, cardId);
  return letters.map((letter) => ({
    ...letter,
    path: pathOf(readCardLetter, { cardId, letterId: letter.letterId }),
  }));
}
