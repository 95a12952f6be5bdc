import { describe, expect, test } from 'vitest';
import { type AcceptCommand, acceptAtCounter, acceptCase } from '#cases/accept.ts';
import type { AcceptanceTerms } from '#cases/acceptance-terms.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { CLOCK, inReview, SHEET, type Step, TIMING, told } from '#cases/course.fixture.ts';
import { decideAtOnce } from '#cases/decide-at-once.ts';
import { duesOfCase } from '#cases/dues-of-case.ts';
import { foldCase } from '#cases/fold.ts';
import { grantCase } from '#cases/grant.ts';
import { refuseCase } from '#cases/refuse.ts';
import { act, aDigest, anOpening, anotherDigest, at, liMin, zhouQiang } from '#cases/samples.fixture.ts';
import { supplyDeferred } from '#cases/supply-deferred.ts';
import { dateOnly } from '#time/date-only.ts';

const throwing = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });

const [M1 = '', M2 = '', M3 = ''] = SHEET.requiredDocuments.map(({ id }) => id);
const NINE = '2007-10-30T10:00';
const received = told({}).file;

const deferring = (until = '2007-11-05', documentId = M2): AcceptanceTerms => ({
  deferred: { documents: [{ documentId, until: dateOnly(until) }], commitmentDigest: anotherDigest },
});
const undertaking = (checkOn = '2007-12-20'): AcceptanceTerms => ({
  undertaking: { checkOn: dateOnly(checkOn), digest: anotherDigest },
  rules: { undertaking: true },
});

const command = (terms: AcceptanceTerms, changes: Partial<AcceptCommand> = {}): AcceptCommand => ({
  ...act(liMin(), NINE),
  dues: duesOfCase({ ...received, acceptedAt: at(NINE) }, TIMING),
  asked: SHEET.requiredDocuments,
  presented: [M1, M3],
  terms,
  ...changes,
});

const acceptedOn =
  (terms: AcceptanceTerms, changes: Partial<AcceptCommand> = {}): Step =>
  (before) =>
    acceptCase(before, command(terms, changes));

const supplied =
  (documentIds: readonly string[] = [M2], moment = '2007-11-02T09:00'): Step =>
  (before) =>
    supplyDeferred(before, { at: at(moment), documentIds, dossierDigest: aDigest });

const granted: Step = (before) =>
  grantCase(before, { ...act(zhouQiang(), '2007-11-02T10:00'), opinionDigest: null, facts: new Set() });

describe('accepted with a paper to follow', () => {
  test('the case remembers which, and until when; its limits run at once', () => {
    const { file, journal } = told({}, acceptedOn(deferring()));
    expect(file).toMatchObject({
      state: 'accepted',
      acceptedOn: '2007-10-30',
      promisedDue: { on: '2007-11-06' },
      deferred: [{ documentId: M2, until: '2007-11-05' }],
    });
    expect(journal.at(-1)).toMatchObject({ documentIds: [M1, M3], commitmentDigest: anotherDigest });
  });

  test('also in one act at the counter', () => {
    const result = acceptAtCounter(anOpening(), { ...command(deferring()), dossierDigest: aDigest });
    expect(result.caseFile.deferred).toHaveLength(1);
    expect(foldCase(result.events)).toEqual(result.caseFile);
  });

  test.each([
    [
      'the item does not mark it so',
      deferring('2007-11-05', M1),
      'cases.not-by-item-rule',
      { subjects: [M1] },
    ],
    ['the item does not know it', deferring('2007-11-05', 'GSJ-010-M9'), 'cases.unknown-documents', {}],
    ['it is there', deferring('2007-11-05', M3), 'cases.unknown-documents', { unknown: [M3] }],
    [
      'its day is after the promise',
      deferring('2007-11-07'),
      'cases.deferral-too-long',
      { last: '2007-11-06' },
    ],
    ['its day is over', deferring('2007-10-29'), 'cases.deferral-too-long', { documents: [M2] }],
    [
      'there is none',
      { deferred: { documents: [], commitmentDigest: anotherDigest } },
      'cases.basis-required',
      {},
    ],
  ] as const)('not when %s', (_situation, terms, code, facts) => {
    const presented = terms.deferred?.documents[0]?.documentId === M1 ? [M2, M3] : [M1, M2, M3];
    const there = code === 'cases.deferral-too-long' ? [M1, M3] : presented;
    expect(() => acceptedOn(terms, { presented: there })(received)).toThrow(throwing(code, facts));
  });

  test('K22: the last day of the promise is still within it', () => {
    expect(acceptedOn(deferring('2007-11-06'))(received).caseFile.deferred).toHaveLength(1);
  });

  test('where nothing is promised the law sets the last day, and where it sets none nothing is deferred', () => {
    const { statutory } = duesOfCase({ ...received, acceptedAt: at(NINE) }, TIMING);
    const dues = (law: typeof statutory) => ({ dues: { promised: null, statutory: law } });
    expect(acceptedOn(deferring('2007-11-20'), dues(statutory))(received).caseFile.state).toBe('accepted');
    expect(() => acceptedOn(deferring(), dues(null))(received)).toThrow(throwing('cases.not-by-item-rule'));
  });

  test('another paper is not made good by it', () => {
    expect(() => acceptedOn(deferring(), { presented: [M3] })(received)).toThrow(
      throwing('cases.documents-missing', { missing: [M1] }),
    );
  });
});

