import { MOST_PERCENT, type UrgingLadder } from '#channels/urging.ts';

/** 催办规则缺陷: what keeps a ladder from being used; `at` is the place of the rung, null for the whole. */
export type LadderFault = {
  readonly kind:
    | 'no-rung'
    | 'too-many'
    | 'bad-percent'
    | 'not-rising'
    | 'twice'
    | 'not-escalated'
    | 'no-head-before';
  readonly at: number | null;
};

export const MOST_RUNGS = 8;

/**
 * Everything that is wrong with a ladder: rungs rise with the time, nobody stands on it twice in the same way, and an
 * escalation (督办) goes to the head of the department first and to the supervisor of the centre then.
 */
export function ladderFaults(ladder: UrgingLadder): readonly LadderFault[] {
  if (ladder.length === 0) return [{ kind: 'no-rung', at: null }];
  if (ladder.length > MOST_RUNGS) return [{ kind: 'too-many', at: null }];
  return ladder.flatMap(({ rung, act, fromPercent }, at): LadderFault[] => {
    const below = ladder.slice(0, at);
    const isPercent =
      fromPercent === null ||
      (Number.isInteger(fromPercent) && fromPercent >= 1 && fromPercent <= MOST_PERCENT);
    const mayBeEscalated = rung === 'departmentHead' || rung === 'centreSupervisor';
    return [
      ...(isPercent ? [] : [{ kind: 'bad-percent' as const, at }]),
      ...(isPercent && below.some((one) => heightOf(one) >= heightOf({ fromPercent }))
        ? [{ kind: 'not-rising' as const, at }]
        : []),
      ...(below.some((one) => one.rung === rung && one.act === act) ? [{ kind: 'twice' as const, at }] : []),
      ...((act === 'escalation') === mayBeEscalated || rung === 'departmentHead'
        ? []
        : [{ kind: 'not-escalated' as const, at }]),
      ...(rung === 'centreSupervisor' &&
      !below.some((one) => one.rung === 'departmentHead' && one.act === 'escalation')
        ? [{ kind: 'no-head-before' as const, at }]
        : []),
    ];
  });
}

/** Once the time is over is a little more than all of it. */
const heightOf = ({ fromPercent }: { readonly fromPercent: number | null }): number => fromPercent ?? 100.5;
