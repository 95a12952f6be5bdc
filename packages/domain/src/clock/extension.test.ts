import { describe, expect, test } from 'vitest';
import { dueOf, type OfficeClock } from '#clock/due.ts';
import { BadExtensionError, ExtensionTooLateError } from '#clock/errors.ts';
import { type Extension, extendDue } from '#clock/extension.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import { parseLimit } from '#clock/limit.ts';
import { parseOfficeHours } from '#clock/office-hours.ts';
import { parsePause } from '#clock/pause.ts';
import { workingCalendar } from '#clock/working-calendar.ts';
import { instantAt, parseLocal } from '#time/instant.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const clock: OfficeClock = {
  calendar: workingCalendar(holidayNotices(data.notices)),
  officeHours: parseOfficeHours('09:00-12:00,13:00-17:00'),
};
const at = (text: string) => instantAt(parseLocal(text));
const due = dueOf(at('2024-01-15T10:00'), parseLimit('20wd'), [], clock);
const extended = (approvedAt: string, part: Partial<Extension> = {}, pauses: readonly string[] = []) =>
  extendDue(
    due,
    { workingDays: 10, handling: 'single', ...part, approvedAt: at(approvedAt) },
    pauses.map(parsePause),
    clock,
  );

describe('an extension', () => {
  test('is counted from the old due day', () => {
    expect(due.on).toBe('2024-02-09');
    expect(extended('2024-02-08T10:00')).toMatchObject({
      on: '2024-02-29',
      unit: 'workingDays',
      provisional: false,
    });
  });

  test('may be approved up to the due moment itself', () => {
    expect(extended('2024-02-09T17:00').on).toBe('2024-02-29');
  });

  test.each([
    ['a second after the due moment', '2024-02-09T17:00:01'],
    ['E41 on the first working day after it, a make-up Sunday', '2024-02-18T09:00'],
  ])('approved %s is refused', (_when, approvedAt) => {
    expect(() => extended(approvedAt)).toThrow(ExtensionTooLateError);
  });

  test.each([
    ['none', 0, 'single'],
    ['eleven for one authority', 11, 'single'],
    ['sixteen for several', 16, 'joint'],
    ['half a day', 0.5, 'single'],
    ['backwards', -5, 'single'],
  ] as const)('of %s is refused', (_what, workingDays, handling) => {
    expect(() => extended('2024-02-08T10:00', { workingDays, handling })).toThrow(BadExtensionError);
  });

  test('may be fifteen days where several authorities decide', () => {
    expect(extended('2024-02-08T10:00', { workingDays: 15, handling: 'joint' }).on).toBe('2024-03-07');
  });

  test('is paused like any other time', () => {
    expect(extended('2024-02-08T10:00', {}, ['2024-02-19..2024-02-21']).on).toBe('2024-03-04');
  });

  test('of a provisional date is provisional', () => {
    const provisional = { ...due, provisional: true };
    const extension = { workingDays: 1, handling: 'single', approvedAt: at('2024-02-08T10:00') } as const;
    expect(extendDue(provisional, extension, [], clock).provisional).toBe(true);
  });
});
