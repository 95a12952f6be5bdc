import { findCycles } from '#processes/cycles.ts';
import { MAX_UNITS, PARTS_PER_UNIT, type Parts } from '#processes/duration.ts';
import { WhatIfError, type WhatIfFault } from '#processes/errors.ts';
import type { Step, StepId } from '#processes/procedure.ts';
import { assertKnown, keepSteps, type Selection } from '#processes/select.ts';

/** 前置关系: a step, and one it waits for. */
export type Wait = { readonly stepId: StepId; readonly waitsFor: StepId };

/** 推演: what should be otherwise in a plan. */
export type Change = {
  readonly durations?: ReadonlyMap<StepId, Parts>;
  readonly without?: readonly StepId[];
  readonly added?: readonly Wait[];
  readonly dropped?: readonly Wait[];
  /** 委托窗口办理: decided at the counter, in the time given; 0 where it is done at the intake. */
  readonly delegated?: ReadonlyMap<StepId, Parts>;
};

/**
 * The same selection, otherwise: other durations, other prerequisites, fewer steps, decisions delegated to the window.
 * A step left out hands its prerequisites on; the former serial duration of a step stays as it was.
 *
 * @throws UnknownStepError when a step that is named is not in the selection
 * @throws WhatIfError when the change contradicts the plan or itself; every fault is named
 */
export function whatIf(selection: Selection, change: Change): Selection {
  const { durations = new Map(), without = [], added = [], dropped = [], delegated = new Map() } = change;
  const waits = [...added, ...dropped].flatMap(({ stepId, waitsFor }) => [stepId, waitsFor]);
  assertKnown([...durations.keys(), ...delegated.keys(), ...without, ...waits], selection.steps);
  const faults = faultsOf(selection, change);
  if (faults.length > 0) throw new WhatIfError(faults);
  const left = new Set(without);
  const changed = selection.steps.map((step) => ({
    ...step,
    duration: delegated.get(step.id) ?? durations.get(step.id) ?? step.duration,
    prerequisites: prerequisitesOf(step, change),
  }));
  return { ...selection, steps: keepSteps(changed, ({ id }) => !left.has(id)) };
}

function prerequisitesOf({ id, prerequisites }: Step, { added = [], dropped = [] }: Change) {
  const own = (waits: readonly Wait[]) =>
    waits.filter(({ stepId }) => stepId === id).map(({ waitsFor }) => waitsFor);
  const gone = own(dropped);
  return [...prerequisites.filter((other) => !gone.includes(other)), ...own(added)];
}

function faultsOf(selection: Selection, change: Change): readonly WhatIfFault[] {
  const faults = [...lengthFaults(change), ...waitFaults(selection, change), ...doubleFaults(change)];
  if (faults.length > 0) return faults;
  const steps = selection.steps.map((step) => ({
    id: step.id,
    prerequisites: prerequisitesOf(step, change),
  }));
  return findCycles(steps).map((cycle) => ({ kind: 'cycle', steps: cycle }));
}

const lengthFaults = ({ durations = new Map(), delegated = new Map() }: Change): readonly WhatIfFault[] =>
  [...durations, ...delegated]
    .filter(([, parts]) => !(Number.isInteger(parts) && parts >= 0 && parts <= MAX_UNITS * PARTS_PER_UNIT))
    .map(([id]) => ({ kind: 'bad-duration', steps: [id] }));

function waitFaults(
  { stages, steps }: Selection,
  { added = [], dropped = [] }: Change,
): readonly WhatIfFault[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const place = (id: StepId) => stages.findIndex((stage) => stage.id === byId.get(id)?.stage);
  const waits = ({ stepId, waitsFor }: Wait) => byId.get(stepId)?.prerequisites.includes(waitsFor) ?? false;
  const fault = (kind: WhatIfFault['kind'], { stepId, waitsFor }: Wait): WhatIfFault => ({
    kind,
    steps: [stepId, waitsFor],
  });
  return [
    ...added.filter(waits).map((wait) => fault('waits-already', wait)),
    ...added
      .filter(({ stepId, waitsFor }) => place(waitsFor) > place(stepId))
      .map((wait) => fault('later-stage', wait)),
    ...dropped.filter((wait) => !waits(wait)).map((wait) => fault('does-not-wait', wait)),
  ];
}

function doubleFaults(change: Change): readonly WhatIfFault[] {
  const { durations = new Map(), delegated = new Map(), without = [], added = [], dropped = [] } = change;
  const changed = new Set([
    ...durations.keys(),
    ...delegated.keys(),
    ...[...added, ...dropped].flatMap(({ stepId, waitsFor }) => [stepId, waitsFor]),
  ]);
  return [
    ...[...delegated.keys()]
      .filter((id) => durations.has(id))
      .map((id): WhatIfFault => ({ kind: 'changed-twice', steps: [id] })),
    ...[...new Set(without)]
      .filter((id) => changed.has(id))
      .map((id): WhatIfFault => ({ kind: 'changed-and-left-out', steps: [id] })),
  ];
}
