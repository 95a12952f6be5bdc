import { describe, expect, test } from 'vitest';
import { type AcceptCommand, acceptAtCounter, acceptCase } from '#cases/accept.ts';
import type { CaseEventKind } from '#cases/case-event.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { applyEvent, foldCase } from '#cases/fold.ts';
import {
  ALL_REQUIRED,
  act,
  aDigest,
  anEvent,
  anOpening,
  aPower,
  at,
  DOCUMENTS,
  DUES,
  kindsOf,
  LI_MIN,
  liMin,
  zhouQiang,
} from '#cases/samples.fixture.ts';
import { submitCase } from '#cases/submit.ts';

const NINE = '2007-10-30T09:00';

const command = (changes: Partial<AcceptCommand> = {}): AcceptCommand => ({
  ...act(liMin(), NINE),
  dues: DUES,
  asked: DOCUMENTS,
  presented: ALL_REQUIRED,
  ...changes,
});

const submitted = () =>
  submitCase(anOpening({ receivedVia: 'online' }), { at: at('2007-10-28T22:15'), dossierDigest: aDigest });

const inState = (...kinds: readonly CaseEventKind[]) =>
  kinds.reduce<CaseFile | null>(
    (file, kind) => applyEvent(file, anEvent(file, kind, at('2007-10-29T09:00'))),
    null,
  ) as CaseFile;

describe('at the counter', () => {
  const taken = () => acceptAtCounter(anOpening(), { ...command(), dossierDigest: aDigest });

  test('papers are received and accepted in one act', () => {
    expect(kindsOf(taken())).toEqual(['received', 'accepted']);
    expect(taken().caseFile).toEqual({
      ...anOpening(),
      state: 'accepted',
      version: 2,
      receivedAt: at(NINE),
      acceptedAt: at(NINE),
      acceptedOn: '2007-10-30',
      acceptedBy: LI_MIN,
      statutoryDue: DUES.statutory,
      promisedDue: DUES.promised,
    });
  });

  test('the clerk plays both parts', () => {
    expect(taken().events.map(({ by }) => by)).toEqual([
      { actor: 'clerk', accountId: LI_MIN },
      { actor: 'acceptor', accountId: LI_MIN },
    ]);
  });

  test('the journal says which documents lay on the counter', () => {
    expect(taken().events[1]).toMatchObject({ documentIds: ALL_REQUIRED });
  });
});

describe('an online filing', () => {
  test('is pre-reviewed and accepted in one act', () => {
    const before = submitted();
    const result = acceptCase(before.caseFile, command());
    expect(kindsOf(result)).toEqual(['preReviewed', 'accepted']);
    expect(result.caseFile).toMatchObject({
      state: 'accepted',
      version: 3,
      receivedAt: at('2007-10-28T22:15'),
    });
    expect(foldCase([...before.events, ...result.events])).toEqual(result.caseFile);
  });

  test.each([
    [['received'], ['accepted']],
    [['submitted', 'preReviewed'], ['accepted']],
    [['submitted', 'correctionRequested', 'corrected'], ['accepted']],
  ] as const)('after %o only %o is added', (before, added) => {
    expect(kindsOf(acceptCase(inState(...before), command()))).toEqual(added);
  });

  test.each([
    [['submitted', 'correctionRequested']],
    [['received', 'accepted']],
    [['received', 'deemedAccepted']],
    [['received', 'declined']],
    [['received', 'withdrawn']],
    [['received', 'accepted', 'reviewStarted', 'draftSubmitted', 'granted']],
  ] as const)('after %o it cannot be accepted', (before) => {
    expect(() => acceptCase(inState(...before), command())).toThrow(
      expect.objectContaining({
        code: 'cases.not-lawful',
        facts: expect.objectContaining({ event: 'accepted' }),
      }),
    );
  });

  test('the case of before is left as it was', () => {
    const before = Object.freeze(submitted().caseFile);
    acceptCase(before, command());
    expect(before).toEqual(submitted().caseFile);
  });
});

