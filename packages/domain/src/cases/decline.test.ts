import { describe, expect, test } from 'vitest';
import { type DeclineCommand, declineCase } from '#cases/decline.ts';
import { applyEvent, foldCase } from '#cases/fold.ts';
import {
  act,
  aDigest,
  anEvent,
  anOpening,
  anotherDigest,
  aPower,
  at,
  DUES,
  LI_MIN,
  liMin,
  zhouQiang,
} from '#cases/samples.fixture.ts';
import { submitCase } from '#cases/submit.ts';

const STATEMENT = {
  reason: '申请事项不属于本机关职权范围',
  legalBasis: '行政许可法第三十二条第一款第二项',
  competentAuthority: '成都市公安局',
};

const command = (changes: Partial<DeclineCommand> = {}): DeclineCommand => ({
  ...act(liMin(), '2007-10-29T09:00'),
  statement: STATEMENT,
  statementDigest: anotherDigest,
  ...changes,
});

const submitted = submitCase(anOpening(), { at: at('2007-10-28T22:15'), dossierDigest: aDigest });

test('declining ends the case; no limit ever ran and nothing was decided', () => {
  const { caseFile, events } = declineCase(submitted.caseFile, command());
  expect(caseFile).toEqual({ ...submitted.caseFile, state: 'declined', version: 2 });
  expect(foldCase([...submitted.events, ...events])).toEqual(caseFile);
});

test('the journal holds the digest of the statement, not the statement', () => {
  const { events } = declineCase(submitted.caseFile, command());
  expect(events).toEqual([
    {
      kind: 'declined',
      at: at('2007-10-29T09:00'),
      by: { actor: 'acceptor', accountId: LI_MIN },
      statementDigest: anotherDigest,
    },
  ]);
});

describe('G8 a text that says nothing is refused', () => {
  test.each([
    ['no reason', { reason: '' }, ['reason']],
    ['blanks for a basis', { legalBasis: ' \t\n' }, ['legalBasis']],
    ['blanks for the remedies', { remedies: ' ' }, ['remedies']],
    ['full-width blanks for an authority', { competentAuthority: '　　' }, ['competentAuthority']],
    [
      'nothing at all',
      { reason: '', legalBasis: '', competentAuthority: '' },
      ['reason', 'legalBasis', 'competentAuthority'],
    ],
  ])('%s', (_what, changes, missing) => {
    expect(() =>
      declineCase(submitted.caseFile, command({ statement: { ...STATEMENT, ...changes } })),
    ).toThrow(expect.objectContaining({ code: 'cases.basis-required', kind: 'invalid', facts: { missing } }));
  });
});

describe('when it is too late', () => {
  test('the law has accepted it', () => {
    const noticeDue = DUES.promised ?? undefined;
    const decline = (moment: string) => () =>
      declineCase(submitted.caseFile, command({ ...act(liMin(), moment), ...(noticeDue && { noticeDue }) }));
    expect(decline('2007-11-06T17:30')().caseFile.state).toBe('declined');
    expect(decline('2007-11-06T17:31')).toThrow(expect.objectContaining({ code: 'cases.notice-too-late' }));
  });

  test.each(['preReviewed', 'correctionRequested', 'withdrawn'] as const)('after %s', (kind) => {
    const before = applyEvent(submitted.caseFile, anEvent(submitted.caseFile, kind, at('2007-10-28T23:00')));
    expect(() => declineCase(before, command())).toThrow(
      expect.objectContaining({ code: 'cases.not-lawful' }),
    );
  });
});

test.each([
  ['a reviewer may not', zhouQiang(aPower('accept')), 'identity.not-permitted'],
  ['a clerk without the power may not', liMin(aPower('accept', 'XFD')), 'organisation.no-power'],
])('%s', (_who, by, code) => {
  expect(() => declineCase(submitted.caseFile, command({ by }))).toThrow(expect.objectContaining({ code }));
});
