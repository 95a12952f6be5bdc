import { describe, expect, test } from 'vitest';
import { LI_MIN } from '#cases/samples.fixture.ts';
import { appealBy } from '#complaints/appeal.ts';
import {
  at,
  CLOCK_2026,
  remedyAfter,
  reviewer,
  STEPS,
  supervisor,
  toFound,
} from '#complaints/remedy.fixture.ts';
import { type AppealOutcome, countsNowhere, foldRemedy, type Remedy } from '#complaints/remedy.ts';
import { whyNotOnRemedy } from '#complaints/remedy-acts.ts';
import { remedyDues } from '#complaints/remedy-dues.ts';

const appealed = (on?: string) => (before: Remedy) => STEPS.appealed(before, on);
const decided = (outcome: AppealOutcome) => (before: Remedy) => STEPS.appealDecided(before, outcome);
const whyNot = (remedy: Remedy, act: 'appeal' | 'decideAppeal' | 'close' | 'rectify') =>
  whyNotOnRemedy(remedy, act, act === 'appeal' || act === 'rectify' ? reviewer() : supervisor());

describe('an appeal against a finding of Friday 6 November 2026', () => {
  test('is open for five working days', () => {
    const { remedy } = remedyAfter(...toFound);
    expect(appealBy(remedy, CLOCK_2026)?.on).toBe('2026-11-13');
    expect(() => appealed('2026-11-13T17:00')(remedy)).not.toThrow();
    expect(() => appealed('2026-11-13T17:00:01')(remedy)).toThrow('appeal-late');
  });

  test.each([
    ['before the finding', [STEPS.assigned], 'remedy-step'],
    [
      'of a rating found malicious',
      [STEPS.assigned, (it: Remedy) => STEPS.judged(it, 'malicious')],
      'remedy-step',
    ],
    ['a second time', [...toFound, appealed()], 'appealed'],
    ['after it was decided', [...toFound, appealed(), decided('ratingUpheld')], 'appealed'],
    ['after the end', [...toFound, STEPS.rectified, STEPS.revisited, STEPS.closed], 'remedy-step'],
  ] as const)('%s there is none', (_when, acts, why) => {
    expect(whyNot(remedyAfter(...acts).remedy, 'appeal')).toBe(why);
  });

  test('goes beside the remedy: its state and the clock of the correction stay', () => {
    const before = remedyAfter(...toFound).remedy;
    const { remedy } = remedyAfter(...toFound, appealed());
    expect(remedy.state).toBe(before.state);
    const steps = remedyDues(remedy, CLOCK_2026, at('2026-11-09T10:00')).map(({ step, due }) => [
      step,
      due.on,
    ]);
    expect(steps).toContainEqual(['decideAppeal', '2026-11-16']);
    expect(steps).toContainEqual(['rectify', '2026-11-23']);
  });

  test('nothing is closed before it is decided', () => {
    const acts = [...toFound, STEPS.rectified, STEPS.revisited];
    const open = remedyAfter(...toFound, appealed(), STEPS.rectified, STEPS.revisited).remedy;
    expect(whyNot(open, 'close')).toBe('appeal-open');
    expect(whyNot(remedyAfter(...acts).remedy, 'close')).toBeNull();
  });

  test.each([
    ['upheld, the rating counts and is put right', 'ratingUpheld', false, null, 'remedy-step'],
    ['set aside, it counts nowhere and is closed', 'ratingSetAside', true, 'remedy-step', null],
  ] as const)('%s', (_what, outcome, isNowhere, rectify, close) => {
    const { remedy, events } = remedyAfter(...toFound, appealed(), decided(outcome));
    expect(countsNowhere(remedy)).toBe(isNowhere);
    expect([whyNot(remedy, 'rectify'), whyNot(remedy, 'close')]).toEqual([rectify, close]);
    expect(remedy.verdict).toBe('founded');
    expect(foldRemedy(events)).toEqual(remedy);
  });

  test('set aside, nothing presses any more but what was done stays', () => {
    const { remedy } = remedyAfter(...toFound, appealed(), decided('ratingSetAside'));
    const steps = remedyDues(remedy, CLOCK_2026, at('2026-12-01T10:00')).map(({ step }) => step);
    expect(steps).toEqual(['callBack', 'verify', 'decideAppeal']);
  });

  test('whoever was rated neither makes nor decides it; the department does not decide its own', () => {
    const { remedy } = remedyAfter(...toFound, appealed());
    const rated = { ...supervisor(), accountId: LI_MIN };
    expect(whyNotOnRemedy(remedy, 'decideAppeal', rated)).toBe('own-rating');
    expect(() => STEPS.appealDecided(remedy, 'ratingSetAside')).not.toThrow();
    expect(reviewer().role).toBe('reviewer');
  });
});
