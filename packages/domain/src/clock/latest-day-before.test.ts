import { expect, test } from 'vitest';
import { holidayNotices } from '#clock/holiday-notice.ts';
import { latestDayBefore } from '#clock/latest-day-before.ts';
import { workingCalendar } from '#clock/working-calendar.ts';
import { dateOnly } from '#time/date-only.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const calendar = workingCalendar(holidayNotices(data.notices));

test.each([
  ['E45 seven working days before a hearing', '2026-05-07', { unit: 'workingDays', count: 7 }, '2026-04-23'],
  [
    'E45 seven calendar days before a hearing',
    '2026-05-07',
    { unit: 'calendarDays', count: 7 },
    '2026-04-30',
  ],
  ['one working day before a Monday', '2026-03-09', { unit: 'workingDays', count: 1 }, '2026-03-06'],
  [
    'thirty days before expiry, on a Saturday, which stays',
    '2026-12-28',
    { unit: 'calendarDays', count: 30 },
    '2026-11-28',
  ],
  ['a month before the end of March', '2026-03-31', { unit: 'months', count: 1 }, '2026-02-28'],
] as const)('%s', (_rule, event, limit, expected) => {
  expect(latestDayBefore(dateOnly(event), limit, calendar)).toBe(expected);
});
