import { type Due, dueOf, type OfficeClock } from '#clock/due.ts';
import type { Limit } from '#clock/limit.ts';
import { firstWorkingDayFrom, type WorkingCalendar } from '#clock/working-calendar.ts';
import { type DateOnly, nextDay } from '#time/date-only.ts';
import { CHINA_TIME, type Instant, localDay, type ZoneOffset } from '#time/instant.ts';

/** What silence after receipt leads to (逾期不告知视为受理). */
export type DeemedAcceptance = {
  /** By then everything that is missing must have been said. */
  readonly noticeDue: Due;
  /** The day of receipt: the acceptance works back to it. */
  readonly acceptedOn: DateOnly;
  readonly decisionDue: Due;
};

/**
 * The clocks of an application on which nothing was said in time. It takes effect when `noticeDue.at` has passed without
 * a notice of defects or a decision on acceptance; the days since receipt are then already used.
 *
 * @throws what `dueOf` throws
 *
 * Law: Administrative Licensing Law art. 32(1)4.
 */
export function deemedAcceptance(
  receivedAt: Instant,
  limits: { readonly notice: Limit; readonly decision: Limit },
  clock: OfficeClock,
): DeemedAcceptance {
  return {
    noticeDue: dueOf(receivedAt, limits.notice, [], clock),
    acceptedOn: localDay(receivedAt, clock.zone ?? CHINA_TIME),
    decisionDue: dueOf(receivedAt, limits.decision, [], clock),
  };
}

/** Which day counts as the day of receipt of something sent on a day not worked (收件日). */
export type ReceiptDayRule = 'actual' | 'nextWorkday';

/**
 * The day of receipt. `actual` is the day it was sent, worked or not, which is the stricter one for the authority;
 * `nextWorkday` moves it to the next day worked.
 */
export function receiptDay(
  sentAt: Instant,
  rule: ReceiptDayRule,
  calendar: WorkingCalendar,
  zone: ZoneOffset = CHINA_TIME,
): DateOnly {
  const on = localDay(sentAt, zone);
  return rule === 'actual' ? on : firstWorkingDayFrom(on, calendar);
}

/**
 * The first day of the term of a licence that counts as renewed, because no decision on a timely request was made by
 * its last day.
 *
 * Law: Administrative Licensing Law art. 50(2).
 */
export const deemedRenewedFrom = (lastValidDay: DateOnly): DateOnly => nextDay(lastValidDay);
