import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnknownRouteError, UnknownStepError } from '#processes/errors.ts';
import type { Procedure, Step } from '#processes/procedure.ts';
import { sampleSelection } from '#processes/sample-selection.fixture.ts';
import { type Choice, countedSteps, type Selection, selectSteps } from '#processes/select.ts';
import { whatIf } from '#processes/what-if.ts';

const anySelection = (maxSteps: number) =>
  fc
    .tuple(fc.nat({ max: 4 }), fc.array(fc.nat(), { minLength: 1, maxLength: maxSteps }))
    .map(([stageCount, codes]) => sampleSelection(stageCount, codes));

const step = (id: string, prerequisites: readonly string[] = [], more: Partial<Step> = {}): Step => ({
  id,
  duration: 10,
  prerequisites,
  countsTowardChannel: true,
  optional: false,
  ...more,
});

/** 王芳 opens a noodle shop: name, health permit if she cooks, licence as company or sole trader, seal, account. */
const noodleShop: Procedure = {
  key: 'noodle-shop',
  name: '开面馆',
  unit: 'wh',
  routes: [
    { id: 'company', name: '有限公司' },
    { id: 'sole', name: '个体' },
  ],
  referenceRoute: 'company',
  stages: [],
  steps: [
    step('name'),
    step('environment', ['name'], { optional: true, countsTowardChannel: false }),
    step('health', ['environment'], { optional: true, countsTowardChannel: false }),
    step('capital', ['name'], { optional: true, countsTowardChannel: false, routes: ['company'] }),
    step('company', ['name', 'health', 'capital'], { routes: ['company'] }),
    step('sole', ['name', 'health'], { routes: ['sole'] }),
    step('seal', ['company', 'sole']),
    step('account', ['seal'], { countsTowardChannel: false }),
  ],
  overhead: [
    { id: 'intake', name: '收件', duration: 2 },
    { id: 'issue', name: '发证', duration: 3 },
  ],
};

const edges = ({ steps }: Pick<Selection, 'steps'>) =>
  Object.fromEntries(steps.map(({ id, prerequisites }) => [id, prerequisites.toSorted().join(' ')]));

describe('the steps that apply', () => {
  test.each([
    [
      'the reference route is taken when none is named',
      {},
      { name: '', company: 'name', seal: 'company', account: 'seal' },
    ],
    [
      'a prerequisite on another route does not count',
      { route: 'sole' },
      { name: '', sole: 'name', seal: 'sole', account: 'seal' },
    ],
    [
      'an optional step applies when included; one left out hands its prerequisites on',
      { include: ['health'] },
      { name: '', health: 'name', company: 'health name', seal: 'company', account: 'seal' },
    ],
    [
      'with both included the chain is whole',
      { include: ['health', 'environment'] },
      {
        name: '',
        environment: 'name',
        health: 'environment',
        company: 'health name',
        seal: 'company',
        account: 'seal',
      },
    ],
    [
      'dropping a step links its successors to what it waited for',
      { without: ['company'] },
      { name: '', seal: 'name', account: 'seal' },
    ],
    ['so does dropping several in a row', { without: ['company', 'seal'] }, { name: '', account: 'name' }],
    [
      'a dropped step that is on another route changes nothing',
      { without: ['sole'] },
      { name: '', company: 'name', seal: 'company', account: 'seal' },
    ],
    [
      'dropped wins over included',
      { include: ['health'], without: ['health'] },
      { name: '', company: 'name', seal: 'company', account: 'seal' },
    ],
  ] as const)('%s', (_situation, choice: Choice, expected) => {
    expect(edges(selectSteps(noodleShop, choice))).toEqual(expected);
  });

  test('the overhead of the channel is one sum', () => {
    expect(selectSteps(noodleShop).overhead).toBe(5);
  });

  test('a step outside the clock is carried out but not measured', () => {
    const running = selectSteps(noodleShop, { include: ['health'] });
    expect(edges(countedSteps(running))).toEqual({ name: '', company: 'name', seal: 'company' });
    expect(countedSteps(running).overhead).toBe(5);
  });

  test('a procedure without routes needs none', () => {
    const { referenceRoute: _, ...rest } = noodleShop;
    const free = { ...rest, routes: [], steps: [step('A'), step('B', ['A'])] };
    expect(edges(selectSteps(free))).toEqual({ A: '', B: 'A' });
    expect(() => selectSteps(free, { route: 'company' })).toThrow(UnknownRouteError);
  });
});

describe('what is not there is refused by name', () => {
  test('a route, with those there are', () => {
    expect(() => selectSteps(noodleShop, { route: 'west' })).toThrow(
      expect.objectContaining({
        code: 'processes.unknown-route',
        facts: { route: 'west', known: ['company', 'sole'] },
      }),
    );
  });

  test.each([
    ['a dropped step the procedure does not have', { without: ['name', 'X', 'Y', 'X'] }, ['X', 'Y']],
    ['an included step', { include: ['X'] }, ['X']],
    [
      'an included step of another route, which would be lost',
      { route: 'sole', include: ['capital'] },
      ['capital'],
    ],
  ] as const)('%s', (_situation, choice: Choice, unknown) => {
    expect(() => selectSteps(noodleShop, choice)).toThrow(UnknownStepError);
    expect(() => selectSteps(noodleShop, choice)).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ unknown }) }),
    );
  });

  test('a step to be changed that does not apply', () => {
    const selection = selectSteps(noodleShop);
    expect(() => whatIf(selection, { without: ['sole'] })).toThrow(UnknownStepError);
    expect(() => whatIf(selection, { durations: new Map([['capital', 1]]) })).toThrow(UnknownStepError);
  });
});

test('a what-if changes the copy and not the selection', () => {
  const selection = selectSteps(noodleShop);
  const before = structuredClone(selection);
  const other = whatIf(selection, { durations: new Map([['seal', 99]]), without: ['company'] });
  expect(selection).toEqual(before);
  expect(other.steps.find(({ id }) => id === 'seal')).toMatchObject({
    duration: 99,
    prerequisites: ['name'],
  });
});

test('after any drop the rest still wait, directly or not, for exactly those they waited for', () => {
  fc.assert(
    fc.property(anySelection(15), fc.array(fc.nat(), { maxLength: 8 }), (selection, drops) => {
      const without = drops.map((drop) => selection.steps[drop % selection.steps.length]?.id ?? '');
      const after = whatIf(selection, { without });
      for (const { id, prerequisites } of after.steps) {
        expect(new Set(prerequisites).size).toBe(prerequisites.length);
        const kept = ancestors(id, selection.steps).filter((one) => !without.includes(one));
        expect(ancestors(id, after.steps)).toEqual(kept);
      }
    }),
  );
});

test('dropping in two turns is the same as dropping at once', () => {
  fc.assert(
    fc.property(anySelection(15), (selection) => {
      const [first = '', second = ''] = selection.steps.map(({ id }) => id);
      fc.pre(second !== '');
      const once = edges(whatIf(selection, { without: [first, second] }));
      const twice = edges(whatIf(whatIf(selection, { without: [first] }), { without: [second] }));
      expect(twice).toEqual(once);
    }),
  );
});

function ancestors(id: string, steps: readonly Step[]): readonly string[] {
  const found = new Set<string>([id]);
  for (const one of found)
    for (const next of steps.find((s) => s.id === one)?.prerequisites ?? []) found.add(next);
  found.delete(id);
  return [...found].toSorted();
}
