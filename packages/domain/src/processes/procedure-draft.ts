import { type Limit, limitOf } from '#clock/limit.ts';
import { PARTS_PER_UNIT, type Parts, type PlanUnit, unitsOf } from '#processes/duration.ts';
import type { Overhead, Procedure, Route, Stage, StageGate, Step, StepId } from '#processes/procedure.ts';
import type { Situation, SituationNote, SituationQuestion } from '#processes/situation.ts';

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
  readonly appliesWhenEn: string;
  /** Null: asked by its own words. */
  readonly when: readonly Situation[] | null;
};

/** 原来用时草稿: what the matter took before there was a channel; its unit need not be that of the channel. */
export type FormerTimeDraft = { readonly count: number | null; readonly unit: PlanUnit };

/** 流程草稿: the next version of a channel while it is edited; it may be half right. */
export type ProcedureDraft = {
  readonly name: string;
  readonly nameEn: string;
  readonly unit: PlanUnit;
  /** What the channel promises, in its unit. */
  readonly promise: number | null;
  readonly before: FormerTimeDraft;
  /** May be applied for. */
  readonly isOpen: boolean;
  /** Title of the form that all its departments share; empty: the name of the channel. */
  readonly formTitle: string;
  readonly formTitleEn: string;
  readonly routes: readonly { readonly id: string; readonly name: string; readonly nameEn: string }[];
  readonly referenceRoute: string | null;
  readonly stages: readonly {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
    /** Null: it begins when the one before is through. */
    readonly gate: Required<StageGate> | null;
  }[];
  readonly overhead: readonly {
    readonly id: string;
    readonly name: string;
    readonly duration: number | null;
  }[];
  readonly steps: readonly StepDraft[];
  readonly questions: readonly SituationQuestion[];
  readonly notes: readonly SituationNote[];
};

/** 通道承诺: what it took before, what the channel promises, and whether it may be applied for. */
export type ChannelTerms = { readonly before: Limit; readonly after: Limit; readonly isOpen: boolean };

/** The draft that says what a published procedure says. */
export const draftOfProcedure = (
  procedure: Procedure,
  { before, after, isOpen }: ChannelTerms,
): ProcedureDraft => ({
  name: procedure.name,
  nameEn: procedure.nameEn ?? '',
  unit: procedure.unit,
  promise: promiseUnits(after),
  before: { count: promiseUnits(before), unit: before.unit === 'workingDays' ? 'wd' : 'wh' },
  isOpen,
  formTitle: procedure.formTitle ?? '',
  formTitleEn: procedure.formTitleEn ?? '',
  routes: procedure.routes.map(({ id, name, nameEn = '' }) => ({ id, name, nameEn })),
  referenceRoute: procedure.referenceRoute ?? null,
  stages: procedure.stages.map(({ id, name, nameEn = '', gate }) => ({
    id,
    name,
    nameEn,
    gate: gate ? { nameEn: '', documentEn: '', ...gate } : null,
  })),
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
    appliesWhenEn: step.appliesWhenEn ?? '',
    when: step.when ?? null,
  })),
  questions: procedure.questions ?? [],
  notes: procedure.notes ?? [],
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
  ...typedTexts({ nameEn: draft.nameEn }),
  unit: draft.unit,
  routes: draft.routes.map(({ id, name, nameEn }): Route => ({ id, name, ...typedTexts({ nameEn }) })),
  ...(draft.referenceRoute !== null && { referenceRoute: draft.referenceRoute }),
  stages: draft.stages.map(
    ({ id, name, nameEn, gate }): Stage => ({
      id,
      name,
      ...typedTexts({ nameEn }),
      ...(gate !== null && { gate: gateOfDraft(gate) }),
    }),
  ),
  steps: draft.steps.map((step) => stepOfDraft(step, departmentOf(step.item))),
  overhead: draft.overhead.map((one): Overhead => ({ ...one, duration: typedParts(one.duration) })),
  ...(draft.questions.length > 0 && { questions: draft.questions }),
  ...(draft.notes.length > 0 && { notes: draft.notes }),
  ...typedTexts({ formTitle: draft.formTitle, formTitleEn: draft.formTitleEn }),
});

const gateOfDraft = ({ id, name, nameEn, document, documentEn }: Required<StageGate>): StageGate => ({
  id,
  name,
  document,
  ...typedTexts({ nameEn, documentEn }),
});

/** The texts that were typed; an empty box says nothing. */
const typedTexts = <T extends Readonly<Record<string, string>>>(texts: T): Partial<T> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as Partial<T>;

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
  ...typedTexts({ appliesWhen: step.appliesWhen, appliesWhenEn: step.appliesWhenEn }),
  ...(step.when !== null && { when: step.when }),
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

/** What it took before, as the clock counts it. @throws BadLimitError as `promiseOfDraft` */
export const formerTimeOfDraft = ({ before: { count, unit } }: Pick<ProcedureDraft, 'before'>): Limit =>
  promiseOfDraft({ promise: count, unit });

/** A promise is working time; days of the calendar have no place in a plan. */
function promiseUnits({ count, unit }: Limit): number | null {
  if (unit === 'minutes') return count / 60;
  return unit === 'workingDays' || unit === 'workingHours' ? count : null;
}
