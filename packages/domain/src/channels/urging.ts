import type { Due, OfficeClock } from '#clock/due.ts';
import { usedMinutes } from '#clock/remaining.ts';
import type { Instant } from '#time/instant.ts';

/** 催办对象: who is told. */
export type UrgingRung = 'reviewer' | 'departmentHead' | 'centreManager' | 'centreSupervisor';

/** 催办方式: 提醒, 催办, or 督办: an escalation that is answered for. */
export type UrgingAct = 'reminder' | 'urging' | 'escalation';

/** 催办层级: from how much of the time (per cent, above 100 when it is over) somebody is told; null: once it is over. */
export type LadderRung = {
  readonly rung: UrgingRung;
  readonly act: UrgingAct;
  readonly fromPercent: number | null;
};

/** 催办规则: the rungs from the lowest to the highest. */
export type UrgingLadder = readonly LadderRung[];

/** Used where a centre has set nothing. */
export const DEFAULT_LADDER: UrgingLadder = [
  { rung: 'reviewer', act: 'reminder', fromPercent: 60 },
  { rung: 'departmentHead', act: 'urging', fromPercent: 90 },
  { rung: 'centreManager', act: 'urging', fromPercent: null },
  { rung: 'departmentHead', act: 'escalation', fromPercent: 120 },
  { rung: 'centreSupervisor', act: 'escalation', fromPercent: 150 },
];

/** 已用时间: the share of a limit that is used, in opening time; it goes on growing after the due. */
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
  const share = whole === 0 ? 100 : Math.floor((used * 100) / whole);
  return {
    percent: isOverdue ? Math.min(MOST_PERCENT, Math.max(100, share)) : Math.min(100, share),
    isOverdue,
  };
}

/** More says nothing more. */
export const MOST_PERCENT = 999;

/** The highest rung that the used time has come to; null below the first. */
export const rungAt = (used: UsedTime, ladder: UrgingLadder): LadderRung | null =>
  ladder.findLast(({ fromPercent }) =>
    fromPercent === null ? used.isOverdue : used.percent >= fromPercent,
  ) ?? null;

/** 已催办: one rung of the ladder, by who was told and how. */
export type UrgedRung = Pick<LadderRung, 'rung' | 'act'>;

/**
 * Whom the nightly rule urges now: the rung that the time has come to, once. Rungs that were jumped over while nobody
 * looked are not made up for, except that nobody is escalated to before the head of the department was.
 */
export function urgeByRule(
  used: UsedTime,
  urged: readonly UrgedRung[],
  ladder: UrgingLadder,
): LadderRung | null {
  const due = rungAt(used, ladder);
  if (due === null) return null;
  const placeOf = (one: UrgedRung) =>
    ladder.findIndex(({ rung, act }) => rung === one.rung && act === one.act);
  const highest = Math.max(-1, ...urged.map(placeOf));
  const skipped = ladder.findIndex(
    (one, at) => at > highest && at < placeOf(due) && one.act === 'escalation' && due.act === 'escalation',
  );
  const next = skipped < 0 ? due : (ladder[skipped] ?? due);
  return placeOf(next) > highest ? next : null;
}
