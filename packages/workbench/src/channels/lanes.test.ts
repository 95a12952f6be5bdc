import { describe, expect, test } from 'vitest';
import { holdersOf, lanesOf, type PlannedStep, type RunningStep } from './lanes.ts';

const department = (code: string) => ({ code, name: code, nameEn: code });

const step = (stepId: string, code: string, start: number, end: number): PlannedStep => ({
  stepId,
  name: stepId,
  nameEn: stepId,
  itemCode: stepId,
  department: department(code),
  stage: null,
  start,
  end,
  slack: 0,
  critical: false,
  prerequisites: [],
});

const running = (stepId: string, standing: RunningStep['standing']): RunningStep => ({
  stepId,
  standing,
  caseId: null,
  caseNumber: null,
  startedAt: null,
  endedAt: null,
});

const plan = {
  unit: 'wh',
  serial: 9,
  parallel: 4,
  stages: [],
  steps: [
    step('tax', 'GSH', 3, 4),
    step('name', 'GSJ', 0, 1),
    step('code', 'ZJJ', 2, 3),
    step('licence', 'GSJ', 1, 2),
  ],
} as const;

describe('the plan by department', () => {
  const lanes = lanesOf({ ...plan, stages: [], steps: [...plan.steps] }, [
    running('name', 'done'),
    running('licence', 'open'),
    running('tax', 'open'),
  ]);

  test('departments stand in the order in which they begin, with their steps in order', () => {
    expect(lanes.map((lane) => [lane.department.code, lane.rows.map((row) => row.step.stepId)])).toEqual([
      ['GSJ', ['name', 'licence']],
      ['ZJJ', ['code']],
      ['GSH', ['tax']],
    ]);
  });

  test('every planned step is there, also one that does not run yet', () => {
    expect(lanes.flatMap((lane) => lane.rows)).toHaveLength(plan.steps.length);
    expect(lanes[1]?.rows[0]?.running).toBeUndefined();
  });

  test('the holders are those who have a step open', () => {
    expect(holdersOf(lanes).map(({ code }) => code)).toEqual(['GSJ', 'GSH']);
    expect(holdersOf(lanesOf({ ...plan, stages: [], steps: [...plan.steps] }, []))).toEqual([]);
  });
});
