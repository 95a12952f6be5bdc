import { TicketNotLawfulError } from '#queueing/errors.ts';
import type { TicketState } from '#queueing/ticket.ts';

/** 排队事件: what can happen to a ticket once it is taken. */
export type TicketEventKind =
  | 'called'
  | 'recalled'
  | 'served'
  | 'finished'
  | 'wentOn'
  | 'missed'
  | 'returned'
  | 'transferred'
  | 'held'
  | 'resumed'
  | 'cancelled'
  | 'lapsed';

/** 排队参与方: the counter, the person who holds the ticket, or the end of the day. */
export type TicketPart = 'counter' | 'holder' | 'system';

/** 排队流转: where to, and who may. */
export type TicketTransition = { readonly to: TicketState; readonly by: readonly TicketPart[] };

type Moves = Readonly<Partial<Record<TicketEventKind, TicketTransition>>>;

/**
 * Where an event leads.
 *
 * @throws TicketNotLawfulError naming the events that are possible
 */
export function ticketTransitionOf(state: TicketState, event: TicketEventKind): TicketTransition {
  const moves: Moves = TICKET_LIFE[state];
  const transition = moves[event];
  if (!transition) throw new TicketNotLawfulError(state, event, possibleFor(state));
  return transition;
}

/** Events that may happen to a ticket in a state. */
export const possibleFor = (state: TicketState): readonly TicketEventKind[] =>
  Object.keys(TICKET_LIFE[state]) as readonly TicketEventKind[];

const byCounter = (to: TicketState): TicketTransition => ({ to, by: ['counter'] });
/** Nothing waits over night: the counters close, and tomorrow's numbers begin anew. */
const lapsed: TicketTransition = { to: 'cancelled', by: ['system'] };
const cancelled: TicketTransition = { to: 'cancelled', by: ['holder', 'counter'] };
const transferred = byCounter('transferred');
const WAITING = { called: byCounter('called'), transferred, cancelled, lapsed } as const satisfies Moves;

/** The life of a ticket (号票生命周期), closed. */
export const TICKET_LIFE = {
  taken: WAITING,
  transferred: WAITING,
  called: {
    recalled: byCounter('called'),
    served: byCounter('serving'),
    missed: byCounter('missed'),
    transferred,
    cancelled,
    lapsed,
  },
  serving: {
    finished: byCounter('done'),
    wentOn: byCounter('taken'),
    transferred,
    held: byCounter('held'),
    lapsed,
  },
  held: {
    resumed: byCounter('serving'),
    finished: byCounter('done'),
    wentOn: byCounter('taken'),
    transferred,
    lapsed,
  },
  missed: { returned: { to: 'taken', by: ['holder', 'counter'] }, cancelled, lapsed },
  done: {},
  cancelled: {},
} as const satisfies Readonly<Record<TicketState, Moves>>;
