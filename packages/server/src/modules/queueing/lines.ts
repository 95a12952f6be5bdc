import type { WaitView } from '@yichuang/contract/queueing-tickets.ts';
import { callingOrder, FIRST_TURN, type Queued } from '@yichuang/domain/queueing/calling-order.ts';
import { aheadOfNewcomer, type Newcomer } from '@yichuang/domain/queueing/newcomer.ts';
import { estimateWait, sharedCounters } from '@yichuang/domain/queueing/wait-estimate.ts';
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
  ticketId: string,
): Promise<{ readonly ahead: number | null; readonly wait: WaitView }> {
  const waiting = await readWaiting(place, [serviceId], null);
  const ahead = callingOrder(FIRST_TURN, waiting).findIndex((one) => one.ticketId === ticketId);
  return ahead < 0 ? { ahead: null, wait: null } : { ahead, wait: await waitBehind(ahead, serviceId, place) };
}

/** The wait that is told with a new number; what came of it is looked at later, so it is what is kept. */
export async function expectNewWait(place: Place, serviceId: string, newcomer: Newcomer): Promise<WaitView> {
  const waiting = await readWaiting(place, [serviceId], null);
  return waitBehind(aheadOfNewcomer(waiting, newcomer), serviceId, place);
}

async function waitBehind(ahead: number, serviceId: string, { db, centreId, today }: Place) {
  const [line] = await db.many(linesOfServices, {
    centreId,
    onDay: today,
    hall: null,
    itemCode: null,
    serviceId,
  });
  return estimateWait({
    ahead,
    counters: sharedCounters(line?.otherLines ?? []),
    handlingSeconds: line?.handledSeconds ?? [],
  });
}
