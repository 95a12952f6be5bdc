import type { Due, OfficeClock } from '#clock/due.ts';
import { usedMinutes } from '#clock/remaining.ts';
import type { Instant } from '#time/instant.ts';

/** 催办对象: who is urged, each above the one before. */
export type UrgingRung = 'reviewer' | 'departmentHead' | 'centreManager';

/** 催办层级: from how much of the time (per cent) somebody is urged; null: when the time is over. */
export type LadderRung = { readonly rung: UrgingRung; readonly fromPercent: number | null };

/** 催办规则: the rungs from the lowest to the highest. */
export type UrgingLadder = readonly LadderRung[];

/** Used where a centre has set nothing. */
export const DEFAULT_LADDER: UrgingLadder = [
  { rung: 'reviewer', fromPercent: 60 },
  { rung: 'departmentHead', fromPercent: 90 },
  { rung: 'centreManager', fromPercent: null },
];

/** 已用时间: the share of a limit that is used, in opening time; 100 and overdue after the due. */
export type UsedTime = { readonly percent: number; readonly isOverdue: boolean };

/** How much of its time a step has used. A limit without any opening time in it is used up at once. */
export function usedTime(
  { from, due }: { readonly from: Instant; readonly due: Due },
  at: Instant,
  clock: OfficeClock,
): UsedTime {
  const isOverdue = at > due.at;
  const whole = usedMinutes(from, due.at, [], clock);
  const used = usedMinutes(from, at, [], clock);
  const percent = isOverdue || whole === 0 ? 100 : Math.min(100, Math.floor((used * 100) / whole));
  return { percent, isOverdue };
}

/** The highest rung that the used time has come to; null below the first. */
export const rungAt = (used: UsedTime, ladder: UrgingLadder): UrgingRung | null =>
  ladder.findLast(({ fromPercent }) => (fromPercent === null ? used.isOverdue : used.percent >= fromPercent))
    ?.rung ?? null;

/**
 * Whom the nightly rule urges now: the rung that the time has come to, once. Rungs that were jumped over while nobody
 * looked are not made up for.
 */
export function urgeByRule(
  used: UsedTime,
  urged: readonly UrgingRung[],
  ladder: UrgingLadder,
): UrgingRung | null {
  const rung = rungAt(used, ladder);
  const place = (one: UrgingRung | null) => ladder.findIndex((other) => other.rung === one);
  return rung === null || urged.some((one) => place(one) >= place(rung)) ? null : rung;
}
