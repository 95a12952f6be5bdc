import type { Procedure, Step } from '@yichuang/domain/processes/procedure.ts';
import { conditionWords, type DepartmentNames, drawnName, stepDocumentation } from './drawn-words.ts';
import { ownText } from './own-data.ts';
import type { Drawn, Pen } from './pen.ts';
import { lengthWords, timerDuration } from './timer-duration.ts';

/** What the elements of a file are drawn with. */
export type Sheet = {
  readonly pen: Pen;
  readonly procedure: Procedure;
  readonly departments: DepartmentNames;
  /** Id in the file of a step, unique and allowed in XML. */
  readonly stepIds: ReadonlyMap<string, string>;
};

/** A step with what belongs to it; other steps join at its entry and leave from its exit. */
export type DrawnStep = { readonly elements: readonly Drawn[]; readonly entry: Drawn; readonly exit: Drawn };

/** Paths that come together before a step, and that part after it. */
type Ways = { readonly before: number; readonly after: number };

/** A step as a task, its limit as a timer that interrupts nothing, and a way around it where it does not apply to all. */
export function drawStep(step: Step, sheet: Sheet, { before, after }: Ways): DrawnStep {
  const { pen, stepIds } = sheet;
  const id = stepIds.get(step.id) ?? step.id;
  const task = drawTask(step, id, sheet);
  let { elements, entry, exit } = detoured(task, conditionWords(step, sheet.procedure), pen);
  if (before > 1) {
    const join = pen.element('ParallelGateway', { id: `${id}.join` });
    elements = [join, pen.flow(join, entry), ...elements];
    entry = join;
  }
  if (after > 1) {
    const fork = pen.element('ParallelGateway', { id: `${id}.fork` });
    elements = [...elements, pen.flow(exit, fork), fork];
    exit = fork;
  }
  return { elements: [...elements, ...drawLimit(step, task, sheet)], entry, exit };
}

function drawTask(step: Step, id: string, { pen, procedure, departments }: Sheet): Drawn {
  return pen.element(step.department === undefined ? 'ManualTask' : 'UserTask', {
    id,
    name: drawnName(step),
    ...pen.documented(stepDocumentation(step, procedure, departments)),
    ...pen.carrying('step', ownText(step)),
  });
}

function detoured(task: Drawn, condition: string | null, pen: Pen): DrawnStep {
  if (condition === null) return { elements: [task], entry: task, exit: task };
  const split = pen.element('InclusiveGateway', { id: `${task.id}.applies` });
  const merge = pen.element('InclusiveGateway', { id: `${task.id}.settled` });
  const taken = pen.flow(split, task, {
    name: condition,
    conditionExpression: pen.element('FormalExpression', { body: condition }),
  });
  const around = pen.flow(split, merge, { name: '其余情形' });
  split.default = around;
  return { elements: [split, taken, task, pen.flow(task, merge), around, merge], entry: split, exit: merge };
}

function drawLimit({ duration }: Step, task: Drawn, { pen, procedure }: Sheet): readonly Drawn[] {
  if (duration === 0) return [];
  const timer = pen.element('TimerEventDefinition', {
    timeDuration: pen.element('FormalExpression', { body: timerDuration(duration, procedure.unit) }),
  });
  return [
    pen.element('BoundaryEvent', {
      id: `${task.id}.limit`,
      name: lengthWords(duration, procedure.unit),
      attachedToRef: task,
      cancelActivity: false,
      eventDefinitions: [timer],
    }),
  ];
}
