import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LetterNumberError } from '#documents/errors.ts';
import { formatLetterNumber, parseLetterNumber } from '#documents/letter-number.ts';

const first = { prefix: '成高许受', year: 2007, serial: 1 };

describe('formatLetterNumber', () => {
  test.each([
    ['the serial has five digits', first, '成高许受〔2007〕00001号'],
    ['a full serial is not padded', { ...first, serial: 99_999 }, '成高许受〔2007〕99999号'],
    ['a busy year grows to six digits', { ...first, serial: 123_456 }, '成高许受〔2007〕123456号'],
    ['the year is never shortened', { ...first, year: 2026 }, '成高许受〔2026〕00001号'],
  ])('%s', (_rule, number, expected) => {
    expect(formatLetterNumber(number)).toBe(expected);
  });

  test.each([
    ['serial 0', { ...first, serial: 0 }],
    ['a fraction', { ...first, serial: 1.5 }],
    ['a serial of ten digits', { ...first, serial: 1_000_000_000 }],
    ['a two-digit year', { ...first, year: 7 }],
    ['a year before the republic', { ...first, year: 1948 }],
    ['no prefix', { ...first, prefix: '' }],
    ['one character', { ...first, prefix: '成' }],
    ['Latin letters', { ...first, prefix: 'CGXS' }],
    ['a bracket in the prefix', { ...first, prefix: '成高〔许受' }],
  ])('%s is refused', (_what, number) => {
    expect(() => formatLetterNumber(number)).toThrow(LetterNumberError);
  });
});

describe('parseLetterNumber', () => {
  test.each([
    ['as printed', '成高许受〔2007〕00001号'],
    ['square brackets', '成高许受[2007]00001号'],
    ['full-width square brackets', '成高许受［2007］00001号'],
    ['round brackets', '成高许受(2007)00001号'],
    ['full-width round brackets', '成高许受（2007）00001号'],
    ['black brackets', '成高许受【2007】00001号'],
    ['full-width digits', '成高许受〔２００７〕００００１号'],
    ['no leading zeros', '成高许受〔2007〕1号'],
    ['第 before the serial', '成高许受〔2007〕第1号'],
    ['spaces anywhere', ' 成高许受 〔2007〕 00001　号\n'],
  ])('%s', (_form, text) => {
    expect(parseLetterNumber(text)).toEqual(first);
  });

  test.each([
    ['nothing', ''],
    ['no year', '成高许受00001号'],
    ['a year of two digits', '成高许受〔07〕1号'],
    ['no 号', '成高许受〔2007〕00001'],
    ['something behind it', '成高许受〔2007〕00001号之一'],
    ['something before it', '文号：成高许受〔2007〕00001号'],
    ['serial 0', '成高许受〔2007〕00000号'],
    ['Latin prefix', 'CG〔2007〕1号'],
    ['a year before the republic', '成高许受〔1900〕1号'],
  ])('%s is refused', (_what, text) => {
    expect(() => parseLetterNumber(text)).toThrow(LetterNumberError);
  });

  test('reads back whatever was formatted', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((codePoint) => String.fromCodePoint(codePoint));
    const numbers = fc.record({
      prefix: fc.string({ unit: han, minLength: 2, maxLength: 16 }),
      year: fc.integer({ min: 1949, max: 9999 }),
      serial: fc.integer({ min: 1, max: 999_999_999 }),
    });
    fc.assert(
      fc.property(numbers, (number) => {
        expect(parseLetterNumber(formatLetterNumber(number))).toEqual(number);
      }),
    );
  });
});
