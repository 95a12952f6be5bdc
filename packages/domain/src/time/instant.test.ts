import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOnly } from '#time/date-only.ts';
import {
  CHINA_TIME,
  instant,
  instantAt,
  instantText,
  localAt,
  localDay,
  localText,
  parseInstant,
  parseLocal,
  zoneOffset,
} from '#time/instant.ts';

const anyInstant = fc.integer({ min: 0, max: 4_102_444_799_999 }).map(instant);
const anyZone = fc.integer({ min: -12 * 60, max: 14 * 60 }).map(zoneOffset);

describe('a moment from text', () => {
  test.each([
    ['2007-10-30T07:30:00Z', '2007-10-30T07:30:00.000Z'],
    ['2007-10-30T15:30:00+08:00', '2007-10-30T07:30:00.000Z'],
    ['2007-10-30T15:30+08:00', '2007-10-30T07:30:00.000Z'],
    ['2007-10-29T20:00:00.250-11:30', '2007-10-30T07:30:00.250Z'],
  ])('%s', (text, expected) => {
    expect(instantText(parseInstant(text))).toBe(expected);
  });

  test.each([
    ['without a zone', '2007-10-30T15:30:00'],
    ['an hour that does not exist', '2007-10-30T24:00:00Z'],
    ['a minute that does not exist', '2007-10-30T15:60Z'],
    ['a day only', '2007-10-30Z'],
    ['an impossible zone', '2007-10-30T15:30:00+25:00'],
    ['words', 'tomorrow'],
  ])('%s is refused', (_what, text) => {
    expect(() => parseInstant(text)).toThrow('is not a moment');
  });

  test('an impossible day is refused', () => {
    expect(() => parseInstant('2007-02-30T15:30:00Z')).toThrow('is not a date');
  });

  test.each([Number.NaN, 1.5, Number.POSITIVE_INFINITY])('%d milliseconds are no moment', (ms) => {
    expect(() => instant(ms)).toThrow('is not a moment');
  });
});

describe('wall time', () => {
  test('the day begins eight hours earlier in China', () => {
    expect(localDay(parseInstant('2026-03-07T15:59:59Z'))).toBe('2026-03-07');
    expect(localDay(parseInstant('2026-03-07T16:00:00Z'))).toBe('2026-03-08');
  });

  test('another zone is another day', () => {
    expect(localDay(parseInstant('2026-03-07T16:00:00Z'), zoneOffset(0))).toBe('2026-03-07');
  });

  test.each(['2007-09-29T12:00', '2007-09-29T00:00', '2007-09-29T23:59:59', '2007-09-29T09:00:00.007'])(
    '%s is written as it was read',
    (text) => {
      expect(localText(parseLocal(text))).toBe(text);
    },
  );

  test('24:00 is midnight of the next day', () => {
    const midnight = instantAt({ on: dateOnly('2007-09-29'), ms: 86_400_000 });
    expect(localText(localAt(midnight))).toBe('2007-09-30T00:00');
  });

  test('moment and wall time lead back to each other in every zone', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (at, zone) => {
        expect(instantAt(localAt(at, zone), zone)).toBe(at);
        expect(parseInstant(instantText(at))).toBe(at);
      }),
    );
  });

  test('China has the same offset all year', () => {
    expect(CHINA_TIME).toBe(480);
    expect(localText(localAt(parseInstant('2007-07-01T00:00:00Z')))).toBe('2007-07-01T08:00');
    expect(localText(localAt(parseInstant('2007-01-01T00:00:00Z')))).toBe('2007-01-01T08:00');
  });
});
