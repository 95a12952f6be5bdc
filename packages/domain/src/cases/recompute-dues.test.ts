import { describe, expect, test } from 'vitest';
import { acceptAtCounter } from '#cases/accept.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { ALL, accepted, CLOCK, inReview, SHEET, TIMING, told } from '#cases/course.fixture.ts';
import { duesOfCase } from '#cases/dues-of-case.ts';
import { extendCase } from '#cases/extend.ts';
import { recomputeDues } from '#cases/recompute-dues.ts';
import {
  act,
  aDigest,
  anOpening,
  anotherDigest,
  aPower,
  at,
  liMin,
  zhouQiang,
} from '#cases/samples.fixture.ts';
import type { OfficeClock } from '#clock/due.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import { workingCalendar } from '#clock/working-calendar.ts';
import { dateOnly } from '#time/date-only.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const throwing = (code: string) => expect.objectContaining({ code });

const asOf = (day: string): OfficeClock => ({
  ...CLOCK,
  calendar: workingCalendar(holidayNotices(data.notices), { asOf: dateOnly(day) }),
});
const NOTICE = '国办发明电〔2020〕1号';
const recompute = (before: CaseFile, clock: OfficeClock, moment = '2020-01-27T20:00') =>
  recomputeDues(before, { at: at(moment), calendar: NOTICE, sheet: SHEET, clock });

describe('the holiday of 2020 was made longer while cases ran', () => {
  const before = asOf('2020-01-20');
  const after = asOf('2020-01-27');
  const forEver = { ...aPower('accept'), until: null };

  const running = acceptAtCounter(anOpening(), {
    ...act(liMin(forEver), '2020-01-20T10:00'),
    dossierDigest: aDigest,
    dues: duesOfCase({ ...anOpening(), receivedAt: at('2020-01-20T10:00') }, { sheet: SHEET, clock: before }),
    asked: SHEET.requiredDocuments,
    presented: ALL,
  }).caseFile;

  test('the dates move, and the journal says by which notice', () => {
    expect(running.promisedDue?.on).toBe('2020-02-01');
    const result = recompute(running, after);
    expect(result?.caseFile).toMatchObject({
      state: 'accepted',
      promisedDue: { on: '2020-02-04' },
      acceptedOn: running.acceptedOn,
      version: running.version + 1,
    });
    expect(result?.events).toMatchObject([{ by: { actor: 'system', accountId: null }, calendar: NOTICE }]);
  });

  test('once only: the same calendar changes nothing', () => {
    const moved = recompute(running, after)?.caseFile ?? running;
    expect(recompute(moved, after)).toBeNull();
  });
});

test('a change of days after the dates changes nothing', () => {
  expect(recompute(inReview(), asOf('2007-12-20'), '2007-12-20T09:00')).toBeNull();
});

test('an extension that was in time stays, whatever the calendar does to the date it was measured by', () => {
  const extended = extendCase(inReview(), {
    ...act(zhouQiang(), '2007-11-27T17:00'),
    ...TIMING,
    approvedBy: 'approver',
    workingDays: 10,
    reason: '案情复杂',
    statementDigest: anotherDigest,
  }).caseFile;
  // A calendar in which a Saturday is worked brings the old date before the approval.
  const notices = holidayNotices(data.notices).map((notice) =>
    notice.year === 2007 ? { ...notice, work: [...notice.work, dateOnly('2007-11-10')] } : notice,
  );
  const clock = { ...CLOCK, calendar: workingCalendar(notices) };
  expect(recompute(extended, clock)?.caseFile.statutoryDue?.on).toBe('2007-12-10');
});

test.each([
  ['before acceptance', told({}).file],
  ['after the end', { ...told({}, accepted()).file, state: 'granted' as const }],
])('nothing is computed %s', (_when, before) => {
  expect(() => recompute(before, CLOCK)).toThrow(throwing('cases.not-lawful'));
});

test('G3 a later version of the item does not touch a running case', () => {
  const longer = { ...SHEET, version: 2, promisedLimit: { unit: 'workingDays', count: 15 } as const };
  expect(() =>
    recomputeDues(inReview(), { at: at('2007-11-05T09:00'), calendar: NOTICE, sheet: longer, clock: CLOCK }),
  ).toThrow(throwing('cases.wrong-sheet'));
});
