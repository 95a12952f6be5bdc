import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayWalker, type WalkerQuestion } from '#clock/day-walker.fixture.ts';
import { dueOf, type OfficeClock } from '#clock/due.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import { limitOf } from '#clock/limit.ts';
import { officeHours } from '#clock/office-hours.ts';
import type { Pause } from '#clock/pause.ts';
import { isWorkingDay, workingCalendar } from '#clock/working-calendar.ts';
import {
  addDays,
  type DateOnly,
  dateOfDayNumber,
  dateOnly,
  dayNumber,
  daysBetween,
} from '#time/date-only.ts';
import { type Instant, instantAt, localAt, localText, parseLocal } from '#time/instant.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const notices = holidayNotices(data.notices);
const calendar = workingCalendar(notices);
const clock: OfficeClock = {
  calendar,
  officeHours: officeHours([
    { opens: 540, closes: 720 },
    { opens: 780, closes: 1020 },
  ]),
};

const anyDay = fc
  .integer({ min: dayNumber(dateOnly('2007-01-01')), max: dayNumber(dateOnly('2027-12-31')) })
  .map(dateOfDayNumber);
const anyMoment = fc
  .record({ on: anyDay, minute: fc.nat(1439) })
  .map(({ on, minute }) => instantAt({ on, ms: minute * 60_000 }));
const anyUnit = fc.constantFrom('workingDays', 'workingHours', 'minutes', 'calendarDays', 'months');
const anyLimit = fc
  .record({ unit: anyUnit, count: fc.integer({ min: 1, max: 30 }) })
  .map(({ unit, count }) => limitOf(count, unit));

/** A moment, and up to four pauses about it. */
const anyCase = fc
  .record({
    start: anyMoment,
    pauses: fc.array(fc.tuple(fc.integer({ min: -10, max: 50 }), fc.nat(20)), { maxLength: 4 }),
  })
  .map(({ start, pauses }) => {
    const { on } = localAt(start);
    return {
      start,
      pauses: pauses.map(
        ([after, length]): Pause => ({ from: addDays(on, after), to: addDays(on, after + length) }),
      ),
    };
  });

describe('properties of due dates', () => {
  test('the day is always a working day outside every pause that mattered', () => {
    fc.assert(
      fc.property(anyCase, anyLimit, ({ start, pauses }, limit) => {
        const due = dueOf(start, limit, pauses, clock);
        expect(isWorkingDay(due.on, calendar)).toBe(true);
        expect(localAt(due.at).on).toBe(due.on);
      }),
    );
  });

  test('the due moment comes after the start', () => {
    fc.assert(
      fc.property(anyCase, anyLimit, ({ start, pauses }, limit) => {
        expect(dueOf(start, limit, pauses, clock).at).toBeGreaterThan(start);
      }),
    );
  });

  test('a longer limit is never due earlier, and later where working days are counted', () => {
    fc.assert(
      fc.property(anyCase, anyLimit, ({ start, pauses }, limit) => {
        const [due, next] = [limit, { ...limit, count: limit.count + 1 }].map(
          (l) => dueOf(start, l, pauses, clock).at,
        );
        if (limit.unit === 'calendarDays') expect(next).toBeGreaterThanOrEqual(due ?? 0);
        else expect(next).toBeGreaterThan(due ?? 0);
      }),
    );
  });

  test('the order of the pauses does not matter', () => {
    fc.assert(
      fc.property(anyCase, anyLimit, ({ start, pauses }, limit) => {
        const due = dueOf(start, limit, pauses, clock);
        expect(dueOf(start, limit, pauses.toReversed(), clock)).toEqual(due);
      }),
    );
  });

  test('overlapping and nested pauses are the same as their union', () => {
    fc.assert(
      fc.property(anyCase, anyLimit, ({ start, pauses }, limit) => {
        expect(dueOf(start, limit, pauses, clock)).toEqual(dueOf(start, limit, union(pauses), clock));
      }),
    );
  });

  test('one more pause never makes the date earlier', () => {
    fc.assert(
      fc.property(anyCase, anyLimit, ({ start, pauses }, limit) => {
        const without = dueOf(start, limit, pauses.slice(1), clock);
        expect(dueOf(start, limit, pauses, clock).at).toBeGreaterThanOrEqual(without.at);
      }),
    );
  });

  test('a pause inside days off excludes no working day', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 1, max: 60 }), (start, count) => {
        const holidays = { from: dateOnly('2025-09-30'), to: dateOnly('2025-10-08') };
        const limit = limitOf(count, 'workingDays');
        expect(dueOf(start, limit, [holidays], clock)).toEqual(dueOf(start, limit, [], clock));
      }),
    );
  });

  test('opening time may be added in two goes', () => {
    const minutes = fc.integer({ min: 1, max: 2_000 });
    fc.assert(
      fc.property(anyMoment, minutes, minutes, (start, a, b) => {
        const after = (from: Instant, count: number) => dueOf(from, limitOf(count, 'minutes'), [], clock).at;
        expect(after(after(start, a), b)).toBe(after(start, a + b));
      }),
    );
  });

  test('what is closed after the due day does not change it', () => {
    fc.assert(
      fc.property(anyCase, anyLimit, fc.nat(30), ({ start, pauses }, limit, days) => {
        const due = dueOf(start, limit, pauses, clock);
        const closure = { from: addDays(due.on, 1), to: addDays(due.on, 1 + days), basis: '停电通知' };
        const later = { ...clock, calendar: workingCalendar(notices, { closures: [closure] }) };
        expect(dueOf(start, limit, pauses, later)).toEqual(due);
      }),
      { numRuns: 30 },
    );
  });

  test('a closure never makes the date earlier', () => {
    fc.assert(
      fc.property(anyCase, anyLimit, fc.nat(20), ({ start, pauses }, limit, after) => {
        const from = addDays(localAt(start).on, after);
        const closed = {
          ...clock,
          calendar: workingCalendar(notices, {
            closures: [{ from, to: addDays(from, 3), basis: '停电通知' }],
          }),
        };
        expect(dueOf(start, limit, pauses, closed).at).toBeGreaterThanOrEqual(
          dueOf(start, limit, pauses, clock).at,
        );
      }),
      { numRuns: 30 },
    );
  });
});

