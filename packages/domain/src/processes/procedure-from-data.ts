import type { LimitData } from '#clock/limit.ts';
import { type PlanUnit, partsOfData } from '#processes/duration.ts';
import type { Overhead, Procedure, Route, Stage, Step, StepId } from '#processes/procedure.ts';

/** 通道数据: a channel as the reference data writes it; only what a procedure needs. */
export type ChannelData = {
  readonly key: string;
  readonly name: string;
  readonly name_en: string;
  /** The promise of the whole channel; its unit is the unit of the plan. */
  readonly after: LimitData;
  readonly routes: readonly RouteData[];
  readonly reference_route: string;
  readonly stages?: readonly StageData[] | undefined;
  readonly overhead?: readonly OverheadData[] | undefined;
  readonly steps: readonly StepData[];
};

type RouteData = { readonly id: string; readonly name: string; readonly name_en?: string | undefined };

type StageData = {
  readonly id: string;
  readonly order: number;
  readonly name: string;
  readonly name_en: string;
  readonly gate?:
    | {
        readonly id: string;
        readonly name: string;
        readonly name_en: string;
        readonly document: string;
        readonly document_en: string;
      }
    | undefined;
};

type OverheadData = { readonly id: string; readonly name: string; readonly promised: LimitData };

type StepData = {
  readonly id: StepId;
  readonly item: string;
  readonly name: string;
  readonly department: string | null;
  readonly stage?: string | undefined;
  readonly prerequisites: readonly StepId[];
  readonly routes: readonly string[];
  readonly serial_before: LimitData | null;
  readonly promised: LimitData;
  readonly counts_toward_channel_time?: boolean | undefined;
  readonly optional?: boolean | undefined;
  readonly applies_when: string | null;
  readonly applies_when_en?: string | undefined;
};

/**
 * The procedure of a channel of the reference data.
 *
 * A step without a former serial time counts as 0 there: it was done on the side, or not asked for.
 *
 * @param hoursPerWorkingDay what the data means by a working day; not the office hours
 * @throws BadDurationError when a time is not working time
 */
export function procedureFromData(channel: ChannelData, hoursPerWorkingDay: number): Procedure {
  const unit = planUnit(channel.after);
  const parts = (limit: LimitData) => partsOfData(limit, unit, hoursPerWorkingDay);
  return {
    key: channel.key,
    name: channel.name,
    nameEn: channel.name_en,
    unit,
    routes: channel.routes.map(
      ({ id, name, name_en }): Route => ({ id, name, ...(name_en !== undefined && { nameEn: name_en }) }),
    ),
    referenceRoute: channel.reference_route,
    stages: [...(channel.stages ?? [])].sort((a, b) => a.order - b.order).map(stageFromData),
    steps: channel.steps.map((step) => stepFromData(step, parts)),
    overhead: (channel.overhead ?? []).map(
      ({ id, name, promised }): Overhead => ({ id, name, duration: parts(promised) }),
    ),
  };
}

const planUnit = ({ unit }: LimitData): PlanUnit => (unit === 'minute' || unit === 'work_hour' ? 'wh' : 'wd');

const stageFromData = ({ id, name, name_en, gate }: StageData): Stage => ({
  id,
  name,
  nameEn: name_en,
  ...(gate && {
    gate: {
      id: gate.id,
      name: gate.name,
      nameEn: gate.name_en,
      document: gate.document,
      documentEn: gate.document_en,
    },
  }),
});

const stepFromData = (step: StepData, parts: (limit: LimitData) => number): Step => ({
  id: step.id,
  name: step.name,
  item: step.item,
  ...(step.department !== null && { department: step.department }),
  duration: parts(step.promised),
  serialDuration: step.serial_before === null ? 0 : parts(step.serial_before),
  prerequisites: step.prerequisites,
  ...(step.stage !== undefined && { stage: step.stage }),
  routes: step.routes,
  countsTowardChannel: step.counts_toward_channel_time ?? true,
  optional: step.optional ?? false,
  ...(step.applies_when !== null && { appliesWhen: step.applies_when }),
  ...(step.applies_when_en !== undefined && { appliesWhenEn: step.applies_when_en }),
});
