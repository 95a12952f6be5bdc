import { describe, expect, test } from 'vitest';
import { acceptAtCounter } from '#cases/accept.ts';
import { foldCase } from '#cases/fold.ts';
import { type RefuseCommand, refuseCase } from '#cases/refuse.ts';
import {
  ALL_REQUIRED,
  act,
  aDigest,
  anOpening,
  anotherDigest,
  at,
  DOCUMENTS,
  DUES,
  kindsOf,
  LI_MIN,
  liMin,
  ZHOU_QIANG,
  zhouQiang,
} from '#cases/samples.fixture.ts';

const STATEMENT = {
  reason: '经营场所不符合消防安全条件',
  legalBasis: '消防法（1998）第十二条',
  remedies: '可在60日内向成都市人民政府申请行政复议，或在三个月内提起行政诉讼',
};

const command = (changes: Partial<RefuseCommand> = {}): RefuseCommand => ({
  ...act(zhouQiang(), '2007-11-01T10:00'),
  statement: STATEMENT,
  statementDigest: anotherDigest,
  ...changes,
});

const taken = (handling: 'promised' | 'immediate' = 'promised') =>
  acceptAtCounter(anOpening({ handling }), {
    ...act(liMin(), '2007-10-30T09:00'),
    dues: DUES,
    asked: DOCUMENTS,
    presented: ALL_REQUIRED,
    dossierDigest: aDigest,
  });

test('a refusal is a decision: review, draft and refusal in one act, on time or not', () => {
  const before = taken();
  const result = refuseCase(before.caseFile, command());
  expect(kindsOf(result)).toEqual(['reviewStarted', 'draftSubmitted', 'refused']);
  expect(result.caseFile).toMatchObject({
    state: 'refused',
    version: 5,
    decidedAt: at('2007-11-01T10:00'),
    decidedBy: ZHOU_QIANG,
    onTime: true,
  });
  expect(foldCase([...before.events, ...result.events])).toEqual(result.caseFile);
});

test('an immediate item is refused only after a review', () => {
  expect(kindsOf(refuseCase(taken('immediate').caseFile, command()))).toEqual([
    'reviewStarted',
    'draftSubmitted',
    'refused',
  ]);
});

test('the journal holds the digest only; no word of the statement is in it', () => {
  const { events } = refuseCase(taken().caseFile, command());
  expect(events).toMatchObject([{}, { opinionDigest: anotherDigest }, { statementDigest: anotherDigest }]);
  for (const text of Object.values(STATEMENT)) expect(JSON.stringify(events)).not.toContain(text);
});

describe('G8 a refusal without its texts is refused', () => {
  test.each([
    ['no reason', { reason: ' ' }, ['reason']],
    ['no legal basis', { legalBasis: '' }, ['legalBasis']],
    ['no word on remedies', { remedies: '\u3000' }, ['remedies']],
    ['neither reason nor basis', { reason: '', legalBasis: '' }, ['reason', 'legalBasis']],
  ])('%s', (_what, changes, missing) => {
    expect(() => refuseCase(taken().caseFile, command({ statement: { ...STATEMENT, ...changes } }))).toThrow(
      expect.objectContaining({ code: 'cases.basis-required', kind: 'invalid', facts: { missing } }),
    );
  });
});

test('whoever accepted may not refuse either', () => {
  const by = { ...zhouQiang(), accountId: LI_MIN };
  expect(() => refuseCase(taken().caseFile, command({ by }))).toThrow(
    expect.objectContaining({ code: 'cases.same-person' }),
  );
});

test('what was refused is not refused again', () => {
  const refused = refuseCase(taken().caseFile, command());
  expect(() => refuseCase(refused.caseFile, command())).toThrow(
    expect.objectContaining({
      code: 'cases.not-lawful',
      facts: { state: 'refused', event: 'refused', lawful: ['delivered'] },
    }),
  );
});

test('a clerk may not refuse', () => {
  expect(() => refuseCase(taken().caseFile, command({ by: liMin() }))).toThrow(
    expect.objectContaining({ code: 'identity.not-permitted' }),
  );
});
