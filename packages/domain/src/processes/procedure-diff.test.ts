import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelTotals, keepsPromise } from '#processes/channel-totals.ts';
import { PARTS_PER_UNIT, unitsOf } from '#processes/duration.ts';
import type { Procedure, Step } from '#processes/procedure.ts';
import { procedureDifferences } from '#processes/procedure-diff.ts';
import { twoStages, workStep } from '#processes/procedure-draft.fixture.ts';
import { sampleSelection } from '#processes/sample-selection.fixture.ts';

const without = (id: string): Procedure => ({
  ...twoStages,
  steps: twoStages.steps.filter((step) => step.id !== id),
});
const withStep = (id: string, change: Partial<Step>): Procedure => ({
  ...twoStages,
  steps: twoStages.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
});
const days = (count: number) => count * PARTS_PER_UNIT;

describe('what two versions say otherwise', () => {
  test.each<readonly [string, Procedure, readonly object[]]>([
    ['nothing', twoStages, []],
    [
      'a step more',
      { ...twoStages, steps: [...twoStages.steps, workStep('F', 1)] },
      [{ of: 'step', id: 'F', aspect: 'added', before: null, after: '环节F' }],
    ],
    ['a step less', without('E'), [{ of: 'step', id: 'E', aspect: 'removed', before: '环节E', after: null }]],
    [
      'another name',
      withStep('A', { name: '核名' }),
      [{ of: 'step', id: 'A', aspect: 'name', before: '环节A', after: '核名' }],
    ],
    [
      'a shorter limit',
      withStep('B', { duration: days(1) }),
      [{ aspect: 'duration', before: days(3), after: days(1) }],
    ],
    [
      'a former time that was not said',
      withStep('B', { serialDuration: 0 }),
      [{ aspect: 'serialDuration', before: null, after: 0 }],
    ],
    [
      'prerequisites',
      withStep('B', { prerequisites: [] }),
      [{ aspect: 'prerequisites', before: ['A'], after: [] }],
    ],
    [
      'another item of another department',
      withStep('C', { item: 'FZJ-1', department: 'FZJ' }),
      [
        { aspect: 'item', before: 'GSJ-C', after: 'FZJ-1' },
        { aspect: 'department', before: 'GSJ', after: 'FZJ' },
      ],
    ],
    ['another stage', withStep('B', { stage: 'S2' }), [{ aspect: 'stage', before: 'S1', after: 'S2' }]],
    [
      'on all routes',
      { ...twoStages, steps: twoStages.steps.map(({ routes: _routes, ...step }) => step) },
      [{ id: 'C', aspect: 'routes', before: ['north'], after: null }],
    ],
    [
      'for everybody',
      withStep('E', { optional: false }),
      [{ id: 'E', aspect: 'optional', before: true, after: false }],
    ],
    [
      'another condition',
      withStep('E', { appliesWhen: '内资的' }),
      [{ aspect: 'appliesWhen', before: '外商投资的', after: '内资的' }],
    ],
    [
      'outside the clock',
      withStep('C', { countsTowardChannel: false }),
      [{ aspect: 'countsTowardChannel', before: true, after: false }],
    ],
    [
      'a stage renamed, and one more',
      {
        ...twoStages,
        stages: [
          { id: 'S1', name: '前期', nameEn: 'Approval' },
          { id: 'S2', name: '施工' },
          { id: 'S3', name: '竣工' },
        ],
      },
      [
        { of: 'stage', id: 'S3', aspect: 'added' },
        { of: 'stage', id: 'S1', aspect: 'name' },
      ],
    ],
    [
      'stages the other way round',
      { ...twoStages, stages: twoStages.stages.toReversed() },
      [{ of: 'channel', aspect: 'order', before: ['S1', 'S2'], after: ['S2', 'S1'] }],
    ],
    [
      'a route less, and the totals of the other',
      { ...twoStages, routes: [{ id: 'south', name: '南' }], referenceRoute: 'south' },
      [
        { of: 'channel', id: 'works', aspect: 'referenceRoute' },
        { of: 'route', id: 'north', aspect: 'removed' },
      ],
    ],
    [
      'quicker issue',
      { ...twoStages, overhead: [{ id: 'X', name: '出证', duration: 0 }] },
      [{ of: 'overhead', id: 'X', aspect: 'duration', before: days(0.5), after: 0 }],
    ],
    [
      'another name of the channel',
      { ...twoStages, name: '报建' },
      [{ of: 'channel', id: 'works', aspect: 'name', before: '建设通道', after: '报建' }],
    ],
  ])('%s', (_what, after, differences) => {
    expect(procedureDifferences(twoStages, after)).toEqual(
      differences.map((difference) => expect.objectContaining(difference)),
    );
  });

  test('the order of steps, prerequisites and routes says nothing', () => {
    const [more, turned] = [
      ['A', 'B'],
      ['B', 'A'],
    ].map((prerequisites) => withStep('C', { prerequisites }));
    if (!more || !turned) throw new Error('two procedures');
    expect(procedureDifferences(more, { ...turned, steps: turned.steps.toReversed() })).toEqual([]);
  });

  test('nobody differs from himself, and what is told one way is told the other way', () => {
    const procedure = fc
      .array(fc.nat(2 ** 31 - 1), { maxLength: 12 })
      .map((codes): Procedure => ({ ...twoStages, routes: [], stages: [], ...stepsFrom(codes) }));
    fc.assert(
      fc.property(procedure, procedure, (one, other) => {
        expect(procedureDifferences(one, one)).toEqual([]);
        const back = procedureDifferences(other, one).map(({ id, before, after }) => [id, after, before]);
        const there = procedureDifferences(one, other).map(({ id, before, after }) => [id, before, after]);
        expect(sorted(there)).toEqual(sorted(back));
      }),
    );
  });
});

