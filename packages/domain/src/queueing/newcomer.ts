import { callingOrder, FIRST_TURN, type Queued } from '#queueing/calling-order.ts';

/** 新到的人: somebody who is about to take a number. */
export type Newcomer = Pick<Queued, 'kind' | 'priorityReason' | 'place'>;

/**
 * How many of those who wait would be called before a newcomer: a priority number or an appointment does not stand
 * behind everybody, and is not told so.
 */
export const aheadOfNewcomer = (waiting: readonly Queued[], newcomer: Newcomer): number =>
  callingOrder(FIRST_TURN, [
    ...waiting,
    { ...newcomer, ticketId: '', serial: Number.MAX_SAFE_INTEGER },
  ]).findIndex(({ ticketId }) => ticketId === '');
