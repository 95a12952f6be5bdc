import type { ItemSheet } from '#catalogue/item-sheet.ts';
import { effectiveStatutoryLimit } from '#catalogue/statutory-limit.ts';
import { type Due, dueOf, type OfficeClock } from '#clock/due.ts';
import { closingMs } from '#clock/office-hours.ts';
import { isWorkingDay } from '#clock/working-calendar.ts';
import { addDays, type DateOnly } from '#time/date-only.ts';
import { instantAt } from '#time/instant.ts';

/** 承诺超过法定时限: a day of acceptance on which the promise would end later than the law allows. */
export type PromiseBeyondLaw = {
  readonly acceptedOn: DateOnly;
  readonly promised: Due;
  readonly statutory: Due;
};

/**
 * The first day of acceptance within a year of publication on which an item would promise more time than the law
 * gives; null when there is none, so that the sheet may be published.
 *
 * Limits of different units compare only as dates, and which is later depends on the holidays between; so every
 * working day of the year is tried, from its closing, when a promise in hours ends latest.
 *
 * @throws OutsideCalendarError when the calendar does not reach so far
 *
 * Law: Administrative Licensing Law art. 42(1).
 */
export function promiseBeyondLaw(
  sheet: Pick<ItemSheet, 'kind' | 'statutoryLimit' | 'promisedLimit'>,
  publishedOn: DateOnly,
  clock: OfficeClock,
): PromiseBeyondLaw | null {
  const statutory = effectiveStatutoryLimit(sheet);
  if (statutory === null) return null;
  for (let days = 0; days < A_YEAR; days += 1) {
    const acceptedOn = addDays(publishedOn, days);
    if (!isWorkingDay(acceptedOn, clock.calendar)) continue;
    const from = instantAt({ on: acceptedOn, ms: closingMs(clock.officeHours) }, clock.zone);
    const promised = dueOf(from, sheet.promisedLimit, [], clock);
    const allowed = dueOf(from, statutory.limit, [], clock);
    if (promised.at > allowed.at) return { acceptedOn, promised, statutory: allowed };
  }
  return null;
}

const A_YEAR = 366;
