import { SYSTEM } from '#cases/act.ts';
import { type ApplicationResult, happened } from '#channels/acts.ts';
import type { Application } from '#channels/application.ts';
import { isIntermediary } from '#channels/standing.ts';
import { dueOf, type OfficeClock } from '#clock/due.ts';
import type { Limit } from '#clock/limit.ts';
import type { Facts } from '#processes/facts.ts';
import type { StepGraph, StepId } from '#processes/procedure.ts';
import type { Instant } from '#time/instant.ts';

/**
 * 前置审批: steps that departments decide by their own clocks before the channel can do its work: outside its clock,
 * and a step inside waits for them, directly or through others.
 */
export function preApprovals({ steps }: Pick<StepGraph, 'steps'>): readonly StepId[] {
  const known = new Map(steps.map((step) => [step.id, step]));
  const awaited = new Set(
    steps.filter(({ countsTowardChannel }) => countsTowardChannel).flatMap((step) => step.prerequisites),
  );
  for (const id of awaited) for (const further of known.get(id)?.prerequisites ?? []) awaited.add(further);
  return steps
    .filter((step) => awaited.has(step.id) && !step.countsTowardChannel && !isIntermediary(step))
    .map(({ id }) => id);
}

/** The pre-approvals whose results the clock of the channel waits for; empty: it runs, or may start. */
export const clockWaitsFor = (graph: Pick<StepGraph, 'steps'>, facts: Facts): readonly StepId[] =>
  preApprovals(graph).filter((id) => !facts.has(id));

/** 承诺起算: what the channel promises, and when the last pre-approval was granted; null: none applies any more. */
export type StartClockCommand = {
  readonly at: Instant;
  readonly from: Instant | null;
  readonly promised: Limit;
  readonly clock: OfficeClock;
};

/**
 * The clock of the channel starts when the results of all pre-approvals are in (承诺起算); noticing it late gives
 * nobody more time.
 *
 * @returns null when it runs already, or a result is missing
 * @throws ApplicationStateError
 */
export function startClock(
  before: Application,
  missing: readonly StepId[],
  { at, from, promised, clock }: StartClockCommand,
): ApplicationResult | null {
  if (before.promisedDue !== undefined || missing.length > 0) return null;
  const promisedDue = dueOf(from ?? at, promised, [], clock);
  return happened(before, { kind: 'clockStarted', at, by: SYSTEM, promisedDue });
}
