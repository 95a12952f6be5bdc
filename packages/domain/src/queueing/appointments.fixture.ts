import { type OfficeHours, parseOfficeHours } from '#clock/office-hours.ts';
import { workingCalendar } from '#clock/working-calendar.ts';
import { type HallHours, hallHours } from '#queueing/hall-hours.ts';
import { type DateOnly, dateOnly } from '#time/date-only.ts';
import { type Instant, instantAt, parseLocal } from '#time/instant.ts';

/** 08:30-12:00 and 13:00-17:30 on working days. */
export const USUAL_HOURS = parseOfficeHours('08:30-12:00,13:00-17:30');

/** A hall without a public holiday, whose own days are these; null: closed. */
export const hallWith = (days: Readonly<Record<string, string | null>> = {}): HallHours =>
  hallHours({
    calendar: workingCalendar([]),
    usual: USUAL_HOURS,
    days: new Map(
      Object.entries(days).map(([on, hours]): [DateOnly, OfficeHours | null] => [
        dateOnly(on),
        hours === null ? null : parseOfficeHours(hours),
      ]),
    ),
  });

/** A wall time in Beijing: 2007-10-30T09:00. */
export const at = (text: string): Instant => instantAt(parseLocal(text));
