import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlannedStep, planOf } from '#processes/plan.ts';
import type { Step } from '#processes/procedure.ts';
import { sampleSelection } from '#processes/sample-selection.fixture.ts';
import type { Selection } from '#processes/select.ts';
import { whatIf } from '#processes/what-if.ts';

const anySelection = (maxSteps: number) =>
  fc
    .tuple(fc.nat({ max: 4 }), fc.array(fc.nat(), { minLength: 1, maxLength: maxSteps }))
    .map(([stageCount, codes]) => sampleSelection(stageCount, codes));

describe('for any graph', () => {
  test('the plan agrees with a slow search through every path', () => {
    fc.assert(
      fc.property(anySelection(9), (selection) => {
        const plan = planOf(selection);
        const slow = slowPlan(selection);
        expect(plan.parallel).toBe(slow.parallel);
        expect(plan.ungated).toBe(slow.ungated);
        for (const { id, earliestStart, slack } of plan.steps) {
          expect([id, earliestStart, slack]).toEqual([id, ...(slow.steps.get(id) ?? [])]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the order in which the steps are given does not matter', () => {
    fc.assert(
      fc.property(anySelection(20), (selection) => {
        const turned = { ...selection, steps: selection.steps.toReversed() };
        expect(planOf(turned)).toEqual(planOf(selection));
      }),
    );
  });

  test('earliest never passes latest, and no step starts before its prerequisites end', () => {
    fc.assert(
      fc.property(anySelection(41), (selection) => {
        const plan = planOf(selection);
        const byId = new Map(plan.steps.map((one) => [one.id, one]));
        for (const planned of plan.steps) {
          expect(planned.slack).toBeGreaterThanOrEqual(0);
          expect(planned.latestStart - planned.earliestStart).toBe(planned.slack);
          expect(planned.latestEnd - planned.earliestEnd).toBe(planned.slack);
          expect(planned.isCritical).toBe(planned.slack === 0);
        }
        for (const { id, prerequisites } of selection.steps) {
          for (const prerequisite of prerequisites) {
            const end = byId.get(prerequisite)?.earliestEnd ?? Number.NaN;
            expect(byId.get(id)?.earliestStart).toBeGreaterThanOrEqual(end);
          }
        }
      }),
    );
  });

  test('a chain of critical steps fills every stage from end to end', () => {
    fc.assert(
      fc.property(anySelection(30), (selection) => {
        const plan = planOf(selection);
        const critical = plan.steps.filter(({ isCritical }) => isCritical);
        const spans =
          plan.stages.length > 0
            ? plan.stages
            : [{ id: undefined, start: 0, length: plan.parallel - selection.overhead }];
        for (const { id, start, length } of spans) {
          expect(
            reaches(
              critical.filter(({ stage }) => stage === id),
              start,
              start + length,
            ),
          ).toBe(true);
        }
      }),
    );
  });

  test('the plan with gates is never shorter than without, nor longer than one after another', () => {
    fc.assert(
      fc.property(anySelection(41), (selection) => {
        const { ungated, parallel, serial } = planOf(selection);
        expect(ungated).toBeLessThanOrEqual(parallel);
        expect(parallel - selection.overhead).toBeLessThanOrEqual(serial);
      }),
    );
  });

  test('dropping steps never lengthens the plan', () => {
    fc.assert(
      fc.property(
        anySelection(25),
        fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
        (selection, drops) => {
          const without = drops.map((drop) => selection.steps[drop % selection.steps.length]?.id ?? '');
          const [before, after] = [planOf(selection), planOf(whatIf(selection, { without }))];
          expect(after.parallel).toBeLessThanOrEqual(before.parallel);
          expect(after.ungated).toBeLessThanOrEqual(before.ungated);
        },
      ),
    );
  });

  test('a longer step lengthens its stage by what exceeds its slack, and no other stage', () => {
    fc.assert(
      fc.property(anySelection(25), fc.nat(), fc.integer({ min: 1, max: 9 }), (selection, pick, more) => {
        const before = planOf(selection);
        const chosen = before.steps[pick % before.steps.length];
        if (chosen === undefined) throw new Error('a graph has steps');
        const duration = selection.steps.find(({ id }) => id === chosen.id)?.duration ?? 0;
        const after = planOf(whatIf(selection, { durations: new Map([[chosen.id, duration + more]]) }));
        const growth = Math.max(0, more - chosen.slack);
        expect(after.parallel - before.parallel).toBe(growth);
        expect(after.stages.map(({ length }, at) => length - (before.stages[at]?.length ?? 0))).toEqual(
          before.stages.map(({ id }) => (id === chosen.stage ? growth : 0)),
        );
      }),
    );
  });
});

/** The same question answered by walking every path there is; shares nothing with the plan but the definition. */
function slowPlan({ stages, steps, overhead }: Selection) {
  const byId = new Map(steps.map((one) => [one.id, one]));
  const before = (id: string, isSameStage: boolean): readonly Step[] => {
    const own = byId.get(id);
    return (own?.prerequisites ?? []).flatMap((prerequisite) => {
      const found = byId.get(prerequisite);
      return found !== undefined && (!isSameStage || found.stage === own?.stage) ? [found] : [];
    });
  };
  const paths = (id: string, isSameStage: boolean): readonly (readonly string[])[] => {
    const longer = before(id, isSameStage).flatMap((one) => paths(one.id, isSameStage));
    return [[id], ...longer.map((path) => [...path, id])];
  };
  const length = (path: readonly string[]) =>
    path.reduce((total, id) => total + (byId.get(id)?.duration ?? 0), 0);
  const longest = (some: readonly (readonly string[])[]) => Math.max(0, ...some.map(length));
  const inStage = (stage: string | undefined) =>
    steps.filter((one) => one.stage === stage).flatMap(({ id }) => paths(id, true));
  const names: readonly (string | undefined)[] =
    stages.length === 0 ? [undefined] : stages.map(({ id }) => id);
  const lengths = names.map((stage) => longest(inStage(stage)));
  const total = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0);
  return {
    parallel: total(lengths) + overhead,
    ungated: longest(steps.flatMap(({ id }) => paths(id, false))) + overhead,
    steps: new Map(
      steps.map(({ id, stage, duration }) => {
        const at = names.indexOf(stage);
        const through = longest(inStage(stage).filter((path) => path.includes(id)));
        const start = total(lengths.slice(0, at)) + longest(paths(id, true)) - duration;
        return [id, [start, (lengths[at] ?? 0) - through] as const];
      }),
    ),
  };
}

/** Whether some of the steps, end to end, lead from one moment to the other. */
function reaches(steps: readonly PlannedStep[], from: number, to: number): boolean {
  const reached = new Set([from]);
  for (const { earliestStart, earliestEnd } of steps)
    if (reached.has(earliestStart)) reached.add(earliestEnd);
  return reached.has(to);
}