const stepsFrom = (codes: readonly number[]) => ({ steps: sampleSelection(0, codes).steps });
const sorted = (lines: readonly unknown[]) => lines.map((line) => JSON.stringify(line)).sort();

describe('what a route comes to', () => {
  test.each<readonly [string, number, number, string[]]>([
    // A 2, then B 3; C 1 in the next stage; half a day of issue; D and E are not in it.
    ['north', 5 + 3 + 1, 6.5, ['A', 'B', 'C']],
    ['south', 5 + 3, 5.5, ['A', 'B']],
  ])('%s', (route, serial, parallel, critical) => {
    const totals = channelTotals(twoStages, route);
    expect(unitsOf(totals?.plan.serial ?? 0)).toBe(serial);
    expect(unitsOf(totals?.plan.parallel ?? 0)).toBe(parallel);
    expect(totals?.plan.critical).toEqual(critical);
  });

  test('an intermediary is outside of it, even where the data counts it', () => {
    const counted = withStep('D', { countsTowardChannel: true });
    expect(channelTotals(counted, 'north')?.plan).toEqual(channelTotals(twoStages, 'north')?.plan);
  });

  test.each([
    ['no such route', twoStages, 'east'],
    ['a route where there are none', { ...twoStages, routes: [], steps: [] }, 'north'],
    ['no route where there are some', twoStages, undefined],
    ['a circle', withStep('A', { prerequisites: ['B'] }), 'north'],
    ['a limit without a number', withStep('A', { duration: Number.NaN }), 'north'],
  ] as const)('is not told for %s', (_what, procedure, route) => {
    expect(channelTotals(procedure, route)).toBeNull();
  });

  test.each([
    [6.5, true],
    [6.4, false],
  ])('a promise of %s days is kept: %s', (promise, isKept) => {
    const totals = channelTotals(twoStages, 'north');
    expect(totals && keepsPromise(totals, days(promise))).toBe(isKept);
  });
});
