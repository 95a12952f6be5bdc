import type { ServiceView, TicketView } from '@yichuang/contract/queueing-tickets.ts';
import type { Ticket } from '@yichuang/domain/queueing/ticket.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Values } from '#platform/db/statement.ts';
import type { SHOWN_TICKET } from './ticket-store.ts';

export type TicketRow = Values<typeof SHOWN_TICKET>;

/** The ticket as the rules know it; names and values are closed by checks of the table. */
export const ticketOf = (row: TicketRow): Ticket => ({
  state: row.state as Ticket['state'],
  kind: row.kind as Ticket['kind'],
  priorityReason: row.priorityReason as Ticket['priorityReason'],
  serviceId: row.serviceId,
  further: row.further,
  place: row.place,
  counterId: row.counterId,
  onlyCounterId: row.onlyCounterId,
  calls: row.calls,
  calledAt: row.calledAt,
  servingSince: row.servingSince,
  endedAt: row.endedAt,
  hasReturned: row.hasReturned,
});

/** As its holder and every screen may see it. */
export const viewTicket = (row: TicketRow): TicketView => ({
  ticketId: row.ticketId,
  number: row.number,
  state: row.state as TicketView['state'],
  kind: row.kind as TicketView['kind'],
  priorityReason: row.priorityReason as TicketView['priorityReason'],
  service: {
    serviceId: row.serviceId,
    name: row.serviceName,
    nameEn: row.serviceNameEn,
    institutionId: row.serviceInstitutionId,
    area: row.serviceArea,
  },
  further: row.furtherServices as ServiceView[],
  maskedName: row.maskedName,
  takenAt: instantText(row.takenAt),
  counter:
    row.counterId === null || row.counterNumber === null
      ? null
      : { counterId: row.counterId, number: row.counterNumber },
  calls: row.calls,
  calledAt: row.calledAt === null ? null : instantText(row.calledAt),
  servingSince: row.servingSince === null ? null : instantText(row.servingSince),
  mayReturn: row.state === 'missed' && !row.hasReturned,
  version: row.version,
});
