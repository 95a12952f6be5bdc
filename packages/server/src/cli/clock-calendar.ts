import { readFileSync } from 'node:fs';
import { type HolidayNotice, holidayNotices } from '@yichuang/domain/clock/holiday-notice.ts';
import { type WorkingCalendar, workingCalendar } from '@yichuang/domain/clock/working-calendar.ts';
import { DomainError } from '@yichuang/domain/errors.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { z } from 'zod';
import { UsageError } from '#cli/usage-error.ts';

/**
 * The calendar of the notices in `data/holidays.json` published by a day, or of all of them. The file is read once, and
 * each version of the calendar is made once.
 *
 * @throws UsageError when the file is missing or wrong
 */
export function calendarAsOf(asOf: DateOnly | undefined): WorkingCalendar {
  notices ??= readNotices();
  const known = calendars.get(asOf) ?? workingCalendar(notices, { asOf });
  calendars.set(asOf, known);
  return known;
}

let notices: readonly HolidayNotice[] | undefined;
const calendars = new Map<DateOnly | undefined, WorkingCalendar>();

const FILE = new URL('../../../../data/holidays.json', import.meta.url);
const HolidayFile = z.object({ notices: z.array(z.unknown()) });

function readNotices(): readonly HolidayNotice[] {
  try {
    return holidayNotices(HolidayFile.parse(JSON.parse(readFileSync(FILE, 'utf8'))).notices);
  } catch (error) {
    const isOurs =
      error instanceof DomainError || error instanceof SyntaxError || error instanceof z.ZodError;
    const reason = isOurs ? error.message.replaceAll(/\s*\n\s*/g, ' ') : 'it cannot be read';
    throw new UsageError(
      `data/holidays.json: ${reason}; allowed: {"notices": [...]} as the project brings it`,
    );
  }
}
