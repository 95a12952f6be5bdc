import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companyPlan, planStep, projectPlan } from '#plan.fixture.ts';
import { cutLabel, type PlanRow, planEnd, planRows, ticks } from '#plan-layout.ts';

const idsOf = (rows: readonly PlanRow[]) =>
  rows.map((row) => (row.kind === 'stage' ? row.name : row.step.stepId));

describe('rows of the picture', () => {
  test('a department keeps its lines together, in the order in which the departments begin', () => {
    expect(idsOf(planRows(companyPlan))).toEqual(['A', 'C', 'B']);
  });

  test('only the first line of a department names it', () => {
    const named = planRows(companyPlan).map((row) => row.kind === 'step' && row.firstOfDepartment);
    expect(named).toEqual([true, false, true]);
  });

  test('stages come in their order, each with its heading', () => {
    expect(idsOf(planRows(projectPlan))).toEqual(['立项', 'Y', 'X', '验收', 'Z']);
  });

  test('a step without a known stage is not lost', () => {
    const loose = planStep(['L', 'gs', 0, 1, 4]);
    expect(idsOf(planRows({ ...projectPlan, steps: [...projectPlan.steps, loose] }))).toContain('L');
  });

  test('every step has exactly one line', () => {
    const row = fc.tuple(
      fc.constantFrom('gs' as const, 'zj' as const),
      fc.nat(9),
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom('立项', '验收', '没有的环节', null),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 45 }), (rows) => {
        const steps = rows.map(([department, start, length, stage], place) =>
          planStep([`${place}`, department, start, start + length, 0], stage),
        );
        const shown = planRows({ ...projectPlan, steps }).filter(({ kind }) => kind === 'step');
        expect(idsOf(shown).sort()).toEqual(steps.map(({ stepId }) => stepId).sort());
      }),
    );
  });
});

describe('time axis', () => {
  test('it reaches to a step that ends after the plan', () => {
    expect(planEnd({ ...projectPlan, steps: [planStep(['L', 'gs', 4, 9, 0])] })).toBe(9);
    expect(planEnd({ ...projectPlan, steps: [] })).toBe(5);
  });

  test.each([
    [3.5, [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5]],
    [17, Array.from({ length: 18 }, (_, day) => day)],
    [30, [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30]],
  ])('ticks up to %d stand apart', (end, expected) => {
    expect(ticks(end)).toEqual(expected);
  });

  test('there are never more ticks than fit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1000, noNaN: true }), (end) => {
        expect(ticks(end).length).toBeLessThanOrEqual(21);
        expect(ticks(end).at(-1)).toBeLessThanOrEqual(end);
      }),
    );
  });
});

describe('labels', () => {
  test('a name that fits stays whole', () => {
    expect(cutLabel('企业名称预先核准', 8)).toBe('企业名称预先核准');
  });

  test('a long one ends in an ellipsis; Latin letters take half the room', () => {
    expect(cutLabel('公众聚集场所使用、开业前消防安全检查', 8)).toBe('公众聚集场所使用…');
    expect(cutLabel('Pre-approval of names', 8)).toBe('Pre-approval o…');
  });

  test('a rare character is not cut in two', () => {
    expect(cutLabel('𠮷𠮷𠮷', 2)).toBe('𠮷𠮷…');
  });
});
