import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CaseNumberFault,
  type CaseNumberParts,
  childCaseNumber,
  formatCaseNumber,
  makeCaseNumber,
  parseCaseNumber,
} from '#cases/case-number.ts';
import { CaseNumberError } from '#cases/errors.ts';
import { RECEIVED_VIA, type ReceivedVia, receivedViaOfDigit } from '#cases/received-via.ts';
import { addDays, dateOnly } from '#time/date-only.ts';

const parts = (changes: Partial<CaseNumberParts> = {}): CaseNumberParts => ({
  region: '510109',
  on: dateOnly('2007-10-30'),
  receivedVia: 'counter',
  sequence: 1,
  child: null,
  ...changes,
});

const numberOf = (typed: string) => {
  const checked = parseCaseNumber(typed);
  if (!checked.ok) throw new Error(`refused: ${JSON.stringify(checked.fault)}`);
  return checked;
};

const VECTORS = [
  ['510109200710301000017', parts()],
  ['510109200710302000176', parts({ receivedVia: 'online', sequence: 17 })],
  ['510109200710301000105', parts({ sequence: 10 })],
  ['510109202603021001238', parts({ on: dateOnly('2026-03-02'), sequence: 123 })],
] as const;

test.each(VECTORS)('%s is made from its parts and read back', (number, whole) => {
  expect(makeCaseNumber(whole)).toBe(number);
  expect(parseCaseNumber(number)).toEqual({ ok: true, number, parts: whole });
});

describe('the way in is one digit', () => {
  test.each([
    ['counter', '1'],
    ['online', '2'],
    ['mobile', '3'],
    ['selfService', '4'],
    ['street', '5'],
    ['community', '6'],
    ['post', '7'],
    ['phone', '8'],
  ] as const)('%s is %s', (receivedVia, digit) => {
    expect(makeCaseNumber(parts({ receivedVia })).charAt(14)).toBe(digit);
    expect(receivedViaOfDigit(digit)).toBe(receivedVia);
  });

  test.each(['0', '9', '', 'A'])('%s is none', (digit) => {
    expect(receivedViaOfDigit(digit)).toBeNull();
  });
});

describe('a joint case', () => {
  const number = makeCaseNumber(parts());

  test.each([
    [0, '-00'],
    [1, '-01'],
    [41, '-41'],
    [99, '-99'],
  ])('child %i ends in %s', (child, suffix) => {
    expect(childCaseNumber(number, child)).toBe(`510109200710301000017${suffix}`);
    expect(numberOf(`510109200710301000017${suffix}`).parts.child).toBe(child);
  });

  test('a child of a child is a child of the same application', () => {
    expect(childCaseNumber(childCaseNumber(number, 3), 4)).toBe('510109200710301000017-04');
  });

  test.each([-1, 100, 1.5])('there is no child %d', (child) => {
    expect(() => childCaseNumber(number, child)).toThrow(CaseNumberError);
  });
});

describe('reading forgives the way of writing', () => {
  test.each([
    ['groups as on screen', '510109 20071030 1000017'],
    ['full-width', '５１０１０９２００７１０３０１００００１７'],
    ['a line end from a scanner', '510109200710301000017\n'],
    ['a full-width hyphen', '510109200710301000017－03'],
    ['a gap before the suffix', '510109 20071030 1000017 -03'],
    ['a dash', '510109200710301000017–03'],
  ])('%s', (_way, typed) => {
    expect(numberOf(typed).number).toMatch(/^510109200710301000017(-03)?$/);
    expect(numberOf(typed).parts.child).toBe(/03\s*$/.test(typed.normalize('NFKC')) ? 3 : null);
  });
});

describe('the fault is named', () => {
  test.each<readonly [string, string, CaseNumberFault]>([
    ['nothing', '', { kind: 'length', expected: 21, found: 0 }],
    ['a digit lost', '51010920071030100001', { kind: 'length', expected: 21, found: 20 }],
    ['a digit too many', '5101092007103010000177', { kind: 'length', expected: 21, found: 22 }],
    ['a letter', '51010920071O301000017', { kind: 'character', position: 12, found: 'O' }],
    ['a rare character', '𠮷10109200710301000017', { kind: 'character', position: 1, found: '𠮷' }],
    ['no region begins with 0', '010109200710301000017', { kind: 'character', position: 1, found: '0' }],
    ['a day that does not exist', '510109200702301000017', { kind: 'date', found: '20070230' }],
    ['a way in that does not exist', '510109200710309000017', { kind: 'receivedVia', found: '9' }],
    ['sequences begin with 1', '510109200710301000009', { kind: 'sequence', found: '00000' }],
    ['a wrong check digit', '510109200710301000018', { kind: 'checkDigit', expected: '7', found: '8' }],
    ['a wrong digit in the day', '510109200710311000017', { kind: 'checkDigit', expected: '4', found: '7' }],
    ['a child of three digits', '510109200710301000017-100', { kind: 'suffix', found: '100' }],
    ['a suffix of one digit', '510109200710301000017-1', { kind: 'suffix', found: '1' }],
    ['an empty suffix', '510109200710301000017-', { kind: 'suffix', found: '' }],
    ['two suffixes', '510109200710301000017-01-02', { kind: 'suffix', found: '01-02' }],
  ])('%s', (_situation, typed, fault) => {
    expect(parseCaseNumber(typed)).toEqual({ ok: false, fault });
  });
});

describe('parts that have no place in a number', () => {
  test.each([
    ['sequence', { sequence: 0 }],
    ['sequence', { sequence: 100_000 }],
    ['sequence', { sequence: 1.5 }],
    ['region', { region: '5101' }],
    ['region', { region: '010109' }],
    ['child', { child: 100 }],
  ] as const)('%s of %o', (part, changes) => {
    expect(() => makeCaseNumber(parts(changes))).toThrow(
      expect.objectContaining({ code: 'cases.bad-number', facts: expect.objectContaining({ part }) }),
    );
  });

  test('the last number of a day', () => {
    expect(makeCaseNumber(parts({ sequence: 99_999 })).slice(15, 20)).toBe('99999');
  });
});

test('on screen a number stands in groups of 6, 8 and 7', () => {
  expect(formatCaseNumber(numberOf('510109200710301000017').number)).toBe('510109 20071030 1000017');
  expect(formatCaseNumber(numberOf('510109200710301000017-03').number)).toBe('510109 20071030 1000017-03');
});

describe('properties', () => {
  const anyParts = fc.record({
    region: fc.integer({ min: 110_000, max: 659_999 }).map(String),
    on: fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(dateOnly('2000-01-01'), days)),
    receivedVia: fc.constantFrom(...(Object.keys(RECEIVED_VIA) as ReceivedVia[])),
    sequence: fc.integer({ min: 1, max: 99_999 }),
    child: fc.option(fc.integer({ min: 0, max: 99 })),
  });

  test('what was made is read back, also from the screen', () => {
    fc.assert(
      fc.property(anyParts, (whole) => {
        const number = makeCaseNumber(whole);
        expect(parseCaseNumber(number)).toEqual({ ok: true, number, parts: whole });
        expect(parseCaseNumber(formatCaseNumber(number))).toEqual({ ok: true, number, parts: whole });
      }),
    );
  });

  test('any single wrong digit is noticed', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(20), fc.integer({ min: 1, max: 9 }), (whole, place, step) => {
        const number = makeCaseNumber({ ...whole, child: null });
        const wrong = (Number(number[place]) + step) % 10;
        expect(parseCaseNumber(number.slice(0, place) + wrong + number.slice(place + 1)).ok).toBe(false);
      }),
    );
  });
});
