import { describe, expect, test } from 'vitest';
import { NotLawfulError } from '#cases/errors.ts';
import { LETTER_TITLES } from '#cases/letter-kind.ts';
import { LICENCE_LIFE, type LicenceState, lawfulForLicence, nextOfLicence } from '#cases/licence-life.ts';

const STATES = Object.keys(LICENCE_LIFE) as readonly LicenceState[];
const IN_FORCE = ['effective', 'changed', 'renewed', 'deemedRenewed'] as const;
const NOT_IN_FORCE = ['expired', 'revoked', 'recalled', 'forfeited'] as const;

test('there are nine states', () => {
  expect(STATES).toHaveLength(9);
});

describe.each(IN_FORCE)('a licence that is %s', (state) => {
  test.each([
    ['31 is changed', 'changed', ['approver'], 'changeDecision', '49'],
    ['32 is renewed', 'renewed', ['approver'], 'renewalDecision', '50'],
    ['32 is renewed by silence', 'deemedRenewed', ['system'], null, '50(2)'],
    ['33 is revoked', 'revoked', ['approver', 'superior'], 'revocationDecision', '69'],
    ['34 is recalled', 'recalled', ['approver'], 'recallDecision', '8'],
    ['35 is cancelled', 'cancelled', ['approver'], 'cancellationDecision', '70'],
  ] as const)('%s', (_row, event, by, letter, article) => {
    expect(nextOfLicence(state, event)).toBe(event);
    expect(LICENCE_LIFE[state][event]).toEqual({
      by,
      letter,
      basis: `Administrative Licensing Law art. ${article}`,
    });
  });

  test('may run out or be forfeited', () => {
    expect(nextOfLicence(state, 'expired')).toBe('expired');
    expect(nextOfLicence(state, 'forfeited')).toBe('forfeited');
  });
});

describe.each(NOT_IN_FORCE)('a licence that is %s', (state) => {
  test('can only be struck off', () => {
    expect(lawfulForLicence(state)).toEqual(['cancelled']);
    expect(() => nextOfLicence(state, 'renewed')).toThrow(
      expect.objectContaining({
        code: 'cases.not-lawful',
        facts: { state, event: 'renewed', lawful: ['cancelled'] },
      }),
    );
  });
});

test('a cancelled licence has no life left', () => {
  expect(lawfulForLicence('cancelled')).toEqual([]);
  expect(() => nextOfLicence('cancelled', 'cancelled')).toThrow(NotLawfulError);
});

test('every paper has a title', () => {
  const letters = STATES.flatMap((state) => Object.values(LICENCE_LIFE[state]).map(({ letter }) => letter));
  expect(letters.filter((letter) => letter !== null && !(letter in LETTER_TITLES))).toEqual([]);
});
