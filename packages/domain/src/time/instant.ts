import { type DateOnly, dateOfDayNumber, dateOnly, dayNumber } from '#time/date-only.ts';
import { BadInstantError } from '#time/errors.ts';

declare const instantBrand: unique symbol;
declare const zoneBrand: unique symbol;

/**
 * A moment (时刻): milliseconds since 1970-01-01T00:00Z.
 *
 * A number and not ISO text, because moments are compared and subtracted far more often than they are shown:
 * `<` is right for every pair, while two ISO texts of one moment can differ. Text is for the edges (`instantText`).
 */
export type Instant = number & { readonly [instantBrand]: true };

/** Minutes east of UTC of a zone without daylight saving (时区). */
export type ZoneOffset = number & { readonly [zoneBrand]: true };

/** 北京时间, UTC+8. China has had no daylight saving since 1992. */
export const CHINA_TIME: ZoneOffset = zoneOffset(480);

/** Wall time at a place (当地时间): the day, and the milliseconds since its midnight (24:00 is allowed). */
export type LocalDateTime = { readonly on: DateOnly; readonly ms: number };

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/**
 * The moment of a count of milliseconds, such as a Date gives.
 *
 * @throws BadInstantError when it is not a whole number
 */
export function instant(ms: number): Instant {
  if (!Number.isSafeInteger(ms)) throw new BadInstantError(String(ms), 'whole milliseconds since 1970');
  return ms as Instant;
}

/**
 * The moment an ISO 8601 text names. The zone must be said (`Z` or `+08:00`).
 *
 * @throws BadInstantError when it is no such text, or the day or the time does not exist
 */
export function parseInstant(text: string): Instant {
  const [, local, sign, hours, minutes] = /^(.+?)(?:Z|([+-])(\d{2}):(\d{2}))$/.exec(text) ?? [];
  if (local === undefined)
    throw new BadInstantError(text, 'ISO 8601 with its zone, for example 2007-04-27T01:00:00Z');
  const east = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  return instantAt(parseLocal(local), zoneOffset(east));
}

/** ISO 8601 in UTC, as it goes over the wire. */
export const instantText = (at: Instant): string => new Date(at).toISOString();

/** @throws BadInstantError when it is not a whole number of minutes within a day */
export function zoneOffset(minutesEast: number): ZoneOffset {
  if (!Number.isInteger(minutesEast) || Math.abs(minutesEast) >= 1_440) {
    throw new BadInstantError(String(minutesEast), 'minutes east of UTC, less than a day');
  }
  return minutesEast as ZoneOffset;
}

/** Wall time of a moment. */
export function localAt(at: Instant, zone: ZoneOffset = CHINA_TIME): LocalDateTime {
  const day = localDayNumber(at, zone);
  return { on: dateOfDayNumber(day), ms: msOfDay(at, day, zone) };
}

/** The day it is at a moment. */
export const localDay = (at: Instant, zone: ZoneOffset = CHINA_TIME): DateOnly =>
  dateOfDayNumber(localDayNumber(at, zone));

/** The moment of a wall time. */
export const instantAt = ({ on, ms }: LocalDateTime, zone: ZoneOffset = CHINA_TIME): Instant =>
  instantOnDay(dayNumber(on), ms, zone);

/**
 * Wall time from text: YYYY-MM-DDTHH:MM, with seconds and thousandths if wanted.
 *
 * @throws BadInstantError when the text is no wall time or that time does not exist
 */
export function parseLocal(text: string): LocalDateTime {
  const [, day, hour, minute, second, fraction] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?$/.exec(text) ?? [];
  const inRange = Number(hour) < 24 && Number(minute) < 60 && Number(second ?? 0) < 60;
  if (day === undefined || !inRange) {
    throw new BadInstantError(text, 'YYYY-MM-DDTHH:MM, for example 2007-09-28T16:00');
  }
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second ?? 0);
  return { on: dateOnly(day), ms: seconds * 1_000 + Number((fraction ?? '').padEnd(3, '0')) };
}

/** Wall time as text, no finer than it needs to be: 2007-09-29T12:00, or with :SS and .mmm. */
export function localText({ on, ms }: LocalDateTime): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const clock = `${on}T${two(ms / 3_600_000)}:${two((ms / MINUTE_MS) % 60)}`;
  if (ms % MINUTE_MS === 0) return clock;
  const seconds = `${clock}:${two((ms / 1_000) % 60)}`;
  return ms % 1_000 === 0 ? seconds : `${seconds}.${String(ms % 1_000).padStart(3, '0')}`;
}

// The three below work on day numbers, for the arithmetic of due dates.

export const localDayNumber = (at: Instant, zone: ZoneOffset): number =>
  Math.floor((at + zone * MINUTE_MS) / DAY_MS);

export const msOfDay = (at: Instant, day: number, zone: ZoneOffset): number =>
  at + zone * MINUTE_MS - day * DAY_MS;

export const instantOnDay = (day: number, ms: number, zone: ZoneOffset): Instant =>
  (day * DAY_MS + ms - zone * MINUTE_MS) as Instant;
