import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseFile } from '#cases/case-file.ts';
import {
  accepted,
  CLOCK,
  chenJing,
  drafted,
  inReview,
  reviewing,
  SHEET,
  type Step,
  TIMING,
  told,
} from '#cases/course.fixture.ts';
import { duesOfCase } from '#cases/dues-of-case.ts';
import { type ExtendCommand, extendCase } from '#cases/extend.ts';
import { returnDraft } from '#cases/return-draft.ts';
import { act, anotherDigest, aPower, liMin, ZHOU_QIANG, zhouQiang } from '#cases/samples.fixture.ts';
import { startSpecialProcedure } from '#cases/start-special-procedure.ts';
import { countWorkingDays } from '#clock/working-calendar.ts';
import { dateOnly } from '#time/date-only.ts';

const throwing = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });

// Accepted on 10-30: promised by 11-06, by law by 11-27.
const command = (changes: Partial<ExtendCommand> = {}): ExtendCommand => ({
  ...act(zhouQiang(), '2007-11-05T10:00'),
  ...TIMING,
  approvedBy: 'approver',
  workingDays: 10,
  reason: '案情复杂',
  statementDigest: anotherDigest,
  ...changes,
});

const extended =
  (changes: Partial<ExtendCommand> = {}): Step =>
  (before) =>
    extendCase(before, command(changes));

const dues = ({ promisedDue, statutoryDue }: CaseFile) => [promisedDue?.on, statutoryDue?.on];

describe('an extension', () => {
  test('moves both limits by its working days, counted from their old ends', () => {
    const { file, journal } = told({}, accepted(), reviewing(), extended());
    expect(dues(file)).toEqual(['2007-11-20', '2007-12-11']);
    expect(file).toMatchObject({
      state: 'extended',
      extension: { workingDays: 10, handling: 'single', by: ZHOU_QIANG, movesPromise: true },
    });
    expect(journal.at(-1)).toMatchObject({ by: { actor: 'approver' }, statementDigest: anotherDigest });
  });

  test('a promise that was broken by then stays broken', () => {
    const { file } = told({}, accepted(), reviewing(), extended(act(zhouQiang(), '2007-11-07T10:00')));
    expect(dues(file)).toEqual(['2007-11-06', '2007-12-11']);
    expect(file.extension?.movesPromise).toBe(false);
  });

  test('of an item without a limit in law lengthens the promise', () => {
    const sheet = { ...SHEET, kind: 'publicService' } as const;
    const { caseFile } = extended({ sheet })({ ...inReview(), statutoryDue: null });
    expect(dues(caseFile)).toEqual(['2007-11-20', undefined]);
    expect(() => extended({ sheet, ...act(zhouQiang(), '2007-11-07T10:00') })(inReview())).toThrow(
      throwing('clock.extension-too-late'),
    );
  });

  test('holds when the clock stops later', () => {
    const { file } = told({}, accepted(), reviewing(), extended(), (before) =>
      startSpecialProcedure(before, {
        ...act(zhouQiang(), '2007-11-19T09:00'),
        ...TIMING,
        together: chenJing(),
        procedure: { kind: 'expertReview' },
        plannedDays: 3,
        statement: { legalBasis: '第四十五条', reason: '专家评审', institution: '专家组' },
        statementDigest: anotherDigest,
        noticeServedOn: dateOnly('2007-11-19'),
      }),
    );
    expect(dues(file)).toEqual(['2007-11-23', '2007-12-14']);
    expect(file.promisedDue?.expected).toBe(true);
    expect(file.statutoryDue?.expected).toBe(true);
  });
});

describe('G4 once, in time, 1 to 10 days, 15 where several authorities decide together', () => {
  const returned: Step = (before) =>
    returnDraft(before, {
      ...act(zhouQiang(), '2007-11-06T09:00'),
      as: 'approver',
      reason: '事实不清',
      statementDigest: anotherDigest,
    });

  test.each([
    ['at once', [extended()]],
    ['after a draft', [extended(), drafted('2007-11-05T15:00')]],
    ['after a draft that was returned', [extended(), drafted('2007-11-05T15:00'), returned]],
  ])('not a second time, %s', (_when, steps) => {
    const { file } = told({}, accepted(), reviewing(), ...steps);
    expect(() => extended(act(zhouQiang(), '2007-11-06T15:00'))(file)).toThrow(
      throwing('cases.already-extended'),
    );
  });

  test('a draft that waits can be extended, once', () => {
    const { file } = told({}, accepted(), reviewing(), drafted(), extended());
    expect(file.state).toBe('extended');
  });

  test('up to the last moment of the law', () => {
    expect(extended(act(zhouQiang(), '2007-11-27T17:30'))(inReview()).caseFile.state).toBe('extended');
    expect(() => extended(act(zhouQiang(), '2007-11-27T17:31'))(inReview())).toThrow(
      throwing('clock.extension-too-late'),
    );
  });

  test.each([0, 11, -1, 2.5])('not by %d days', (workingDays) => {
    expect(() => extended({ workingDays })(inReview())).toThrow(throwing('clock.bad-extension'));
  });

  const joint = () => inReview({ handling: 'joint' });

  test('fifteen days of joint handling, by the head of the government', () => {
    const { caseFile } = extended({ approvedBy: 'governmentHead', workingDays: 15 })(joint());
    expect(dues(caseFile)).toEqual(['2007-11-27', '2007-12-18']);
    expect(caseFile.extension?.handling).toBe('joint');
    expect(() => extended({ approvedBy: 'governmentHead', workingDays: 16 })(joint())).toThrow(
      throwing('clock.bad-extension'),
    );
  });

  test.each([
    ['the authority’s head does not extend joint handling', joint, 'approver', 'governmentHead'],
    ['nor the government’s a single authority', inReview, 'governmentHead', 'approver'],
  ] as const)('%s', (_who, before, approvedBy, needed) => {
    expect(() => extended({ approvedBy, workingDays: 5 })(before())).toThrow(
      throwing('cases.extension-approval', { needed }),
    );
  });

  test.each([
    ['without a reason', { reason: '　' }, 'cases.basis-required'],
    ['by a clerk', { by: liMin() }, 'identity.not-permitted'],
    ['without the power to decide', { by: zhouQiang(aPower('accept')) }, 'organisation.no-power'],
    ['under a later sheet', { sheet: { ...SHEET, version: 2 } }, 'cases.wrong-sheet'],
  ])('not %s', (_how, changes, code) => {
    expect(() => extended(changes)(inReview())).toThrow(throwing(code));
  });

  test('not before a review', () => {
    expect(() => extended()(told({}, accepted()).file)).toThrow(throwing('cases.not-lawful'));
  });
});

test('any extension adds exactly its working days to the limit of the law', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), (workingDays) => {
      const before = inReview();
      const { caseFile } = extended({ workingDays })(before);
      const old = duesOfCase(before, TIMING).statutory?.on ?? dateOnly('2007-01-01');
      const now = caseFile.statutoryDue?.on ?? old;
      expect(countWorkingDays(old, now, CLOCK.calendar)).toBe(workingDays);
    }),
  );
});
