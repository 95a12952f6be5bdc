import type { releaseCounter as route } from '@yichuang/contract/queueing-hall.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { notFound, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { closeSession } from './close-counter.ts';
import { lockSessionAtCounter } from './hall-store.ts';
import { readHallWatch } from './hall-watch.ts';

/**
 * 收回窗口: a manager ends the shift at a counter that nobody attends, so that somebody else can open it.
 *
 * @throws CounterBusyError while somebody is called, served or held there; StaleError with the hall as it is
 */
export async function releaseCounter({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, today } = context;
  const [session] = await tx.run(lockSessionAtCounter, { centreId, ...params, onDay: today });
  if (!session) throw notFound();
  const hall = session.institutionId;
  if (session.sessionId !== body.sessionId || session.version !== body.version)
    throw new StaleError(await readHallWatch(hall, { ...context, db: tx }));
  await closeSession(session, context);
  return { hall };
}
