import { UnknownStepError } from '#processes/errors.ts';
import type { Stage, Step, StepGraph, StepId } from '#processes/procedure.ts';

/** 已成立事实: what an application has established so far, each fact named by the step that established it. */
export type Facts = ReadonlySet<StepId>;

/**
 * The steps whose cases can be opened now, in the order of the graph.
 *
 * A step is ready when the facts of all its prerequisites hold, the gate of its stage is open, its own fact does not
 * hold yet and it is not opened yet. Nothing is remembered: after a fact is withdrawn or a step joins late, the
 * same question simply has another answer. Facts of steps outside the graph count for nothing.
 *
 * @param opened steps whose case is under way or was decided; one sent back to its department stays opened
 */
export function readySteps(
  { stages, steps }: StepGraph,
  facts: Facts,
  opened: ReadonlySet<StepId>,
): readonly StepId[] {
  const isBehindGate = gateCheck({ stages, steps }, facts);
  return steps
    .filter(
      (step) =>
        !facts.has(step.id) &&
        !opened.has(step.id) &&
        !isBehindGate(step) &&
        step.prerequisites.every((id) => facts.has(id)),
    )
    .map(({ id }) => id);
}

/** The steps that only a statement of the applicant keeps from being ready: that the works are finished, for example. */
export function heldSteps(graph: StepGraph, facts: Facts, opened: ReadonlySet<StepId>): readonly StepId[] {
  const stated = new Set([...facts, ...graph.stages.flatMap(({ gate }) => gate?.id ?? [])]);
  const ready = new Set(readySteps(graph, facts, opened));
  return readySteps(graph, stated, opened).filter((id) => !ready.has(id));
}

/**
 * What a step still waits for: its unmet prerequisites, every unestablished step of the stages before its own, and
 * what the applicant must state before its stage. Empty for a step that may be worked on, opened or not.
 *
 * @throws UnknownStepError when the graph has no such step
 */
export function awaitedFacts(id: StepId, { stages, steps }: StepGraph, facts: Facts): readonly StepId[] {
  const step = steps.find((one) => one.id === id);
  if (step === undefined) throw new UnknownStepError(`no such step: ${id}`, { unknown: [id] });
  const place = stagePlaces({ stages, steps });
  const gate = stages.find((stage) => stage.id === step.stage)?.gate;
  return [
    ...steps
      .filter((one) => !facts.has(one.id))
      .filter((one) => place(one) < place(step) || step.prerequisites.includes(one.id))
      .map((one) => one.id),
    ...(gate && !facts.has(gate.id) ? [gate.id] : []),
  ];
}

/**
 * Whether the steps of a stage may start: everything that applies in the stages before it is established, and what the
 * applicant must state is stated. A step that joins an earlier stage late closes the gate again for what is not opened yet.
 */
export function isGateOpen(stage: string, { stages, steps }: StepGraph, facts: Facts): boolean {
  const at = stages.findIndex(({ id }) => id === stage);
  const place = stagePlaces({ stages, steps });
  return (
    at >= 0 && isStated(stages[at], facts) && steps.every((step) => place(step) >= at || facts.has(step.id))
  );
}

const isStated = (stage: Stage | undefined, facts: Facts): boolean =>
  stage?.gate === undefined || facts.has(stage.gate.id);

/** Whether every step that applies has established its fact. */
export const isComplete = ({ steps }: Pick<StepGraph, 'steps'>, facts: Facts): boolean =>
  steps.every(({ id }) => facts.has(id));

function gateCheck(graph: StepGraph, facts: Facts): (step: Step) => boolean {
  const place = stagePlaces(graph);
  let frontier = Number.POSITIVE_INFINITY;
  for (const step of graph.steps) {
    if (!facts.has(step.id)) frontier = Math.min(frontier, place(step));
  }
  const unstated = new Set(graph.stages.filter((stage) => !isStated(stage, facts)).map(({ id }) => id));
  return (step) => place(step) > frontier || unstated.has(step.stage ?? '');
}

function stagePlaces({ stages }: StepGraph): (step: Step) => number {
  const places = new Map(stages.map(({ id }, at) => [id, at]));
  return ({ stage }) => (stage === undefined ? 0 : (places.get(stage) ?? 0));
}
