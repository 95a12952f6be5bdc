import type { Step, StepId } from '#processes/procedure.ts';

type Node = Pick<Step, 'id' | 'prerequisites'>;

/**
 * The circles in which steps wait for one another, each named once: A needs B, B needs C, C needs A gives A, B, C.
 *
 * Prerequisites that are no step are passed over. Every circle begins with its smallest id; circles do not share a step,
 * so of two that do, one is named and the other appears once the first is broken and the question asked again.
 */
export function findCycles(steps: readonly Node[]): readonly (readonly StepId[])[] {
  const cycles: (readonly StepId[])[] = [];
  let tangled = untangle(new Map(steps.map((step) => [step.id, step])));
  while (tangled.size > 0) {
    const cycle = anyCycle(tangled);
    cycles.push(fromSmallest(cycle));
    for (const id of cycle) tangled.delete(id);
    tangled = untangle(tangled);
  }
  return cycles.sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

/** Takes away, again and again, the steps that wait for none of the others; what is left waits in a circle. */
function untangle(nodes: ReadonlyMap<StepId, Node>): Map<StepId, Node> {
  const tangled = new Map(nodes);
  const waits = new Map<StepId, number>();
  const successors = new Map<StepId, StepId[]>();
  for (const { id, prerequisites } of nodes.values()) {
    const known = prerequisites.filter((prerequisite) => nodes.has(prerequisite));
    waits.set(id, known.length);
    for (const prerequisite of known) {
      const list = successors.get(prerequisite) ?? [];
      successors.set(prerequisite, list);
      list.push(id);
    }
  }
  const free = [...nodes.keys()].filter((id) => waits.get(id) === 0);
  for (const id of free) {
    tangled.delete(id);
    for (const successor of successors.get(id) ?? []) {
      const left = (waits.get(successor) ?? 0) - 1;
      waits.set(successor, left);
      if (left === 0) free.push(successor);
    }
  }
  return tangled;
}

/** Walks from prerequisite to prerequisite until a step comes a second time; every tangled step has one to go to. */
function anyCycle(tangled: ReadonlyMap<StepId, Node>): readonly StepId[] {
  const seen = new Map<StepId, number>();
  const path: StepId[] = [];
  let [at] = tangled.keys();
  while (at !== undefined && !seen.has(at)) {
    seen.set(at, path.length);
    path.push(at);
    at = tangled.get(at)?.prerequisites.find((prerequisite) => tangled.has(prerequisite));
  }
  return path.slice(at === undefined ? 0 : seen.get(at));
}

function fromSmallest(cycle: readonly StepId[]): readonly StepId[] {
  const first = cycle.reduce((smallest, id, place) => (id < (cycle[smallest] ?? id) ? place : smallest), 0);
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
