import { describe, expect, test } from 'vitest';
import type { CaseFile } from '#cases/case-file.ts';
import {
  accepted,
  CHEN_JING,
  CLOCK,
  chenJing,
  inReview,
  reviewing,
  SHEET,
  type Step,
  sheetWith,
  TIMING,
  told,
} from '#cases/course.fixture.ts';
import { endSpecialProcedure, restartClock } from '#cases/end-special-procedure.ts';
import {
  act,
  aDigest,
  anotherDigest,
  at,
  LI_MIN,
  liMin,
  ZHOU_QIANG,
  zhouQiang,
} from '#cases/samples.fixture.ts';
import { SPECIAL_PROCEDURES } from '#cases/special-procedure.ts';
import {
  type SpecialProcedure,
  type StartSpecialProcedureCommand,
  startSpecialProcedure,
} from '#cases/start-special-procedure.ts';
import { dateOnly } from '#time/date-only.ts';

const throwing = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });

// Accepted on 10-30: promised by 11-06, by law by 11-27. Testing from 11-01, five working days, to 11-08.
const command = (changes: Partial<StartSpecialProcedureCommand> = {}): StartSpecialProcedureCommand => ({
  ...act(zhouQiang(), '2007-11-01T09:00'),
  ...TIMING,
  together: chenJing(),
  procedure: { kind: 'testing' },
  plannedDays: 5,
  statement: { legalBasis: '行政许可法第四十五条', reason: '设备检测', institution: '市特检院' },
  statementDigest: anotherDigest,
  noticeServedOn: dateOnly('2007-11-01'),
  ...changes,
});

const started =
  (changes: Partial<StartSpecialProcedureCommand> = {}): Step =>
  (before) =>
    startSpecialProcedure(before, command(changes));

const ended =
  (moment: string): Step =>
  (before) =>
    endSpecialProcedure(before, { ...act(zhouQiang(), moment), ...TIMING, conclusionDigest: aDigest });

const restart = (before: CaseFile, moment: string) =>
  restartClock(before, { at: at(moment), on: dateOnly(moment.slice(0, 10)), ...TIMING });

const dues = ({ promisedDue, statutoryDue }: CaseFile) => [promisedDue?.on, statutoryDue?.on];

describe('a special procedure', () => {
  test('stops both clocks for the days that are planned', () => {
    const { file } = told({}, accepted(), reviewing(), started());
    expect(file).toMatchObject({
      state: 'inSpecialProcedure',
      pauses: [{ kind: 'testing', from: '2007-11-01', to: '2007-11-08', isOpen: true }],
      promisedDue: { on: '2007-11-13', expected: true },
      statutoryDue: { on: '2007-12-04', expected: true },
      reviewers: [ZHOU_QIANG, CHEN_JING],
    });
  });

  test('that ends early gives back what was not needed', () => {
    const { file } = told({}, accepted(), reviewing(), started(), ended('2007-11-05T15:00'));
    expect(dues(file)).toEqual(['2007-11-08', '2007-11-29']);
    expect(file).toMatchObject({
      state: 'inReview',
      pauses: [{ kind: 'testing', from: '2007-11-01', to: '2007-11-05' }],
    });
    expect(file.promisedDue).not.toHaveProperty('expected');
  });

  test('that ends on the day it began has cost nothing', () => {
    const { file } = told({}, accepted(), reviewing(), started(), ended('2007-11-01T16:00'));
    expect(dues(file)).toEqual(dues(inReview()));
  });

  test('its conclusion is in the journal', () => {
    const { journal } = told({}, accepted(), reviewing(), started(), ended('2007-11-05T15:00'));
    expect(journal.at(-1)).toMatchObject({ conclusionDigest: aDigest, by: { actor: 'reviewer' } });
  });
});

