import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueOf, type OfficeClock } from '#clock/due.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import { limitOf, parseLimit } from '#clock/limit.ts';
import { parseOfficeHours } from '#clock/office-hours.ts';
import { parsePause } from '#clock/pause.ts';
import { remaining, usedMinutes, usedWorkingDays } from '#clock/remaining.ts';
import { workingCalendar } from '#clock/working-calendar.ts';
import { addDays, dateOnly } from '#time/date-only.ts';
import { instantAt, parseLocal } from '#time/instant.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const clock: OfficeClock = {
  calendar: workingCalendar(holidayNotices(data.notices)),
  officeHours: parseOfficeHours('09:00-12:00,13:00-17:00'),
};
const at = (text: string) => instantAt(parseLocal(text));

describe('a limit in days', () => {
  const due = dueOf(at('2026-11-02T10:00'), parseLimit('5wd'), [], clock);

  test.each([
    ['a week before', '2026-11-02T10:00', 'left', 5, 41 * 60],
    ['on Friday evening', '2026-11-06T20:00', 'left', 1, 7 * 60],
    ['over the weekend', '2026-11-08T10:00', 'left', 1, 7 * 60],
    ['on the due day', '2026-11-09T10:00', 'left', 0, 6 * 60],
    ['at the due moment itself', '2026-11-09T17:00', 'left', 0, 0],
    ['a second later', '2026-11-09T17:00:01', 'overdue', 0, 0],
    ['the night after', '2026-11-09T23:00', 'overdue', 0, 0],
    ['the next morning', '2026-11-10T09:30', 'overdue', 1, 30],
    ['a week later', '2026-11-16T09:00', 'overdue', 5, 28 * 60],
  ] as const)('%s', (_when, now, state, workingDays, minutes) => {
    expect(due.on).toBe('2026-11-09');
    expect(remaining(at(now), due, clock)).toEqual({ state, workingDays, minutes });
  });
});

describe('a limit in hours', () => {
  const due = dueOf(at('2026-11-06T15:00'), parseLimit('4wh'), [], clock);

  test.each([
    ['at the start', '2026-11-06T15:00', 'left', 240],
    ['begun minutes are not left', '2026-11-06T15:00:01', 'left', 239],
    ['the break takes nothing', '2026-11-09T12:30', 'overdue', 60],
    ['overdue in the afternoon', '2026-11-09T13:10', 'overdue', 70],
  ] as const)('%s', (_when, now, state, minutes) => {
    expect(remaining(at(now), due, clock)).toMatchObject({ state, minutes });
  });
});

test('days inside a pause are neither left nor overdue', () => {
  const pauses = [parsePause('2026-11-04..2026-11-10')];
  const due = dueOf(at('2026-11-02T10:00'), parseLimit('5wd'), pauses, clock);
  expect(remaining(at('2026-11-04T17:00'), due, clock, pauses)).toEqual({
    state: 'left',
    workingDays: 3,
    minutes: 3 * 420,
  });
  expect(remaining(at('2026-11-06T10:00'), due, clock, pauses)).toEqual({
    state: 'left',
    workingDays: 3,
    minutes: 3 * 420,
  });
});

describe('used time', () => {
  test('used working days leave pauses out', () => {
    const [from, to] = [dateOnly('2026-11-02'), dateOnly('2026-11-13')];
    expect(usedWorkingDays(from, to, [], clock.calendar)).toBe(9);
    expect(usedWorkingDays(from, to, [parsePause('2026-11-04..2026-11-10')], clock.calendar)).toBe(5);
  });

  test('an end before the start uses nothing', () => {
    expect(usedWorkingDays(dateOnly('2026-11-13'), dateOnly('2026-11-02'), [], clock.calendar)).toBe(0);
    expect(usedMinutes(at('2026-11-13T10:00'), at('2026-11-02T10:00'), [], clock)).toBe(0);
  });

  const anyCase = fc.record({
    day: fc.nat(7_300),
    minute: fc.nat(1_439),
    count: fc.integer({ min: 1, max: 3_000 }),
    pauses: fc.array(fc.tuple(fc.integer({ min: -5, max: 15 }), fc.nat(10)), { maxLength: 3 }),
  });

  test('the minutes used up to the due moment are the limit', () => {
    fc.assert(
      fc.property(anyCase, ({ day, minute, count, pauses }) => {
        const on = addDays(dateOnly('2007-01-01'), day);
        const start = instantAt({ on, ms: minute * 60_000 });
        const closed = pauses.map(([after, length]) => ({
          from: addDays(on, after),
          to: addDays(on, after + length),
        }));
        const due = dueOf(start, limitOf(count, 'minutes'), closed, clock);
        expect(usedMinutes(start, due.at, closed, clock)).toBe(count);
      }),
    );
  });

  test('the working days used up to the due day are the limit', () => {
    fc.assert(
      fc.property(anyCase, ({ day, count, pauses }) => {
        const on = addDays(dateOnly('2007-01-01'), day);
        const closed = pauses.map(([after, length]) => ({
          from: addDays(on, after),
          to: addDays(on, after + length),
        }));
        const due = dueOf(instantAt({ on, ms: 0 }), limitOf(count, 'workingDays'), closed, clock);
        expect(usedWorkingDays(on, due.on, closed, clock.calendar)).toBe(count);
      }),
    );
  });
});
