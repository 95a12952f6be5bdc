import type { Parts } from '#processes/duration.ts';
import { UnknownRouteError, UnknownStepError } from '#processes/errors.ts';
import type { Procedure, Step, StepGraph, StepId } from '#processes/procedure.ts';

/** 办理选择: what the applicant's matter decides about a procedure. */
export type Choice = {
  /** Absent: the reference route. */
  readonly route?: string;
  /** Optional steps that apply to this matter. */
  readonly include?: readonly StepId[];
  /** Steps that do not apply to this matter. */
  readonly without?: readonly StepId[];
};

/** 适用环节: the steps that apply to one matter, and what the channel itself adds. */
export type Selection = StepGraph & {
  /** Sum of the fixed work around the steps. */
  readonly overhead: Parts;
};

/**
 * The steps of a procedure that apply to one matter.
 *
 * A prerequisite counts only if its step is on the same route. Optional steps stay out unless included. A step left out
 * hands its own prerequisites on to those that waited for it.
 *
 * @param procedure one that `validateProcedure` finds sound
 * @throws UnknownRouteError when the procedure has no such route
 * @throws UnknownStepError when an included step is not on the route, or a dropped one not in the procedure
 */
export function selectSteps(procedure: Procedure, choice: Choice = {}): Selection {
  const { include = [], without = [] } = choice;
  assertKnown(without, procedure.steps);
  const onRoute = routeSteps(procedure, choice.route ?? procedure.referenceRoute);
  assertKnown(include, onRoute);
  const left = new Set(without);
  const chosen = new Set(include);
  const applies = ({ id, optional }: Step) => !left.has(id) && (!optional || chosen.has(id));
  return {
    stages: procedure.stages,
    steps: keepSteps(onRoute, applies),
    overhead: procedure.overhead.reduce((sum, { duration }) => sum + duration, 0),
  };
}

/** The part of a selection that the clock of the channel measures; steps outside it hand their prerequisites on. */
export const countedSteps = (selection: Selection): Selection => ({
  ...selection,
  steps: keepSteps(selection.steps, ({ countsTowardChannel }) => countsTowardChannel),
});

function routeSteps({ routes, steps }: Procedure, route: string | undefined): readonly Step[] {
  const known = routes.map(({ id }) => id);
  if (route === undefined ? known.length > 0 : !known.includes(route)) {
    throw new UnknownRouteError(`${route ?? 'nothing'} is no route`, { route, known });
  }
  const onRoute = steps.filter((step) => route === undefined || (step.routes?.includes(route) ?? true));
  const ids = new Set(onRoute.map(({ id }) => id));
  return onRoute.map((step) => ({
    ...step,
    prerequisites: step.prerequisites.filter((prerequisite) => ids.has(prerequisite)),
  }));
}

/** @throws UnknownStepError when one of the ids is none of the steps */
export function assertKnown(ids: readonly StepId[], steps: readonly Step[]): void {
  const known = new Set(steps.map(({ id }) => id));
  const unknown = [...new Set(ids)].filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw new UnknownStepError(`no such step: ${unknown.join(', ')}`, { unknown, known: [...known] });
  }
}

/** The steps that are kept; those left out hand their prerequisites on. */
export function keepSteps(steps: readonly Step[], isKept: (step: Step) => boolean): readonly Step[] {
  const left = new Map(steps.filter((step) => !isKept(step)).map((step) => [step.id, step]));
  if (left.size === 0) return steps;
  return steps
    .filter(({ id }) => !left.has(id))
    .map((step) => ({ ...step, prerequisites: inherited(step, left) }));
}

/** Prerequisites of a step, those of the steps left out standing in for them, however many in a row. */
function inherited(step: Step, left: ReadonlyMap<StepId, Step>): readonly StepId[] {
  const found = new Set(step.prerequisites);
  for (const id of found) {
    for (const next of left.get(id)?.prerequisites ?? []) found.add(next);
  }
  return [...found].filter((id) => !left.has(id));
}
