import { type Limit, limitOf } from '#clock/limit.ts';
import { PARTS_PER_UNIT, type Parts, type PlanUnit, unitsOf } from '#processes/duration.ts';
import type { Overhead, Procedure, Route, Stage, Step, StepId } from '#processes/procedure.ts';

/** 环节草稿: a step as it is typed; lengths in working days or hours, null where no number was typed. */
export type StepDraft = {
  readonly id: StepId;
  readonly name: string;
  /** Code of the service item; its department does the work. */
  readonly item: string;
  readonly duration: number | null;
  /** Null: as long as now. */
  readonly serialDuration: number | null;
  readonly prerequisites: readonly StepId[];
  readonly stage: string | null;
  /** Null: on every route. */
  readonly routes: readonly string[] | null;
  readonly countsTowardChannel: boolean;
  readonly optional: boolean;
  readonly appliesWhen: string;
};

/** 流程草稿: the next version of a channel while it is edited; it may be half right. */
export type ProcedureDraft = {
  readonly name: string;
  readonly nameEn: string;
  readonly unit: PlanUnit;
  /** What the channel promises, in its unit. */
  readonly promise: number | null;
  readonly routes: readonly Route[];
  readonly referenceRoute: string | null;
  readonly stages: readonly { readonly id: string; readonly name: string; readonly nameEn: string }[];
  readonly overhead: readonly {
    readonly id: string;
    readonly name: string;
    readonly duration: number | null;
  }[];
  readonly steps: readonly StepDraft[];
};

/** The draft that says what a published procedure says. */
export const draftOfProcedure = (procedure: Procedure, promise: Limit): ProcedureDraft => ({
  name: procedure.name,
  nameEn: procedure.nameEn ?? '',
  unit: procedure.unit,
  promise: promiseUnits(promise),
  routes: procedure.routes,
  referenceRoute: procedure.referenceRoute ?? null,
  stages: procedure.stages.map(({ id, name, nameEn = '' }) => ({ id, name, nameEn })),
  overhead: procedure.overhead.map((one) => ({ ...one, duration: unitsOf(one.duration) })),
  steps: procedure.steps.map((step) => ({
    id: step.id,
    name: step.name ?? '',
    item: step.item ?? '',
    duration: unitsOf(step.duration),
    serialDuration: step.serialDuration === undefined ? null : unitsOf(step.serialDuration),
    prerequisites: step.prerequisites,
    stage: step.stage ?? null,
    routes: step.routes ?? null,
    countsTowardChannel: step.countsTowardChannel,
    optional: step.optional,
    appliesWhen: step.appliesWhen ?? '',
  })),
});

/**
 * The procedure a draft says. A length without a number is NaN, so that `validateProcedure` names it.
 *
 * @param departmentOf department of an item; undefined where an intermediary does the work
 */
export const procedureOfDraft = (
  key: string,
  draft: ProcedureDraft,
  departmentOf: (item: string) => string | undefined,
): Procedure => ({
  key,
  name: draft.name,
  ...(draft.nameEn !== '' && { nameEn: draft.nameEn }),
  unit: draft.unit,
  routes: draft.routes,
  ...(draft.referenceRoute !== null && { referenceRoute: draft.referenceRoute }),
  stages: draft.stages.map(({ id, name, nameEn }): Stage => ({ id, name, ...(nameEn !== '' && { nameEn }) })),
  steps: draft.steps.map((step) => stepOfDraft(step, departmentOf(step.item))),
  overhead: draft.overhead.map((one): Overhead => ({ ...one, duration: typedParts(one.duration) })),
});

const stepOfDraft = (step: StepDraft, department: string | undefined): Step => ({
  id: step.id,
  ...(step.name !== '' && { name: step.name }),
  ...(step.item !== '' && { item: step.item }),
  ...(department !== undefined && { department }),
  duration: typedParts(step.duration),
  ...(step.serialDuration !== null && { serialDuration: typedParts(step.serialDuration) }),
  prerequisites: step.prerequisites,
  ...(step.stage !== null && { stage: step.stage }),
  ...(step.routes !== null && { routes: step.routes }),
  countsTowardChannel: step.countsTowardChannel,
  optional: step.optional,
  ...(step.appliesWhen !== '' && { appliesWhen: step.appliesWhen }),
});

/** What was typed, in parts; NaN where no number was typed. */
export const typedParts = (units: number | null): Parts =>
  units === null ? Number.NaN : Math.round(units * PARTS_PER_UNIT);

/**
 * The promise as the clock counts it.
 *
 * @throws BadLimitError when nothing was typed, or what no clock can count
 */
export const promiseOfDraft = ({ promise, unit }: Pick<ProcedureDraft, 'promise' | 'unit'>): Limit =>
  limitOf(promise ?? Number.NaN, unit === 'wd' ? 'workingDays' : 'workingHours');

/** A promise is working time; days of the calendar have no place in a plan. */
function promiseUnits({ count, unit }: Limit): number | null {
  if (unit === 'minutes') return count / 60;
  return unit === 'workingDays' || unit === 'workingHours' ? count : null;
}
