import type { OfficeClock } from '#clock/due.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import { parseOfficeHours } from '#clock/office-hours.ts';
import { workingCalendar } from '#clock/working-calendar.ts';
import { dateOnly } from '#time/date-only.ts';
import { type Instant, instantAt, localAt, localText, parseLocal } from '#time/instant.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

/** The real holidays, and hours of 9 to 12 and 13 to 17. */
export const centreClock: OfficeClock = {
  calendar: workingCalendar(holidayNotices(data.notices)),
  officeHours: parseOfficeHours('09:00-12:00,13:00-17:00'),
};

/** Wall time of the centre; a day alone is its morning. */
export const at = (text: string): Instant =>
  instantAt(text.includes('T') ? parseLocal(text) : { on: dateOnly(text), ms: 9 * 3_600_000 });

export const wallTime = (due: { readonly at: Instant } | null): string | null =>
  due === null ? null : localText(localAt(due.at));
