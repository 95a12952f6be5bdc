import { describe, expect, test } from 'vitest';
import { handOut, resultStanding, type StepResult } from '#channels/hand-out.ts';
import { accepted, act, SALTED, submitted } from '#channels/handling.fixture.ts';

const result = (stepId: string, standing: StepResult['standing']): StepResult => ({
  stepId,
  caseId: standing === 'underWay' ? null : `case of ${stepId}`,
  standing,
});
const give = (results: readonly StepResult[], isPartial = false, before = accepted()) =>
  handOut(before, { ...act('2007-11-02T10:00'), results, isPartial, statementDigest: SALTED });

describe('one hand-out', () => {
  test.each([
    ['everything ready', [result('a', 'ready'), result('b', 'ready')], false, ['case of a', 'case of b'], []],
    [
      'what went before is not given again',
      [result('a', 'handedOut'), result('b', 'ready')],
      false,
      ['case of b'],
      [],
    ],
    [
      'early, because the applicant asks',
      [result('a', 'ready'), result('b', 'underWay')],
      true,
      ['case of a'],
      ['b'],
    ],
  ] as const)('%s', (_situation, results, isPartial, caseIds, left) => {
    expect(give(results, isPartial).events).toMatchObject([{ kind: 'handedOut', caseIds, left }]);
  });

  test.each([
    [
      'one under way, and nobody asked',
      [result('a', 'ready'), result('b', 'underWay')],
      false,
      'channels.results-missing',
    ],
    ['nothing ready', [result('a', 'underWay')], true, 'channels.nothing-to-hand-out'],
    ['all with the applicant already', [result('a', 'handedOut')], false, 'channels.nothing-to-hand-out'],
  ] as const)('%s is refused', (_situation, results, isPartial, code) => {
    expect(() => give(results, isPartial)).toThrow(expect.objectContaining({ code }));
  });

  test('not before acceptance', () => {
    expect(() => give([result('a', 'ready')], false, submitted())).toThrow(
      expect.objectContaining({ code: 'channels.not-lawful' }),
    );
  });

  test.each([
    [null, 'underWay'],
    ['inReview', 'underWay'],
    ['granted', 'underWay'],
    ['readyToCollect', 'ready'],
    ['refused', 'ready'],
    ['terminated', 'ready'],
    ['delivered', 'handedOut'],
    ['archived', 'handedOut'],
  ])('a case that is %s has its result %s', (state, standing) => {
    expect(resultStanding(state)).toBe(standing);
  });
});
