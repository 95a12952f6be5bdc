import { describe, expect, test } from 'vitest';
import { LI_MIN } from '#cases/samples.fixture.ts';
import {
  OPENING,
  RATED_AT,
  remedyAfter,
  reviewer,
  STEPS,
  supervisor,
  toFound,
} from '#complaints/remedy.fixture.ts';
import { foldRemedy, type Remedy, type Verdict } from '#complaints/remedy.ts';
import { openRemedy, type RemedyAct, whyNotOnRemedy } from '#complaints/remedy-acts.ts';
import { permissionsOf } from '#identity/policy.ts';

const ALL: readonly RemedyAct[] = ['assign', 'judge', 'rectify', 'revisit', 'close'];
const openActs = (remedy: Remedy) => ALL.filter((act) => whyNotOnRemedy(remedy, act, supervisor()) === null);

describe('the course of a bad rating', () => {
  test('from the rating to the end, each act leads to the next', () => {
    const { remedy, events } = remedyAfter(...toFound, STEPS.rectified, STEPS.revisited, STEPS.closed);
    expect(remedy).toMatchObject({
      state: 'closed',
      verdict: 'founded',
      level: 1,
      secondLevel: 4,
      version: 6,
    });
    expect(events.map(({ kind }) => kind)).toEqual([
      ...['opened', 'assigned', 'judged', 'rectified', 'revisited', 'closed'],
    ]);
  });

  test('the row equals the fold of its events, at every step', () => {
    const acts = [...toFound, STEPS.rectified, STEPS.revisited, STEPS.closed];
    for (const [count] of [...acts, null].entries()) {
      const { remedy, events } = remedyAfter(...acts.slice(0, count));
      expect(foldRemedy(events)).toEqual(remedy);
    }
  });

  test('the second rating stands beside the first', () => {
    const { remedy } = remedyAfter(...toFound, STEPS.rectified, STEPS.revisited);
    expect([remedy.level, remedy.secondLevel]).toEqual([1, 4]);
  });

  test.each([
    ['opened', [], ['assign']],
    ['assigned', [STEPS.assigned], ['judge']],
    ['found to hold', toFound, ['rectify']],
    ['put right', [...toFound, STEPS.rectified], ['revisit']],
    ['asked again', [...toFound, STEPS.rectified, STEPS.revisited], ['close']],
    ['closed', [...toFound, STEPS.rectified, STEPS.revisited, STEPS.closed], []],
  ] as const)('%s: nothing else is open', (_state, acts, open) => {
    expect(openActs(remedyAfter(...acts).remedy)).toEqual(open);
  });

  test.each<[Verdict, readonly RemedyAct[]]>([
    ['founded', ['rectify']],
    ['policy', ['rectify']],
    ['mistaken', ['close']],
    ['malicious', ['close']],
  ])('found %s: %j is open', (verdict, open) => {
    const { remedy } = remedyAfter(STEPS.assigned, (before) => STEPS.judged(before, verdict));
    expect(openActs(remedy)).toEqual(open);
  });
});

describe('who', () => {
  test('whoever was rated has no hand in it, in whatever role by now', () => {
    const rated = { ...supervisor(), accountId: LI_MIN };
    const { remedy } = remedyAfter();
    expect(ALL.map((act) => whyNotOnRemedy(remedy, act, rated))).toEqual(ALL.map(() => 'own-rating'));
  });

  test('D-21: a clerk has no permission that has to do with ratings', () => {
    expect(permissionsOf('clerk').filter((one) => one.startsWith('complaints.'))).toEqual([]);
  });

  test('the department puts right and judges nothing; the centre judges and puts nothing right', () => {
    expect(permissionsOf('reviewer')).not.toContain('complaints.judge');
    expect(permissionsOf('supervisor')).not.toContain('complaints.rectify');
    const { remedy } = remedyAfter();
    expect(() => STEPS.rectified(remedy)).toThrow('rectify');
  });

  test('the department cannot be asked to judge itself', () => {
    const { remedy } = remedyAfter(STEPS.assigned);
    expect(whyNotOnRemedy(remedy, 'judge', reviewer())).toBeNull();
    expect(permissionsOf(reviewer().role)).not.toContain('complaints.judge');
  });
});

test('only a bad rating opens a remedy', () => {
  expect(() => openRemedy({ ...OPENING, level: 3 }, RATED_AT)).toThrow(TypeError);
});
