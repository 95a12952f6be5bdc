import type { StepId } from '#processes/procedure.ts';
import type { ProcedureDraft, StepDraft } from '#processes/procedure-draft.ts';

/** A channel that nobody has said anything about yet: one route, no step, closed. */
export const blankDraft = ({
  name,
  nameEn,
  unit,
}: Pick<ProcedureDraft, 'name' | 'nameEn' | 'unit'>): ProcedureDraft => ({
  name,
  nameEn,
  unit,
  promise: null,
  before: { count: null, unit },
  isOpen: false,
  formTitle: '',
  formTitleEn: '',
  routes: [{ id: 'all', name: '全部情形', nameEn: 'Every case' }],
  referenceRoute: 'all',
  stages: [],
  overhead: [],
  steps: [],
  questions: [],
  notes: [],
});

/** The draft with one step changed; its id stays, since facts and cases bear it. */
export const changeStep = (
  draft: ProcedureDraft,
  id: StepId,
  change: Partial<Omit<StepDraft, 'id'>>,
): ProcedureDraft => ({
  ...draft,
  steps: draft.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
});

/** A new step at the end of its stage, on every route, with nothing before it and no limit yet. */
export const addStep = (draft: ProcedureDraft, id: StepId, stage: string | null): ProcedureDraft => {
  const place = draft.steps.findLastIndex((step) => step.stage === stage) + 1;
  return { ...draft, steps: draft.steps.toSpliced(place || draft.steps.length, 0, newStep(id, stage)) };
};

/** Takes a step away; those that waited for it wait for what it waited for. */
export function removeStep(draft: ProcedureDraft, id: StepId): ProcedureDraft {
  const removed = draft.steps.find((step) => step.id === id);
  if (removed === undefined) return draft;
  const instead = removed.prerequisites.filter((one) => one !== id);
  const steps = draft.steps
    .filter((step) => step.id !== id)
    .map((step) =>
      step.prerequisites.includes(id) ? { ...step, prerequisites: withInstead(step, id, instead) } : step,
    );
  return { ...draft, steps };
}

const withInstead = (step: StepDraft, id: StepId, instead: readonly StepId[]): readonly StepId[] => [
  ...new Set([...step.prerequisites, ...instead].filter((one) => one !== id && one !== step.id)),
];

/** The first stage takes in every step; the next ones come empty, at the end. */
export function addStage(draft: ProcedureDraft, id: string, name: string): ProcedureDraft {
  const steps = draft.stages.length === 0 ? draft.steps.map((step) => ({ ...step, stage: id })) : draft.steps;
  return { ...draft, stages: [...draft.stages, { id, name, nameEn: '', gate: null }], steps };
}

/** Takes a stage away: its steps go to the one before it, or the one after the first; without any, to none. */
export function removeStage(draft: ProcedureDraft, id: string): ProcedureDraft {
  const at = draft.stages.findIndex((stage) => stage.id === id);
  const heir = draft.stages[at === 0 ? 1 : at - 1]?.id ?? null;
  return {
    ...draft,
    stages: draft.stages.filter((stage) => stage.id !== id),
    steps: draft.steps.map((step) => (step.stage === id ? { ...step, stage: heir } : step)),
  };
}

/** A stage one place earlier; the first stays where it is. */
export function moveStageUp(draft: ProcedureDraft, id: string): ProcedureDraft {
  const at = draft.stages.findIndex((stage) => stage.id === id);
  const stage = draft.stages[at];
  if (at < 1 || stage === undefined) return draft;
  return { ...draft, stages: draft.stages.toSpliced(at, 1).toSpliced(at - 1, 0, stage) };
}

/** The first route is the one the published totals describe. */
export const addRoute = (draft: ProcedureDraft, id: string, name: string): ProcedureDraft => ({
  ...draft,
  routes: [...draft.routes, { id, name, nameEn: '' }],
  referenceRoute: draft.referenceRoute ?? id,
});

/** Takes a route away, from the steps as well; a step that was on no other is left on none, which is a fault to see to. */
export function removeRoute(draft: ProcedureDraft, id: string): ProcedureDraft {
  const routes = draft.routes.filter((route) => route.id !== id);
  return {
    ...draft,
    routes,
    referenceRoute: draft.referenceRoute === id ? (routes[0]?.id ?? null) : draft.referenceRoute,
    steps: draft.steps.map((step) =>
      step.routes === null ? step : { ...step, routes: step.routes.filter((route) => route !== id) },
    ),
  };
}

const newStep = (id: StepId, stage: string | null): StepDraft => ({
  id,
  name: '',
  item: '',
  duration: null,
  serialDuration: null,
  prerequisites: [],
  stage,
  routes: null,
  countsTowardChannel: true,
  optional: false,
  appliesWhen: '',
  appliesWhenEn: '',
  when: null,
});
