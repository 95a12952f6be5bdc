import type {
  closeCounter as closeRoute,
  pauseCounter as pauseRoute,
} from '@yichuang/contract/queueing-counters.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import {
  type CounterEventKind,
  type CounterState,
  counterStateAfter,
} from '@yichuang/domain/queueing/counter-life.ts';
import { CounterBusyError } from '@yichuang/domain/queueing/errors.ts';
import { StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { insertEvent } from './event-store.ts';
import { lockMySession, type SessionRow } from './my-session.ts';
import { noteStandInLeaves } from './partner-arrives.ts';
import { viewQueue } from './read-queue.ts';
import { releaseSent, updateSession } from './session-store.ts';
import { ticketsOfSession } from './ticket-store.ts';

type Asked = ParsedOf<typeof closeRoute>;

/** 暂停: the screen of the counter says why. */
export async function pauseCounter({ body }: ParsedOf<typeof pauseRoute>, context: Acting) {
  const session = await loadSession({ body }, context);
  return move(session, 'counterPaused', context, body.reason);
}

/** 恢复. */
export const resumeCounter = async (asked: Asked, context: Acting) =>
  move(await loadSession(asked, context), 'counterResumed', context);

/** 离岗. @throws CounterBusyError while somebody is called, served or held there */
export async function closeCounter(asked: Asked, context: Acting) {
  const session = await loadSession(asked, context);
  await closeSession(session, context);
  return { sessionId: session.sessionId };
}

/** Ends a session; who was sent to the counter alone is called by any other one. */
export async function closeSession(session: SessionRow, context: Acting): Promise<void> {
  const { tx, centreId } = context;
  const atHand = await tx.many(ticketsOfSession, { centreId, sessionId: session.sessionId });
  const standing = atHand.find(({ state, onDay }) => state !== 'missed' && onDay === context.today);
  if (standing) throw new CounterBusyError(standing.number);
  await tx.run(releaseSent, { centreId, counterId: session.counterId });
  await move(session, 'counterClosed', context);
  await noteStandInLeaves(session, context);
}

/** @throws StaleError with the queue as it is */
async function loadSession({ body }: Asked, context: Acting): Promise<SessionRow> {
  const session = await lockMySession(context);
  if (session.sessionId !== body.sessionId || session.version !== body.version)
    throw new StaleError(await viewQueue({ ...context, db: context.tx }));
  return session;
}

async function move(session: SessionRow, event: CounterEventKind, context: Acting, reason?: string) {
  const { tx, centreId, now, actor } = context;
  const { sessionId, institutionId, area, counterId } = session;
  const state = counterStateAfter(session.state as CounterState, event);
  await tx.run(updateSession, { centreId, sessionId, state, pauseReason: reason ?? null, now });
  await tx.run(insertEvent, {
    centreId,
    kind: event,
    now,
    institutionId,
    area,
    ticketId: null,
    sessionId,
    counterId,
    serviceId: null,
    actorId: actor.accountId,
    detail: reason ?? null,
    handledSeconds: null,
  });
  return { sessionId };
}
