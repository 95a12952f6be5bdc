import { cancelTicket } from '@yichuang/domain/queueing/ticket-acts.ts';
import { ticketTransitionOf } from '@yichuang/domain/queueing/ticket-life.ts';
import type { Job } from '#platform/jobs/job.ts';
import { readTicketRow, saveTicket } from './save-ticket.ts';
import { lockTicket, ticketsLeftOver } from './ticket-store.ts';
import { ticketOf } from './tickets.ts';

/** Nobody waits over night: numbers of days before that were neither done nor given back end here. */
export const lapseTickets: Job = {
  on: 'queueing.lapse-tickets',
  nightly: true,
  async run(_payload, { tx, centreId, now, today, server }) {
    for (const { ticketId } of await tx.many(ticketsLeftOver, { centreId, before: today })) {
      await tx.run(lockTicket, { centreId, ticketId });
      const before = await readTicketRow(ticketId, { db: tx, centreId });
      const ticket = ticketOf(before);
      const ended = {
        ...cancelTicket({ ...ticket, state: 'taken' }, now).ticket,
        state: ticketTransitionOf(ticket.state, 'lapsed').to,
      };
      await saveTicket({ tx, centreId, now, server }, before, { ticket: ended, event: 'lapsed' }, NOBODY);
    }
  },
};

const NOBODY = { sessionId: null, actorId: null } as const;
