import type { Instant } from '#time/instant.ts';

/** 号票状态. `transferred` waits like `taken`, for the counter or service it was sent to. */
export type TicketState =
  | 'taken'
  | 'called'
  | 'serving'
  | 'held'
  | 'missed'
  | 'transferred'
  | 'done'
  | 'cancelled';

/** 号别: ordinary 普通, appointment 预约, priority 优先. */
export type TicketKind = 'ordinary' | 'appointment' | 'priority';

/** 优先事由: elders, disabled people, pregnant women and those with infants, soldiers and veterans. */
export type PriorityReason = 'elder' | 'disabled' | 'pregnant' | 'military';

/** 号票, as the rules know it: who somebody is stays outside. */
export type Ticket = {
  readonly state: TicketState;
  readonly kind: TicketKind;
  readonly priorityReason: PriorityReason | null;
  /** The service the ticket waits for or is served in now. */
  readonly serviceId: string;
  /** Services still to be visited after this one, in order. */
  readonly further: readonly string[];
  /** Where it stands among its kind: the moment of first arrival, kept through transfers and further services. */
  readonly place: Instant;
  /** Counter that called, serves or holds it. */
  readonly counterId: string | null;
  /** The one counter that may call it, after a transfer to a counter. */
  readonly onlyCounterId: string | null;
  /** How often it was called for the service it waits for. */
  readonly calls: number;
  readonly calledAt: Instant | null;
  readonly servingSince: Instant | null;
  readonly endedAt: Instant | null;
  /** A missed number comes back once. */
  readonly hasReturned: boolean;
};

/** 等候中: states in which a ticket stands in a line. */
export const WAITING_STATES = ['taken', 'transferred'] as const satisfies readonly TicketState[];

export const isWaiting = (state: TicketState): boolean => state === 'taken' || state === 'transferred';
