import type * as routes from '@yichuang/contract/queueing-tickets.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { CounterBusyError } from '@yichuang/domain/queueing/errors.ts';
import * as rules from '@yichuang/domain/queueing/ticket-acts.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { lockMySession, type SessionRow } from './my-session.ts';
import { queueRules } from './rules.ts';
import { loadTicket, saveTicket } from './save-ticket.ts';
import { ticketsOfSession } from './ticket-store.ts';
import { type TicketRow, ticketOf } from './tickets.ts';

type Asked = ParsedOf<typeof routes.serveTicket>;

/** 重呼. @throws CallsUsedError, CalledTooSoonError */
export const recallTicket = (asked: Asked, context: Acting) =>
  atMyCounter(asked, context, async ({ ticket }) =>
    rules.recallTicket(ticket, await queueRules(context.tx, context.centreId), context.now),
  );

/** 开始办理. */
export const serveTicket = (asked: Asked, context: Acting) =>
  atMyCounter(asked, context, ({ ticket }) => rules.serveTicket(ticket, context.now));

/** 过号. @throws CallsLeftError, CalledTooSoonError */
export const missTicket = (asked: Asked, context: Acting) =>
  atMyCounter(asked, context, async ({ ticket }) =>
    rules.missTicket(ticket, await queueRules(context.tx, context.centreId), context.now),
  );

/** 办毕. */
export const finishTicket = (asked: Asked, context: Acting) =>
  atMyCounter(asked, context, ({ ticket }) => rules.finishTicket(ticket, context.now));

/** 暂存. @throws HoldLimitError */
export const holdTicket = (asked: Asked, context: Acting) =>
  atMyCounter(asked, context, async ({ ticket, others }) => {
    const { heldAtMost } = await queueRules(context.tx, context.centreId);
    return rules.holdTicket(ticket, others.filter(({ state }) => state === 'held').length, heldAtMost);
  });

/** 取回. @throws CounterBusyError while somebody stands at the counter */
export const resumeTicket = (asked: Asked, context: Acting) =>
  atMyCounter(asked, context, ({ ticket, others }) => {
    const result = rules.resumeTicket(ticket);
    const standing = others.find(({ state }) => state === 'called' || state === 'serving');
    if (standing) throw new CounterBusyError(standing.number);
    return result;
  });

type AtHand = { readonly ticket: ReturnType<typeof ticketOf>; readonly others: readonly TicketRow[] };
type Decide = (atHand: AtHand) => rules.TicketResult | Promise<rules.TicketResult>;

/** Load, decide, store: one ticket at the counter of the person. @throws not-found for the ticket of another counter */
async function atMyCounter(asked: Asked, context: Acting, decide: Decide) {
  const session = await lockMySession(context);
  const before = await loadMine(asked, session, context);
  const others = await context.tx.many(ticketsOfSession, {
    centreId: context.centreId,
    sessionId: session.sessionId,
  });
  const result = await decide({
    ticket: ticketOf(before),
    others: others.filter(({ ticketId }) => ticketId !== before.ticketId),
  });
  await saveTicket(context, before, result, {
    sessionId: session.sessionId,
    actorId: context.actor.accountId,
  });
  return { ticketId: before.ticketId };
}

/** @throws not-found for the ticket of another counter, StaleError */
export async function loadMine(
  { params, body }: { readonly params: { ticketId: string }; readonly body: { version: number } },
  session: SessionRow,
  context: Acting,
): Promise<TicketRow> {
  const before = await loadTicket({ ...params, ...body }, context);
  if (before.sessionId !== session.sessionId) throw notFound();
  return before;
}
