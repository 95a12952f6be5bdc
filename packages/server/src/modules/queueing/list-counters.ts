import type { CounterView, listCounters as route } from '@yichuang/contract/queueing-counters.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import type { Reading } from '../context.ts';
import { servicesById } from './line-store.ts';
import { viewService } from './read-queue.ts';
import { countersToChoose } from './session-store.ts';

/** The counters a clerk may sit down at, and which of them are taken. */
export async function listCounters({ db, centreId, actor, today }: Reading): Promise<ReplyOf<typeof route>> {
  const counters = await db.many(countersToChoose, { centreId, accountId: actor.accountId, onDay: today });
  const ids = [...new Set(counters.flatMap(({ services }) => services))];
  const services = new Map(
    (await db.many(servicesById, { centreId, services: ids })).map((one) => [
      one.serviceId,
      viewService(one),
    ]),
  );
  return {
    rows: counters.map((row) => ({
      ...row,
      state: (row.state ?? 'closed') as CounterView['state'],
      isMine: row.isMine ?? false,
      services: row.services.flatMap((serviceId) => services.get(serviceId) ?? []),
    })),
  };
}
