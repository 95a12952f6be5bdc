import { isBadLevel, type RatingLevel } from '@yichuang/domain/complaints/rating.ts';
import { openRemedy } from '@yichuang/domain/complaints/remedy-acts.ts';
import type { AccountId } from '@yichuang/domain/identity/policy.ts';
import type { Working } from '../context.ts';
import { ringPad } from '../queueing/index.ts';
import { ratingById } from './rating-store.ts';
import { saveNewRemedy } from './remedy-journal.ts';

/** A rating was given: the pad says thanks, and a bad one opens a remedy. Safe to run twice: one remedy a rating. */
export async function heedRating(ratingId: string, context: Working): Promise<void> {
  const { tx, centreId } = context;
  const rating = await tx.maybe(ratingById, { centreId, ratingId });
  if (!rating) return;
  const level = rating.level as RatingLevel;
  const { departmentCode, ratedAccountId, ratedAt, counterId } = rating;
  if (isBadLevel(level)) {
    const opening = { ratingId, level, departmentCode, ratedAccountId: ratedAccountId as AccountId | null };
    await saveNewRemedy(openRemedy(opening, ratedAt), context);
  }
  // That somebody answered, and nothing of what.
  if (counterId !== null) await ringPad({ counterId, kind: 'rated', ticketId: null }, context);
}