function union(pauses: readonly Pause[]): readonly Pause[] {
  const days = new Set<DateOnly>();
  for (const { from, to } of pauses) {
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) days.add(day);
  }
  return [...days].map((day) => ({ from: addDays(day, -1), to: day }));
}

describe('a slow walk over every day and minute comes to the same date', () => {
  const versions = [undefined, '2014-06-01', '2015-05-12', '2019-03-21', '2020-01-26', '2026-01-01'].map(
    (day) => {
      const known = notices.filter(
        ({ published }) => day === undefined || published === null || published <= day,
      );
      const latest = new Map(known.map((notice) => [notice.year, notice]));
      const asOf = day === undefined ? undefined : dateOnly(day);
      return { calendar: workingCalendar(notices, { asOf }), walk: dayWalker([...latest.values()]) };
    },
  );

  const sessions = [
    [
      [540, 720],
      [780, 1020],
    ],
    [
      [510, 720],
      [780, 1050],
    ],
    [
      [480, 600],
      [630, 720],
      [840, 1080],
    ],
    [[0, 1440]],
  ] as const;

  test.each([
    ['workingDays', 60_000, 60],
    ['calendarDays', 15_000, 90],
    ['months', 5_000, 6],
    ['workingHours', 10_000, 20],
    ['minutes', 10_000, 800],
  ] as const)(
    '%s: %d questions',
    (unit, questions, mostOfUnit) => {
      const random = randomNumbers(20_071_030 + unit.length);
      const differing: unknown[] = [];
      for (let i = 0; i < questions; i += 1) {
        const version = versions[random(versions.length)] ?? {
          calendar,
          walk: () => ({ due: '', provisional: false }),
        };
        const question = randomQuestion(unit, mostOfUnit, random);
        const answer = fastAnswer(question, version.calendar);
        const expected = version.walk(question);
        if (answer.due !== expected.due || answer.provisional !== expected.provisional)
          differing.push({ question, answer, expected });
      }
      expect(differing.slice(0, 3)).toEqual([]);
    },
    60_000,
  );

  function randomQuestion(
    unit: WalkerQuestion['unit'],
    most: number,
    random: (below: number) => number,
  ): WalkerQuestion {
    const first = dateOnly('2007-01-01');
    const on = addDays(first, random(daysBetween(first, dateOnly('2027-12-31'))));
    const pauses = Array.from({ length: random(4) }, () => {
      const from = addDays(on, random(70) - 10);
      return { from, to: addDays(from, random(30)) };
    });
    return {
      from: localText({ on, ms: random(1_440) * 60_000 }),
      count: 1 + random(most),
      unit,
      pauses,
      sessions: sessions[random(sessions.length)] ?? [],
    };
  }

  function fastAnswer(question: WalkerQuestion, version: typeof calendar) {
    const due = dueOf(
      instantAt(parseLocal(question.from)),
      limitOf(question.count, question.unit),
      question.pauses.map(({ from, to }) => ({ from: dateOnly(from), to: dateOnly(to) })),
      {
        calendar: version,
        officeHours: officeHours(question.sessions.map(([opens, closes]) => ({ opens, closes }))),
      },
    );
    const isTime = due.unit === 'workingHours' || due.unit === 'minutes';
    // The walker ends a day at 24:00 of that day, where a moment is 00:00 of the next.
    const time = localText({ on: due.on, ms: due.at - instantAt({ on: due.on, ms: 0 }) });
    return { due: isTime ? time : due.on, provisional: due.provisional };
  }
});

/** Numbers below a bound, the same on every run (a linear congruence of 48 bits, as drand48). */
function randomNumbers(seed: number): (below: number) => number {
  let state = BigInt(seed);
  return (below) => {
    state = (state * 0x5deece66dn + 11n) & 0xffffffffffffn;
    return Number(state >> 17n) % below;
  };
}
