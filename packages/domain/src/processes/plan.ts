import { findCycles } from '#processes/cycles.ts';
import type { Parts } from '#processes/duration.ts';
import { InvalidProcedureError } from '#processes/errors.ts';
import type { Step, StepGraph, StepId } from '#processes/procedure.ts';
import type { Selection } from '#processes/select.ts';

/** 环节计划: when a step may start and end. Times count from the moment the first steps may start. */
export type PlannedStep = {
  readonly id: StepId;
  readonly stage?: string;
  readonly earliestStart: Parts;
  readonly earliestEnd: Parts;
  readonly latestStart: Parts;
  readonly latestEnd: Parts;
  /** 机动时间: how much later it may end without moving the gate of its stage, or the end where there are no stages. */
  readonly slack: Parts;
  /** 关键: no slack at all. */
  readonly isCritical: boolean;
};

/** 阶段计划. */
export type PlannedStage = {
  readonly id: string;
  readonly name: string;
  readonly start: Parts;
  readonly length: Parts;
};

/** 并联计划: how long a channel takes when its steps run side by side, and which of them hold the end. */
export type Plan = {
  /** One step after another, as before the channel; overhead not included. */
  readonly serial: Parts;
  /** Side by side, stage after stage, overhead included. */
  readonly parallel: Parts;
  /** The same without gates between the stages. */
  readonly ungated: Parts;
  readonly stages: readonly PlannedStage[];
  /** In order of earliest start, then id. */
  readonly steps: readonly PlannedStep[];
  /** The steps without slack, in the same order. */
  readonly critical: readonly StepId[];
};

/**
 * The plan of the steps that apply to one matter.
 *
 * Working time only: what the applicant or third parties take is not in it. A stage starts when the one before has
 * ended, so a prerequisite of an earlier stage adds nothing. The order in which the steps are given does not matter.
 *
 * @throws InvalidProcedureError when steps wait for one another, for a step that is not there, or for a later stage
 */
export function planOf({ stages, steps, overhead }: Selection): Plan {
  const nodes = inTopologicalOrder(linkedNodes({ stages, steps }));
  const lengths = runForward(nodes, Math.max(1, stages.length));
  runBackward(nodes, lengths);
  const starts = lengths.map((_, at) => sum(lengths.slice(0, at)));
  const planned = nodes.map((node) => plannedStep(node, starts[node.stage] ?? 0)).sort(byStart);
  return {
    serial: sum(steps.map(({ duration, serialDuration = duration }) => serialDuration)),
    parallel: sum(lengths) + overhead,
    ungated: nodes.reduce((latest, { ungatedEnd }) => Math.max(latest, ungatedEnd), 0) + overhead,
    stages: stages.map(({ id, name }, at) => ({
      id,
      name,
      start: starts[at] ?? 0,
      length: lengths[at] ?? 0,
    })),
    steps: planned,
    critical: planned.filter(({ isCritical }) => isCritical).map(({ id }) => id),
  };
}

/**
 * The steps in an order of work: stage after stage, in it every step behind its prerequisites.
 *
 * @throws InvalidProcedureError as `planOf`
 */
export const inWorkingOrder = (graph: StepGraph): readonly Step[] =>
  inTopologicalOrder(linkedNodes(graph))
    .toSorted((a, b) => a.stage - b.stage)
    .map(({ step }) => step);

/** A step at work: `start`, `end` and `latestEnd` count from the start of its stage. */
type Node = {
  readonly step: Step;
  /** Place of its stage; 0 for all where there are none. */
  readonly stage: number;
  readonly prerequisites: Node[];
  readonly successors: Node[];
  waits: number;
  start: Parts;
  end: Parts;
  latestEnd: Parts;
  ungatedEnd: Parts;
};

function linkedNodes({ stages, steps }: StepGraph): readonly Node[] {
  const place = new Map(stages.map(({ id }, at) => [id, at]));
  const nodes = steps.map((step) => newNode(step, stages.length === 0 ? 0 : place.get(step.stage ?? '')));
  const byId = new Map(nodes.map((node) => [node.step.id, node]));
  if (byId.size < nodes.length) throw invalid('a step is there twice');
  for (const node of nodes) {
    for (const id of node.step.prerequisites) {
      const prerequisite = byId.get(id);
      if (prerequisite === undefined) throw invalid(`${node.step.id} needs ${id}, which is no step`);
      if (prerequisite.stage > node.stage) throw invalid(`${node.step.id} needs ${id} of a later stage`);
      node.prerequisites.push(prerequisite);
      prerequisite.successors.push(node);
      node.waits += 1;
    }
  }
  return nodes;
}

function newNode(step: Step, stage: number | undefined): Node {
  if (stage === undefined) throw invalid(`${step.id} is in no known stage`);
  return {
    step,
    stage,
    prerequisites: [],
    successors: [],
    waits: 0,
    start: 0,
    end: 0,
    latestEnd: 0,
    ungatedEnd: 0,
  };
}

function inTopologicalOrder(nodes: readonly Node[]): readonly Node[] {
  const order = nodes.filter(({ waits }) => waits === 0);
  for (const node of order) {
    for (const successor of node.successors) {
      successor.waits -= 1;
      if (successor.waits === 0) order.push(successor);
    }
  }
  if (order.length < nodes.length) {
    const cycles = findCycles(nodes.map(({ step }) => step));
    throw invalid(`steps wait for one another: ${cycles.map((cycle) => cycle.join(', ')).join('; ')}`);
  }
  return order;
}

/** Sets the earliest times and returns the length of each stage. */
function runForward(nodes: readonly Node[], stageCount: number): readonly Parts[] {
  const lengths = new Array<Parts>(stageCount).fill(0);
  for (const node of nodes) {
    let ungatedStart = 0;
    for (const prerequisite of node.prerequisites) {
      ungatedStart = Math.max(ungatedStart, prerequisite.ungatedEnd);
      if (prerequisite.stage === node.stage) node.start = Math.max(node.start, prerequisite.end);
    }
    node.end = node.start + node.step.duration;
    node.ungatedEnd = ungatedStart + node.step.duration;
    lengths[node.stage] = Math.max(lengths[node.stage] ?? 0, node.end);
  }
  return lengths;
}

/** Sets the latest end of each step: its gate, or the latest start of a step of the same stage that waits for it. */
function runBackward(nodes: readonly Node[], lengths: readonly Parts[]): void {
  for (const node of nodes.toReversed()) {
    node.latestEnd = lengths[node.stage] ?? 0;
    for (const successor of node.successors) {
      if (successor.stage !== node.stage) continue;
      node.latestEnd = Math.min(node.latestEnd, successor.latestEnd - successor.step.duration);
    }
  }
}

function plannedStep({ step, start, end, latestEnd }: Node, stageStart: Parts): PlannedStep {
  return {
    id: step.id,
    ...(step.stage !== undefined && { stage: step.stage }),
    earliestStart: stageStart + start,
    earliestEnd: stageStart + end,
    latestStart: stageStart + latestEnd - step.duration,
    latestEnd: stageStart + latestEnd,
    slack: latestEnd - end,
    isCritical: latestEnd === end,
  };
}

const byStart = (a: PlannedStep, b: PlannedStep): number =>
  a.earliestStart - b.earliestStart || (a.id < b.id ? -1 : 1);

const sum = (lengths: readonly Parts[]): Parts => lengths.reduce((total, length) => total + length, 0);

const invalid = (fault: string) => new InvalidProcedureError(fault, { faults: [fault] });
