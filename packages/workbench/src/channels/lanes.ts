import type { ApplicationView, PlanView } from '@yichuang/contract/channels.ts';

export type PlannedStep = PlanView['steps'][number];
export type RunningStep = ApplicationView['running'][number];
export type Standing = RunningStep['standing'];

/** One line of the picture. */
export type LaneRow = { readonly step: PlannedStep; readonly running: RunningStep | undefined };

/** 部门泳道: the steps of one department, in the order in which they begin. */
export type Lane = { readonly department: PlannedStep['department']; readonly rows: readonly LaneRow[] };

/** The plan by department, departments in the order in which they begin, with where each step stands. */
export function lanesOf(plan: PlanView, running: readonly RunningStep[]): readonly Lane[] {
  const standing = new Map(running.map((step) => [step.stepId, step]));
  const inOrder = [...plan.steps].sort((a, b) => a.start - b.start || a.end - b.end);
  const lanes = new Map<string, { department: PlannedStep['department']; rows: LaneRow[] }>();
  for (const step of inOrder) {
    const lane = lanes.get(step.department.code) ?? { department: step.department, rows: [] };
    lane.rows.push({ step, running: standing.get(step.stepId) });
    lanes.set(step.department.code, lane);
  }
  return [...lanes.values()];
}

/** Departments that have the application on their desk now (今天卡在谁). */
export const holdersOf = (lanes: readonly Lane[]): readonly PlannedStep['department'][] =>
  lanes
    .filter(({ rows }) => rows.some(({ running }) => running?.standing === 'open'))
    .map((lane) => lane.department);
