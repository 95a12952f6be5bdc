import { describe, expect, test } from 'vitest';
import { acceptAtCounter } from '#cases/accept.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { ALL, accepted, CLOCK, inReview, SHEET, TIMING, told } from '#cases/course.fixture.ts';
import { duesAtAcceptance, duesOfCase } from '#cases/dues-of-case.ts';
import { extendCase } from '#cases/extend.ts';
import { correctionDueOf, recomputeDues } from '#cases/recompute-dues.ts';
import { requestCorrection } from '#cases/request-correction.ts';
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
import { seekOpinions } from '#cases/seek-opinions.ts';
import { type ClockRules, DEFAULT_CLOCK_RULES } from '#clock/clock-rules.ts';
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

describe('other dates that run', () => {
  const closing = (from: string, to: string): OfficeClock => {
    const closures = [{ from: dateOnly(from), to: dateOnly(to), basis: '停电通知' }];
    const { calendar: nationwide } = CLOCK;
    return { ...CLOCK, nationwide, calendar: workingCalendar(nationwide.notices, { closures }) };
  };
  const inNovember = (before: CaseFile, clock: OfficeClock) => recompute(before, clock, '2007-10-31T09:00');
  const correcting = requestCorrection(told({}).file, {
    ...act(liMin(), '2007-10-31T08:40'),
    ...TIMING,
    sheet: SHEET,
    defects: [{ documentId: 'GSJ-010-M1', defect: '缺少签字' }],
    statementDigest: aDigest,
  }).caseFile;
  const consulting = seekOpinions(inReview(), {
    ...act(liMin(), '2007-11-01T09:00'),
    ...TIMING,
    sheet: SHEET,
    departmentCodes: ['XFD'],
    questions: ['是否符合消防要求？'],
    statementDigest: aDigest,
    limit: { unit: 'workingDays', count: 2 },
  }).caseFile;

  test('a closure gives the applicant who corrects the days it takes, and moves no limit of the decision', () => {
    expect(correcting.correction?.due.on).toBe('2007-11-21');
    const result = inNovember(correcting, closing('2007-11-05', '2007-11-06'));
    expect(result?.events).toMatchObject([{ kind: 'duesRecomputed', correctionDue: { on: '2007-11-23' } }]);
    expect(result?.events[0]).not.toHaveProperty('dues');
    expect(result?.caseFile).toMatchObject({
      state: 'awaitingCorrection',
      correction: { due: { on: '2007-11-23' }, asked: ['GSJ-010-M1'] },
    });
    expect(result?.caseFile).not.toHaveProperty('promisedDue');
  });

  test('R9 when the closure is withdrawn the applicant keeps the day they were told', () => {
    const longer = inNovember(correcting, closing('2007-11-05', '2007-11-06'))?.caseFile ?? correcting;
    expect(inNovember(longer, CLOCK)).toBeNull();
  });

  test('departments that were asked have the days of the closure as well', () => {
    expect(consulting.consultation?.due.on).toBe('2007-11-05');
    const result = recompute(consulting, closing('2007-11-02', '2007-11-02'), '2007-11-01T10:00');
    expect(result?.caseFile).toMatchObject({
      state: 'seekingOpinions',
      consultation: { due: { on: '2007-11-06' }, departmentCodes: ['XFD'] },
    });
  });

  test('a correction that came is not asked again', () => {
    const corrected: CaseFile = { ...correcting, state: 'received' };
    expect(
      correctionDueOf(corrected, { sheet: SHEET, clock: closing('2007-11-05', '2007-11-06') }),
    ).toBeNull();
  });
});

describe('rules of the centre', () => {
  const under = (rules: Partial<ClockRules>): OfficeClock => ({
    ...CLOCK,
    rules: { ...DEFAULT_CLOCK_RULES, ...rules },
  });
  const corrected = { suppliedAt: at('2007-11-05T10:00') } as NonNullable<CaseFile['correction']>;

  test.each([
    ['from the last missing paper', 'lastPaper', '2007-11-12'],
    ['from acceptance', 'acceptance', '2007-11-14'],
  ] as const)('R4 after a correction the limit counts %s', (_from, correctedFrom, expected) => {
    const clock = under({ correctedFrom });
    const dues = duesAtAcceptance({ correction: corrected }, at('2007-11-07T10:00'), { sheet: SHEET, clock });
    expect(dues.promised?.on).toBe(expected);
  });

  test.each([
    ['still counts', 'nextDay', '2007-11-08'],
    ['belongs to the pause', 'sameDay', '2007-11-09'],
  ] as const)('R6 the day a pause begins on %s', (_what, pausesFrom, expected) => {
    const pause = { kind: 'testing', from: dateOnly('2007-11-01'), to: dateOnly('2007-11-05') } as const;
    const file = { ...inReview(), pauses: [pause] };
    expect(duesOfCase(file, { sheet: SHEET, clock: under({ pausesFrom }) }).promised?.on).toBe(expected);
  });
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
