import type {
  arriveAgain as arriveRoute,
  cancelTicket as cancelRoute,
  WaitingTicketView,
} from '@yichuang/contract/queueing-tickets.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { cancelTicket as cancel, returnTicket } from '@yichuang/domain/queueing/ticket-acts.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Acting, Reading } from '../context.ts';
import { expectWait, readWaiting } from './lines.ts';
import { queueRules } from './rules.ts';
import { loadTicket, readTicketRow, saveTicket } from './save-ticket.ts';
import { ticketOf, viewTicket } from './tickets.ts';

/** The ticket of today as its holder sees it, with how many are before it. @throws not-found */
export async function viewWaitingTicket(ticketId: string, context: Reading): Promise<WaitingTicketView> {
  const row = await readTicketRow(ticketId, context);
  if (row.onDay !== context.today) throw notFound();
  return { ...viewTicket(row), ...(await expectWait(context, row.serviceId, ticketId)) };
}

/** The number an appointment became. */
export const viewArrived = async (
  { ticketId, isLate }: { readonly ticketId: string; readonly isLate: boolean },
  context: Reading,
) => ({ ticket: await viewWaitingTicket(ticketId, context), isLate });

/** “我到了”: a missed number comes back. The id on the slip is the right to it. @throws ReturnUsedError */
export async function arriveAgain({ params, body }: ParsedOf<typeof arriveRoute>, context: Acting) {
  const before = await loadTicket({ ...params, ...body }, context);
  const line = await readWaiting({ ...context, db: context.tx }, [before.serviceId], null);
  const places = line.filter(({ kind }) => kind === before.kind).map(({ place }) => place);
  const { returnBehind } = await queueRules(context.tx, context.centreId);
  const result = returnTicket(ticketOf(before), places, context.now, returnBehind);
  await saveTicket(context, before, result, byHolder(context));
  return { ticketId: before.ticketId };
}

/** The holder gives the number back, or a clerk for them. */
export async function cancelTicket({ params, body }: ParsedOf<typeof cancelRoute>, context: Acting) {
  const before = await loadTicket({ ...params, ...body }, context);
  await saveTicket(context, before, cancel(ticketOf(before), context.now), byHolder(context));
  return { ticketId: before.ticketId };
}

const byHolder = ({ actor }: Acting) => ({
  sessionId: null,
  actorId: (actor as Acting['actor'] | null)?.accountId ?? null,
});
