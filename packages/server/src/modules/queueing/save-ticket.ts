import type { TicketResult } from '@yichuang/domain/queueing/ticket-acts.ts';
import { notFound, StaleError } from '#platform/http/refusal.ts';
import type { Acting, Reading, Working } from '../context.ts';
import { announceVisitEnded } from './effects.ts';
import { insertEvent } from './event-store.ts';
import { lockTicket, ticketById, updateTicket } from './ticket-store.ts';
import { type TicketRow, viewTicket } from './tickets.ts';

type Place = Pick<Reading, 'db' | 'centreId'>;

/** @throws not-found */
export async function readTicketRow(ticketId: string, { db, centreId }: Place): Promise<TicketRow> {
  const row = await db.maybe(ticketById, { centreId, ticketId });
  if (!row) throw notFound();
  return row;
}

/** The ticket of an act, locked, as the person saw it. @throws not-found, StaleError with the ticket as it is */
export async function loadTicket(
  { ticketId, version }: { readonly ticketId: string; readonly version: number },
  { tx, centreId, today }: Pick<Acting, 'tx' | 'centreId' | 'today'>,
): Promise<TicketRow> {
  await tx.run(lockTicket, { centreId, ticketId });
  const row = await readTicketRow(ticketId, { db: tx, centreId });
  // Numbers of yesterday are of no use.
  if (row.onDay !== today) throw notFound();
  if (row.version !== version) throw new StaleError(viewTicket(row));
  return row;
}

/** Who acts, and where. */
export type ActedAt = {
  readonly sessionId: string | null;
  readonly actorId: string | null;
  /** A code for the journal. */
  readonly detail?: string;
};

/** Stores a ticket after an act, with the event that tells it. */
export async function saveTicket(
  { tx, centreId, now, server }: Pick<Working, 'tx' | 'centreId' | 'now' | 'server'>,
  before: TicketRow,
  { ticket, event }: TicketResult,
  { sessionId, actorId, detail }: ActedAt,
): Promise<void> {
  const { ticketId } = before;
  const isAtCounter = ticket.counterId !== null || ticket.state === 'missed';
  const [stored] = await tx.run(updateTicket, {
    ...ticket,
    centreId,
    ticketId,
    // The session keeps a number it missed in view, for the way back.
    sessionId: isAtCounter ? (sessionId ?? before.sessionId) : null,
  });
  const isEndOfService = event === 'finished' || event === 'wentOn';
  await tx.run(insertEvent, {
    centreId,
    kind: event,
    now,
    institutionId: before.serviceInstitutionId,
    area: before.serviceArea,
    ticketId,
    sessionId,
    counterId: ticket.onlyCounterId ?? ticket.counterId ?? before.counterId,
    serviceId: isEndOfService ? before.serviceId : ticket.serviceId,
    actorId,
    detail: detail ?? stored?.outcome ?? null,
    handledSeconds:
      isEndOfService && before.servingSince !== null
        ? Math.max(0, Math.floor((now - before.servingSince) / 1_000))
        : null,
  });
  if (event === 'finished') await announceVisitEnded({ tx, centreId, now, server }, ticketId);
}
