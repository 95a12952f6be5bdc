import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCaseNumber } from '#cases/case-number.ts';
import { creditCodeCheckDigit } from '#identity/credit-code.ts';
import { residentIdCheckDigit } from '#identity/resident-id.ts';
import { addDays, dateOnly } from '#time/date-only.ts';
import { readScan } from './scanned-code.ts';

const TODAY = dateOnly('2007-10-30');
const read = (text: string) => readScan(text, TODAY);
const TICKET = '01912f4a-5b6c-7d8e-9f00-112233445566';

describe('D-05: a code leads where it belongs', () => {
  test.each([
    ['a resident of Chengdu', '51010719850615002X', 'residentId'],
    ['a credit code', '91510100MA6CGUGA1W', 'creditCode'],
    ['the number of a case', '510109200710301000017', 'caseNumber'],
    ['a case inside a joint case', '510109200710301000017-03', 'caseNumber'],
    ['the QR code of a slip', `https://hall.example/q/${TICKET}`, 'ticket'],
    ['the same on a machine inside the hall', `http://10.0.0.4:8080/q/${TICKET}`, 'ticket'],
    ['the QR code of a paper', 'https://hall.example/v/008J4CT4ANK7F24S', 'paper'],
  ])('%s: %s', (_what, text, kind) => {
    expect(read(text)?.kind).toBe(kind);
  });

  test('a scanner that types small letters reads the same', () => {
    expect(read('51010719850615002x')).toEqual({ kind: 'residentId', number: '51010719850615002X' });
    expect(read('91510100ma6cguga1w')).toEqual({ kind: 'creditCode', number: '91510100MA6CGUGA1W' });
  });

  test.each([
    ['a resident number with a wrong check digit', '510107198506150021'],
    ['a credit code with a wrong check digit', '91510100MA6CGUGA1X'],
    ['a person born tomorrow', numberOf('510107', '20071031', '002')],
    ['a day that does not exist', '51010719850230002X'],
    ['a case number with a wrong check digit', '510109200710301000018'],
    ['the old form of fifteen digits, which has no check digit', '510107850615002'],
    ['a product', '6901234567892123'],
    ['another site’s address', 'https://hall.example/q/1'],
    ['a path behind the ticket', `https://hall.example/q/${TICKET}/cancel`],
    ['an address that runs something', `javascript:alert(1)//https://a/q/${TICKET}`],
    ['nothing', ''],
  ])('%s is left as it was typed', (_what, text) => {
    expect(read(text)).toBeNull();
  });
});

describe('whatever is scanned', () => {
  const digits = (length: number) =>
    fc.string({ minLength: length, maxLength: length, unit: fc.constantFrom(...'0123456789') });

  test('every right resident number is read as a person', () => {
    fc.assert(
      fc.property(digits(5), fc.integer({ min: 0, max: 30_000 }), digits(3), (region, days, order) => {
        const born = addDays(dateOnly('1920-01-01'), days).replaceAll('-', '');
        const number = numberOf(`5${region}`, born, order);
        expect(read(number)).toEqual({ kind: 'residentId', number });
      }),
    );
  });

  test('one wrong digit in a resident number and nobody is meant by it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const right = '51010719850615002X';
        const wrong = (Number(right.charAt(place)) + by) % 10;
        const text = `${right.slice(0, place)}${wrong}${right.slice(place + 1)}`;
        expect(read(text)?.kind).not.toBe('residentId');
      }),
    );
  });

  test('every right credit code with a letter in it is read as an entity', () => {
    const signs = fc.string({
      minLength: 8,
      maxLength: 8,
      unit: fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'),
    });
    fc.assert(
      fc.property(digits(6), signs, (region, code) => {
        const body = `91${region}M${code}`;
        const number = body + creditCodeCheckDigit(body);
        expect(read(number)).toEqual({ kind: 'creditCode', number });
      }),
    );
  });

  test('every number of ours is read as a case', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.option(fc.integer({ min: 0, max: 99 })),
        (sequence, child) => {
          const on = dateOnly('2026-03-02');
          const number = makeCaseNumber({ region: '510109', on, receivedVia: 'counter', sequence, child });
          expect(read(number)).toEqual({ kind: 'caseNumber', number });
        },
      ),
    );
  });

  test('no text breaks it', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void read(text)));
  });
});

function numberOf(region: string, born: string, order: string): string {
  const body = region + born + order;
  return body + residentIdCheckDigit(body);
}
