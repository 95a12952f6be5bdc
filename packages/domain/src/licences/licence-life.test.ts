import { describe, expect, test } from 'vitest';
import type { CaseActor } from '#cases/case-file.ts';
import { LETTER_TITLES } from '#cases/letter-kind.ts';
import { LicenceNotLawfulError } from '#licences/errors.ts';
import type { LicenceState } from '#licences/licence.ts';
import type { LicenceEventKind } from '#licences/licence-event.ts';
import { LICENCE_LIFE, lawfulForLicence, licenceTransitionOf } from '#licences/licence-life.ts';

const STATES = Object.keys(LICENCE_LIFE) as readonly LicenceState[];
const IN_FORCE = ['effective', 'changed', 'renewed', 'deemedRenewed'] as const;
const NOT_IN_FORCE = ['expired', 'revoked', 'recalled', 'forfeited'] as const;

test('there are nine states', () => {
  expect(STATES).toHaveLength(9);
});

test('a licence begins by being issued, and by nothing else', () => {
  expect(lawfulForLicence(null)).toEqual(['issued']);
  expect(licenceTransitionOf(null, 'issued')).toMatchObject({ to: 'effective', letter: 'licence' });
});

type Row = readonly [
  row: string,
  event: LicenceEventKind,
  to: LicenceState | 'same',
  by: readonly CaseActor[],
  letter: string | null,
  basis: string,
];

const ROWS: readonly Row[] = [
  ['31', 'changed', 'changed', ['approver'], 'changeDecision', 'Administrative Licensing Law art. 49'],
  ['32', 'renewalRequested', 'same', ['applicant'], null, 'Administrative Licensing Law art. 50(1)'],
  ['32', 'renewed', 'renewed', ['approver'], 'renewalDecision', 'Administrative Licensing Law art. 50'],
  [
    '32',
    'renewalRefused',
    'same',
    ['approver'],
    'refusalDecision',
    'Administrative Licensing Law art. 50(2)',
  ],
  ['32', 'deemedRenewed', 'deemedRenewed', ['system'], null, 'Administrative Licensing Law art. 50(2)'],
  ['35', 'expired', 'expired', ['system'], null, 'Administrative Licensing Law art. 70(1)'],
  [
    '33',
    'revoked',
    'revoked',
    ['approver', 'superior'],
    'revocationDecision',
    'Administrative Licensing Law art. 69',
  ],
  ['34', 'recalled', 'recalled', ['approver'], 'recallDecision', 'Administrative Licensing Law art. 8'],
  ['penalty', 'forfeited', 'forfeited', ['approver'], 'forfeitureDecision', 'Administrative Penalty Law'],
  [
    '35',
    'cancelled',
    'cancelled',
    ['approver'],
    'cancellationDecision',
    'Administrative Licensing Law art. 70',
  ],
];

describe.each(IN_FORCE)('a licence that is %s', (state) => {
  test.each(ROWS)('row %s: %s', (_row, event, to, by, letter, basis) => {
    const next = to === 'same' ? state : to;
    expect(licenceTransitionOf(state, event)).toEqual({ to: next, by, letter, basis });
  });

  test('has no other way', () => {
    expect([...lawfulForLicence(state)].sort()).toEqual(ROWS.map(([, event]) => event).sort());
  });
});

describe.each(NOT_IN_FORCE)('a licence that is %s', (state) => {
  test('can only be struck off', () => {
    expect(lawfulForLicence(state)).toEqual(['cancelled']);
    expect(() => licenceTransitionOf(state, 'renewed')).toThrow(
      expect.objectContaining({
        code: 'licences.not-lawful',
        facts: { state, event: 'renewed', lawful: ['cancelled'] },
      }),
    );
  });
});

test('a cancelled licence has no life left', () => {
  expect(lawfulForLicence('cancelled')).toEqual([]);
  expect(() => licenceTransitionOf('cancelled', 'cancelled')).toThrow(LicenceNotLawfulError);
});

test('every paper has a title', () => {
  const letters = STATES.flatMap((state) => Object.values(LICENCE_LIFE[state]).map(({ letter }) => letter));
  expect(letters.filter((letter) => letter !== null && !(letter in LETTER_TITLES))).toEqual([]);
});
