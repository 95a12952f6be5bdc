import { TicketLimitError } from '#queueing/errors.ts';

/** 今日已取的号 of one person: their services, and which of them are still alive. */
export type TakenToday = {
  readonly number: string;
  readonly serviceIds: readonly string[];
  readonly isLive: boolean;
};

/**
 * 防黄牛: one live ticket a person and service, and so many a day.
 *
 * @throws TicketLimitError
 */
export function requireMayTake(
  today: readonly TakenToday[],
  serviceIds: readonly string[],
  perDay: number,
): void {
  const same = today.find(
    (one) => one.isLive && one.serviceIds.some((serviceId) => serviceIds.includes(serviceId)),
  );
  if (same) throw new TicketLimitError('sameService', { ticket: same.number });
  if (today.length >= perDay) throw new TicketLimitError('perDay', { perDay, taken: today.length });
}

/** Numbers a person may take on one day, unless the centre says otherwise. */
export const USUAL_TICKETS_A_DAY = 5;
