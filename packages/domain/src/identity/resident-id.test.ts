import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IdentifierFault } from '#identity/identifier.ts';
import { checkResidentId, residentIdCheckDigit } from '#identity/resident-id.ts';
import { addDays, dateOnly } from '#time/date-only.ts';

const TODAY = dateOnly('2026-07-01');

const read = (typed: string, today = TODAY) => {
  const checked = checkResidentId(typed, today);
  if (!checked.ok) throw new Error(`refused: ${JSON.stringify(checked.fault)}`);
  return checked.value;
};

const faultOf = (typed: string, today = TODAY) => {
  const checked = checkResidentId(typed, today);
  return checked.ok ? null : checked.fault;
};

describe('a valid number is read', () => {
  test.each([
    ['11010519491231002X', '1949-12-31', 'female'],
    ['440524188001010014', '1880-01-01', 'male'],
    ['51010719850615002X', '1985-06-15', 'female'],
    ['510104199003073128', '1990-03-07', 'female'],
    ['510105200802290016', '2008-02-29', 'male'],
    ['510106195512310026', '1955-12-31', 'female'],
  ])('%s was born on %s, %s', (number, bornOn, sex) => {
    expect(read(number)).toEqual({ number, form: 'current', bornOn, sex, holder: 'resident' });
  });

  test.each([
    ['810000199001010019', 'permitHolder'],
    ['820000199001010018', 'permitHolder'],
    ['830000199001010017', 'permitHolder'],
    ['510104199003073128', 'resident'],
  ])('%s belongs to a %s', (number, holder) => {
    const fitted = number.slice(0, 17) + residentIdCheckDigit(number);
    expect(read(fitted).holder).toBe(holder);
  });
});

describe('the way of writing does not matter', () => {
  test.each([
    ['lower case x', '11010519491231002x'],
    ['full-width digits', '１１０１０５１９４９１２３１００２Ｘ'],
    ['full-width lower case', '11010519491231002ｘ'],
    ['gaps as on screen', '110105 19491231 002X'],
    ['ideographic space', '110105　19491231　002X'],
    ['invisible signs from a chat window', '\u200B110105\u202C19491231002X\uFEFF'],
    ['a line end from a scanner', '11010519491231002X\r\n'],
  ])('%s', (_way, typed) => {
    expect(read(typed).number).toBe('11010519491231002X');
  });
});

describe('the old form of 15 digits', () => {
  test.each([
    ['110105491231002', '1949-12-31', 'female'],
    ['510104900307311', '1990-03-07', 'male'],
  ])('%s is read in the 1900s: %s, %s', (number, bornOn, sex) => {
    expect(read(number)).toEqual({ number, form: 'old', bornOn, sex, holder: 'resident' });
  });

  test('has no X', () => {
    expect(faultOf('11010549123100X')).toEqual({
      kind: 'character',
      position: 15,
      found: 'X',
      allowed: 'digit',
    });
  });

  test('needs a day of the calendar', () => {
    expect(faultOf('110105490230002')).toEqual({
      kind: 'birthDate',
      found: '19490230',
      reason: 'no-such-day',
    });
  });
});

describe('the first fault is named', () => {
  test.each<readonly [string, string, IdentifierFault]>([
    ['nothing typed', '', { kind: 'length', expected: [18, 15], found: 0 }],
    ['a digit lost', '1101051949123100X', { kind: 'length', expected: [18, 15], found: 17 }],
    ['a digit too many', '11010519491231002X1', { kind: 'length', expected: [18, 15], found: 19 }],
    ['a rare character counts once', '𠮷𠮷', { kind: 'length', expected: [18, 15], found: 2 }],
    [
      'a letter inside',
      '1101O519491231002X',
      { kind: 'character', position: 5, found: 'O', allowed: 'digit' },
    ],
    [
      'a rare character inside',
      '1101𠮷519491231002X',
      { kind: 'character', position: 5, found: '𠮷', allowed: 'digit' },
    ],
    [
      'X before the end',
      '110105194912310X2X',
      { kind: 'character', position: 16, found: 'X', allowed: 'digit' },
    ],
    [
      'a Cyrillic Х at the end',
      '11010519491231002Х',
      { kind: 'character', position: 18, found: 'Х', allowed: 'digitOrX' },
    ],
    [
      'no region begins with 0',
      '01010519491231002X',
      { kind: 'character', position: 1, found: '0', allowed: 'oneToNine' },
    ],
    [
      'a month that does not exist',
      '110105194913310027',
      { kind: 'birthDate', found: '19491331', reason: 'no-such-day' },
    ],
    [
      'a leap day in a common year',
      '510105200702290019',
      { kind: 'birthDate', found: '20070229', reason: 'no-such-day' },
    ],
    [
      'a birth in the future',
      '510105203001010011',
      { kind: 'birthDate', found: '20300101', reason: 'after-today' },
    ],
    [
      'a wrong check digit',
      '110105194912310021',
      { kind: 'checkDigit', position: 18, expected: 'X', found: '1' },
    ],
    [
      'X where a digit belongs',
      '51010419900307312X',
      { kind: 'checkDigit', position: 18, expected: '8', found: 'X' },
    ],
    [
      'two neighbours swapped',
      '150104199003073128',
      { kind: 'checkDigit', position: 18, expected: '0', found: '8' },
    ],
  ])('%s', (_situation, typed, fault) => {
    expect(faultOf(typed)).toEqual(fault);
  });

  test('born on the day of the question is possible, one day later is not', () => {
    const born = '510105200802290016';
    expect(read(born, dateOnly('2008-02-29')).bornOn).toBe('2008-02-29');
    expect(faultOf(born, dateOnly('2008-02-28'))).toEqual({
      kind: 'birthDate',
      found: '20080229',
      reason: 'after-today',
    });
  });
});

describe('properties', () => {
  const bodies = fc
    .record({
      region: fc.integer({ min: 110000, max: 659999 }),
      day: fc.integer({ min: 0, max: 50_000 }),
      order: fc.integer({ min: 0, max: 999 }),
    })
    .map(({ region, day, order }) => {
      const born = addDays(dateOnly('1880-01-01'), day).replaceAll('-', '');
      return `${region}${born}${String(order).padStart(3, '0')}`;
    });

  test('exactly one check digit fits', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const fitting = [...'0123456789X'].filter((sign) => checkResidentId(body + sign, TODAY).ok);
        expect(fitting).toHaveLength(1);
      }),
    );
  });

  test('any single wrong digit is noticed', () => {
    fc.assert(
      fc.property(bodies, fc.nat(16), fc.integer({ min: 1, max: 9 }), (body, place, step) => {
        const wrong = (Number(body[place]) + step) % 10;
        const typed = body.slice(0, place) + wrong + body.slice(place + 1) + residentIdCheckDigit(body);
        expect(checkResidentId(typed, TODAY).ok).toBe(false);
      }),
    );
  });
});
