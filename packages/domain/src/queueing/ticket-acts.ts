import { type CallRules, requireMissable, requireRecallable } from '#queueing/call-rules.ts';
import { placeAfterReturn } from '#queueing/calling-order.ts';
import { HoldLimitError, ReturnUsedError } from '#queueing/errors.ts';
import type { Ticket } from '#queueing/ticket.ts';
import { type TicketEventKind, ticketTransitionOf } from '#queueing/ticket-life.ts';
import type { Instant } from '#time/instant.ts';

/** 号票办理结果: the ticket after an act, and the event that tells it. */
export type TicketResult = { readonly ticket: Ticket; readonly event: TicketEventKind };

/** 叫号: one counter calls the ticket to itself. */
export const callTicket = (ticket: Ticket, counterId: string, now: Instant): TicketResult =>
  moved(ticket, 'called', { counterId, calls: 1, calledAt: now });

/** 重呼. @throws CallsUsedError, CalledTooSoonError */
export function recallTicket(ticket: Ticket, rules: CallRules, now: Instant): TicketResult {
  const result = moved(ticket, 'recalled', { calls: ticket.calls + 1, calledAt: now });
  requireRecallable(ticket, rules, now);
  return result;
}

/** 过号. @throws CallsLeftError, CalledTooSoonError */
export function missTicket(ticket: Ticket, rules: CallRules, now: Instant): TicketResult {
  const result = moved(ticket, 'missed', { counterId: null });
  requireMissable(ticket, rules, now);
  return result;
}

/**
 * “我到了”: a missed number comes back once, behind the next three of its kind.
 *
 * @param places of those of its kind who wait for the service
 * @throws ReturnUsedError
 */
export function returnTicket(
  ticket: Ticket,
  places: readonly Instant[],
  now: Instant,
  returnBehind?: number,
): TicketResult {
  const result = moved(ticket, 'returned', {
    ...AT_NO_COUNTER,
    place: placeAfterReturn(places, now, returnBehind),
    hasReturned: true,
  });
  if (ticket.hasReturned) throw new ReturnUsedError();
  return result;
}

/** 开始办理: the person stands at the counter. */
export const serveTicket = (ticket: Ticket, now: Instant): TicketResult =>
  moved(ticket, 'served', { servingSince: now });

/** 办毕: the service is done; a visit with further services goes on in the line of the next, at its first place. */
export function finishTicket(ticket: Ticket, now: Instant): TicketResult {
  const [next, ...further] = ticket.further;
  if (next === undefined) return moved(ticket, 'finished', { endedAt: now });
  return moved(ticket, 'wentOn', { ...AT_NO_COUNTER, serviceId: next, further });
}

/** 转窗口 or 转业务: place and papers stay with the ticket. */
export const transferTicket = (
  ticket: Ticket,
  to: { readonly serviceId: string; readonly counterId: string | null },
): TicketResult =>
  moved(ticket, 'transferred', { ...AT_NO_COUNTER, serviceId: to.serviceId, onlyCounterId: to.counterId });

/**
 * 暂存: the person fetches something and comes back to this counter.
 *
 * @param held tickets the counter holds already
 * @param atMost of them, as the centre has set
 * @throws HoldLimitError
 */
export function holdTicket(ticket: Ticket, held: number, atMost = HELD_AT_MOST): TicketResult {
  const result = moved(ticket, 'held', {});
  if (held >= atMost) throw new HoldLimitError(atMost);
  return result;
}

/** 取回. */
export const resumeTicket = (ticket: Ticket): TicketResult => moved(ticket, 'resumed', {});

/** 取消. */
export const cancelTicket = (ticket: Ticket, now: Instant): TicketResult =>
  moved(ticket, 'cancelled', { ...AT_NO_COUNTER, endedAt: now });

/** As many keys as there are for taking them back. */
export const HELD_AT_MOST = 3;

const AT_NO_COUNTER = {
  counterId: null,
  onlyCounterId: null,
  calls: 0,
  calledAt: null,
  servingSince: null,
} as const satisfies Partial<Ticket>;

const moved = (ticket: Ticket, event: TicketEventKind, changes: Partial<Ticket>): TicketResult => ({
  ticket: { ...ticket, ...changes, state: ticketTransitionOf(ticket.state, event).to },
  event,
});
