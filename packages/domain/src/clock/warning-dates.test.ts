import { describe, expect, test } from 'vitest';
import type { OfficeClock } from '#clock/due.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import { parseLimit } from '#clock/limit.ts';
import { parseOfficeHours } from '#clock/office-hours.ts';
import { parsePause } from '#clock/pause.ts';
import { warningDates } from '#clock/warning-dates.ts';
import { workingCalendar } from '#clock/working-calendar.ts';
import { instantAt, localAt, localText, parseLocal } from '#time/instant.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const clock: OfficeClock = {
  calendar: workingCalendar(holidayNotices(data.notices)),
  officeHours: parseOfficeHours('09:00-12:00,13:00-17:00'),
};

function colours(start: string, promised: string, statutory: string | null, pauses: readonly string[] = []) {
  const dates = warningDates(
    {
      start: instantAt(parseLocal(start)),
      promised: parseLimit(promised),
      statutory: statutory === null ? null : parseLimit(statutory),
      pauses: pauses.map(parsePause),
    },
    clock,
  );
  return {
    warning: localText(localAt(dates.warningFrom.at)),
    yellow: dates.yellowAfter.on,
    red: dates.redAfter?.on ?? null,
  };
}

describe('warning, yellow card, red card', () => {
  test('E47 both limits, the promised one ending on a make-up Sunday', () => {
    expect(colours('2025-09-22T10:00', '5wd', '20wd')).toEqual({
      warning: '2025-09-26T00:00',
      yellow: '2025-09-28',
      red: '2025-10-24',
    });
  });

  test('no red card where the law sets no limit', () => {
    expect(colours('2025-09-22T10:00', '5wd', null).red).toBeNull();
  });

  test('a limit of one day warns from the start', () => {
    expect(colours('2026-11-02T10:00', '1wd', null)).toMatchObject({
      warning: '2026-11-02T10:00',
      yellow: '2026-11-03',
    });
    expect(colours('2026-11-07T10:00', '1wd', null)).toMatchObject({
      warning: '2026-11-07T10:00',
      yellow: '2026-11-09',
    });
  });

  test('the last day may be left before a pause begins', () => {
    expect(colours('2026-11-02T10:00', '3wd', null, ['2026-11-04..2026-11-10'])).toEqual({
      warning: '2026-11-04T00:00',
      yellow: '2026-11-11',
      red: null,
    });
  });

  test('calendar days warn a working day before', () => {
    expect(colours('2026-11-02T10:00', '5cd', null)).toMatchObject({
      warning: '2026-11-06T00:00',
      yellow: '2026-11-09',
    });
  });

  test.each([
    ['four hours: forty-eight minutes before', '2026-03-02T13:00', '4wh', '2026-03-02T16:12'],
    ['ten minutes: two before', '2026-03-02T16:59', '10min', '2026-03-03T09:07'],
  ])('%s', (_what, start, promised, warning) => {
    expect(colours(start, promised, null).warning).toBe(warning);
  });
});
