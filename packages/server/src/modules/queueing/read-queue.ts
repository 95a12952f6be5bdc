import type { CounterSessionView, QueueRow, QueueView } from '@yichuang/contract/queueing-counters.ts';
import type { ServiceView } from '@yichuang/contract/queueing-tickets.ts';
import { type CallTurn, callingOrder } from '@yichuang/domain/queueing/calling-order.ts';
import { type Instant, instantText, MINUTE_MS } from '@yichuang/domain/time/instant.ts';
import { ask } from '#platform/db/compose.ts';
import type { Reading } from '../context.ts';
import { servicesById } from './line-store.ts';
import { type QueuedRow, readWaiting } from './lines.ts';
import { mySession, type SessionRow } from './my-session.ts';
import { queueRules } from './rules.ts';
import { counterToOpen, servedToday } from './session-store.ts';
import { ticketsOfSession } from './ticket-store.ts';
import { viewTicket } from './tickets.ts';

/** Rows beside the desk: more than fit help nobody. */
const SHOWN = 20;

/** The queue of the counter where the person works. */
export async function viewQueue(context: Reading): Promise<QueueView> {
  const { db, centreId, actor, now, today } = context;
  const session = await mySession(context, today);
  const { calls, gapSeconds } = await queueRules(db, centreId);
  const served = await db.maybe(servedToday, { centreId, accountId: actor.accountId, onDay: today });
  const common = {
    now: instantText(now),
    rules: { calls, gapSeconds },
    servedToday: served?.served ?? 0,
  };
  if (session === null) return { ...common, ...NO_COUNTER };
  const atHand = await db.many(ticketsOfSession, { centreId, sessionId: session.sessionId });
  const waiting = await readWaiting(context, session.services, session.counterId);
  const view = await viewSession(session, context);
  const order = callingOrder(turnOf(session), waiting);
  const inState = (...states: readonly string[]) =>
    atHand.filter(({ state }) => states.includes(state)).map(viewTicket);
  return {
    ...common,
    session: view,
    current: inState('called', 'serving')[0] ?? null,
    held: inState('held'),
    missed: inState('missed'),
    waiting: order.slice(0, SHOWN).map((row) => viewRow(row, now)),
    waitingTotal: waiting.length,
    longestMinutes: longestOf(waiting, now),
  };
}

const NO_COUNTER = {
  session: null,
  current: null,
  held: [],
  missed: [],
  waiting: [],
  waitingTotal: 0,
  longestMinutes: null,
} satisfies Partial<QueueView>;

/** Whose turn it is at a counter; values are closed by checks of the table. */
export const turnOf = ({ lastKind, lastOther, dedicatedTo }: SessionRow): CallTurn => ({
  last: lastKind as CallTurn['last'],
  lastOther: lastOther as CallTurn['lastOther'],
  dedicatedTo: dedicatedTo as CallTurn['dedicatedTo'],
});

async function viewSession(session: SessionRow, { db, centreId }: Reading): Promise<CounterSessionView> {
  const { counterId, services, institutionId, area, version } = session;
  const [[counter], known] = await db.together(
    ask(counterToOpen, { centreId, counterId }),
    ask(servicesById, { centreId, services }),
  );
  return {
    sessionId: session.sessionId,
    counterId,
    number: counter?.number ?? 0,
    name: counter?.name ?? '',
    nameEn: counter?.nameEn ?? '',
    institutionId,
    area,
    state: session.state as CounterSessionView['state'],
    pauseReason: session.pauseReason as CounterSessionView['pauseReason'],
    stateSince: instantText(session.stateSince),
    services: known.map(viewService),
    dedicatedTo: session.dedicatedTo as CounterSessionView['dedicatedTo'],
    version,
  };
}

export const viewService = ({ serviceId, name, nameEn, institutionId, area }: ServiceView): ServiceView => ({
  serviceId,
  name,
  nameEn,
  institutionId,
  area,
});

const viewRow = (row: QueuedRow, now: Instant): QueueRow => ({
  ticketId: row.ticketId,
  number: row.number,
  kind: row.kind,
  priorityReason: row.priorityReason,
  maskedName: row.maskedName,
  serviceId: row.serviceId,
  waitedMinutes: minutesSince(row.takenAt, now),
  isSent: row.onlyCounterId !== null,
});

const longestOf = (rows: readonly QueuedRow[], now: Instant): number | null =>
  rows.length === 0 ? null : Math.max(...rows.map(({ takenAt }) => minutesSince(takenAt, now)));

export const minutesSince = (at: Instant, now: Instant): number =>
  Math.max(0, Math.floor((now - at) / MINUTE_MS));
