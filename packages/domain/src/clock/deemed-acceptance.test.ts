import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deemedAcceptance, deemedRenewedFrom, receiptDay } from '#clock/deemed-acceptance.ts';
import { dueOf, type OfficeClock } from '#clock/due.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import { parseLimit } from '#clock/limit.ts';
import { parseOfficeHours } from '#clock/office-hours.ts';
import { addWorkingDays, workingCalendar } from '#clock/working-calendar.ts';
import { addDays, dateOnly } from '#time/date-only.ts';
import { instantAt, parseLocal } from '#time/instant.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const clock: OfficeClock = {
  calendar: workingCalendar(holidayNotices(data.notices)),
  officeHours: parseOfficeHours('09:00-12:00,13:00-17:00'),
};
const at = (text: string) => instantAt(parseLocal(text));
const limits = { notice: parseLimit('5wd'), decision: parseLimit('20wd') };

describe('silence after receipt', () => {
  test('E33 the acceptance works back to the day of receipt', () => {
    expect(deemedAcceptance(at('2026-04-29T10:00'), limits, clock)).toMatchObject({
      noticeDue: { on: '2026-05-09' },
      acceptedOn: '2026-04-29',
      decisionDue: { on: '2026-05-29' },
    });
  });

  test('never gives more time than accepting on the last day would', () => {
    fc.assert(
      fc.property(fc.nat(7_300), (day) => {
        const receivedOn = addDays(dateOnly('2007-01-01'), day);
        const { noticeDue, decisionDue } = deemedAcceptance(
          instantAt({ on: receivedOn, ms: 0 }),
          limits,
          clock,
        );
        expect(decisionDue.at).toBeLessThan(dueOf(noticeDue.at, limits.decision, [], clock).at);
      }),
    );
  });
});

describe('the day of receipt', () => {
  const saturdayNight = at('2026-03-07T22:10');

  test.each([
    ['E35 the day it was sent', 'actual', '2026-03-07', '2026-03-13'],
    ['the next working day', 'nextWorkday', '2026-03-09', '2026-03-16'],
  ] as const)('%s', (_rule, rule, day, noticeDueOn) => {
    const receivedOn = receiptDay(saturdayNight, rule, clock.calendar);
    expect(receivedOn).toBe(day);
    expect(addWorkingDays(receivedOn, 5, clock.calendar)).toBe(noticeDueOn);
  });

  test('a working day is its own under both rules', () => {
    expect(receiptDay(at('2026-03-09T22:10'), 'nextWorkday', clock.calendar)).toBe('2026-03-09');
  });
});

test('E49 a licence without a decision is renewed from the day after its last', () => {
  expect(deemedRenewedFrom(dateOnly('2026-12-31'))).toBe('2027-01-01');
});
