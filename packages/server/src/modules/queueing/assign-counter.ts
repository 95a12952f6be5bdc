import type { assignCounter as route } from '@yichuang/contract/queueing-hall.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { dedicationOf } from '@yichuang/domain/queueing/calling-order.ts';
import { counterStateAfter } from '@yichuang/domain/queueing/counter-life.ts';
import { hasSkill, mayStandIn } from '@yichuang/domain/queueing/stand-in.ts';
import { notFound, Refusal } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { insertEvent } from './event-store.ts';
import { atCounters, countersToFill, serviceToOpen } from './hall-store.ts';
import { insertSession, updateSession } from './session-store.ts';
import { isOnLeave, readStaff } from './staff.ts';
import { counterToOpen, itemsOf } from './suggest-openings.ts';

/** Shown above the counter until the clerk has come; estimates of waits do not count it so long. */
const UNTIL_THERE = 'handover';

/**
 * 加开窗口: a manager sends a clerk to a counter where nobody works. The screen of the counter says that shifts change,
 * and the desk of the clerk shows it; calling begins when the clerk begins.
 *
 * @throws Refusal `queueing.clerk-not-free`, `queueing.clerk-without-power`, `queueing.clerk-away`, `queueing.no-skill`,
 * `queueing.counter-taken`
 */
export async function assignCounter({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, today, now, server } = context;
  const { counterId } = params;
  const { serviceId, accountId } = body;
  const service = await tx.maybe(serviceToOpen, { centreId, serviceId });
  if (!service) throw notFound();
  const empty = await tx.many(countersToFill, { centreId, serviceId, onDay: today });
  const counter = empty.find((one) => one.counterId === counterId);
  if (!counter) throw new Refusal('queueing.counter-taken', 'conflict');
  await requireFit(accountId, { ...counter, serviceId }, service.itemCodes, context);
  const place = { institutionId: service.institutionId, area: service.area };
  const sessionId = server.random.newId();
  const opened = await tx.run(insertSession, {
    centreId,
    sessionId,
    counterId,
    ...place,
    accountId,
    onDay: today,
    now,
    services: [serviceId],
    dedicatedTo: dedicationOf(counter),
  });
  // Two managers at once, or the clerk sat down elsewhere meanwhile: the constraints of the table decide.
  if (opened.length === 0) throw new Refusal('queueing.counter-taken', 'conflict');
  const state = counterStateAfter('open', 'counterPaused');
  await tx.run(updateSession, { centreId, sessionId, state, pauseReason: UNTIL_THERE, now });
  for (const kind of ['counterOpened', 'counterPaused'])
    await tx.run(insertEvent, {
      centreId,
      kind,
      now,
      ...place,
      ticketId: null,
      sessionId,
      counterId,
      serviceId,
      actorId: context.actor.accountId,
      detail: UNTIL_THERE,
      handledSeconds: null,
    });
  return { hall: service.institutionId };
}

type Counter = {
  readonly counterId: string;
  readonly departmentCode: string | null;
  readonly serviceId: string;
};

async function requireFit(
  accountId: string,
  { counterId, departmentCode, serviceId }: Counter,
  itemCodes: readonly string[],
  context: Acting,
): Promise<void> {
  const { tx, centreId, today, now, server } = context;
  const busy = await tx.many(atCounters, { centreId, onDay: today });
  if (busy.some((one) => one.accountId === accountId))
    throw new Refusal('queueing.clerk-not-free', 'conflict');
  const staff = await readStaff({ from: today, to: today }, { db: tx, centreId, now });
  const clerk = staff.find((one) => one.accountId === accountId);
  const items = await itemsOf(itemCodes, { db: tx, server, centreId });
  if (!clerk || !mayStandIn(clerk.actor, counterToOpen(counterId, departmentCode, items, context)))
    throw new Refusal('queueing.clerk-without-power', 'conflict');
  if (isOnLeave(clerk, today)) throw new Refusal('queueing.clerk-away', 'conflict');
  if (!hasSkill(clerk.skill, { counterId, serviceId })) throw new Refusal('queueing.no-skill', 'conflict');
}
