import type { PracticeAct, PracticeFault } from './judge.ts';
import type { PracticeKind } from './practice.ts';

/** What an act took: keys pressed, seconds, and presses of a mouse or finger. */
export type Effort = { readonly keys: number; readonly seconds: number; readonly pointers: number };

/** One person of the practice queue, served. */
export type Score = {
  readonly number: string;
  readonly kind: PracticeKind;
  readonly act: PracticeAct;
  /** Null: it was right. */
  readonly fault: PracticeFault | null;
  readonly effort: Effort;
};

type Goal = Pick<Effort, 'keys' | 'seconds'>;

/** 目标: what the desk was built for; a person known by card, no mouse. */
const INSTANT: Goal = { keys: 12, seconds: 20 };
const PROMISED: Goal = { keys: 40, seconds: 90 };

/** Null where there is none: what must be written takes as long as it takes. */
export const GOALS: Readonly<Record<PracticeKind, Goal | null>> = {
  instant: INSTANT,
  promised: PROMISED,
  lacking: PROMISED,
  follows: PROMISED,
  notOurs: null,
  repeated: null,
  agent: PROMISED,
};

/** Only what was right can reach a goal; null where there is none. */
export function isWithinGoal({
  kind,
  fault,
  effort,
}: Pick<Score, 'kind' | 'fault' | 'effort'>): boolean | null {
  const goal = GOALS[kind];
  if (goal === null) return null;
  return (
    fault === null && effort.keys <= goal.keys && effort.seconds <= goal.seconds && effort.pointers === 0
  );
}

/** The newest score of a person takes the place of the one before. */
export const withScore = (scores: readonly Score[], score: Score): readonly Score[] => [
  ...scores.filter(({ number }) => number !== score.number),
  score,
];

type Totals = Effort & { readonly served: number; readonly right: number; readonly within: number };

export const totalsOf = (scores: readonly Score[]): Totals => ({
  served: scores.length,
  right: scores.filter(({ fault }) => fault === null).length,
  within: scores.filter((score) => isWithinGoal(score) === true).length,
  keys: sum(scores, 'keys'),
  seconds: sum(scores, 'seconds'),
  pointers: sum(scores, 'pointers'),
});

const sum = (scores: readonly Score[], of: keyof Effort): number =>
  scores.reduce((total, { effort }) => total + effort[of], 0);
