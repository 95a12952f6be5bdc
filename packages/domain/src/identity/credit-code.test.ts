import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCreditCode, creditCodeCheckDigit } from '#identity/credit-code.ts';
import type { IdentifierFault } from '#identity/identifier.ts';

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

describe('a valid code is read', () => {
  test.each([
    ['91350100M000100Y43', '9', '350100', 'M000100Y4'],
    ['914403001922038216', '9', '440300', '192203821'],
    ['9144030071526726XG', '9', '440300', '71526726X'],
    ['11310000MB2F30661Y', '1', '310000', 'MB2F30661'],
    ['91510109000002014C', '9', '510109', '000002014'],
    ['115101090000010114', '1', '510109', '000001011'],
    ['1151010900000102XU', '1', '510109', '00000102X'],
    ['12441500196720244T', '1', '441500', '196720244'],
  ])('%s', (number, registry, region, organisationCode) => {
    expect(checkCreditCode(number)).toEqual({
      ok: true,
      value: { number, registry, region, organisationCode },
      warnings: [],
    });
  });

  test.each([
    ['lower case', '91350100m000100y43'],
    ['full-width', '９１３５０１００Ｍ０００１００Ｙ４３'],
    ['gaps', ' 9135 0100 M000 100Y 43 '],
  ])('written with %s', (_way, typed) => {
    expect(checkCreditCode(typed)).toMatchObject({ ok: true, value: { number: '91350100M000100Y43' } });
  });
});

test('an old code that fails only the check digit is let through with a warning', () => {
  expect(checkCreditCode('91350100M000100Y44')).toEqual({
    ok: true,
    value: {
      number: '91350100M000100Y44',
      registry: '9',
      region: '350100',
      organisationCode: 'M000100Y4',
    },
    warnings: [{ kind: 'checkDigit', position: 18, expected: '3', found: '4' }],
  });
});

describe('anything else is refused', () => {
  test.each<readonly [string, string, IdentifierFault]>([
    ['a sign lost', '91350100M000100Y4', { kind: 'length', expected: [18], found: 17 }],
    ['a sign too many', '91350100M000100Y433', { kind: 'length', expected: [18], found: 19 }],
    ...[...'IOSVZ'].map(
      (letter) =>
        [
          `the letter ${letter}, which is not used`,
          `91350100${letter}000100Y43`,
          { kind: 'character', position: 9, found: letter, allowed: 'creditCode' },
        ] as const,
    ),
    [
      'a letter in the region',
      '9135010AM000100Y43',
      { kind: 'character', position: 8, found: 'A', allowed: 'digit' },
    ],
    [
      'a hyphen at the end',
      '91350100M000100Y4-',
      { kind: 'character', position: 18, found: '-', allowed: 'creditCode' },
    ],
    [
      'a rare character',
      '91350100𠮷000100Y43',
      { kind: 'character', position: 9, found: '𠮷', allowed: 'creditCode' },
    ],
  ])('%s', (_situation, typed, fault) => {
    expect(checkCreditCode(typed)).toEqual({ ok: false, fault });
  });
});

test('any single wrong sign shows in the check digit', () => {
  const bodies = fc
    .tuple(
      fc.stringMatching(/^[19Y][1239]$/),
      fc.stringMatching(/^[0-9]{6}$/),
      fc.array(fc.constantFrom(...SIGNS), { minLength: 9, maxLength: 9 }),
    )
    .map(([head, region, rest]) => head + region + rest.join(''));
  fc.assert(
    fc.property(bodies, fc.nat(16), fc.integer({ min: 1, max: 30 }), (body, place, step) => {
      const other = SIGNS[(SIGNS.indexOf(body[place] ?? '') + step) % 31];
      const wrong = body.slice(0, place) + other + body.slice(place + 1);
      expect(creditCodeCheckDigit(wrong)).not.toBe(creditCodeCheckDigit(body));
    }),
  );
});
