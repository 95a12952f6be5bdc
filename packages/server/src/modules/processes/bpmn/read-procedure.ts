import type { Procedure, Stage, Step, StepId } from '@yichuang/domain/processes/procedure.ts';
import { drawnName, drawnText } from './drawn-words.ts';
import { type BpmnElement, oneLine } from './element.ts';
import { type Findings, finding } from './finding.ts';
import { ownDataOf, type ProcedureData } from './own-data.ts';
import { laneNames } from './read-department.ts';
import { readTimers, type Timers, timerText } from './read-limits.ts';
import type { Scopes } from './read-scopes.ts';
import { readStep, type Sources } from './read-step.ts';
import { unitOfTimers } from './timer-duration.ts';

/** The procedure that a process says, in the order in which its steps were listed when it is our own. */
export function readProcedure(
  process: BpmnElement,
  { stages: drawnStages, steps: scoped }: Scopes,
  { key, findings }: { readonly key: string | undefined; readonly findings: Findings },
): Procedure {
  const timers = readTimers([process, ...drawnStages], findings);
  const { order, ...data } = ownDataOf(process, 'procedure') ?? drawnData(process, timers);
  const stages = new Map(drawnStages.map((stage) => [stage, readStage(stage)]));
  const procedure = {
    ...data,
    ...(key !== undefined && { key }),
    ...nameOf(process, data),
    stages: [...stages.values()],
  };
  const owned = ownedSteps(scoped.map(({ element }) => element));
  const sources: Sources = {
    procedure,
    timers,
    lanes: laneNames(process),
    ids: stepIds(scoped, owned, findings),
    owned,
    stageIds: new Map([...stages].map(([element, { id }]) => [element, id])),
    findings,
  };
  return {
    ...procedure,
    steps: inOrder(
      scoped.map((step) => readStep(step, sources)),
      order,
    ),
  };
}

/** A step copied in a modeller carries the data of another; only the first keeps them. */
function ownedSteps(elements: readonly BpmnElement[]): ReadonlyMap<BpmnElement, Step> {
  const seen = new Set<StepId>();
  const owned = new Map<BpmnElement, Step>();
  for (const element of elements) {
    const own = ownDataOf(element, 'step');
    if (own === null || seen.has(own.id)) continue;
    seen.add(own.id);
    owned.set(element, own);
  }
  return owned;
}

/** Longest id that a step may have here. */
const LONGEST_ID = 40;

function stepIds(
  steps: Scopes['steps'],
  owned: ReadonlyMap<BpmnElement, Step>,
  { refused }: Findings,
): ReadonlyMap<BpmnElement, StepId> {
  return new Map(
    steps.map(({ element }, at) => {
      const own = owned.get(element)?.id;
      const id = own ?? element.id ?? `step-${at + 1}`;
      if (own === undefined && id.length > LONGEST_ID) {
        refused.push(
          finding(
            element,
            `标识最多 ${LONGEST_ID} 个字符。`,
            `its id has more than ${LONGEST_ID} characters.`,
          ),
        );
      }
      return [element, id];
    }),
  );
}

/** A channel always has a route, so a drawing of another tool becomes one. */
function drawnData(process: BpmnElement, timers: Timers): ProcedureData {
  const key = process.id ?? 'process';
  return {
    key,
    name: oneLine(process.name ?? '') || key,
    unit: unitOfTimers([...timers.values()].flat().map(timerText)),
    routes: [{ id: 'general', name: '一般情形' }],
    referenceRoute: 'general',
    overhead: [],
    order: [],
  };
}

function readStage(element: BpmnElement): Stage {
  const own = ownDataOf(element, 'stage');
  const drawn = oneLine(element.name ?? '');
  if (own !== null && (drawn === drawnName(own) || drawn === '')) return own;
  const id = own?.id ?? element.id ?? drawn;
  return { id, name: drawn || id };
}

/** Renamed in a modeller, it has no English name any more. */
function nameOf({ name }: BpmnElement, data: Omit<ProcedureData, 'order'>): Pick<Procedure, 'name'> | object {
  const drawn = oneLine(name ?? '');
  return drawn === '' || drawn === drawnText(data.name) ? {} : { name: drawn, nameEn: drawn };
}

function inOrder(steps: readonly Step[], order: readonly StepId[]): readonly Step[] {
  const places = new Map(order.map((id, at) => [id, at]));
  const placeOf = ({ id }: Step) => places.get(id) ?? order.length;
  return steps.toSorted((a, b) => placeOf(a) - placeOf(b));
}
