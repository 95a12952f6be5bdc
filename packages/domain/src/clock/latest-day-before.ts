import type { Limit } from '#clock/limit.ts';
import { addWorkingDays, type WorkingCalendar } from '#clock/working-calendar.ts';
import { addDays, addMonths, type DateOnly } from '#time/date-only.ts';

/** A limit in days or months (按日、按月的时限); hours cannot be counted back from a day. */
export type DayLimit = Extract<Limit, { readonly unit: 'workingDays' | 'calendarDays' | 'months' }>;

/**
 * The last day to do what must be done so long before an event (提前 N 日).
 *
 * Counted backwards, the day of the event not counted. The day found is not moved when it is not worked: moving it
 * towards the event would make the notice shorter than the law wants.
 *
 * Law: Administrative Licensing Law art. 48(1)1 (notice of a hearing), 50(1) (renewal); Civil Code art. 201(1) (by analogy).
 */
export function latestDayBefore(event: DateOnly, limit: DayLimit, calendar: WorkingCalendar): DateOnly {
  switch (limit.unit) {
    case 'workingDays':
      return addWorkingDays(event, -limit.count, calendar);
    case 'calendarDays':
      return addDays(event, -limit.count);
    case 'months':
      return addMonths(event, -limit.count);
  }
}
