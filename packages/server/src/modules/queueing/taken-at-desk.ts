import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import type { Db } from '#platform/db/database.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { seatAtDesk } from './session-store.ts';

type Asked = { readonly counterId?: string | undefined; readonly ticketId?: string | undefined };
type Place = Pick<Acting, 'centreId' | 'actor'> & { readonly db: Db; readonly today: DateOnly };

/**
 * The counter a case is taken at, and the number of the person: as the queue knows it, not as the desk says.
 *
 * @throws Refusal `queueing.not-at-counter` when the person works elsewhere by now, `queueing.not-your-ticket` for a
 *   number that is not at hand there
 */
export async function takenAtDesk({ counterId, ticketId }: Asked, { db, centreId, actor, today }: Place) {
  if (counterId === undefined && ticketId === undefined) return {};
  const seat = await db.maybe(seatAtDesk, {
    centreId,
    accountId: actor.accountId,
    onDay: today,
    ticketId: ticketId ?? null,
  });
  if (!seat || (counterId !== undefined && seat.counterId !== counterId))
    throw new Refusal('queueing.not-at-counter', 'conflict');
  if (ticketId !== undefined && !seat.isAtHand) throw new Refusal('queueing.not-your-ticket', 'conflict');
  return { takenAt: { counterId: seat.counterId, ticketId: ticketId ?? null } };
}
