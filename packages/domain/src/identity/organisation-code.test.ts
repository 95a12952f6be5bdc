import { describe, expect, test } from 'vitest';
import { checkCreditCode } from '#identity/credit-code.ts';
import type { IdentifierFault } from '#identity/identifier.ts';
import { checkOrganisationCode, organisationCodeCheckDigit } from '#identity/organisation-code.ts';

describe('a valid code is read and printed with its hyphen', () => {
  test.each([
    ['D2143569-X', 'D2143569-X'],
    ['79965505-8', '79965505-8'],
    ['71526726-X', '71526726-X'],
    ['71526726X', '71526726-X'],
    ['d2143569-x', 'D2143569-X'],
    ['７９９６５５０５－８', '79965505-8'],
    ['79965505—8', '79965505-8'],
  ])('%s is %s', (typed, number) => {
    expect(checkOrganisationCode(typed)).toEqual({ ok: true, value: { number }, warnings: [] });
  });
});

test.each([
  ['00000101', '1'],
  ['00000102', 'X'],
  ['D2143569', 'X'],
  ['00000000', '0'],
])('check digit of %s is %s', (signs, expected) => {
  expect(organisationCodeCheckDigit(signs)).toBe(expected);
});

test.each(['91350100M000100Y43', '914403001922038216', '9144030071526726XG', '11310000MB2F30661Y'])(
  'the code inside credit code %s is valid by itself',
  (creditCode) => {
    const checked = checkCreditCode(creditCode);
    if (!checked.ok) throw new Error('refused');
    expect(checkOrganisationCode(checked.value.organisationCode).ok).toBe(true);
  },
);

describe('the fault is named, counted without the hyphen', () => {
  test.each<readonly [string, string, IdentifierFault]>([
    ['too short', '7996550-8', { kind: 'length', expected: [9], found: 8 }],
    [
      'a sign that is no letter',
      '7996550?-8',
      { kind: 'character', position: 8, found: '?', allowed: 'digitOrLetter' },
    ],
    [
      'a letter other than X at the end',
      '79965505-A',
      { kind: 'character', position: 9, found: 'A', allowed: 'digitOrX' },
    ],
    ['a wrong check digit', '79965505-9', { kind: 'checkDigit', position: 9, expected: '8', found: '9' }],
    ['neighbours swapped', '97965505-8', { kind: 'checkDigit', position: 9, expected: '5', found: '8' }],
  ])('%s', (_situation, typed, fault) => {
    expect(checkOrganisationCode(typed)).toEqual({ ok: false, fault });
  });
});
