/** A step as the picture needs it; times are counted from the start of the plan in the plan's unit. */
export type PlanStep = {
  readonly stepId: string;
  readonly name: string;
  readonly nameEn: string;
  readonly department: { readonly name: string; readonly nameEn: string };
  readonly stage: string | null;
  readonly start: number;
  readonly end: number;
  readonly slack: number;
  readonly critical: boolean;
};

export type Plan = {
  readonly unit: 'wd' | 'wh';
  readonly serial: number;
  readonly parallel: number;
  readonly stages: readonly { readonly name: string; readonly start: number; readonly length: number }[];
  readonly steps: readonly PlanStep[];
};

/** A line of the picture: the heading of a stage, or a step. */
export type PlanRow =
  | { readonly kind: 'stage'; readonly name: string; readonly start: number; readonly length: number }
  | { readonly kind: 'step'; readonly step: PlanStep; readonly firstOfDepartment: boolean };

/** Rows from top to bottom: by stage where there are stages, in them by department, then by start. */
export function planRows(plan: Plan): readonly PlanRow[] {
  if (plan.stages.length === 0) return byDepartment(plan.steps);
  const known = new Set(plan.stages.map((stage) => stage.name));
  const loose = plan.steps.filter((step) => step.stage === null || !known.has(step.stage));
  return [
    ...plan.stages.flatMap((stage): PlanRow[] => [
      { kind: 'stage', ...stage },
      ...byDepartment(plan.steps.filter((step) => step.stage === stage.name)),
    ]),
    ...byDepartment(loose),
  ];
}

/** Departments in the order in which they begin; each keeps its lines together. */
function byDepartment(steps: readonly PlanStep[]): PlanRow[] {
  const inOrder = [...steps].sort((a, b) => a.start - b.start || a.end - b.end);
  const departments = [...new Set(inOrder.map((step) => step.department.name))];
  return departments.flatMap((department) =>
    inOrder
      .filter((step) => step.department.name === department)
      .map((step, place): PlanRow => ({ kind: 'step', step, firstOfDepartment: place === 0 })),
  );
}

/** End of the time axis: the plan's own end, or the last step that is outside its clock. */
export const planEnd = (plan: Plan): number => Math.max(plan.parallel, ...plan.steps.map((step) => step.end));

/** Places of the ticks: every unit, or every second, fifth … when they would stand too close. */
export function ticks(end: number, most = 20): readonly number[] {
  const gap = [0.5, 1, 2, 5, 10, 20, 50].find((size) => end / size <= most) ?? 100;
  return Array.from({ length: Math.floor(end / gap) + 1 }, (_, place) => place * gap);
}

/** Cuts a label to so many full-width characters; a Latin letter counts half. */
export function cutLabel(label: string, width: number): string {
  let used = 0;
  let kept = '';
  for (const character of label) {
    used += character.charCodeAt(0) < 0x2e80 ? 0.55 : 1;
    if (used > width) return `${kept}…`;
    kept += character;
  }
  return kept;
}
