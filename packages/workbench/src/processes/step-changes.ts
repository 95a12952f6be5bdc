import type { ProcedureDraft, StepDraft } from '@yichuang/domain/processes/procedure-draft.ts';
import type { Typed } from '#wire/kept-forms.ts';

/** What the form of a step says. A list that says the same keeps its order, so that nothing differs by looking at it. */
export function stepChangesFrom(typed: Typed, step: StepDraft): Partial<Omit<StepDraft, 'id'>> {
  const at = (name: string) => typed[`step.${name}`];
  const stage = textOf(at('stage'));
  const routes = listOf(at('routes'));
  const hasRoutes = textOf(at('hasRoutes')) === 'yes';
  return {
    name: textOf(at('name')),
    item: textOf(at('item')),
    duration: numberFrom(textOf(at('duration'))),
    serialDuration: optionalNumber(textOf(at('serialDuration'))),
    prerequisites: inOrderOf(step.prerequisites, listOf(at('prerequisites'))),
    stage: stage === '' ? null : stage,
    routes: hasRoutes ? routesFrom(step.routes, routes, Number(textOf(at('routeCount')))) : step.routes,
    optional: textOf(at('optional')) === 'yes',
    appliesWhen: textOf(at('appliesWhen')),
    appliesWhenEn: textOf(at('appliesWhenEn')),
    countsTowardChannel: textOf(at('counts')) === 'yes',
    // What situations decide is not typed.
    when: step.when,
  };
}

/** What the form of the channel says; each route, stage and fixed step by its id. */
export const channelChangesFrom = (typed: Typed, draft: ProcedureDraft): ProcedureDraft => ({
  ...draft,
  name: textOf(typed.name),
  nameEn: textOf(typed.nameEn),
  promise: numberFrom(textOf(typed.promise)),
  before: { count: numberFrom(textOf(typed.before)), unit: typed.beforeUnit === 'wh' ? 'wh' : 'wd' },
  isOpen: textOf(typed.isOpen) === 'yes',
  formTitle: textOf(typed.formTitle),
  formTitleEn: textOf(typed.formTitleEn),
  referenceRoute: textOf(typed.referenceRoute) || (draft.routes.length === 0 ? draft.referenceRoute : null),
  routes: draft.routes.map((route) => ({
    ...route,
    name: textOf(typed[`route.${route.id}`]),
    nameEn: textOf(typed[`routeEn.${route.id}`]),
  })),
  stages: draft.stages.map((stage) => ({
    ...stage,
    name: textOf(typed[`stage.${stage.id}`]),
    nameEn: textOf(typed[`stageEn.${stage.id}`]),
    gate: gateFrom(typed, stage),
  })),
  overhead: draft.overhead.map((one) => ({
    ...one,
    name: textOf(typed[`overhead.${one.id}`]),
    duration: numberFrom(textOf(typed[`overheadTime.${one.id}`])),
  })),
});

/** What the applicant must state before a stage; ticked, it begins with words of its own. */
function gateFrom(typed: Typed, { id, gate }: ProcedureDraft['stages'][number]) {
  if (textOf(typed[`gate.${id}`]) !== 'yes') return null;
  const at = (name: string) => textOf(typed[`gate.${name}.${id}`]);
  return {
    id: gate?.id ?? `${id}-STATED`,
    ...{ name: at('name'), nameEn: at('nameEn'), document: at('document'), documentEn: at('documentEn') },
  };
}

/** What the form of the questions says; ids, answers and what depends on them stay. */
export const questionChangesFrom = (typed: Typed, draft: ProcedureDraft): ProcedureDraft => ({
  ...draft,
  questions: draft.questions.map(({ id, options }) => ({
    id,
    text: textOf(typed[`question.${id}`]),
    ...english('textEn', textOf(typed[`questionEn.${id}`])),
    ...english('help', textOf(typed[`help.${id}`])),
    ...english('helpEn', textOf(typed[`helpEn.${id}`])),
    ...(options && {
      options: options.map(({ value }) => ({
        value,
        label: textOf(typed[`answer.${id}.${value}`]),
        ...english('labelEn', textOf(typed[`answerEn.${id}.${value}`])),
      })),
    }),
  })),
});

/** A text under its name; an empty box says nothing. */
const english = <N extends string>(name: N, text: string): { readonly [K in N]?: string } =>
  (text === '' ? {} : { [name]: text }) as { readonly [K in N]?: string };

/** A number as typed in either width of digits; null: none. */
export function numberFrom(typed: string): number | null {
  const plain = typed.normalize('NFKC').trim();
  const value = Number(plain);
  return plain === '' || !Number.isFinite(value) ? null : value;
}

/** An empty box says “as now”; what is no number goes as one that cannot be, so that its fault stands at the box. */
const optionalNumber = (typed: string): number | null => (typed === '' ? null : (numberFrom(typed) ?? -1));

/** All routes ticked stay “every route” where that was said before. */
function routesFrom(
  before: readonly string[] | null,
  ticked: readonly string[],
  count: number,
): readonly string[] | null {
  if (before !== null) return inOrderOf(before, ticked);
  return ticked.length === count ? null : ticked;
}

function inOrderOf(before: readonly string[], ticked: readonly string[]): readonly string[] {
  const kept = before.filter((id) => ticked.includes(id));
  return [...kept, ...ticked.filter((id) => !before.includes(id))];
}

const listOf = (given: Typed[string] = []): readonly string[] =>
  typeof given === 'string' ? [given] : given;

const textOf = (given: Typed[string] = ''): string => (typeof given === 'string' ? given.trim() : '');
