import { type Facts, readySteps } from '#processes/facts.ts';
import type { Step, StepGraph, StepId } from '#processes/procedure.ts';

/** 环节现状: where one step of a running application stands. */
export type StepStanding = 'waiting' | 'ready' | 'open' | 'done' | 'refused' | 'lost' | 'withdrawn';

/** 环节办件现状: how the latest case of a step stands. */
export type StepCase = 'open' | 'granted' | 'refused' | 'withdrawn';

/** 环节办理情况: what is known of the steps of an application; derived each time, never stored. */
export type StepRecords = {
  readonly facts: Facts;
  /** The latest case of each step that has one. */
  readonly cases: ReadonlyMap<StepId, StepCase>;
  readonly ready: ReadonlySet<StepId>;
};

/** What is known of the steps of an application, from the facts that hold and the latest case of each step. */
export const recordsOf = (
  graph: StepGraph,
  facts: Facts,
  cases: ReadonlyMap<StepId, StepCase>,
): StepRecords => ({
  facts,
  cases,
  ready: new Set(readySteps(graph, facts, new Set(cases.keys()))),
});

/** Whether an intermediary (中介机构) does the work of a step: it has its own clock, and no case here. */
export const isIntermediary = ({ department }: Pick<Step, 'department'>): boolean => department === undefined;

/** Where a step stands; `lost`: its grant was taken away since, which is no refusal, but no grant either. */
export function standingOf(stepId: StepId, { facts, cases, ready }: StepRecords): StepStanding {
  if (facts.has(stepId)) return 'done';
  const latest = cases.get(stepId);
  if (latest === undefined) return ready.has(stepId) ? 'ready' : 'waiting';
  return latest === 'granted' ? 'lost' : latest;
}
