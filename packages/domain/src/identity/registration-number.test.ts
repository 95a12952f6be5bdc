import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mod11Over10 } from '#identity/check-digit.ts';
import type { IdentifierFault } from '#identity/identifier.ts';
import { checkRegistrationNumber } from '#identity/registration-number.ts';

test.each([
  ['110108000000016', '110108'],
  ['510109000001235', '510109'],
  ['１１０１０８０００００００１６', '110108'],
])('%s is read', (typed, region) => {
  expect(checkRegistrationNumber(typed)).toMatchObject({ ok: true, value: { region }, warnings: [] });
});

describe('the fault is named', () => {
  test.each<readonly [string, string, IdentifierFault]>([
    ['the 13 digits of before 2007', '1101082000001', { kind: 'length', expected: [15], found: 13 }],
    ['a letter', '11010800000A016', { kind: 'character', position: 12, found: 'A', allowed: 'digit' }],
    [
      'a wrong check digit',
      '110108000000017',
      { kind: 'checkDigit', position: 15, expected: '6', found: '7' },
    ],
  ])('%s', (_situation, typed, fault) => {
    expect(checkRegistrationNumber(typed)).toEqual({ ok: false, fault });
  });
});

describe('check digit MOD 11,10', () => {
  // The example of ISO/IEC 7064: 0794 gets 5.
  test('follows the standard', () => {
    expect(mod11Over10('0794')).toBe('5');
  });

  test('any single wrong digit is noticed', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{14}$/),
        fc.nat(13),
        fc.integer({ min: 1, max: 9 }),
        (body, place, step) => {
          const wrong = body.slice(0, place) + ((Number(body[place]) + step) % 10) + body.slice(place + 1);
          expect(mod11Over10(wrong)).not.toBe(mod11Over10(body));
        },
      ),
    );
  });
});
