import { describe, expect, test } from 'vitest';
import { partsOf, unitsOf } from '#processes/duration.ts';
import { UnknownStepError, WhatIfError } from '#processes/errors.ts';
import { powersSelection } from '#processes/forty-one-powers.fixture.ts';
import { planOf } from '#processes/plan.ts';
import { type Change, whatIf } from '#processes/what-if.ts';

const days = (lengths: Readonly<Record<string, number>>) =>
  new Map(Object.entries(lengths).map(([id, length]) => [id, partsOf(length)] as const));
const wait = (stepId: string, waitsFor: string) => ({ stepId, waitsFor });
const lighter = 'L03 L04 L10 L11 D04 D06 D08 S05 S07 S08 J04 J05 J07'.split(' ');

test.each([
  ['none', {}, [68, '4/6/4/3', 17, 17]],
  ['fire design review 3 to 5 days', { durations: days({ D03: 5 }) }, [70, '4/8/4/3', 19, 19]],
  ['S08 1 to 3 days: the slack is used', { durations: days({ S08: 3 }) }, [70, '4/6/4/3', 17, 17]],
  ['a project of 28 powers', { without: lighter }, [46, '4/6/4/3', 17, 17]],
  [
    'the fire design review waits for the preliminary design',
    { added: [wait('D03', 'D02')] },
    [68, '4/7/4/3', 18, 18],
  ],
  [
    'the land registration need not wait for the approval',
    { dropped: [wait('D10', 'D09')] },
    [68, '4/6/4/3', 17, 17],
  ],
  ['the land use permit decided at the window', { delegated: days({ L08: 0 }) }, [67, '4/6/4/3', 17, 16]],
  [
    'both long steps of stage 3 shortened and one chain cut',
    { dropped: [wait('S09', 'S03'), wait('S09', 'S04')] },
    [68, '4/6/3/3', 16, 16],
  ],
] as const satisfies readonly (readonly [string, Change, readonly [number, string, number, number]])[])(
  'what if: %s',
  (_situation, change: Change, [serial, stages, gated, ungated]) => {
    const plan = planOf(whatIf(powersSelection, change));
    expect(unitsOf(plan.serial)).toBe(serial);
    expect(plan.stages.map(({ length }) => unitsOf(length)).join('/')).toBe(stages);
    expect([plan.parallel, plan.ungated].map(unitsOf)).toEqual([gated, ungated]);
  },
);

test('a delegated decision does not forget what it took before', () => {
  const steps = powersSelection.steps.map((step) => ({ ...step, serialDuration: step.duration }));
  const changed = whatIf({ ...powersSelection, steps }, { delegated: days({ L08: 0 }) });
  expect(unitsOf(planOf(changed).serial)).toBe(68);
});

describe('a change that cannot be', () => {
  test.each([
    ['a duration below nothing', { durations: new Map([['D03', -1]]) }, 'bad-duration', ['D03']],
    ['a duration that is no number', { delegated: new Map([['D03', Number.NaN]]) }, 'bad-duration', ['D03']],
    ['it waits already', { added: [wait('D03', 'D01')] }, 'waits-already', ['D03', 'D01']],
    ['it does not wait', { dropped: [wait('D03', 'D02')] }, 'does-not-wait', ['D03', 'D02']],
    ['it would wait for a later stage', { added: [wait('L01', 'D01')] }, 'later-stage', ['L01', 'D01']],
    ['they would wait for one another', { added: [wait('D02', 'D12')] }, 'cycle', ['D02', 'D12']],
    ['it would wait for itself', { added: [wait('D03', 'D03')] }, 'cycle', ['D03']],
    [
      'changed and left out',
      { durations: days({ D03: 1 }), without: ['D03'] },
      'changed-and-left-out',
      ['D03'],
    ],
    [
      'changed and delegated',
      { durations: days({ D03: 1 }), delegated: days({ D03: 0 }) },
      'changed-twice',
      ['D03'],
    ],
  ] as const)('%s', (_situation, change: Change, kind, steps) => {
    expect(() => whatIf(powersSelection, change)).toThrow(WhatIfError);
    expect(() => whatIf(powersSelection, change)).toThrow(
      expect.objectContaining({ code: 'processes.what-if', facts: { faults: [{ kind, steps }] } }),
    );
  });

  test('every fault is named, not the first one alone', () => {
    const change = { added: [wait('D03', 'D01'), wait('L01', 'J08')], dropped: [wait('D03', 'D02')] };
    expect(() => whatIf(powersSelection, change)).toThrow(
      expect.objectContaining({
        facts: {
          faults: [
            { kind: 'waits-already', steps: ['D03', 'D01'] },
            { kind: 'later-stage', steps: ['L01', 'J08'] },
            { kind: 'does-not-wait', steps: ['D03', 'D02'] },
          ],
        },
      }),
    );
  });

  test('a step that is not there', () => {
    expect(() => whatIf(powersSelection, { added: [wait('D03', 'X')] })).toThrow(UnknownStepError);
    expect(() => whatIf(powersSelection, { delegated: days({ Y: 0 }) })).toThrow(UnknownStepError);
  });
});
