import { describe, expect, test } from 'vitest';
import { correctOnSpot } from '#cases/correct-on-spot.ts';
import { accepted, CLOCK, SHEET, TEXTS, told } from '#cases/course.fixture.ts';
import { deemAccepted } from '#cases/deem-accepted.ts';
import { foldCase } from '#cases/fold.ts';
import { type NotRequiredCommand, tellNotRequired } from '#cases/not-required.ts';
import { noticeDueOf } from '#cases/notice-due.ts';
import { preReviewCase } from '#cases/pre-review.ts';
import { receiveCase, type TakeInCommand } from '#cases/receive.ts';
import {
  act,
  aDigest,
  anOpening,
  anotherDigest,
  aPower,
  at,
  kindsOf,
  LI_MIN,
  liMin,
  zhouQiang,
} from '#cases/samples.fixture.ts';
import { submitCase } from '#cases/submit.ts';

// Received on Tuesday 2007-10-30, so something must be said by Tuesday 2007-11-06, 17:30.
const received = told({}).file;
const LAST_MOMENT = '2007-11-06T17:30';
const TOO_LATE = '2007-11-06T17:31';
const throwing = (code: string) => expect.objectContaining({ code });

describe('papers taken in without acceptance', () => {
  const command = (changes: Partial<TakeInCommand> = {}): TakeInCommand => ({
    ...act(liMin(), '2007-10-30T09:00'),
    dossierDigest: aDigest,
    presentedBy: 'agent',
    ...changes,
  });

  test('are a case that is received, and nothing more', () => {
    const { caseFile, events } = receiveCase(anOpening(), command());
    expect(caseFile).toEqual({
      ...anOpening(),
      state: 'received',
      version: 1,
      receivedAt: at('2007-10-30T09:00'),
    });
    expect(events).toMatchObject([{ presentedBy: 'agent', by: { actor: 'clerk', accountId: LI_MIN } }]);
  });

  test('D-25: entered after the network came back, they count from the moment the window took them', () => {
    const handedInAt = at('2007-10-29T17:20');
    const slip = 'L20071029-S095-003';
    const result = receiveCase(anOpening(), command({ handedInAt, slip }));
    expect(result.caseFile.receivedAt).toBe(handedInAt);
    expect(result.events).toMatchObject([{ at: at('2007-10-30T09:00'), handedInAt, slip }]);
    expect(foldCase(result.events)).toEqual(result.caseFile);
    // Taken on Monday, so something must be said by Monday of the week after, not by Tuesday.
    expect(noticeDueOf(result.caseFile, CLOCK).on).toBe('2007-11-05');
  });

  test('need no power of the department', () => {
    expect(kindsOf(receiveCase(anOpening(), command({ by: { ...liMin(), powers: [] } })))).toEqual([
      'received',
    ]);
  });

  test.each([
    ['a reviewer takes none in', zhouQiang(), 'identity.not-permitted'],
    ['nor a clerk of another department', { ...liMin(), departmentCode: 'XFD' }, 'cases.not-found'],
  ])('%s', (_who, by, code) => {
    expect(() => receiveCase(anOpening(), command({ by }))).toThrow(throwing(code));
  });
});

describe('a pre-review', () => {
  const preReview = (moment: string) => preReviewCase(received, { ...act(liMin(), moment), clock: CLOCK });

  test('leaves every date where it was: the days for a notice go on from receipt', () => {
    const { caseFile } = preReview('2007-11-05T10:00');
    expect(caseFile).toEqual({ ...received, state: 'preReviewed', version: 2 });
    expect(noticeDueOf(caseFile, CLOCK)).toEqual(noticeDueOf(received, CLOCK));
    expect(noticeDueOf(caseFile, CLOCK)).toMatchObject({ on: '2007-11-06', at: at(LAST_MOMENT) });
  });

  test('does not keep the law from accepting on the same day and from the same day', () => {
    const command = { at: at(TOO_LATE), sheet: SHEET, clock: CLOCK };
    const without = deemAccepted(received, command).caseFile;
    const withOne = deemAccepted(preReview('2007-11-05T10:00').caseFile, command).caseFile;
    expect(withOne).toEqual({ ...without, version: 3 });
  });

  test('is possible up to the last moment and not after it', () => {
    expect(kindsOf(preReview(LAST_MOMENT))).toEqual(['preReviewed']);
    expect(() => preReview(TOO_LATE)).toThrow(throwing('cases.notice-too-late'));
  });

  test('of an accepted case is refused by the state, not by the date', () => {
    const { file } = told({}, accepted());
    expect(() => preReviewCase(file, { ...act(liMin(), '2007-12-03T09:00'), clock: CLOCK })).toThrow(
      throwing('cases.not-lawful'),
    );
  });

  test('is not for a reviewer', () => {
    expect(() => preReviewCase(received, { ...act(zhouQiang(), '2007-10-30T09:30'), clock: CLOCK })).toThrow(
      throwing('identity.not-permitted'),
    );
  });
});

describe('a correction on the spot', () => {
  const online = submitCase(anOpening(), { at: at('2007-10-28T22:15'), dossierDigest: aDigest }).caseFile;
  const preReviewed = preReviewCase(online, { ...act(liMin(), '2007-10-29T09:00'), clock: CLOCK }).caseFile;

  test.each([
    ['submitted', online],
    ['received', received],
    ['pre-reviewed', preReviewed],
  ])('leaves a case that is %s as it is, and uses no notice up', (_state, before) => {
    const { caseFile, events } = correctOnSpot(before, {
      at: at('2007-10-30T09:10'),
      dossierDigest: anotherDigest,
    });
    expect(caseFile).toEqual({ ...before, version: before.version + 1 });
    expect(events).toMatchObject([{ by: { actor: 'applicant' }, dossierDigest: anotherDigest }]);
  });

  test('comes too late after acceptance', () => {
    expect(() =>
      correctOnSpot(told({}, accepted()).file, { at: at('2007-10-31T09:00'), dossierDigest: aDigest }),
    ).toThrow(throwing('cases.not-lawful'));
  });
});

describe('nothing needs to be applied for', () => {
  const command = (changes: Partial<NotRequiredCommand> = {}): NotRequiredCommand => ({
    ...act(liMin(), '2007-10-30T09:30'),
    statement: { reason: TEXTS.reason, legalBasis: TEXTS.legalBasis },
    statementDigest: anotherDigest,
    clock: CLOCK,
    ...changes,
  });

  test('ends the case', () => {
    const { caseFile, events } = tellNotRequired(received, command());
    expect(caseFile).toEqual({ ...received, state: 'notRequired', version: 2 });
    expect(events).toMatchObject([{ by: { actor: 'acceptor' }, statementDigest: anotherDigest }]);
  });

  test.each([
    ['without a reason', { statement: { reason: ' ', legalBasis: '依据' } }, 'cases.basis-required'],
    ['without the power', { by: liMin(aPower('decide')) }, 'organisation.no-power'],
    ['when the law has accepted it', act(liMin(), TOO_LATE), 'cases.notice-too-late'],
  ])('not %s', (_situation, changes, code) => {
    expect(() => tellNotRequired(received, command(changes))).toThrow(throwing(code));
  });

  test('not after a pre-review', () => {
    const before = preReviewCase(received, { ...act(liMin(), '2007-10-30T09:10'), clock: CLOCK }).caseFile;
    expect(() => tellNotRequired(before, command())).toThrow(throwing('cases.not-lawful'));
  });
});