describe('the paper follows', () => {
  const waiting = told({}, acceptedOn(deferring())).file;

  test('and nothing is awaited any more; no date moves', () => {
    const { caseFile, events } = supplied()(waiting);
    expect(caseFile).toEqual({ ...waiting, deferred: [], version: 3 });
    expect(events).toMatchObject([{ by: { actor: 'applicant', accountId: null }, documentIds: [M2] }]);
  });

  test('late, and is taken all the same', () => {
    expect(supplied([M2], '2007-11-20T09:00')(waiting).caseFile.deferred).toEqual([]);
  });

  test.each([
    ['one that was not deferred', waiting, [M1], 'cases.unknown-documents'],
    ['none', waiting, [], 'cases.basis-required'],
    ['one that came before', supplied()(waiting).caseFile, [M2], 'cases.nothing-deferred'],
    ['one where all were there', inReview(), [M2], 'cases.nothing-deferred'],
    ['one before acceptance', received, [M2], 'cases.not-lawful'],
  ])('but not %s', (_what, before: CaseFile, ids, code) => {
    expect(() => supplied(ids)(before)).toThrow(throwing(code));
  });
});

describe('G14 a grant waits for every paper that was deferred', () => {
  test('it is refused while one is missing, and the refusal names it', () => {
    expect(() => told({}, acceptedOn(deferring()), granted)).toThrow(
      throwing('cases.deferred-missing', { documents: [M2] }),
    );
  });

  test('it is lawful when the last one is in', () => {
    expect(told({}, acceptedOn(deferring()), supplied(), granted).file.state).toBe('granted');
  });

  test('an undertaking of the applicant takes the place of the paper', () => {
    const terms = { ...deferring(), ...undertaking() };
    const { file } = told({}, acceptedOn(terms), granted);
    expect(file).toMatchObject({ state: 'granted', deferred: [{ documentId: M2 }] });
    expect(supplied()(file).caseFile).toMatchObject({ state: 'granted', deferred: [] });
  });

  test('an item that allows undertakings is not enough: this applicant has to have given one', () => {
    const terms = { ...deferring(), rules: { undertaking: true } };
    expect(() => told({}, acceptedOn(terms), granted)).toThrow(throwing('cases.deferred-missing'));
  });

  test('an immediate item with a paper to follow is not granted at the counter either', () => {
    const atOnce = (terms: AcceptanceTerms) => () =>
      decideAtOnce(anOpening({ handling: 'immediate' }), {
        ...command(terms),
        dossierDigest: aDigest,
        handedOver: true,
      });
    expect(atOnce(deferring())).toThrow(throwing('cases.deferred-missing'));
    expect(atOnce({ ...deferring(), ...undertaking() })().caseFile.state).toBe('delivered');
  });

  test('a refusal does not wait', () => {
    const { file } = told({}, acceptedOn(deferring()));
    const refused = refuseCase(file, {
      ...act(zhouQiang(), '2007-11-02T10:00'),
      statement: { reason: '不符合条件', legalBasis: '第二十条', remedies: '可以申请行政复议' },
      statementDigest: anotherDigest,
    });
    expect(refused.caseFile.state).toBe('refused');
  });
});

describe('an undertaking', () => {
  test('is kept with the day of its check', () => {
    const { file } = told({}, acceptedOn(undertaking(), { presented: [M1, M2, M3] }));
    expect(file.undertaking).toEqual({ checkOn: '2007-12-20', digest: anotherDigest });
  });

  test.each([
    [
      'the item knows none',
      { ...undertaking(), rules: {} },
      'cases.not-by-item-rule',
      { rule: 'undertaking' },
    ],
    ['nobody gave the rules', { undertaking: undertaking().undertaking }, 'cases.not-by-item-rule', {}],
    [
      'it is never checked later',
      undertaking('2007-10-30'),
      'cases.basis-required',
      { missing: ['checkOn'] },
    ],
  ])('is refused when %s', (_situation, terms, code, facts) => {
    expect(() => acceptedOn(terms as AcceptanceTerms, { presented: [M1, M2, M3] })(received)).toThrow(
      throwing(code, facts),
    );
  });
});

test('the clock is the one of 2007', () => {
  expect(CLOCK.calendar.notices.some(({ year }) => year === 2007)).toBe(true);
});
