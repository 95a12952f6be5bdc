import { writeEffect } from '#platform/jobs/outbox.ts';
import type { Working } from '../context.ts';

/** A person has left the counter: everything they came for is done. The statement of "call next" writes it too. */
export const VISIT_ENDED = 'queueing.visit-ended';

/** Once for a ticket, in the transaction that ends it. */
export const announceVisitEnded = (
  { tx, centreId, now, server }: Pick<Working, 'tx' | 'centreId' | 'now' | 'server'>,
  ticketId: string,
) =>
  writeEffect(
    { tx, centreId, now, effectId: server.random.newId() },
    { task: VISIT_ENDED, key: ticketId, payload: { centreId, ticketId } },
  );
