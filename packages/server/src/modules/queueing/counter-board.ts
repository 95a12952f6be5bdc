import type { CounterBoard, readCounterBoard as route } from '@yichuang/contract/queueing-screens.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { accountNames } from '../identity/index.ts';
import { counterNow, numberAtCounter } from './board-store.ts';
import { servicesById } from './line-store.ts';
import { newestQueueEvent } from './queue-events.ts';
import { viewService } from './read-queue.ts';
import { requireScreen } from './screen-token.ts';

/** 窗口屏. @throws Refusal `queueing.device-required`, not-found for a counter that is not there */
export async function readCounterBoard(
  { body }: ParsedOf<typeof route>,
  context: Reading,
): Promise<CounterBoard> {
  const { db, centreId, today, now } = context;
  const place = { kind: 'window', hall: null, area: null, counterId: body.counterId } as const;
  const settings = await requireScreen(body.token, place, context);
  const seq = await newestQueueEvent(db, centreId);
  const counter = await db.maybe(counterNow, { centreId, counterId: body.counterId, onDay: today });
  if (!counter) throw notFound();
  const { sessionId, accountId, services } = counter;
  const names = await accountNames([accountId], context);
  const known = await db.many(servicesById, { centreId, services });
  const current = sessionId === null ? null : await db.maybe(numberAtCounter, { centreId, sessionId });
  return {
    now: instantText(now),
    seq,
    hall: counter.hall,
    number: counter.number,
    name: counter.name,
    nameEn: counter.nameEn,
    // Values are closed by checks of the table.
    state: (counter.state ?? 'closed') as CounterBoard['state'],
    pauseReason: counter.pauseReason as CounterBoard['pauseReason'],
    stateSince: counter.stateSince === null ? null : instantText(counter.stateSince),
    clerk: names.get(accountId ?? '') ?? null,
    services: known.map(viewService),
    current: current
      ? {
          number: current.number,
          maskedName: current.maskedName,
          isServed: current.state === 'serving',
          seq: current.seq ?? 0,
        }
      : null,
    settings,
  };
}
