import type { readSlip as route } from '@yichuang/contract/queueing-screens.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import type { Reading } from '../context.ts';
import { qrCode } from '../documents/index.ts';
import { viewWaitingTicket } from './holder-acts.ts';
import { linesOfServices } from './line-store.ts';

/** The slip of a ticket: what is printed on it, with the code that opens its page on a telephone. */
export async function readSlip(
  { params }: ParsedOf<typeof route>,
  context: Reading,
): Promise<ReplyOf<typeof route>> {
  const { db, centreId, today, server } = context;
  const ticket = await viewWaitingTicket(params.ticketId, context);
  const [line] = await db.many(linesOfServices, {
    centreId,
    onDay: today,
    hall: null,
    itemCode: null,
    serviceId: ticket.service.serviceId,
  });
  const address = `${server.config.publicUrl}/q/${ticket.ticketId}`;
  return { ticket, counters: [...(line?.counters ?? [])], address, qr: qrCode(address).svg };
}
