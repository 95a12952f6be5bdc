import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deemedAcceptance } from '#clock/deemed-acceptance.ts';
import { dueOf, type OfficeClock } from '#clock/due.ts';
import { NotWorkingDayError } from '#clock/errors.ts';
import { type HolidayNotice, holidayNotices } from '#clock/holiday-notice.ts';
import { limitOf } from '#clock/limit.ts';
import { officeHours } from '#clock/office-hours.ts';
import { addWorkingDays, countWorkingDays, isWorkingDay, workingCalendar } from '#clock/working-calendar.ts';
import { addDays, type DateOnly, dateOfDayNumber, dateOnly, dayNumber, weekday } from '#time/date-only.ts';
import { instantAt, localAt } from '#time/instant.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

// What must hold for every calendar there could be, not only for those of 2007 to 2026.
const notices = holidayNotices(data.notices);

const FIRST = dayNumber(dateOnly('2025-01-01'));
const anyDay = fc.integer({ min: FIRST, max: FIRST + 900 }).map(dateOfDayNumber);

/** Two years of days off and worked weekends as nobody would arrange them, and some days closed or opened locally. */
const anyCalendar = fc
  .record({
    off: fc.uniqueArray(fc.nat(729), { maxLength: 200 }),
    work: fc.uniqueArray(fc.nat(729), { maxLength: 100 }),
    closures: fc.array(fc.tuple(anyDay, fc.nat(20)), { maxLength: 3 }),
    extraDays: fc.array(fc.tuple(anyDay, fc.nat(20)), { maxLength: 3 }),
  })
  .map(({ off, work, closures, extraDays }) => {
    const days = (numbers: readonly number[]) => numbers.map((n) => dateOfDayNumber(FIRST + n));
    const stretch = ([from, length]: readonly [DateOnly, number]) => ({
      from,
      to: addDays(from, length),
      basis: '公告',
    });
    const made = [2025, 2026].map((year): HolidayNotice => {
      const ofYear = (on: DateOnly) => on.startsWith(`${year}`);
      return {
        year,
        published: dateOnly(`${year - 1}-11-01`),
        number: null,
        page: `https://www.gov.cn/${year}`,
        off: days(off).filter(ofYear),
        work: days(work).filter((on) => ofYear(on) && weekday(on) % 6 === 0),
        names: {},
      };
    });
    return workingCalendar([...notices, ...made], {
      closures: closures.map(stretch),
      extraDays: extraDays.map(stretch),
    });
  });

const anyHours = fc
  .uniqueArray(fc.integer({ min: 0, max: 95 }), { minLength: 2, maxLength: 8 })
  .map((quarters) => {
    const sorted = quarters.toSorted((a, b) => a - b);
    const pairs = Array.from({ length: Math.floor(sorted.length / 2) }, (_, i) =>
      sorted.slice(2 * i, 2 * i + 2),
    );
    return officeHours(pairs.map(([opens = 0, closes = 0]) => ({ opens: opens * 15, closes: closes * 15 })));
  });

const few = fc.integer({ min: 1, max: 60 });
const runs = { numRuns: 60 };

describe('working days', () => {
  test('none added is the day itself, or refused when it is not worked', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (calendar, day) => {
        if (isWorkingDay(day, calendar)) expect(addWorkingDays(day, 0, calendar)).toBe(day);
        else expect(() => addWorkingDays(day, 0, calendar)).toThrow(NotWorkingDayError);
      }),
      runs,
    );
  });

  test('one more is later, two goes are one, and the result is worked', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, few, few, (calendar, day, a, b) => {
        const once = addWorkingDays(day, a, calendar);
        expect(isWorkingDay(once, calendar)).toBe(true);
        expect(addWorkingDays(day, a + 1, calendar) > once).toBe(true);
        expect(addWorkingDays(once, b, calendar)).toBe(addWorkingDays(day, a + b, calendar));
      }),
      runs,
    );
  });

  test('neighbouring stretches add up, and what is added is counted', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, few, few, (calendar, a, first, second) => {
        const [b, c] = [addDays(a, first), addDays(a, first + second)];
        expect(countWorkingDays(a, b, calendar) + countWorkingDays(b, c, calendar)).toBe(
          countWorkingDays(a, c, calendar),
        );
        expect(countWorkingDays(a, addWorkingDays(a, first, calendar), calendar)).toBe(first);
      }),
      runs,
    );
  });
});

describe('opening time', () => {
  test('a due moment is written as the end of a session and never as the beginning of the next', () => {
    fc.assert(
      fc.property(anyCalendar, anyHours, anyDay, fc.nat(1_439), few, (calendar, hours, on, minute, count) => {
        const start = instantAt({ on, ms: minute * 60_000 });
        const due = dueOf(start, limitOf(count, 'minutes'), [], { calendar, officeHours: hours });
        // A session may last until 24:00, which is written 00:00 of the next day.
        const passed = (due.at - instantAt({ on: due.on, ms: 0 })) / 60_000;
        expect(hours.sessions.some(({ opens, closes }) => opens < passed && passed <= closes)).toBe(true);
        expect(isWorkingDay(due.on, calendar)).toBe(true);
      }),
      runs,
    );
  });

  test('two goes are one, whatever the hours', () => {
    fc.assert(
      fc.property(anyCalendar, anyHours, anyDay, few, few, (calendar, hours, on, a, b) => {
        const clock: OfficeClock = { calendar, officeHours: hours };
        const start = instantAt({ on, ms: 36_000_000 });
        const first = dueOf(start, limitOf(a, 'minutes'), [], clock).at;
        expect(dueOf(first, limitOf(b, 'minutes'), [], clock).at).toBe(
          dueOf(start, limitOf(a + b, 'minutes'), [], clock).at,
        );
      }),
      runs,
    );
  });
});

describe('silence after receipt', () => {
  test('never leaves more time for the decision than accepting on the last day for a notice', () => {
    fc.assert(
      fc.property(anyCalendar, anyHours, anyDay, few, few, (calendar, hours, on, notice, decision) => {
        const clock: OfficeClock = { calendar, officeHours: hours };
        const limits = {
          notice: limitOf(notice, 'workingDays'),
          decision: limitOf(decision, 'workingDays'),
        };
        const { noticeDue, decisionDue } = deemedAcceptance(instantAt({ on, ms: 36_000_000 }), limits, clock);
        const explicit = dueOf(noticeDue.at, limits.decision, [], clock);
        expect(decisionDue.at).toBeLessThanOrEqual(explicit.at);
        expect(localAt(noticeDue.at).on).toBe(noticeDue.on);
      }),
      runs,
    );
  });
});