describe('G5 a pause needs kind, basis, planned days and a served paper', () => {
  test('eight kinds stop the clock; a hearing has acts of its own', () => {
    const kinds = Object.keys(SPECIAL_PROCEDURES);
    expect(kinds).toHaveLength(8);
    for (const kind of kinds.filter((one) => one !== 'hearing')) {
      const { caseFile } = started({ procedure: { kind } as SpecialProcedure })(inReview());
      expect(caseFile.pauses).toMatchObject([{ kind }]);
    }
  });

  test.each(['公示', '现场踏勘', '缴费', '等待申请人'])('%s stops nothing by itself', (name) => {
    expect(() => started({ procedure: { kind: 'other', name } })(inReview())).toThrow(
      throwing('cases.not-by-item-rule', { rule: 'otherProcedure', subjects: [name] }),
    );
  });

  test('unless the item carries the text of another law', () => {
    const procedure = { kind: 'other', name: '公示' } as const;
    const bySheet = (basis: string) => ({
      procedure,
      sheet: sheetWith({ otherProcedures: [{ name: '公示', basis }] }),
    });
    expect(started(bySheet('城乡规划法第二十六条'))(inReview()).caseFile.pauses).toMatchObject([
      { kind: 'other' },
    ]);
    expect(() => started(bySheet('　'))(inReview())).toThrow(throwing('cases.not-by-item-rule'));
  });

  test.each([
    ['no basis', { statement: { ...command().statement, legalBasis: '' } }, 'cases.basis-required'],
    [
      'nobody who carries it out',
      { statement: { ...command().statement, institution: ' ' } },
      'cases.basis-required',
    ],
    ['no days', { plannedDays: 0 }, 'cases.bad-plan'],
    ['half a day', { plannedDays: 0.5 }, 'cases.bad-plan'],
    ['no notice yet', { noticeServedOn: dateOnly('2007-11-02') }, 'cases.bad-plan'],
    ['the sheet of another item', { sheet: { ...SHEET, code: 'GSJ-011' } }, 'cases.wrong-sheet'],
  ])('%s, no pause', (_what, changes, code) => {
    expect(() => started(changes)(inReview())).toThrow(throwing(code));
  });

  test('pauses of one case count once where they touch', () => {
    const { file } = told(
      {},
      accepted(),
      reviewing(),
      started(),
      ended('2007-11-05T09:00'),
      started({
        ...act(zhouQiang(), '2007-11-05T10:00'),
        noticeServedOn: dateOnly('2007-11-05'),
        plannedDays: 2,
      }),
      ended('2007-11-07T16:00'),
    );
    // 11-01 to 11-07 as one: four working days.
    expect(dues(file)).toEqual(['2007-11-12', '2007-12-03']);
  });
});

describe('G6 the clock restarts by itself when the plan is used up', () => {
  const paused = told({}, accepted(), reviewing(), started()).file;

  test('the system says so from the next day on, and no date moves', () => {
    const { caseFile, events } = restart(paused, '2007-11-09T00:05');
    expect(caseFile).toMatchObject({ state: 'inReview', pauses: [{ to: '2007-11-08' }] });
    expect(dues(caseFile)).toEqual(dues(paused));
    expect(events).toMatchObject([{ by: { actor: 'system', accountId: null }, conclusionDigest: null }]);
  });

  test('not while it lasts', () => {
    expect(() => restart(paused, '2007-11-08T23:59')).toThrow(
      throwing('cases.not-yet', { from: '2007-11-08' }),
    );
  });

  test.each(['2007-11-09T09:00', '2007-11-20T09:00', '2008-03-03T09:00'])(
    'an end recorded on %s, after the plan, wins no day',
    (moment) => {
      const { caseFile } = ended(moment)(paused);
      expect(caseFile.pauses).toMatchObject([{ to: '2007-11-08' }]);
      expect(dues(caseFile)).toEqual(dues(paused));
    },
  );

  test('nothing restarts what does not stand still', () => {
    expect(() => restart(inReview(), '2007-11-20T09:00')).toThrow(throwing('cases.not-lawful'));
    expect(() => ended('2007-11-20T09:00')(inReview())).toThrow(throwing('cases.not-lawful'));
  });
});

describe('who begins one', () => {
  test.each([
    ['one person alone', { together: zhouQiang() }, 'cases.second-officer'],
    ['a clerk', { by: liMin() }, 'identity.not-permitted'],
    [
      'a clerk beside the reviewer',
      { together: { ...liMin(), accountId: LI_MIN } },
      'identity.not-permitted',
    ],
    [
      'an officer of another department',
      { together: { ...chenJing(), departmentCode: 'XFD' } },
      'cases.not-found',
    ],
  ])('not %s', (_who, changes, code) => {
    expect(() => started(changes)(inReview())).toThrow(throwing(code));
  });

  test('and not before a review', () => {
    expect(() => started()(told({}, accepted()).file)).toThrow(throwing('cases.not-lawful'));
  });
});

test('the working days of the plan are those of the calendar', () => {
  expect(CLOCK.calendar.notices.length).toBeGreaterThan(0);
  const { caseFile } = started({ plannedDays: 45 })(inReview());
  // New Year 2008: 12-29 is worked, 12-30 to 01-01 are off.
  expect(caseFile.pauses?.[0]?.to).toBe('2008-01-04');
});
