import { type DerivedStep, deriveSteps } from './derive-steps.ts';
import type { BpmnElement } from './element.ts';
import { type Findings, finding } from './finding.ts';
import { flowGraphOf } from './flow-graph.ts';
import { kindOf } from './kinds.ts';
import { noteElement, noteSurroundings } from './note-lost.ts';

/** A step and the stage it stands in. */
export type ScopedStep = DerivedStep & { readonly stage: BpmnElement | null };

export type Scopes = { readonly stages: readonly BpmnElement[]; readonly steps: readonly ScopedStep[] };

/** Stages and steps of a process, each after those it waits for; null when some of them cannot be put in order. */
export function readScopes(
  process: BpmnElement,
  definitions: BpmnElement,
  findings: Findings,
): Scopes | null {
  const drawnStages = (process.flowElements ?? []).filter((element) => kindOf(element) === 'stage');
  for (const scope of [process, ...drawnStages]) {
    for (const element of scope.flowElements ?? []) {
      noteElement(element, findings);
      if (scope !== process && kindOf(element) === 'stage') refuseNested(element, findings);
    }
  }
  noteSurroundings(definitions, [process, ...drawnStages], findings);
  const outer = derivedOf(process, findings);
  const inner = drawnStages.map((stage) => [stage, derivedOf(stage, findings)] as const);
  if (outer === null || inner.some(([, steps]) => steps === null)) return null;
  const line = outer.filter(({ element }) => kindOf(element) === 'stage');
  refuseOutOfLine(line, findings);
  const inside = new Map(inner);
  return {
    stages: line.map(({ element }) => element),
    steps: [
      ...stepsOf(outer, null),
      ...line.flatMap(({ element }) => stepsOf(inside.get(element) ?? [], element)),
    ],
  };
}

function derivedOf(scope: BpmnElement, findings: Findings): readonly DerivedStep[] | null {
  const graph = flowGraphOf(scope, findings);
  return graph === null ? null : deriveSteps(graph, findings);
}

const stepsOf = (derived: readonly DerivedStep[], stage: BpmnElement | null): readonly ScopedStep[] =>
  derived.filter(({ element }) => kindOf(element) === 'step').map((step) => ({ ...step, stage }));

function refuseNested(element: BpmnElement, { refused }: Findings): void {
  refused.push(
    finding(
      element,
      '子流程中的子流程：阶段不能再分阶段。',
      'a sub-process inside a sub-process: a stage has no stages.',
    ),
  );
}

/** A stage begins when the one before has ended, for every matter. */
function refuseOutOfLine(line: readonly DerivedStep[], { refused }: Findings): void {
  for (const [at, { element, before, condition }] of line.entries()) {
    const previous = line[at - 1]?.element;
    if (condition !== null) {
      refused.push(
        finding(
          element,
          '阶段不能有条件；请在其中的环节上设条件。',
          'a stage has no condition; put it on its steps.',
        ),
      );
    }
    if (previous !== undefined && !before.has(previous)) {
      refused.push(
        finding(
          element,
          '子流程只能作为前后相接的阶段。',
          'sub-processes are stages; allowed: one directly after another.',
        ),
      );
    }
  }
}
