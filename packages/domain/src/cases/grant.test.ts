import { describe, expect, test } from 'vitest';
import type { CaseEvent, CaseEventKind } from '#cases/case-event.ts';
import type { CaseFile, CaseOpening } from '#cases/case-file.ts';
import { applyEvent, foldCase } from '#cases/fold.ts';
import { type GrantCommand, grantCase } from '#cases/grant.ts';
import {
  act,
  anEvent,
  anOpening,
  anotherDigest,
  aPower,
  at,
  DUES,
  kindsOf,
  LI_MIN,
  liMin,
  ZHOU_QIANG,
  zhouQiang,
} from '#cases/samples.fixture.ts';

const TEN = '2007-11-01T10:00';

const command = (changes: Partial<GrantCommand> = {}): GrantCommand => ({
  ...act(zhouQiang(), TEN),
  opinionDigest: null,
  facts: new Set(),
  ...changes,
});

/** A case told by these kinds of events, with its journal. */
const told = (kinds: readonly CaseEventKind[], changes: Partial<CaseOpening> = {}) => {
  const journal: CaseEvent[] = [];
  let file: CaseFile | null = null;
  for (const kind of kinds) {
    const event = anEvent(file, kind, at('2007-10-30T09:00'));
    const opened = 'opening' in event && file === null ? { ...event, opening: anOpening(changes) } : event;
    journal.push(opened);
    file = applyEvent(file, opened);
  }
  return { file: file as CaseFile, journal };
};

describe('the shortest lawful way is recorded', () => {
  test.each([
    ['accepted', ['received', 'accepted'], ['reviewStarted', 'draftSubmitted', 'granted']],
    ['deemed accepted', ['received', 'deemedAccepted'], ['reviewStarted', 'draftSubmitted', 'granted']],
    ['in review', ['received', 'accepted', 'reviewStarted'], ['draftSubmitted', 'granted']],
    ['extended', ['received', 'accepted', 'reviewStarted', 'extended'], ['draftSubmitted', 'granted']],
    ['with a draft waiting', ['received', 'accepted', 'reviewStarted', 'draftSubmitted'], ['granted']],
  ] as const)('from a case %s', (_state, before, added) => {
    const { file, journal } = told(before);
    const result = grantCase(file, command());
    expect(kindsOf(result)).toEqual(added);
    expect(result.caseFile).toMatchObject({
      state: 'granted',
      version: before.length + added.length,
      decidedAt: at(TEN),
      decidedBy: ZHOU_QIANG,
      onTime: true,
    });
    expect(foldCase([...journal, ...result.events])).toEqual(result.caseFile);
  });

  test('an immediate item that was accepted is granted without review', () => {
    const { file } = told(['submitted', 'preReviewed', 'accepted'], { handling: 'immediate' });
    expect(kindsOf(grantCase(file, command()))).toEqual(['granted']);
  });

  test('each event says in which part the reviewer acted', () => {
    const { events } = grantCase(
      told(['received', 'accepted']).file,
      command({ opinionDigest: anotherDigest }),
    );
    expect(events).toMatchObject([
      { by: { actor: 'reviewer', accountId: ZHOU_QIANG } },
      { by: { actor: 'reviewer' }, opinionDigest: anotherDigest },
      { by: { actor: 'approver', accountId: ZHOU_QIANG }, opinionDigest: anotherDigest },
    ]);
  });
});

describe('when it cannot be granted the refusal names granting', () => {
  test.each([
    ['not yet accepted', ['received']],
    ['clock standing still', ['received', 'accepted', 'reviewStarted', 'specialProcedureStarted']],
    ['withdrawn', ['received', 'accepted', 'withdrawn']],
    ['granted already', ['received', 'accepted', 'reviewStarted', 'draftSubmitted', 'granted']],
    ['refused already', ['received', 'accepted', 'reviewStarted', 'draftSubmitted', 'refused']],
    ['sent to the superior authority', ['received', 'accepted', 'reviewStarted', 'referred']],
  ] as const)('%s', (_situation, before) => {
    const expected =
      before.at(-1) === 'referred' ? { code: 'cases.wrong-actor' } : { code: 'cases.not-lawful' };
    expect(() => grantCase(told(before).file, command())).toThrow(
      expect.objectContaining({ ...expected, facts: expect.objectContaining({ event: 'granted' }) }),
    );
  });
});

describe('who may decide', () => {
  const accepted = () => told(['received', 'accepted']).file;

  test.each([
    ['a clerk may not, even with the power', liMin(aPower('decide')), TEN, 'identity.not-permitted'],
    [
      'a reviewer of another department may not',
      zhouQiang(aPower('decide', 'XFD')),
      TEN,
      'organisation.no-power',
    ],
    [
      'a reviewer with the power to accept only may not',
      zhouQiang(aPower('accept')),
      TEN,
      'organisation.no-power',
    ],
    [
      'a reviewer whose power has not begun may not',
      zhouQiang(),
      '2006-12-31T10:00',
      'organisation.no-power',
    ],
  ])('%s', (_who, by, moment, code) => {
    expect(() => grantCase(accepted(), command(act(by, moment)))).toThrow(
      expect.objectContaining({ code, kind: 'forbidden' }),
    );
  });

  const sameHands = { ...zhouQiang(), accountId: LI_MIN };

  test.each(['promised', 'joint', 'referred'] as const)(
    'whoever accepted a %s case may not decide it',
    (handling) => {
      const { file } = told(['received', 'accepted'], { handling });
      expect(() => grantCase(file, command({ by: sameHands }))).toThrow(
        expect.objectContaining({ code: 'cases.same-person', kind: 'forbidden' }),
      );
    },
  );

  test('an immediate case may be in one hand', () => {
    const { file } = told(['received', 'accepted'], { handling: 'immediate' });
    expect(grantCase(file, command({ by: sameHands })).caseFile.decidedBy).toBe(LI_MIN);
  });

  test('a case accepted by law was accepted by nobody', () => {
    expect(
      grantCase(told(['received', 'deemedAccepted']).file, command({ by: sameHands })).caseFile.decidedBy,
    ).toBe(LI_MIN);
  });
});

test.each([
  ['at the very moment', '2007-11-06T17:30', true],
  ['a minute after', '2007-11-06T17:31', false],
])('a decision %s that was promised: on time %s', (_moment, moment, onTime) => {
  expect(DUES.promised?.at).toBe(at('2007-11-06T17:30'));
  expect(
    grantCase(told(['received', 'accepted']).file, command(act(zhouQiang(), moment))).caseFile.onTime,
  ).toBe(onTime);
});

describe('a step of a channel builds on others', () => {
  const step = {
    applicationId: 'A' as CaseOpening['applicationId'],
    stepId: 'L03',
    requiredFacts: ['L01', 'L02'],
  };
  const { file } = told(['received', 'accepted'], step as Partial<CaseOpening>);

  test('and is granted when all of them are established', () => {
    const result = grantCase(file, command({ facts: new Set(['L01', 'L02', 'L09']) }));
    expect(result.caseFile.state).toBe('granted');
  });

  test.each([
    ['none', [], ['L01', 'L02']],
    ['one', ['L02'], ['L01']],
    ['another', ['L09'], ['L01', 'L02']],
  ])('is not granted with %s of them, and the refusal names what is missing', (_how, facts, missing) => {
    expect(() => grantCase(file, command({ facts: new Set(facts) }))).toThrow(
      expect.objectContaining({ code: 'cases.prerequisites-missing', facts: { missing } }),
    );
  });
});
