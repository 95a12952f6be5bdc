import type { DueView } from '@yichuang/contract/wire.ts';
import { localDay, parseInstant } from '@yichuang/domain/time/instant.ts';

/** How a due stands at the moment of the reply; days and minutes are working time. */
export type TimeLeft = {
  readonly kind: 'overdue' | 'today' | 'soon' | 'later';
  readonly workingDays: number;
  readonly workingMinutes: number;
};

/** Groups of a work list. */
export type Urgency = 'overdue' | 'today' | 'other';

/** What of a due tells how urgent it is. */
export type Pressing = Pick<DueView, 'on' | 'left'>;

/** A due so many working days away is told as near; supervision counts the same days as soon. */
const SOON_WORKING_DAYS = 3;

/** What is left until a due, as the server counted it; only the name of the stretch is made here. */
export function timeLeft({ on, left }: Pressing, now: string): TimeLeft {
  const { isOverdue, workingDays, workingMinutes } = left;
  if (isOverdue) return { kind: 'overdue', workingDays, workingMinutes };
  if (on === localDay(parseInstant(now))) return { kind: 'today', workingDays, workingMinutes };
  return { kind: workingDays <= SOON_WORKING_DAYS ? 'soon' : 'later', workingDays, workingMinutes };
}

/** The group of a work list a case belongs to; a case whose clock does not run is no hurry. */
export function urgencyOf(due: Pressing | null, now: string): Urgency {
  if (due === null) return 'other';
  const { kind } = timeLeft(due, now);
  return kind === 'overdue' || kind === 'today' ? kind : 'other';
}

/** Rows in groups, most urgent group first, the order inside as it came; empty groups are left out. */
export function byUrgency<Row extends { readonly due: Pressing | null }>(
  rows: readonly Row[],
  now: string,
): readonly { readonly urgency: Urgency; readonly rows: readonly Row[] }[] {
  return URGENCIES.map((urgency) => ({
    urgency,
    rows: rows.filter((row) => urgencyOf(row.due, now) === urgency),
  })).filter((group) => group.rows.length > 0);
}

const URGENCIES: readonly Urgency[] = ['overdue', 'today', 'other'];
