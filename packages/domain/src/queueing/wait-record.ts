import type { Instant } from '#time/instant.ts';

/** 等候记录: the wait one person was told when they took their number, and what came of it. */
export type WaitRecord = {
  readonly fromMinutes: number;
  readonly toMinutes: number;
  /** From the number until the first call, in minutes. */
  readonly waited: number;
};

/** 估计评价: how good what was told was. */
export type WaitJudgement = {
  readonly count: number;
  /** Share that was called within the range told, 0 to 1. */
  readonly inside: number;
  /** Share that waited longer than told: the fault that hurts. */
  readonly longer: number;
  readonly shorter: number;
  /** Middle of (waited − middle of the range): above 0 the wait is told too short. */
  readonly biasMinutes: number;
  /** Middle width of the ranges: an honest range that says nothing is none. */
  readonly widthMinutes: number;
};

/** Minutes between a number and its first call, as a clock shows them. */
export const minutesWaited = (takenAt: Instant, calledAt: Instant): number =>
  Math.max(0, (calledAt - takenAt) / 60_000);

/**
 * 回测: what was told against what happened. A call within the minute that the range ends in is inside.
 *
 * @returns null without a record
 */
export function judgeWaits(records: readonly WaitRecord[]): WaitJudgement | null {
  if (records.length === 0) return null;
  const longer = records.filter(({ waited, toMinutes }) => waited >= toMinutes + 1).length;
  const shorter = records.filter(({ waited, fromMinutes }) => waited < fromMinutes).length;
  const share = (count: number) => count / records.length;
  return {
    count: records.length,
    inside: share(records.length - longer - shorter),
    longer: share(longer),
    shorter: share(shorter),
    biasMinutes: middle(
      records.map(({ waited, fromMinutes, toMinutes }) => waited - (fromMinutes + toMinutes) / 2),
    ),
    widthMinutes: middle(records.map(({ fromMinutes, toMinutes }) => toMinutes - fromMinutes)),
  };
}

/** Judged by group, for example by service or hour; groups in the order of their keys. */
export function judgeBy<Row extends WaitRecord, Key extends string | number>(
  records: readonly Row[],
  keyOf: (row: Row) => Key,
): readonly (WaitJudgement & { readonly key: Key })[] {
  const groups = new Map<Key, Row[]>();
  for (const row of records) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : Number(one > other)))
    .flatMap(([key, rows]) => {
      const judged = judgeWaits(rows);
      return judged === null ? [] : [{ key, ...judged }];
    });
}

/** Of an even number, the middle of the two. */
function middle(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1] ?? 0, sorted[Math.floor(half)] ?? 0];
  return (low + high) / 2;
}
