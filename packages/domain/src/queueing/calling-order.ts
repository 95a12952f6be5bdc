import type { PriorityReason, Ticket, TicketKind } from '#queueing/ticket.ts';
import type { Instant } from '#time/instant.ts';

/** 轮次: what a counter has called before; its own, so that counters never wait for each other. */
export type CallTurn = {
  /** The last call was of this kind; null before the first. */
  readonly last: TicketKind | null;
  /** The last call that was not a priority one. */
  readonly lastOther: Exclude<TicketKind, 'priority'> | null;
  /** 老年专窗 and the like: this group is called first here, whenever one of it waits. */
  readonly dedicatedTo: PriorityReason | null;
};

/** 排队中的号: one waiting ticket, as far as its turn depends on it. */
export type Queued = Pick<Ticket, 'kind' | 'priorityReason' | 'place'> & {
  readonly ticketId: string;
  /** Number of the day in its area; tells the order of those who came at one moment. */
  readonly serial: number;
};

/** Whom a counter calls first as soon as somebody works there: 老年专窗 of the register. */
export const dedicationOf = ({
  isElderFriendly,
}: {
  readonly isElderFriendly: boolean;
}): PriorityReason | null => (isElderFriendly ? 'elder' : null);

export const FIRST_TURN: CallTurn = { last: null, lastOther: null, dedicatedTo: null };

/**
 * How near a ticket is to being called; the lowest goes first, the earlier place among equals.
 *
 * A priority number and another one take turns, so that nobody starves; of the others an appointment and an ordinary
 * number take turns. Whoever's turn it is and who is not there is passed over.
 */
export function callRank(turn: CallTurn, ticket: Pick<Queued, 'kind' | 'priorityReason'>): number {
  if (turn.dedicatedTo !== null && ticket.priorityReason === turn.dedicatedTo) return 0;
  if (ticket.kind === 'priority') return turn.last === 'priority' ? 4 : 1;
  const isTurn = ticket.kind === (turn.lastOther === 'appointment' ? 'ordinary' : 'appointment');
  return isTurn ? 2 : 3;
}

/** The ticket a counter calls next; undefined when nobody waits. */
export function nextToCall<Row extends Queued>(turn: CallTurn, waiting: readonly Row[]): Row | undefined {
  return waiting.reduce<Row | undefined>(
    (best, one) => (best === undefined || isBefore(turn, one, best) ? one : best),
    undefined,
  );
}

/** The turn after a call. */
export const turnAfter = (turn: CallTurn, called: Pick<Queued, 'kind'>): CallTurn => ({
  ...turn,
  last: called.kind,
  lastOther: called.kind === 'priority' ? turn.lastOther : called.kind,
});

/** Everybody who waits, in the order one counter alone would call them. */
export function callingOrder<Row extends Queued>(turn: CallTurn, waiting: readonly Row[]): readonly Row[] {
  const left = new Set(waiting);
  const order: Row[] = [];
  let now = turn;
  for (let next = nextToCall(now, [...left]); next; next = nextToCall(now, [...left])) {
    left.delete(next);
    order.push(next);
    now = turnAfter(now, next);
  }
  return order;
}

/**
 * 过号重排: the place of a missed number that came back, behind the next three of its own kind, or as many as the centre says.
 *
 * @param places of the tickets of its kind that wait for the service, in any order
 */
export function placeAfterReturn(
  places: readonly Instant[],
  now: Instant,
  returnBehind = RETURN_BEHIND,
): Instant {
  const behind = [...places].sort((one, other) => one - other)[returnBehind - 1];
  return behind === undefined ? now : ((behind + 1) as Instant);
}

/** How many are called before a missed number that came back. */
export const RETURN_BEHIND = 3;

function isBefore(turn: CallTurn, one: Queued, other: Queued): boolean {
  const [rank, otherRank] = [callRank(turn, one), callRank(turn, other)];
  if (rank !== otherRank) return rank < otherRank;
  if (one.place !== other.place) return one.place < other.place;
  if (one.serial !== other.serial) return one.serial < other.serial;
  return one.ticketId < other.ticketId;
}
