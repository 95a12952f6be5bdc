import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { counterNow } from './board-store.ts';
import { newestQueueEvent } from './queue-events.ts';

/** Where a counter stands, and how far the stream of the hall is. @throws not-found */
export async function viewBoardPlace(
  counterId: string,
  { db, centreId, today }: Pick<Reading, 'db' | 'centreId' | 'today'>,
) {
  const seq = await newestQueueEvent(db, centreId);
  const counter = await db.maybe(counterNow, { centreId, counterId, onDay: today });
  if (!counter) throw notFound();
  const { hall, number, name, nameEn } = counter;
  return { seq, hall, number, name, nameEn };
}
