import type { WaitView } from '@yichuang/contract/queueing-tickets.ts';
import { callingOrder, FIRST_TURN, type Queued } from '@yichuang/domain/queueing/calling-order.ts';
import { estimateWait } from '@yichuang/domain/queueing/wait-estimate.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import type { Db } from '#platform/db/database.ts';
import type { Values } from '#platform/db/statement.ts';
import { linesOfServices } from './line-store.ts';
import { waitingFor } from './ticket-store.ts';

type Place = { readonly db: Db; readonly centreId: number; readonly today: DateOnly };

export type QueuedRow = Values<(typeof waitingFor)['row']> & Queued;

/** Who waits for some services, by place. Kinds are closed by checks of the table. */
export const readWaiting = async (
  { db, centreId, today }: Place,
  services: readonly string[],
  counterId: string | null,
): Promise<readonly QueuedRow[]> =>
  (await db.many(waitingFor, { centreId, onDay: today, services, counterId })) as unknown as QueuedRow[];

/** How many would be called before a ticket, and how long that may take. */
export async function expectWait(
  place: Place,
  serviceId: string,
  /** Null: a ticket that would be taken now. */
  ticketId: string | null,
): Promise<{ readonly ahead: number | null; readonly wait: WaitView }> {
  const { db, centreId, today } = place;
  const waiting = await readWaiting(place, [serviceId], null);
  const [line] = await db.many(linesOfServices, {
    centreId,
    onDay: today,
    hall: null,
    itemCode: null,
    serviceId,
  });
  const at = callingOrder(FIRST_TURN, waiting).findIndex((one) => one.ticketId === ticketId);
  if (ticketId !== null && at < 0) return { ahead: null, wait: null };
  const ahead = ticketId === null ? waiting.length : at;
  const wait = estimateWait({
    ahead,
    counters: line?.open.length ?? 0,
    handlingSeconds: line?.handledSeconds ?? [],
  });
  return { ahead, wait };
}
