import { limitInWords } from '@yichuang/domain/documents/limit-in-words.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  caseNumberParts,
  dayWords,
  dueWords,
  type Limit,
  type LimitUnit,
  leftWords,
  limitWords,
  momentInFull,
  momentWords,
  numberWords,
  officeHoursWords,
  plainDayWords,
  timeLeftWords,
} from '#format.ts';

const UNITS = ['workingDays', 'workingHours', 'minutes', 'calendarDays', 'months'] as const;

describe('days', () => {
  test('a deadline names its weekday', () => {
    expect(dayWords('2026-11-23', 'zh')).toBe('2026年11月23日（星期一）');
    expect(dayWords('2026-11-23', 'en')).toBe('Monday, 23 November 2026');
  });

  test('any other day does not', () => {
    expect(plainDayWords('2007-05-09', 'zh')).toBe('2007年5月9日');
    expect(plainDayWords('2007-05-09', 'en')).toBe('9 May 2007');
  });
});

describe('moments', () => {
  test('an evening in London is the next morning in Chengdu', () => {
    expect(momentWords('2026-11-22T17:30:00.000Z', 'zh')).toBe('11-23 01:30');
    expect(momentWords('2026-11-22T17:30:00.000Z', 'en')).toBe('23 Nov 01:30');
  });

  test('the year is told when it is not the present one', () => {
    const now = '2027-01-04T01:00:00Z';
    expect(momentWords('2026-12-31T08:00:00Z', 'zh', now)).toBe('2026-12-31 16:00');
    expect(momentWords('2026-12-31T08:00:00Z', 'en', now)).toBe('31 Dec 2026 16:00');
  });

  test('the last hours of the year in UTC belong to the next one here', () => {
    expect(momentWords('2026-12-31T20:00:00Z', 'zh', '2027-01-04T01:00:00Z')).toBe('01-01 04:00');
  });

  test('in full for those who hover over it', () => {
    expect(momentInFull('2026-11-23T01:20:00Z', 'zh')).toBe('2026年11月23日 09:20');
    expect(momentInFull('2026-11-23T01:20:00Z', 'en')).toBe('23 November 2026 09:20');
  });
});

describe('limits', () => {
  test.each<[Limit, string, string]>([
    [{ unit: 'workingDays', count: 5 }, '5个工作日', '5 working days'],
    [{ unit: 'workingHours', count: 4 }, '4个工作小时', '4 working hours'],
    [{ unit: 'workingHours', count: 1.5 }, '1.5个工作小时', '1.5 working hours'],
    [{ unit: 'minutes', count: 30 }, '30分钟', '30 minutes'],
    [{ unit: 'calendarDays', count: 1 }, '1日', '1 calendar day'],
    [{ unit: 'months', count: 2 }, '2个月', '2 months'],
  ])('%o', (limit, zh, en) => {
    expect(limitWords(limit, 'zh')).toBe(zh);
    expect(limitWords(limit, 'en')).toBe(en);
  });

  test('the screen says what the letter says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...UNITS), fc.integer({ min: 1, max: 400 }), (unit, count) => {
        expect(limitWords({ unit, count }, 'zh')).toBe(limitInWords({ unit, count }));
      }),
    );
  });
});

describe('due dates', () => {
  const due = (unit: LimitUnit) => ({ at: '2026-11-24T03:00:00Z', on: '2026-11-24', unit });

  test.each<LimitUnit>(['workingDays', 'calendarDays', 'months'])('in %s the whole day counts', (unit) => {
    expect(dueWords(due(unit), 'zh')).toBe('2026年11月24日（星期二）');
  });

  test.each<LimitUnit>(['workingHours', 'minutes'])('in %s the time is told', (unit) => {
    expect(dueWords(due(unit), 'zh')).toBe('2026年11月24日（星期二）11:00');
    expect(dueWords(due(unit), 'en')).toBe('Tuesday, 24 November 2026 11:00');
  });
});

describe('time left', () => {
  test.each<[Limit, string, string]>([
    [{ unit: 'workingDays', count: 2 }, '剩2个工作日', '2 working days left'],
    [{ unit: 'workingHours', count: 1.26 }, '剩1.3个工作小时', '1.3 working hours left'],
    [{ unit: 'workingDays', count: -1 }, '超1个工作日', '1 working day over'],
    [{ unit: 'workingDays', count: 0 }, '今天到期', 'due today'],
    [{ unit: 'calendarDays', count: 0 }, '今天到期', 'due today'],
    [{ unit: 'workingHours', count: -0.02 }, '已到时限', 'due now'],
  ])('%o', (left, zh, en) => {
    expect(timeLeftWords(left, 'zh')).toBe(zh);
    expect(timeLeftWords(left, 'en')).toBe(en);
  });
});

describe('numbers', () => {
  test('a case number is read as region, day and the rest', () => {
    expect(caseNumberParts('510109200710301000017')).toEqual({
      region: '510109',
      day: '20071030',
      rest: '1000017',
    });
    expect(caseNumberParts('510109200710301000017-03').rest).toBe('1000017-03');
  });

  test.each([
    [0, '0'],
    [999, '999'],
    [5335, '5,335'],
    [1_328_355, '1,328,355'],
    [98.1, '98.1'],
    [-1234.5, '-1,234.5'],
  ])('%d is grouped by thousands', (value, words) => {
    expect(numberWords(value)).toBe(words);
  });

  test('office hours lose their leading zeros', () => {
    expect(officeHoursWords('08:30-12:00,13:00-17:30', 'zh')).toBe('8:30–12:00、13:00–17:30');
    expect(officeHoursWords('09:00-12:00', 'en')).toBe('9:00–12:00');
  });
});

describe('what is left of a running limit', () => {
  test.each([
    [
      'days are working days',
      'workingDays',
      { isOverdue: false, workingDays: 2, workingMinutes: 900 },
      '剩2个工作日',
      '2 working days left',
    ],
    [
      'calendar days too are told by working days',
      'calendarDays',
      { isOverdue: false, workingDays: 3, workingMinutes: 900 },
      '剩3个工作日',
      '3 working days left',
    ],
    [
      'due today',
      'workingDays',
      { isOverdue: false, workingDays: 0, workingMinutes: 200 },
      '今天到期',
      'due today',
    ],
    [
      'closed an hour ago',
      'workingDays',
      { isOverdue: true, workingDays: 0, workingMinutes: 0 },
      '已到时限',
      'due now',
    ],
    [
      'one working day over',
      'workingDays',
      { isOverdue: true, workingDays: 1, workingMinutes: 480 },
      '超1个工作日',
      '1 working day over',
    ],
    [
      'hours of opening time',
      'workingHours',
      { isOverdue: false, workingDays: 0, workingMinutes: 210 },
      '剩3.5个工作小时',
      '3.5 working hours left',
    ],
    [
      'less than an hour',
      'workingHours',
      { isOverdue: false, workingDays: 1, workingMinutes: 25 },
      '剩25分钟',
      '25 minutes left',
    ],
    [
      'minutes over',
      'minutes',
      { isOverdue: true, workingDays: 0, workingMinutes: 12 },
      '超12分钟',
      '12 minutes over',
    ],
  ] as const)('%s', (_situation, unit, left, zh, en) => {
    expect([leftWords({ unit, left }, 'zh'), leftWords({ unit, left }, 'en')]).toEqual([zh, en]);
  });
});