describe('documents', () => {
  test.each([
    ['none at all', [], ['GSJ-010-M1', 'GSJ-010-M2']],
    ['the second', ['GSJ-010-M1'], ['GSJ-010-M2']],
    ['the first, though the conditional one is there', ['GSJ-010-M3', 'GSJ-010-M2'], ['GSJ-010-M1']],
  ] as const)('missing %s: all that is missing is named', (_which, presented, missing) => {
    const withoutSome = command({ presented });
    for (const accept of [
      () => acceptCase(submitted().caseFile, withoutSome),
      () => acceptAtCounter(anOpening(), { ...withoutSome, dossierDigest: aDigest }),
    ]) {
      expect(accept).toThrow(
        expect.objectContaining({ code: 'cases.documents-missing', kind: 'conflict', facts: { missing } }),
      );
    }
  });

  test('what the platform fetches need not lie on the counter', () => {
    const asked = DOCUMENTS.map((document) => ({ ...document, fetchable: true }));
    const { caseFile } = acceptAtCounter(anOpening(), {
      ...command({ asked, presented: [] }),
      dossierDigest: aDigest,
    });
    expect(caseFile.state).toBe('accepted');
  });

  test('a conditional document may be handed in', () => {
    const presented = [...ALL_REQUIRED, 'GSJ-010-M3'];
    expect(acceptCase(submitted().caseFile, command({ presented })).events[1]).toMatchObject({
      documentIds: presented,
    });
  });

  test('a document the sheet does not ask for is refused', () => {
    expect(() =>
      acceptCase(submitted().caseFile, command({ presented: [...ALL_REQUIRED, 'XFD-001-M1'] })),
    ).toThrow(
      expect.objectContaining({ code: 'cases.unknown-documents', facts: { unknown: ['XFD-001-M1'] } }),
    );
  });

  test('an item that asks for nothing needs nothing', () => {
    expect(acceptCase(submitted().caseFile, command({ asked: [], presented: [] })).caseFile.state).toBe(
      'accepted',
    );
  });
});

describe('who may accept', () => {
  test.each([
    ['a reviewer may not', zhouQiang(aPower('accept')), NINE, 'identity.not-permitted'],
    ['a clerk with the power to decide only may not', liMin(aPower('decide')), NINE, 'organisation.no-power'],
    [
      'a clerk with the power for another department may not',
      liMin(aPower('accept', 'XFD')),
      NINE,
      'organisation.no-power',
    ],
    ['a clerk whose power has ended may not', liMin(), '2008-01-01T09:00', 'organisation.no-power'],
  ])('%s', (_who, by, moment, code) => {
    const refused = command(act(by, moment));
    expect(() => acceptCase(submitted().caseFile, refused)).toThrow(
      expect.objectContaining({ code, kind: 'forbidden' }),
    );
    expect(() => acceptAtCounter(anOpening(), { ...refused, dossierDigest: aDigest })).toThrow(
      expect.objectContaining({ code }),
    );
  });

  test('on the last day of the power it still holds', () => {
    expect(acceptCase(submitted().caseFile, command(act(liMin(), '2007-12-31T17:00'))).caseFile.state).toBe(
      'accepted',
    );
  });

  test('a clerk of another department with the power may', () => {
    const guest = { ...liMin(), departmentCode: 'ZWC', departmentLevel: 'manager' as const };
    expect(acceptCase(submitted().caseFile, command(act(guest, NINE))).caseFile.acceptedBy).toBe(LI_MIN);
  });
});

test('nothing was promised and no limit is set by law: both dues are null', () => {
  const dues = { statutory: null, promised: null };
  expect(acceptCase(submitted().caseFile, command({ dues })).caseFile).toMatchObject({
    statutoryDue: null,
    promisedDue: null,
  });
});
