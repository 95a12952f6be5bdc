import type { StepGraph } from '@yichuang/domain/processes/procedure.ts';
import type { StagedStep } from '../peers/graph.ts';

/** Our graph for the peers; a prerequisite of an earlier stage is what the gate before its own stands for already. */
export function stagedSteps({ stages, steps }: StepGraph): readonly StagedStep[] {
  const places = new Map(stages.map(({ id }, at) => [id, at]));
  const stageOf = new Map(steps.map(({ id, stage }) => [id, places.get(stage ?? '') ?? 0]));
  return steps.map(({ id, prerequisites }) => {
    const stage = stageOf.get(id) ?? 0;
    return { id, stage, after: prerequisites.filter((before) => stageOf.get(before) === stage) };
  });
}
