import { type Due, dueOf, type OfficeClock } from '#clock/due.ts';
import type { Limit } from '#clock/limit.ts';
import { remaining } from '#clock/remaining.ts';
import { countsNowhere, type Remedy } from '#complaints/remedy.ts';
import type { Instant } from '#time/instant.ts';

/** 差评整改的环节: call back, verify, decide an appeal, put right, ask again. */
export type RemedyStep = 'callBack' | 'verify' | 'decideAppeal' | 'rectify' | 'revisit';

/** 环节时限的状态: running, soon over, over, done in time, done late. */
export type RemedyStepState = 'running' | 'warning' | 'late' | 'met' | 'missed';

/** 环节时限: from when it counts, how long, by when, and how it stands. */
export type RemedyDue = {
  readonly step: RemedyStep;
  readonly from: Instant;
  readonly limit: Limit;
  readonly due: Due;
  readonly doneAt: Instant | null;
  readonly state: RemedyStepState;
};

/** One working day to call back, five to look into it, five to decide an appeal, fifteen from the rating to put it right, five to ask again. */
export const REMEDY_LIMITS = {
  callBack: { unit: 'workingDays', count: 1 },
  verify: { unit: 'workingDays', count: 5 },
  decideAppeal: { unit: 'workingDays', count: 5 },
  rectify: { unit: 'workingDays', count: 15 },
  revisit: { unit: 'workingDays', count: 5 },
} as const satisfies Readonly<Record<RemedyStep, Limit>>;

/** With one working day left somebody is warned: of fifteen on the fourteenth. A single day has no day before. */
const WARNED_AT = 1;

/**
 * The clocks of a remedy that have begun, computed from its events.
 *
 * Call back and correction count from the rating itself, so that nobody gains days by assigning late; looking into it
 * counts from the call, asking again from the correction. A rating that counts nowhere has nothing to put right.
 */
export function remedyDues(remedy: Remedy, clock: OfficeClock, now: Instant): readonly RemedyDue[] {
  const { openedAt, assignedAt, judgedAt, rectifiedAt, revisitedAt } = remedy;
  const hasNothingToRectify = countsNowhere(remedy) && rectifiedAt === undefined;
  const begun: readonly (readonly [RemedyStep, Instant | undefined, Instant | undefined])[] = [
    ['callBack', openedAt, assignedAt],
    ['verify', assignedAt, judgedAt],
    ['decideAppeal', remedy.appealedAt, remedy.appealDecidedAt],
    ['rectify', hasNothingToRectify ? undefined : openedAt, rectifiedAt],
    ['revisit', rectifiedAt, revisitedAt],
  ];
  return begun.flatMap(([step, from, doneAt = null]) => {
    if (from === undefined) return [];
    const limit = REMEDY_LIMITS[step];
    const due = dueOf(from, limit, [], clock);
    return [{ step, from, limit, due, doneAt, state: stateOf({ due, limit, doneAt }, clock, now) }];
  });
}

/** The clock somebody has to look at now: the first that is not done. */
export const pressingDue = (dues: readonly RemedyDue[]): RemedyDue | null =>
  dues
    .filter(({ doneAt }) => doneAt === null)
    .reduce<RemedyDue | null>((first, one) => (first && first.due.at <= one.due.at ? first : one), null);

type Standing = Pick<RemedyDue, 'due' | 'limit' | 'doneAt'>;

function stateOf({ due, limit, doneAt }: Standing, clock: OfficeClock, now: Instant): RemedyStepState {
  if (doneAt !== null) return doneAt <= due.at ? 'met' : 'missed';
  if (now > due.at) return 'late';
  const { workingDays } = remaining(now, due, clock);
  return limit.count > WARNED_AT && workingDays <= WARNED_AT ? 'warning' : 'running';
}
