import { describe, expect, test } from 'vitest';
import type { CaseOpening } from '#cases/case-file.ts';
import { type DecideAtOnceCommand, decideAtOnce } from '#cases/decide-at-once.ts';
import { foldCase } from '#cases/fold.ts';
import {
  ALL_REQUIRED,
  AN_APPLICATION,
  act,
  aDigest,
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

const NINE = '2007-10-30T09:00';
const immediate = (changes: Partial<CaseOpening> = {}) => anOpening({ handling: 'immediate', ...changes });

const command = (changes: Partial<DecideAtOnceCommand> = {}): DecideAtOnceCommand => ({
  ...act(liMin(), NINE),
  dues: DUES,
  asked: DOCUMENTS,
  presented: ALL_REQUIRED,
  dossierDigest: aDigest,
  handedOver: false,
  ...changes,
});

test('one act receives, accepts and grants', () => {
  const result = decideAtOnce(immediate(), command());
  expect(kindsOf(result)).toEqual(['received', 'accepted', 'granted']);
  expect(result.caseFile).toEqual({
    ...immediate(),
    state: 'granted',
    version: 3,
    receivedAt: at(NINE),
    acceptedAt: at(NINE),
    acceptedOn: '2007-10-30',
    acceptedBy: LI_MIN,
    decidedAt: at(NINE),
    decidedBy: LI_MIN,
    statutoryDue: DUES.statutory,
    promisedDue: DUES.promised,
    onTime: true,
  });
});

test('when the result is handed over the same act delivers it', () => {
  const result = decideAtOnce(immediate(), command({ handedOver: true }));
  expect(kindsOf(result)).toEqual(['received', 'accepted', 'granted', 'resultPrepared', 'delivered']);
  expect(result.caseFile).toMatchObject({ state: 'delivered', version: 5 });
  expect(result.events[4]).toMatchObject({ mode: 'counter', by: { actor: 'clerk', accountId: LI_MIN } });
});

test.each([false, true])('the events fold to the case (handed over: %s)', (handedOver) => {
  const { caseFile, events } = decideAtOnce(immediate(), command({ handedOver }));
  expect(foldCase(events)).toEqual(caseFile);
});

describe('not everything is decided at the counter', () => {
  test.each(['promised', 'joint', 'referred'] as const)('not a %s item', (handling) => {
    expect(() => decideAtOnce(anOpening({ handling }), command())).toThrow(
      expect.objectContaining({
        code: 'cases.not-immediate',
        kind: 'conflict',
        facts: { handling, why: 'handling' },
      }),
    );
  });

  test('not an immediate item inside a channel', () => {
    const step = immediate({ applicationId: AN_APPLICATION, stepId: 'L03' });
    expect(() => decideAtOnce(step, command())).toThrow(
      expect.objectContaining({
        code: 'cases.not-immediate',
        facts: { handling: 'immediate', why: 'channel' },
      }),
    );
  });
});

describe('both powers are needed at that instant', () => {
  const decideUntil = (until: string) => ({ ...aPower('decide'), until: act(liMin(), until).on });

  test.each([
    ['only the power to accept', liMin(aPower('accept')), 'organisation.no-power'],
    ['only the power to decide', liMin(aPower('decide')), 'organisation.no-power'],
    [
      'the power to decide for another department',
      liMin(aPower('accept'), aPower('decide', 'XFD')),
      'organisation.no-power',
    ],
    [
      'the power to decide ended the day before',
      liMin(aPower('accept'), decideUntil('2007-10-29T09:00')),
      'organisation.no-power',
    ],
    ['a reviewer with both powers', zhouQiang(aPower('accept'), aPower('decide')), 'identity.not-permitted'],
  ])('%s', (_who, by, code) => {
    expect(() => decideAtOnce(immediate(), command({ by }))).toThrow(
      expect.objectContaining({ code, kind: 'forbidden' }),
    );
  });

  test('the power to decide ends today', () => {
    const by = liMin(aPower('accept'), decideUntil(NINE));
    expect(decideAtOnce(immediate(), command({ by })).caseFile.state).toBe('granted');
  });
});

test('missing documents stop it before anything is recorded', () => {
  expect(() => decideAtOnce(immediate(), command({ presented: [] }))).toThrow(
    expect.objectContaining({ code: 'cases.documents-missing', facts: { missing: ALL_REQUIRED } }),
  );
});
