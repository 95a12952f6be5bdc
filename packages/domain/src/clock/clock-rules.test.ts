import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockRuleFaults, clockRules } from '#clock/check-clock-rules.ts';
import { clockUnder, DEFAULT_CLOCK_RULES, pauseUnder } from '#clock/clock-rules.ts';
import { COUNTING_RULES } from '#clock/counting-rules.ts';
import { dueOf } from '#clock/due.ts';
import { BadClockRulesError } from '#clock/errors.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import { parseLimit } from '#clock/limit.ts';
import { workingCalendar } from '#clock/working-calendar.ts';
import { dateOnly } from '#time/date-only.ts';
import { instantAt, localAt, localText, parseLocal } from '#time/instant.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const calendar = workingCalendar(holidayNotices(data.notices));
const at = (text: string) => instantAt(parseLocal(text));

describe('the list of rules', () => {
  test('fourteen, each in both languages with its basis', () => {
    const rules = Object.values(COUNTING_RULES);
    expect(rules).toHaveLength(14);
    for (const { zh, en, basis, basisZh } of rules) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z][\x20-\x7e’]+$/);
      expect(basis).not.toBe('');
      expect(basisZh).toMatch(/\p{Script=Han}/u);
    }
  });

  test('every setting belongs to exactly one of them', () => {
    const settings = Object.values(COUNTING_RULES).flatMap((rule): readonly string[] => rule.settings);
    expect(settings.toSorted()).toEqual(Object.keys(DEFAULT_CLOCK_RULES).toSorted());
  });
});

describe('rules from data', () => {
  test('nothing said: the defaults', () => {
    expect(clockRules({})).toEqual(DEFAULT_CLOCK_RULES);
  });

  test('one setting changed leaves the others', () => {
    expect(
      clockRules({ receiptDay: 'nextWorkday', hallHours: { 'H-02': '08:00-11:30,14:00-18:00' } }),
    ).toEqual({
      ...DEFAULT_CLOCK_RULES,
      receiptDay: 'nextWorkday',
      hallHours: { 'H-02': '08:00-11:30,14:00-18:00' },
    });
  });

  test.each([
    ['no object', ['receiptDay'], 'rules', 'an object of settings'],
    ['an unknown setting', { recieptDay: 'actual' }, 'recieptDay', 'is no setting; allowed: dayEnds,'],
    ['a wrong choice', { receiptDay: 'later' }, 'receiptDay', 'is "later"; allowed: actual, nextWorkday'],
    ['nothing where something must be', { dayEnds: null }, 'dayEnds', 'is null; allowed: closing, midnight'],
    ['hours that overlap', { officeHours: '09:00-12:00,11:00-17:00' }, 'officeHours', 'overlap'],
    [
      'hours without a text of their own',
      { officeHours: { toString: {} }, hallHours: { 'H-02': { toString: null } } },
      'officeHours',
      'is not a list of hours',
    ],
    ['hours of one hall', { hallHours: { 'H-02': 'all day' } }, 'hallHours.H-02', 'is not a list of hours'],
    ['halls as a list', { hallHours: ['09:00-12:00'] }, 'hallHours', 'the hours of each hall by its code'],
    [
      'a unit that is none',
      { preReviewLimit: { unit: 'weeks', count: 1 } },
      'preReviewLimit.unit',
      'is "weeks"',
    ],
    ['no limit', { disclosureLimit: 7 }, 'disclosureLimit.unit', 'is nothing; allowed: workingDays'],
    [
      'half a day',
      { preReviewLimit: { unit: 'workingDays', count: 0.5 } },
      'preReviewLimit.count',
      '0.5 workingDays is not a limit',
    ],
    [
      'a reminder when it is too late',
      { correctionLimit: { unit: 'workingDays', count: 10 } },
      'correctionReminder.count',
      'is less than 10',
    ],
    [
      'a reminder in another unit',
      { correctionReminder: { unit: 'calendarDays', count: 5 } },
      'correctionReminder.unit',
      'is the unit of the limit it belongs to, "workingDays"',
    ],
    ['a zone of more than a day', { zone: 2_000 }, 'zone', 'minutes east of UTC'],
    ['a zone that has no text of its own', { zone: { toString: '' } }, 'zone', 'minutes east of UTC'],
    [
      'a count that is text',
      { correctionLimit: { unit: 'workingDays', count: '15' } },
      'correctionLimit.count',
      'a whole number from 1',
    ],
  ])('%s is refused with its path', (_what, given, path, message) => {
    expect(clockRuleFaults(given)).toContainEqual({
      path,
      message: expect.stringContaining(message),
      zh: expect.stringMatching(/\p{Script=Han}/u),
    });
    expect(() => clockRules(given)).toThrow(BadClockRulesError);
  });

  test('every fault is named at once', () => {
    const paths = clockRuleFaults({ dayEnds: 1, officeHours: '', pausesFrom: '', zone: 0.5 }).map(
      (fault) => fault.path,
    );
    expect(paths).toEqual(['dayEnds', 'pausesFrom', 'officeHours', 'zone']);
  });

  test('whatever is given, it is either refused or can be counted with', () => {
    const anySetting = fc.constantFrom(...Object.keys(DEFAULT_CLOCK_RULES));
    fc.assert(
      fc.property(fc.dictionary(anySetting, fc.jsonValue()), (given) => {
        if (clockRuleFaults(given).length > 0) return;
        const clock = clockUnder(clockRules(given), calendar);
        expect(dueOf(at('2026-11-02T10:00'), parseLimit('5wd'), [], clock).at).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the clock of a hall', () => {
  const rules = clockRules({
    dayEnds: 'midnight',
    hallHours: { 'H-02': '08:00-10:00,10:30-12:00,14:00-18:00' },
  });
  const dueIn = (limit: string, hall?: string) =>
    localText(
      localAt(dueOf(at('2026-03-02T09:30'), parseLimit(limit), [], clockUnder(rules, calendar, hall)).at),
    );

  test.each([
    ['the centre', undefined, '2026-03-02T14:30'],
    ['a hall with three sessions a day', 'H-02', '2026-03-02T16:00'],
    ['a hall without hours of its own', 'H-03', '2026-03-02T14:30'],
    ['a hall named like something else', 'constructor', '2026-03-02T14:30'],
  ])('%s', (_where, hall, expected) => {
    expect(dueIn('4wh', hall)).toBe(expected);
  });

  test('a day ends when the rules say', () => {
    expect(dueIn('1wd')).toBe('2026-03-04T00:00');
  });
});

describe('the day a pause begins on', () => {
  const days = { from: dateOnly('2026-11-04'), to: dateOnly('2026-11-10') };
  const dueUnder = (pausesFrom: 'nextDay' | 'sameDay') => {
    const rules = clockRules({ pausesFrom });
    return dueOf(
      at('2026-11-02T10:00'),
      parseLimit('5wd'),
      [pauseUnder(rules, days)],
      clockUnder(rules, calendar),
    ).on;
  };

  test('still counts, unless the rules give it to the pause', () => {
    expect(dueUnder('nextDay')).toBe('2026-11-13');
    expect(dueUnder('sameDay')).toBe('2026-11-16');
  });

  test('whether the pause is open stays', () => {
    expect(pauseUnder(DEFAULT_CLOCK_RULES, { ...days, isOpen: true })).toEqual({ ...days, isOpen: true });
  });
});
