import type { StepForecastView } from '@yichuang/contract/channel-forecast.ts';
import type { ApplicationView, PlanView } from '@yichuang/contract/channels.ts';

type Planned = PlanView['steps'][number];
export type RunningStep = ApplicationView['running'][number];
export type Standing = RunningStep['standing'];

/** A step as the picture and the table name it; `planned` null: outside the clock of the channel. */
export type ShownStep = Pick<Planned, 'stepId' | 'name' | 'nameEn' | 'department'> & {
  readonly planned: { readonly start: number; readonly end: number } | null;
  readonly byThirdParty: boolean;
};

/** One line of the picture. */
export type LaneRow = {
  readonly step: ShownStep;
  readonly running: RunningStep | undefined;
  readonly forecast: StepForecastView | undefined;
};

/** 泳道: the steps of one stage, or of one department where there are no stages, in the order in which they begin. */
export type Lane = {
  readonly key: string;
  readonly kind: 'stage' | 'department' | 'outside';
  readonly title: { readonly name: string; readonly nameEn: string } | null;
  readonly rows: readonly LaneRow[];
};

/** What the lanes are made of. */
export type LanesOf = Pick<ApplicationView, 'plan' | 'running' | 'forecast'>;

/** Every step that applies: by stage or by department, those outside the clock in a lane of their own at the end. */
export function lanesOf({ plan, running, forecast }: LanesOf): readonly Lane[] {
  const standing = new Map(running.map((step) => [step.stepId, step]));
  const ahead = new Map(forecast.steps.map((step) => [step.stepId, step]));
  const row = (step: ShownStep): LaneRow => ({
    step,
    running: standing.get(step.stepId),
    forecast: ahead.get(step.stepId),
  });
  const inOrder = [...plan.steps].sort((a, b) => a.start - b.start || a.end - b.end);
  const stageNames = new Map(forecast.stages.map((stage) => [stage.name, stage]));
  const lanes = new Map<string, Lane & { rows: LaneRow[] }>();
  for (const stage of plan.stages) {
    const title = stageNames.get(stage.name) ?? { name: stage.name, nameEn: stage.name };
    lanes.set(stage.name, { key: stage.name, kind: 'stage', title, rows: [] });
  }
  for (const step of inOrder) {
    const key = step.stage ?? step.department.code;
    const lane = lanes.get(key) ?? { key, kind: 'department' as const, title: step.department, rows: [] };
    lane.rows.push(row({ ...step, planned: step, byThirdParty: false }));
    lanes.set(key, lane);
  }
  const outside = forecast.outside.map((step) => row({ ...step, planned: null }));
  return [
    ...[...lanes.values()].filter(({ rows }) => rows.length > 0),
    ...(outside.length > 0 ? [{ key: 'outside', kind: 'outside' as const, title: null, rows: outside }] : []),
  ];
}

/** Where a bar stands: as it went or is expected, else as planned. Null: nothing can be said. */
export function spanOf({
  step,
  forecast,
}: LaneRow): { readonly from: number; readonly until: number } | null {
  const { from = null, until = null } = forecast ?? {};
  if (from !== null && until !== null) return { from, until };
  return step.planned && { from: step.planned.start, until: step.planned.end };
}

/** End of the time axis: whatever comes last of the expected end, the promise, today, and a step beside the clock. */
export const axisEnd = ({ plan, forecast }: LanesOf): number =>
  Math.max(
    plan.parallel,
    forecast.expected ?? 0,
    forecast.promised.at ?? 0,
    forecast.used,
    ...[...forecast.steps, ...forecast.outside].map(({ until }) => until ?? 0),
  );
