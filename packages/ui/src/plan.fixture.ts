import type { Plan, PlanStep } from '#plan-layout.ts';

const DEPARTMENTS = {
  gs: { code: 'GSJ', name: '工商局', nameEn: 'Commerce' },
  zj: { code: 'ZJJ', name: '质监局', nameEn: 'Quality' },
} as const;

type Row = readonly [
  id: string,
  department: keyof typeof DEPARTMENTS,
  start: number,
  end: number,
  slack: number,
];

export const planStep = (
  [stepId, department, start, end, slack]: Row,
  stage: string | null = null,
): PlanStep => ({
  stepId,
  name: `步骤${stepId}`,
  nameEn: `Step ${stepId}`,
  department: DEPARTMENTS[department],
  stage,
  start,
  end,
  slack,
  critical: slack === 0,
});

/** Two departments side by side, one step with room. */
export const companyPlan: Plan = {
  unit: 'wh',
  serial: 8,
  parallel: 3.5,
  stages: [],
  steps: [
    planStep(['A', 'gs', 0, 0.5, 0]),
    planStep(['B', 'zj', 0.5, 1, 1]),
    planStep(['C', 'gs', 0.5, 3.5, 0]),
  ],
};

/** Two stages one after the other. */
export const projectPlan: Plan = {
  unit: 'wd',
  serial: 12,
  parallel: 5,
  stages: [
    { name: '立项', start: 0, length: 2 },
    { name: '验收', start: 2, length: 3 },
  ],
  steps: [
    planStep(['Z', 'zj', 2, 5, 0], '验收'),
    planStep(['X', 'gs', 0, 2, 0], '立项'),
    planStep(['Y', 'zj', 0, 1, 1], '立项'),
  ],
};
