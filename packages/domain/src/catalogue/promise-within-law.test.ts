import { describe, expect, test } from 'vitest';
import { promiseBeyondLaw } from '#catalogue/promise-within-law.ts';
import type { OfficeClock } from '#clock/due.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import { parseLimit } from '#clock/limit.ts';
import { parseOfficeHours } from '#clock/office-hours.ts';
import { workingCalendar } from '#clock/working-calendar.ts';
import { dateOnly } from '#time/date-only.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const clock: OfficeClock = {
  calendar: workingCalendar(holidayNotices(data.notices)),
  officeHours: parseOfficeHours('08:30-12:00,13:00-17:30'),
};

const check = (promise: string, law: string | null, kind: 'licence' | 'publicService' = 'licence') =>
  promiseBeyondLaw(
    { kind, statutoryLimit: law === null ? null : parseLimit(law), promisedLimit: parseLimit(promise) },
    dateOnly('2007-01-04'),
    clock,
  );

describe('G3 an item promises no more time than the law gives', () => {
  test.each([
    ['as long as the law', '20wd', '20wd'],
    ['shorter', '5wd', '20wd'],
    ['hours against days', '8wh', '1wd'],
    ['minutes against days', '30min', '1wd'],
    ['measured by the general limit of a licence', '20wd', null],
    ['fourteen calendar days against twenty worked', '14cd', '20wd'],
    ['twenty worked against two months', '20wd', '2mo'],
  ])('%s: it may be published', (_what, promise, law) => {
    expect(check(promise, law)).toBeNull();
  });

  test.each([
    ['a day longer', '21wd', '20wd', '2007-01-04'],
    ['longer than the general limit of a licence', '21wd', null, '2007-01-04'],
    ['nine hours against a day of eight', '9wh', '1wd', '2007-01-04'],
  ])('%s: it may not', (_what, promise, law, acceptedOn) => {
    expect(check(promise, law)).toMatchObject({ acceptedOn });
  });

  test('only a long holiday in between shows that ten worked days can be more than fifteen days', () => {
    const found = check('10wd', '15cd');
    // Seven days of spring festival follow.
    expect(found).toMatchObject({ acceptedOn: '2007-02-07', promised: { on: '2007-02-26' } });
    expect(found?.statutory.on).toBe('2007-02-25');
  });

  test('where the law sets no limit every promise is kept within it', () => {
    expect(check('60wd', null, 'publicService')).toBeNull();
  });
});
