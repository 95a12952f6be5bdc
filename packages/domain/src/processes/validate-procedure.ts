import { findCycles } from '#processes/cycles.ts';
import type { Parts } from '#processes/duration.ts';
import type { Procedure, Step } from '#processes/procedure.ts';
import { takesAnswer } from '#processes/situation.ts';

/** 流程缺陷: one thing that keeps a procedure from being published. */
export type ProcedureFault = {
  readonly kind:
    | 'duplicate-id'
    | 'unknown-prerequisite'
    | 'later-prerequisite'
    | 'unknown-stage'
    | 'missing-stage'
    | 'unknown-route'
    | 'no-route'
    | 'bad-duration'
    | 'unknown-question'
    | 'cycle';
  /** Where in the definition, for example `steps[3].prerequisites[0]`. */
  readonly path: string;
  /** One English sentence that names the ids concerned. */
  readonly message: string;
};

/**
 * Everything that is wrong with a procedure, never only the first fault; empty when it can be published.
 *
 * A sound procedure cannot come to a dead end: no step waits for itself, for a step that is not there, or for a later stage.
 */
export const validateProcedure = (procedure: Procedure): readonly ProcedureFault[] => [
  ...duplicateFaults('routes', procedure.routes),
  ...duplicateFaults('stages', procedure.stages),
  ...duplicateFaults('overhead', procedure.overhead),
  ...duplicateFaults('steps', procedure.steps),
  ...duplicateFaults('questions', procedure.questions ?? []),
  ...gateFaults(procedure),
  ...referenceRouteFaults(procedure),
  ...procedure.overhead.flatMap((one, at) =>
    durationFaults(one.duration, one.id, `overhead[${at}].duration`),
  ),
  ...procedure.steps.flatMap((step, at) => stepFaults(step, `steps[${at}]`, procedure)),
  ...prerequisiteFaults(procedure),
  ...cycleFaults(procedure.steps),
];

/** Faults in one line, for people who repair the data. */
export const faultsText = (faults: readonly ProcedureFault[]): string =>
  faults.map(({ path, message }) => `${path}: ${message}`).join('; ');

function duplicateFaults(
  list: string,
  entries: readonly { readonly id: string }[],
): readonly ProcedureFault[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, at) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [fault('duplicate-id', `${list}[${at}].id`, `${id} is there twice`)];
  });
}

function referenceRouteFaults({ routes, referenceRoute }: Procedure): readonly ProcedureFault[] {
  if (routes.some(({ id }) => id === referenceRoute)) return [];
  if (referenceRoute === undefined && routes.length === 0) return [];
  return [
    fault('unknown-route', 'referenceRoute', `${referenceRoute ?? 'nothing'} is none of ${listed(routes)}`),
  ];
}

const stepFaults = (step: Step, path: string, procedure: Procedure): readonly ProcedureFault[] => [
  ...durationFaults(step.duration, step.id, `${path}.duration`),
  ...durationFaults(step.serialDuration ?? 0, step.id, `${path}.serialDuration`),
  ...stageFaults(step, path, procedure),
  ...questionFaults(step, path, procedure),
  ...routeFaults(step, path, procedure),
];

const durationFaults = (duration: Parts, id: string, path: string): readonly ProcedureFault[] =>
  Number.isSafeInteger(duration) && duration >= 0
    ? []
    : [fault('bad-duration', path, `${id} lasts ${duration} parts; allowed: whole numbers from 0`)];

function stageFaults({ id, stage }: Step, path: string, { stages }: Procedure): readonly ProcedureFault[] {
  if (stage === undefined) {
    return stages.length === 0 ? [] : [fault('missing-stage', path, `${id} is in no stage`)];
  }
  if (stages.some((known) => known.id === stage)) return [];
  return [fault('unknown-stage', `${path}.stage`, `${id} is in stage ${stage}, none of ${listed(stages)}`)];
}

/** A situation asks only what is asked, for answers that can be given. */
function questionFaults({ id, when = [] }: Step, path: string, { questions = [] }: Procedure) {
  return when.flatMap(({ answers }, at) =>
    Object.entries(answers).flatMap(([asked, wanted]): ProcedureFault[] => {
      const question = questions.find((one) => one.id === asked);
      if (question && wanted.every((answer) => takesAnswer(question, answer))) return [];
      const message = `${id} depends on ${asked} = ${wanted.join(' or ')}, which is no question or none of its answers`;
      return [fault('unknown-question', `${path}.when[${at}]`, message)];
    }),
  );
}

/** The fact of a gate is none of a step, and no other gate has it. */
function gateFaults({ stages, steps }: Procedure): readonly ProcedureFault[] {
  const taken = new Set(steps.map(({ id }) => id));
  return stages.flatMap(({ gate }, at) => {
    if (gate === undefined) return [];
    const isTaken = taken.has(gate.id);
    taken.add(gate.id);
    return isTaken ? [fault('duplicate-id', `stages[${at}].gate`, `${gate.id} is there twice`)] : [];
  });
}

function routeFaults({ id, routes }: Step, path: string, procedure: Procedure): readonly ProcedureFault[] {
  if (routes === undefined) return [];
  if (routes.length === 0) return [fault('no-route', `${path}.routes`, `${id} is on no route`)];
  return routes.flatMap((route, at) =>
    procedure.routes.some((known) => known.id === route)
      ? []
      : [
          fault(
            'unknown-route',
            `${path}.routes[${at}]`,
            `${id} is on route ${route}, none of ${listed(procedure.routes)}`,
          ),
        ],
  );
}

function prerequisiteFaults({ steps, stages }: Procedure): readonly ProcedureFault[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const place = new Map(stages.map(({ id }, at) => [id, at]));
  const placeOf = ({ stage }: Step) => (stage === undefined ? undefined : place.get(stage));
  return steps.flatMap((step, at) =>
    step.prerequisites.flatMap((id, nth) => {
      const path = `steps[${at}].prerequisites[${nth}]`;
      const prerequisite = byId.get(id);
      if (prerequisite === undefined) {
        return [fault('unknown-prerequisite', path, `${step.id} needs ${id}, which is no step`)];
      }
      const [own, other] = [placeOf(step), placeOf(prerequisite)];
      if (own === undefined || other === undefined || other <= own) return [];
      const message = `${step.id} in stage ${step.stage} needs ${id} of the later stage ${prerequisite.stage}`;
      return [fault('later-prerequisite', path, message)];
    }),
  );
}

const cycleFaults = (steps: readonly Step[]): readonly ProcedureFault[] =>
  findCycles(steps).map((cycle) => {
    const circle = [...cycle, cycle[0]].join(' → ');
    return fault('cycle', 'steps', `these steps wait for one another: ${circle}`);
  });

const fault = (kind: ProcedureFault['kind'], path: string, message: string): ProcedureFault => ({
  kind,
  path,
  message,
});

const listed = (entries: readonly { readonly id: string }[]): string =>
  entries.length === 0 ? 'none defined' : entries.map(({ id }) => id).join(', ');
