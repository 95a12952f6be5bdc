import type { DueView } from '@yichuang/contract/wire.ts';
import { dateOnly, daysBetween } from '@yichuang/domain/time/date-only.ts';
import { localDay, parseInstant } from '@yichuang/domain/time/instant.ts';

/** How a due stands at a moment. */
export type TimeLeft =
  | { readonly kind: 'overdue'; readonly days: number; readonly minutes: number }
  | { readonly kind: 'today'; readonly minutes: number }
  | { readonly kind: 'soon' | 'later'; readonly days: number };

/** Groups of a work list. */
export type Urgency = 'overdue' | 'today' | 'other';

/** A due this many calendar days away is told as near. */
const SOON_DAYS = 3;

/**
 * What is left until a due. Counts calendar days and minutes of the clock, which anybody can check
 * against the wall; working days are the server's business and stand in the due itself.
 */
export function timeLeft(due: Pick<DueView, 'at' | 'on'>, now: string): TimeLeft {
  const moment = parseInstant(now);
  const minutes = Math.floor(Math.abs(parseInstant(due.at) - moment) / 60_000);
  const days = daysBetween(localDay(moment), dateOnly(due.on));
  if (parseInstant(due.at) < moment) return { kind: 'overdue', days: -days, minutes };
  if (days === 0) return { kind: 'today', minutes };
  return { kind: days <= SOON_DAYS ? 'soon' : 'later', days };
}

/** The group of a work list a case belongs to; a case whose clock does not run is no hurry. */
export function urgencyOf(due: Pick<DueView, 'at' | 'on'> | null, now: string): Urgency {
  if (due === null) return 'other';
  const { kind } = timeLeft(due, now);
  return kind === 'overdue' || kind === 'today' ? kind : 'other';
}

/** Rows in groups, most urgent group first, the order inside as it came; empty groups are left out. */
export function byUrgency<Row extends { readonly due: Pick<DueView, 'at' | 'on'> | null }>(
  rows: readonly Row[],
  now: string,
): readonly { readonly urgency: Urgency; readonly rows: readonly Row[] }[] {
  return URGENCIES.map((urgency) => ({
    urgency,
    rows: rows.filter((row) => urgencyOf(row.due, now) === urgency),
  })).filter((group) => group.rows.length > 0);
}

const URGENCIES: readonly Urgency[] = ['overdue', 'today', 'other'];
