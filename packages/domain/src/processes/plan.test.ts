import { describe, expect, test } from 'vitest';
import { PARTS_PER_UNIT, partsOf, unitsOf } from '#processes/duration.ts';
import { InvalidProcedureError } from '#processes/errors.ts';
import { POWERS, powersSelection } from '#processes/forty-one-powers.fixture.ts';
import { type Plan, planOf } from '#processes/plan.ts';
import type { Step } from '#processes/procedure.ts';
import type { Selection } from '#processes/select.ts';
import { whatIf } from '#processes/what-if.ts';

const step = (id: string, duration: number, prerequisites: readonly string[] = [], stage?: string): Step => ({
  id,
  duration: partsOf(duration),
  prerequisites,
  ...(stage !== undefined && { stage }),
  countsTowardChannel: true,
  optional: false,
});

const freely = (...steps: readonly Step[]): Selection => ({ stages: [], steps, overhead: 0 });

const timesOf = (plan: Plan, id: string) => {
  const found = plan.steps.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is not in the plan`);
  return [found.earliestStart, found.earliestEnd, found.slack].map(unitsOf);
};

describe('project approval, 41 powers in four stages', () => {
  const plan = planOf(powersSelection);

  test('there are 41 powers of six departments: 11, 13, 9 and 8 by stage', () => {
    expect(POWERS).toHaveLength(41);
    expect(new Set(POWERS.map(({ department }) => department)).size).toBe(6);
    expect(['1', '2', '3', '4'].map((stage) => POWERS.filter((row) => row.stage === stage).length)).toEqual([
      11, 13, 9, 8,
    ]);
  });

  test.each(POWERS)('$id runs from $start to $end with slack $slack', ({ id, start, end, slack }) => {
    expect(timesOf(plan, id)).toEqual([start, end, slack]);
  });

  test('the critical steps are all those without slack, by start and id', () => {
    const expected = POWERS.filter(({ slack }) => slack === 0)
      .toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
    expect(plan.critical).toEqual(expected);
    expect(plan.critical).toEqual(expect.arrayContaining(['L01', 'L07', 'D03', 'D09', 'D10', 'D11', 'S04']));
    expect(plan.critical).not.toContain('L11');
  });

  const lighter = 'L03 L04 L10 L11 D04 D06 D08 S05 S07 S08 J04 J05 J07'.split(' ');
  test.each([
    ['as it is', {}, [], [68, '4/6/4/3', 17, 17]],
    ['a longer critical step moves the end by all of it', { D03: 5 }, [], [70, '4/8/4/3', 19, 19]],
    ['a longer step within its slack moves nothing', { S08: 3 }, [], [70, '4/6/4/3', 17, 17]],
    ['28 powers take as long as 41: successors inherit', {}, lighter, [46, '4/6/4/3', 17, 17]],
  ] as const)('%s', (_situation, durations, without, [serial, stages, gated, ungated]) => {
    const changed = new Map(Object.entries(durations).map(([id, days]) => [id, partsOf(days)]));
    const other = planOf(whatIf(powersSelection, { durations: changed, without }));
    expect(unitsOf(other.serial)).toBe(serial);
    expect(other.stages.map(({ length }) => unitsOf(length)).join('/')).toBe(stages);
    expect(unitsOf(other.parallel)).toBe(gated);
    expect(unitsOf(other.ungated)).toBe(ungated);
    expect(other.steps).toHaveLength(41 - without.length);
  });
});

describe('enterprise establishment in seven-hour days', () => {
  const minutes = (count: number) => count / 60;
  const serial = freely(
    step('C1', 7),
    step('C4', 7, ['C1']),
    step('C5', 7, ['C4']),
    step('C6', 7, ['C5']),
    step('C7', 3.5, ['C6']),
    step('C8', 3.5, ['C7']),
  );
  const parallel = freely(
    step('C0', minutes(15)),
    step('C1', minutes(30), ['C0']),
    step('C4', minutes(60), ['C1']),
    step('C5', minutes(60), ['C4']),
    step('C6', minutes(30), ['C4']),
    step('C7', minutes(30), ['C6']),
    step('C8', minutes(30), ['C6']),
    step('C9', minutes(15), ['C5', 'C7', 'C8']),
  );

  test('one after another it takes 35 hours, and a chain has no other plan', () => {
    const plan = planOf(serial);
    expect(unitsOf(plan.serial)).toBe(35);
    expect(plan.parallel).toBe(plan.serial);
  });

  test('side by side it takes 180 minutes', () => {
    const plan = planOf(parallel);
    expect(unitsOf(plan.parallel) * 60).toBe(180);
    expect(plan.critical).toEqual(['C0', 'C1', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9']);
  });

  test('with the name approved beforehand and shared data it takes an hour', () => {
    const durations = { C0: 10, C4: 20, C5: 20, C6: 10, C7: 10, C8: 10, C9: 10 };
    const changed = new Map(
      Object.entries(durations).map(([id, length]) => [id, partsOf(minutes(length))] as const),
    );
    const plan = planOf(whatIf(parallel, { durations: changed, without: ['C1'] }));
    expect(unitsOf(plan.parallel)).toBe(1);
  });

  test('the old order of the papers, kept in the channel, would cost half an hour', () => {
    const steps = parallel.steps.map((one) => (one.id === 'C6' ? step('C6', minutes(30), ['C5']) : one));
    expect(unitsOf(planOf(freely(...steps)).parallel)).toBe(4);
  });
});

describe('planOf', () => {
  test('no steps take no time', () => {
    expect(planOf(freely())).toEqual({
      serial: 0,
      parallel: 0,
      ungated: 0,
      stages: [],
      steps: [],
      critical: [],
    });
  });

  test('tenths add up exactly', () => {
    const plan = planOf(freely(step('A', 0.1), step('B', 0.2, ['A']), step('C', 0.3)));
    expect(unitsOf(plan.parallel)).toBe(0.3);
    expect(plan.critical).toEqual(['A', 'C', 'B']);
  });

  test('the overhead is added once to the end and to no step', () => {
    const steps = [step('A', 1), step('B', 2, ['A'])];
    const plan = planOf({ stages: [], steps, overhead: partsOf(0.5) });
    expect([plan.serial, plan.parallel, plan.ungated].map(unitsOf)).toEqual([3, 3.5, 3.5]);
    expect(timesOf(plan, 'B')).toEqual([1, 3, 0]);
  });

  test('the former serial duration counts only for the serial total', () => {
    const plan = planOf(freely({ ...step('A', 1), serialDuration: partsOf(4) }, step('B', 1)));
    expect([plan.serial, plan.parallel].map(unitsOf)).toEqual([5, 1]);
  });

  test('a gate holds back a step that waits for nothing in the stage before', () => {
    const stages = [
      { id: 'one', name: 'one' },
      { id: 'two', name: 'two' },
    ];
    const steps = [step('A', 1, [], 'one'), step('B', 3, [], 'one'), step('C', 2, ['A'], 'two')];
    const plan = planOf({ stages, steps, overhead: 0 });
    expect(timesOf(plan, 'C')).toEqual([3, 5, 0]);
    expect(timesOf(plan, 'A')).toEqual([0, 1, 2]);
    expect([plan.parallel, plan.ungated].map(unitsOf)).toEqual([5, 3]);
  });

  test('a stage in which nothing applies takes no time and stays in the list', () => {
    const stages = ['one', 'two', 'three'].map((id) => ({ id, name: id }));
    const plan = planOf({
      stages,
      steps: [step('A', 1, [], 'one'), step('B', 1, ['A'], 'three')],
      overhead: 0,
    });
    expect(plan.stages.map(({ start, length }) => [start, length].map(unitsOf))).toEqual([
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
  });

  const stages = [
    { id: 'one', name: 'one' },
    { id: 'two', name: 'two' },
  ];
  test.each([
    ['a circle', freely(step('A', 1, ['B']), step('B', 1, ['A']), step('C', 1)), 'A, B'],
    ['a prerequisite that is no step', freely(step('A', 1, ['X'])), 'A needs X'],
    ['the same id twice', freely(step('A', 1), step('A', 1)), 'twice'],
    [
      'a later stage',
      { stages, steps: [step('A', 1, ['B'], 'one'), step('B', 1, [], 'two')], overhead: 0 },
      'A needs B',
    ],
    ['no stage', { stages, steps: [step('A', 1)], overhead: 0 }, 'A is in no known stage'],
  ])('%s is refused by name', (_situation, selection, words) => {
    expect(() => planOf(selection)).toThrow(InvalidProcedureError);
    expect(() => planOf(selection)).toThrow(words);
  });
});

test('a plan of twenty thousand steps in one chain needs no deep recursion', () => {
  const steps = Array.from({ length: 20_000 }, (_, at) => ({
    ...step(`${at}`, 1, at === 0 ? [] : [`${at - 1}`]),
  }));
  expect(planOf(freely(...steps)).parallel).toBe(20_000 * PARTS_PER_UNIT);
});
