import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planOf } from '#processes/plan.ts';
import type { Procedure, Step } from '#processes/procedure.ts';
import { selectSteps } from '#processes/select.ts';
import { faultsText, validateProcedure } from '#processes/validate-procedure.ts';

const step = (id: string, prerequisites: readonly string[] = [], more: Partial<Step> = {}): Step => ({
  id,
  duration: 1,
  prerequisites,
  countsTowardChannel: true,
  optional: false,
  ...more,
});

const plain: Procedure = {
  key: 'plain',
  name: '示例',
  unit: 'wd',
  routes: [],
  stages: [],
  steps: [step('A'), step('B', ['A'])],
  overhead: [],
};

const staged: Procedure = {
  ...plain,
  routes: [
    { id: 'north', name: '北' },
    { id: 'south', name: '南' },
  ],
  referenceRoute: 'north',
  stages: [
    { id: 'first', name: '一' },
    { id: 'second', name: '二' },
  ],
  steps: [
    step('A', [], { stage: 'first', routes: ['north', 'south'] }),
    step('B', ['A'], { stage: 'second', routes: ['south'] }),
  ],
};

test('a sound procedure has no faults', () => {
  expect(validateProcedure(plain)).toEqual([]);
  expect(validateProcedure(staged)).toEqual([]);
});

describe('each fault is named with its place', () => {
  test.each([
    ['a step twice', { ...plain, steps: [step('A'), step('A')] }, 'duplicate-id', 'steps[1].id', 'A'],
    [
      'a stage twice',
      { ...staged, stages: [...staged.stages, { id: 'second', name: '又' }] },
      'duplicate-id',
      'stages[2].id',
      'second',
    ],
    [
      'a route twice',
      { ...staged, routes: [...staged.routes, { id: 'south', name: '又' }] },
      'duplicate-id',
      'routes[2].id',
      'south',
    ],
    [
      'a prerequisite that is no step',
      { ...plain, steps: [step('A', ['B', 'X']), step('B')] },
      'unknown-prerequisite',
      'steps[0].prerequisites[1]',
      'X',
    ],
    [
      'a prerequisite in a later stage',
      { ...staged, steps: [step('A', ['B'], { stage: 'first' }), step('B', [], { stage: 'second' })] },
      'later-prerequisite',
      'steps[0].prerequisites[0]',
      'A in stage first needs B of the later stage second',
    ],
    [
      'a stage that is not there',
      { ...staged, steps: [step('A', [], { stage: 'third' })] },
      'unknown-stage',
      'steps[0].stage',
      'third, none of first, second',
    ],
    ['no stage where there are stages', { ...staged, steps: [step('A')] }, 'missing-stage', 'steps[0]', 'A'],
    [
      'a route that is not there',
      { ...staged, steps: [step('A', [], { stage: 'first', routes: ['north', 'west'] })] },
      'unknown-route',
      'steps[0].routes[1]',
      'west, none of north, south',
    ],
    [
      'no route at all',
      { ...staged, steps: [step('A', [], { stage: 'first', routes: [] })] },
      'no-route',
      'steps[0].routes',
      'A',
    ],
    [
      'a reference route that is not there',
      { ...staged, referenceRoute: 'west' },
      'unknown-route',
      'referenceRoute',
      'west',
    ],
    [
      'a negative duration',
      { ...plain, steps: [step('A', [], { duration: -1 })] },
      'bad-duration',
      'steps[0].duration',
      'A',
    ],
    [
      'a duration in fractions of a part',
      { ...plain, steps: [step('A', [], { duration: 0.5 })] },
      'bad-duration',
      'steps[0].duration',
      '0.5',
    ],
    [
      'a negative former duration',
      { ...plain, steps: [step('A', [], { serialDuration: -1 })] },
      'bad-duration',
      'steps[0].serialDuration',
      'A',
    ],
    [
      'a negative overhead',
      { ...plain, overhead: [{ id: 'intake', name: '收件', duration: -1 }] },
      'bad-duration',
      'overhead[0].duration',
      'intake',
    ],
    [
      'a circle',
      { ...plain, steps: [step('C', ['B']), step('B', ['A']), step('A', ['C'])] },
      'cycle',
      'steps',
      'A → C → B → A',
    ],
    ['a step that waits for itself', { ...plain, steps: [step('A', ['A'])] }, 'cycle', 'steps', 'A → A'],
  ] as const)('%s', (_situation, procedure: Procedure, kind, path, words) => {
    const faults = validateProcedure(procedure);
    expect(faults).toMatchObject([{ kind, path }]);
    expect(faults[0]?.message).toContain(words);
  });

  test('no reference route where there are routes', () => {
    const { referenceRoute: _, ...without } = staged;
    expect(validateProcedure(without)).toMatchObject([{ kind: 'unknown-route', path: 'referenceRoute' }]);
  });
});

test('all faults are listed, not only the first', () => {
  const steps = [
    step('A', ['X', 'Y'], { duration: -1 }),
    step('A', [], { stage: 'no' }),
    step('B', ['C']),
    step('C', ['B']),
  ];
  const faults = validateProcedure({ ...plain, steps });
  expect(faults.map(({ kind }) => kind).toSorted()).toEqual([
    'bad-duration',
    'cycle',
    'duplicate-id',
    'unknown-prerequisite',
    'unknown-prerequisite',
    'unknown-stage',
  ]);
  expect(faultsText(faults)).not.toContain('\n');
});

test('a random graph is found sound exactly when it has a plan', () => {
  const anyProcedure = fc
    .array(
      fc.record({
        needs: fc.array(fc.nat({ max: 6 }), { maxLength: 2 }),
        stage: fc.constantFrom('first', 'second'),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map(
      (rows): Procedure => ({
        ...plain,
        stages: staged.stages,
        steps: rows.map(({ needs, stage }, at) => step(`${at}`, [...new Set(needs.map(String))], { stage })),
      }),
    );
  fc.assert(
    fc.property(anyProcedure, (procedure) => {
      const planned = () => planOf({ ...procedure, overhead: 0 });
      if (validateProcedure(procedure).length > 0) expect(planned).toThrow();
      else expect(planned().steps).toHaveLength(selectSteps(procedure).steps.length);
    }),
    { numRuns: 500 },
  );
});
