import { BadOfficeHoursError } from '#clock/errors.ts';
import { MINUTE_MS } from '#time/instant.ts';

declare const officeHoursBrand: unique symbol;

/** Opening hours of a working day (办公时间): one or more sessions in order, none overlapping. */
export type OfficeHours = {
  readonly sessions: readonly OfficeSession[];
  /** Minutes open on a working day. */
  readonly minutes: number;
} & { readonly [officeHoursBrand]: true };

/** One session (办公时段), in minutes since midnight; `closes` is at most 1440. */
export type OfficeSession = { readonly opens: number; readonly closes: number };

/**
 * Opening hours made of these sessions, in any order.
 *
 * @throws BadOfficeHoursError when there is none, one ends before it begins or leaves the day, or two overlap
 */
export function officeHours(sessions: readonly OfficeSession[]): OfficeHours {
  const inOrder = sessions.toSorted((a, b) => a.opens - b.opens);
  const minutes = inOrder.reduce((sum, { opens, closes }) => sum + closes - opens, 0);
  const fault = faultIn(inOrder);
  if (fault !== null) throw new BadOfficeHoursError(fault, { sessions });
  const hours: Omit<OfficeHours, typeof officeHoursBrand> = { sessions: inOrder, minutes };
  return hours as OfficeHours;
}

/**
 * Opening hours from text, such as 09:00-12:00,13:00-17:00.
 *
 * @throws BadOfficeHoursError when the text is not of this form or the hours cannot be
 */
export function parseOfficeHours(text: string): OfficeHours {
  return officeHours(text.split(',').map((session) => parseSession(session, text)));
}

export const officeHoursText = ({ sessions }: OfficeHours): string =>
  sessions.map(({ opens, closes }) => `${clockText(opens)}-${clockText(closes)}`).join(',');

/** Milliseconds since midnight at which the last session closes. */
export const closingMs = ({ sessions }: OfficeHours): number => (sessions.at(-1)?.closes ?? 0) * MINUTE_MS;

/** Opening time passed since the day began, when it is `ms` past midnight. */
export function openedMs(ms: number, { sessions }: OfficeHours): number {
  let opened = 0;
  for (const { opens, closes } of sessions) {
    opened += Math.max(0, Math.min(ms, closes * MINUTE_MS) - opens * MINUTE_MS);
  }
  return opened;
}

/**
 * The time of day at which so much opening time has passed: the earlier of two forms, 12:00 and not 13:00, closing time
 * and not the next opening.
 *
 * @param opened more than 0 and at most the opening time of a day
 */
export function timeAfterOpened(opened: number, { sessions }: OfficeHours): number {
  let rest = opened;
  for (const { opens, closes } of sessions) {
    const length = (closes - opens) * MINUTE_MS;
    if (rest <= length) return opens * MINUTE_MS + rest;
    rest -= length;
  }
  return DAY_MINUTES * MINUTE_MS;
}

const DAY_MINUTES = 1_440;

function faultIn(sessions: readonly OfficeSession[]): string | null {
  if (sessions.length === 0) return `"" has no hours; allowed: ${ALLOWED}`;
  for (const [index, { opens, closes }] of sessions.entries()) {
    const written = `${clockText(opens)}-${clockText(closes)}`;
    const isWhole = Number.isInteger(opens) && Number.isInteger(closes);
    if (!isWhole || opens < 0 || closes > DAY_MINUTES)
      return `"${written}" leaves the day; allowed: ${ALLOWED}`;
    if (closes <= opens) return `"${written}" ends before it begins; allowed: ${ALLOWED}`;
    const before = sessions[index - 1];
    if (before !== undefined && opens < before.closes) {
      return `"${clockText(before.opens)}-${clockText(before.closes)}" and "${written}" overlap; allowed: ${ALLOWED}`;
    }
  }
  return null;
}

function parseSession(session: string, text: string): OfficeSession {
  const [, opens, closes] = /^(\d{2}:\d{2})-(\d{2}:\d{2})$/.exec(session.trim()) ?? [];
  if (opens === undefined || closes === undefined) {
    throw new BadOfficeHoursError(`"${text}" is not a list of hours; allowed: ${ALLOWED}`, { text });
  }
  return { opens: minutesOf(opens, text), closes: minutesOf(closes, text) };
}

function minutesOf(clock: string, text: string): number {
  const [hours, minutes] = [Number(clock.slice(0, 2)), Number(clock.slice(3))];
  if (minutes > 59 || hours * 60 + minutes > DAY_MINUTES) {
    throw new BadOfficeHoursError(`"${text}" holds ${clock}, which is no time of day; allowed: ${ALLOWED}`, {
      text,
    });
  }
  return hours * 60 + minutes;
}

/** Minutes since midnight as a clock: 600 → 10:00. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const ALLOWED = 'HH:MM-HH:MM sessions that do not overlap, for example 09:00-12:00,13:00-17:00';
