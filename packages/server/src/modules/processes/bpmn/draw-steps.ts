import type { Step, StepId } from '@yichuang/domain/processes/procedure.ts';
import { type DrawnStep, drawStep, type Sheet } from './draw-step.ts';
import type { Drawn } from './pen.ts';

/**
 * The steps between one start and one end: of a stage, or of a procedure without stages. A prerequisite of an earlier
 * stage is not drawn, because the stage begins when everything before it is established.
 */
export function drawSteps(steps: readonly Step[], scope: string, sheet: Sheet): readonly Drawn[] {
  const { pen } = sheet;
  const waitsFor = prerequisitesAmong(steps);
  const awaited = new Map(
    steps.map(({ id }) => [id, steps.filter((step) => waitsFor.get(step.id)?.has(id))]),
  );
  const drawn = new Map(
    steps.map((step) => {
      const before = Math.max(1, waitsFor.get(step.id)?.size ?? 0);
      return [step.id, drawStep(step, sheet, { before, after: awaited.get(step.id)?.length ?? 0 })];
    }),
  );
  const first = steps.filter(({ id }) => waitsFor.get(id)?.size === 0);
  const last = steps.filter(({ id }) => awaited.get(id)?.length === 0);
  const start = openingOf(scope, first.length, sheet);
  const end = closingOf(scope, last.length, sheet);
  const partOf = ({ id }: Step) => drawn.get(id) as DrawnStep;
  const flows = [
    ...(steps.length === 0 ? [pen.flow(start.exit, end.entry)] : []),
    ...first.map((step) => pen.flow(start.exit, partOf(step).entry)),
    ...steps.flatMap((step) =>
      [...(waitsFor.get(step.id) ?? [])].map((id) =>
        pen.flow((drawn.get(id) as DrawnStep).exit, partOf(step).entry),
      ),
    ),
    ...last.map((step) => pen.flow(partOf(step).exit, end.entry)),
  ];
  return [...start.elements, ...steps.flatMap((step) => partOf(step).elements), ...end.elements, ...flows];
}

/** Each once, and only those drawn beside the step. */
function prerequisitesAmong(steps: readonly Step[]): ReadonlyMap<StepId, ReadonlySet<StepId>> {
  const here = new Set(steps.map(({ id }) => id));
  return new Map(
    steps.map(({ id, prerequisites }) => [id, new Set(prerequisites.filter((one) => here.has(one)))]),
  );
}

function openingOf(scope: string, ways: number, { pen }: Sheet): DrawnStep {
  const start = pen.element('StartEvent', { id: `${scope}.start` });
  if (ways < 2) return { elements: [start], entry: start, exit: start };
  const fork = pen.element('ParallelGateway', { id: `${scope}.fork` });
  return { elements: [start, pen.flow(start, fork), fork], entry: start, exit: fork };
}

function closingOf(scope: string, ways: number, { pen }: Sheet): DrawnStep {
  const end = pen.element('EndEvent', { id: `${scope}.end` });
  if (ways < 2) return { elements: [end], entry: end, exit: end };
  const join = pen.element('ParallelGateway', { id: `${scope}.join` });
  return { elements: [join, pen.flow(join, end), end], entry: join, exit: end };
}
