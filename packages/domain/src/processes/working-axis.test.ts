import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueOf } from '#clock/due.ts';
import { BadPauseError } from '#clock/errors.ts';
import { type Pause, parsePause } from '#clock/pause.ts';
import { at, centreClock, wallTime } from '#processes/centre-clock.fixture.ts';
import { partsOf } from '#processes/duration.ts';
import { axisOf, endWithPauses } from '#processes/working-axis.ts';
import { dateOfDayNumber, dayNumber } from '#time/date-only.ts';
import { instant } from '#time/instant.ts';

const START = at('2007-10-30T10:00');
const days = axisOf('wd', centreClock, START);
const hours = axisOf('wh', centreClock, START);

describe('lengths are added in working time', () => {
  test.each([
    ['E07 17 days with no holiday between', days, '2007-10-30T10:00', 17, '2007-11-22T17:00'],
    [
      'E08 68 days, over New Year, on a Saturday that is worked',
      days,
      '2007-10-30T10:00',
      68,
      '2008-02-02T17:00',
    ],
    ['half a day ends on the day', days, '2007-10-30T10:00', 0.5, '2007-10-31T17:00'],
    ['E52 four hours over lunch', hours, '2007-10-30T10:00', 4, '2007-10-30T15:00'],
    ['hours that end with the morning', hours, '2007-10-30T10:00', 2, '2007-10-30T12:00'],
    ['hours over a weekend', hours, '2007-11-02T16:00', 2, '2007-11-05T10:00'],
    ['a start in the night is one at the next opening', hours, '2007-10-30T22:00', 1, '2007-10-31T10:00'],
    ['a start over lunch', hours, '2007-10-30T12:30', 1, '2007-10-30T14:00'],
  ] as const)('%s', (_situation, axis, from, units, expected) => {
    expect(wallTime(axis.momentAt(axis.placeOf(at(from)) + partsOf(units)))).toBe(expected);
  });

  test('a day in a year without a notice is provisional', () => {
    expect(days.momentAt(days.placeOf(at('2027-12-30'))).provisional).toBe(true);
    expect(days.momentAt(days.placeOf(at('2007-12-28'))).provisional).toBe(false);
  });
});

describe('pauses', () => {
  const end = (axis: typeof days, units: number, ...pauses: readonly string[]) =>
    wallTime(
      axis.momentAt(
        endWithPauses({ start: axis.placeOf(START), length: partsOf(units) }, pauses.map(parsePause), axis),
      ),
    );

  test.each([
    ['a pause adds its own working days', 3, ['2007-10-31..2007-11-07'], '2007-11-09T17:00'],
    [
      'two that overlap count once',
      3,
      ['2007-10-31..2007-11-07', '2007-11-05..2007-11-08'],
      '2007-11-12T17:00',
    ],
    [
      'one that begins when the time was used up adds nothing',
      3,
      ['2007-11-02..2007-11-20'],
      '2007-11-02T17:00',
    ],
    ['one of a weekend adds nothing', 5, ['2007-11-02..2007-11-04'], '2007-11-06T17:00'],
  ] as const)('%s', (_situation, units, pauses, expected) => {
    expect(end(days, units, ...pauses)).toBe(expected);
  });

  test('hours stand still for whole days', () => {
    expect(end(hours, 4, '2007-10-29..2007-10-31')).toBe('2007-11-01T14:00');
  });

  test('one that ends before it begins is refused', () => {
    const backwards = {
      from: parsePause('2007-11-05..2007-11-06').to,
      to: parsePause('2007-11-01..2007-11-02').to,
    };
    expect(() => endWithPauses({ start: 0, length: 1 }, [backwards], days)).toThrow(BadPauseError);
  });
});

const someDay = fc.integer({ min: dayNumber(parsePause('2007-01-01..2007-01-02').from), max: 13_900 });
const somePauses = fc.array(
  fc
    .tuple(someDay, fc.nat(40))
    .map(([from, length]): Pause => ({ from: dateOfDayNumber(from), to: dateOfDayNumber(from + length) })),
  { maxLength: 3 },
);

test('whole days end on the day the clock of a case would say, whatever the pauses', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 90 }), somePauses, (from, count, pauses) => {
      const start = instant(from * 86_400_000 + 3_600_000);
      const place = endWithPauses({ start: days.placeOf(start), length: partsOf(count) }, pauses, days);
      expect(days.momentAt(place).at).toBe(
        dueOf(start, { unit: 'workingDays', count }, pauses, centreClock).at,
      );
    }),
  );
});

test('hours without a pause end when the clock of a case would say', () => {
  fc.assert(
    fc.property(someDay, fc.nat(86_399), fc.integer({ min: 1, max: 60 }), (day, second, count) => {
      const start = instant(day * 86_400_000 + second * 1_000);
      const place = hours.placeOf(start) + partsOf(count);
      const due = dueOf(start, { unit: 'workingHours', count }, [], centreClock);
      expect(Math.abs(hours.momentAt(place).at - due.at)).toBeLessThanOrEqual(30);
    }),
  );
});

test('who starts later does not end earlier', () => {
  fc.assert(
    fc.property(someDay, fc.nat(30), fc.nat(60), somePauses, (from, later, count, pauses) => {
      const place = (day: number) =>
        endWithPauses({ start: days.dayOver(dateOfDayNumber(day)), length: partsOf(count) }, pauses, days);
      expect(place(from + later)).toBeGreaterThanOrEqual(place(from));
    }),
  );
});
