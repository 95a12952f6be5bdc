import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseFile } from '#cases/case-file.ts';
import { CLOCK, SHEET, told } from '#cases/course.fixture.ts';
import { lapseCase } from '#cases/lapse.ts';
import { remindCorrection, reminderOf } from '#cases/remind-correction.ts';
import { requestCorrection } from '#cases/request-correction.ts';
import { act, anotherDigest, at, liMin } from '#cases/samples.fixture.ts';
import { clockDueOf } from '#clock/clock-due.ts';
import type { Limit } from '#clock/limit.ts';

const throwing = (code: string) => expect.objectContaining({ code });
const remind = (before: CaseFile, moment: string) =>
  remindCorrection(before, { at: at(moment), sheet: SHEET, clock: CLOCK });

/** Asked on 31 October 2007 with fifteen working days, up to 21 November; ten of them end on 14 November. */
const waiting: CaseFile = told({}, (before) =>
  requestCorrection(before, {
    ...act(liMin(), '2007-10-31T10:00'),
    defects: [{ documentId: 'GSJ-010-M1', defect: '第二页缺失' }],
    statementDigest: anotherDigest,
    sheet: SHEET,
    clock: CLOCK,
  }),
).file;

describe('K20 the applicant is reminded on the tenth of fifteen working days', () => {
  test('not before', () => {
    expect(waiting.correction?.due.on).toBe('2007-11-21');
    expect(() => remind(waiting, '2007-11-13T23:59')).toThrow(throwing('cases.not-yet'));
  });

  test('from the beginning of that day, with the day up to which it waits; the state stays', () => {
    const result = remind(waiting, '2007-11-14T00:00');
    expect(result?.events).toMatchObject([
      { kind: 'correctionReminded', by: { actor: 'system', accountId: null }, due: { on: '2007-11-21' } },
    ]);
    expect(result?.caseFile).toMatchObject({
      state: 'awaitingCorrection',
      version: waiting.version + 1,
      correction: { remindedAt: at('2007-11-14T00:00'), notices: 1 },
    });
  });

  test('once: whoever looks again finds nothing to do', () => {
    const reminded = remind(waiting, '2007-11-14T03:17')?.caseFile ?? waiting;
    for (const later of ['2007-11-14T03:18', '2007-11-20T09:00', '2007-12-30T09:00'])
      expect(remind(reminded, later)).toBeNull();
  });

  test('late, but in time for the applicant, it is still done; after the last moment it is not', () => {
    expect(remind(waiting, '2007-11-21T17:30')?.events).toHaveLength(1);
    expect(remind(waiting, '2007-11-21T17:31')).toBeNull();
  });

  test('is lawful only while a correction is awaited', () => {
    const lapsed = lapseCase(waiting, {
      at: at('2007-11-22T09:00'),
      sheet: { ...SHEET, rules: { ...SHEET.rules, lapsesUncorrected: true } },
    }).caseFile;
    expect(() => remind(lapsed, '2007-11-22T10:00')).toThrow(throwing('cases.not-lawful'));
  });

  test('another sheet than the one that binds is refused', () => {
    const sheet = { ...SHEET, version: SHEET.version + 1 };
    expect(() => remindCorrection(waiting, { at: at('2007-11-14T09:00'), sheet, clock: CLOCK })).toThrow(
      throwing('cases.wrong-sheet'),
    );
  });
});

describe('less or more time has its reminder after the same share', () => {
  const askedAt = at('2007-10-31T10:00');
  test.each<[string, Limit, string | null]>([
    ['as usual', { unit: 'workingDays', count: 15 }, '2007-11-14'],
    ['five working days', { unit: 'workingDays', count: 5 }, '2007-11-05'],
    ['two working days', { unit: 'workingDays', count: 2 }, '2007-11-01'],
    ['one working day: no day is left', { unit: 'workingDays', count: 1 }, null],
    ['thirty calendar days', { unit: 'calendarDays', count: 30 }, '2007-11-20'],
  ])('%s', (_what, limit, on) => {
    expect(reminderOf({ askedAt, limit }, CLOCK)?.on ?? null).toBe(on);
  });

  test('it never comes after the time is over', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom<Limit['unit']>('workingDays', 'calendarDays', 'months'),
        (count, unit) => {
          const given = { askedAt, limit: { unit, count } as Limit };
          const reminder = reminderOf(given, CLOCK);
          const end = clockDueOf('correction', { from: askedAt, limit: given.limit }, CLOCK);
          expect(reminder === null || reminder.at <= end.at).toBe(true);
        },
      ),
    );
  });
});
