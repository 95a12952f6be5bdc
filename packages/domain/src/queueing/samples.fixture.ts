import type { Ticket } from '#queueing/ticket.ts';
import { instant } from '#time/instant.ts';

/** A ticket taken at the very beginning, with changes. */
export const ticket = (changes: Partial<Ticket> = {}): Ticket => ({
  state: 'taken',
  kind: 'ordinary',
  priorityReason: null,
  serviceId: 'A',
  further: [],
  place: instant(0),
  counterId: null,
  onlyCounterId: null,
  calls: 0,
  calledAt: null,
  servingSince: null,
  endedAt: null,
  hasReturned: false,
  ...changes,
});
