import type { Procedure, Step, StepId } from '@yichuang/domain/processes/procedure.ts';
import { conditionWords, drawnName } from './drawn-words.ts';
import { type BpmnElement, oneLine } from './element.ts';
import type { Findings } from './finding.ts';
import { documentedOf } from './read-department.ts';
import { limitOf, type Timers, timerText } from './read-limits.ts';
import type { ScopedStep } from './read-scopes.ts';
import { timerDuration } from './timer-duration.ts';

/** What a step is read with. */
export type Sources = {
  readonly procedure: Omit<Procedure, 'steps'>;
  readonly timers: Timers;
  readonly lanes: ReadonlyMap<BpmnElement, string>;
  readonly ids: ReadonlyMap<BpmnElement, StepId>;
  /** Our own data of a step, where the file has some. */
  readonly owned: ReadonlyMap<BpmnElement, Step>;
  readonly stageIds: ReadonlyMap<BpmnElement, string>;
  readonly findings: Findings;
};

/** A step as it is drawn; where the drawing still says what our own data say, those are more exact and count. */
export function readStep(scoped: ScopedStep, sources: Sources): Step {
  const { element } = scoped;
  const own = sources.owned.get(element);
  const stage = scoped.stage === null ? undefined : sources.stageIds.get(scoped.stage);
  const drawn = drawnStep(scoped, own, sources);
  const { stage: _former, ...kept } = own ?? drawn;
  return {
    ...kept,
    ...nameOf(element, own),
    duration: durationOf(element, own, sources),
    prerequisites: prerequisitesOf(scoped, own, sources),
    ...(stage !== undefined && { stage }),
    ...conditionOf(scoped, own, sources),
  };
}

/** A step that another tool has drawn. */
function drawnStep({ element }: ScopedStep, own: Step | undefined, { lanes, ids }: Sources): Step {
  const documented = own === undefined ? documentedOf(element) : {};
  const department = lanes.get(element) ?? documented.department;
  return {
    id: ids.get(element) ?? '',
    ...(department !== undefined && department !== '' && { department }),
    ...(documented.item !== undefined && { item: documented.item }),
    duration: 0,
    prerequisites: [],
    countsTowardChannel: true,
    optional: false,
  };
}

function nameOf({ name }: BpmnElement, own: Step | undefined): Pick<Step, 'name'> {
  const drawn = oneLine(name ?? '');
  if (own !== undefined && drawn === drawnName(own)) return {};
  return drawn === '' ? {} : { name: drawn };
}

function durationOf(element: BpmnElement, own: Step | undefined, { timers, procedure, findings }: Sources) {
  const texts = (timers.get(element) ?? []).map(timerText);
  const isAsOwned =
    own !== undefined &&
    (own.duration === 0 ? texts.length === 0 : texts.join() === timerDuration(own.duration, procedure.unit));
  return isAsOwned ? own.duration : limitOf(element, { timers, unit: procedure.unit }, findings);
}

/** What is drawn, in the order of our own data; those of an earlier stage are not drawn and stay. */
function prerequisitesOf({ element, before, needed }: ScopedStep, own: Step | undefined, sources: Sources) {
  const { ids, owned } = sources;
  const idsOf = (elements: Iterable<BpmnElement>) => [...elements].flatMap((one) => ids.get(one) ?? []);
  if (own === undefined) return idsOf(needed);
  const drawn = new Set(idsOf(before));
  const elsewhere = new Set(
    [...owned].filter(([one]) => one.$parent !== element.$parent && ids.has(one)).map(([, { id }]) => id),
  );
  const kept = own.prerequisites.filter((id) => drawn.has(id) || elsewhere.has(id));
  return [...kept, ...idsOf(needed).filter((id) => !kept.includes(id))];
}

function conditionOf(
  { condition }: ScopedStep,
  own: Step | undefined,
  { procedure }: Sources,
): Pick<Step, 'optional' | 'appliesWhen'> | object {
  if (own !== undefined && condition === conditionWords(own, { ...procedure, steps: [] })) return {};
  if (condition === null) return { optional: false };
  return { optional: true, ...(condition !== '' && { appliesWhen: condition }) };
}
