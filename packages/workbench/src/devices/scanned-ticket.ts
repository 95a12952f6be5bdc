import type { TicketView } from '@yichuang/contract/queueing-tickets.ts';

/** Numbers at this counter: called or served now, put aside, missed. */
export type TicketsAtHand = {
  readonly current: TicketView | null;
  readonly held: readonly TicketView[];
  readonly missed: readonly TicketView[];
};

/** What a scanned slip means here: its person has come, is taken back, comes back after all; or null. */
export function scannedTicket(ticketId: string, { current, held, missed }: TicketsAtHand) {
  const isIt = (ticket: TicketView) => ticket.ticketId === ticketId;
  if (current && isIt(current)) return { act: 'begin', ticket: current } as const;
  const aside = held.find(isIt);
  if (aside) return { act: 'takeBack', ticket: aside } as const;
  const late = missed.find(isIt);
  return late?.mayReturn ? ({ act: 'cameBack', ticket: late } as const) : null;
}
