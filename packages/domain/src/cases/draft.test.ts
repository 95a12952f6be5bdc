import { describe, expect, test } from 'vitest';
import {
  accepted,
  CHEN_JING,
  chenJing,
  drafted,
  inReview,
  reviewing,
  SHEET,
  type Step,
  sheetWith,
  TEXTS,
  told,
} from '#cases/course.fixture.ts';
import { grantCase } from '#cases/grant.ts';
import { refuseCase } from '#cases/refuse.ts';
import { type ReturnDraftCommand, returnDraft } from '#cases/return-draft.ts';
import {
  act,
  aDigest,
  anotherDigest,
  aPower,
  kindsOf,
  liMin,
  ZHOU_QIANG,
  zhouQiang,
} from '#cases/samples.fixture.ts';
import { startReview } from '#cases/start-review.ts';
import { type SubmitDraftCommand, submitDraft } from '#cases/submit-draft.ts';
import { tellParties } from '#cases/tell-parties.ts';
import { type TerminateCommand, terminateCase } from '#cases/terminate.ts';

const throwing = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });

const command = (changes: Partial<SubmitDraftCommand> = {}): SubmitDraftCommand => ({
  ...act(zhouQiang(), '2007-11-02T09:00'),
  opinionDigest: anotherDigest,
  proposal: 'grant',
  interest: 'none',
  sheet: SHEET,
  ...changes,
});

const toldParties =
  (hearingOffered: boolean): Step =>
  (before) =>
    tellParties(before, {
      ...act(zhouQiang(), '2007-11-01T09:00'),
      statementDigest: aDigest,
      hearingOffered,
    });

describe('a review', () => {
  test('begins with an accepted case; its limits run since acceptance', () => {
    const before = told({}, accepted()).file;
    const { caseFile } = startReview(before, act(zhouQiang(), '2007-10-31T09:00'));
    expect(caseFile).toEqual({ ...before, state: 'inReview', version: 3, reviewers: [ZHOU_QIANG] });
  });

  test.each([
    ['by a clerk', liMin(), 'identity.not-permitted'],
    ['by an officer of another department', { ...zhouQiang(), departmentCode: 'XFD' }, 'cases.not-found'],
  ])('does not begin %s', (_who, by, code) => {
    expect(() => startReview(told({}, accepted()).file, act(by, '2007-10-31T09:00'))).toThrow(throwing(code));
  });
});

describe('G1 no review without acceptance', () => {
  test('a case that was only received is not reviewed, drafted, ended or granted', () => {
    const received = told({}).file;
    const now = act(zhouQiang(), '2007-10-31T09:00');
    const acts: readonly (() => unknown)[] = [
      () => startReview(received, now),
      () => submitDraft(received, command()),
      () => terminateCase(received, { ...now, statement: TEXTS, statementDigest: aDigest }),
      () => grantCase(received, { ...now, opinionDigest: null, facts: new Set() }),
    ];
    for (const attempt of acts) expect(attempt).toThrow(throwing('cases.not-lawful'));
  });
});

describe('a draft', () => {
  test('ends the review with an opinion', () => {
    const { caseFile, events } = submitDraft(inReview(), command());
    expect(caseFile.state).toBe('awaitingDecision');
    expect(events).toMatchObject([{ opinionDigest: anotherDigest, proposal: 'grant', interest: 'none' }]);
  });

  test.each([
    ['granted', 'grant'],
    ['refused', 'refuse'],
  ] as const)('of a decision in one act proposes what is decided: %s', (kind, proposal) => {
    const before = told({}, accepted()).file;
    const now = act(zhouQiang(), '2007-11-05T09:00');
    const { events } =
      kind === 'granted'
        ? grantCase(before, { ...now, opinionDigest: null, facts: new Set() })
        : refuseCase(before, { ...now, statement: TEXTS, statementDigest: aDigest });
    expect(events.map((event) => event.kind).slice(-2)).toEqual(['draftSubmitted', kind]);
    expect(events.at(-2)).toMatchObject({ proposal });
  });

  test.each([
    ['by a clerk', { by: liMin() }, 'identity.not-permitted'],
    ['under a later sheet', { sheet: { ...SHEET, version: 2 } }, 'cases.wrong-sheet'],
  ])('is not submitted %s', (_how, changes, code) => {
    expect(() => submitDraft(inReview(), command(changes))).toThrow(throwing(code));
  });
});

describe('G7 two different officers where contents are verified', () => {
  const sheet = sheetWith({ substanceCheck: true });

  test.each([
    ['nobody beside the reviewer', {}, 'cases.second-officer'],
    ['the reviewer twice', { secondOfficer: zhouQiang() }, 'cases.second-officer'],
    ['a clerk', { secondOfficer: liMin() }, 'identity.not-permitted'],
    [
      'an officer of another department',
      { secondOfficer: { ...chenJing(), departmentCode: 'XFD' } },
      'cases.not-found',
    ],
  ])('%s is not enough', (_who, changes, code) => {
    expect(() => submitDraft(inReview(), command({ sheet, ...changes }))).toThrow(throwing(code));
  });

  test('two are, and both are on record as reviewers', () => {
    const { caseFile, events } = submitDraft(inReview(), command({ sheet, secondOfficer: chenJing() }));
    expect(events).toMatchObject([{ secondOfficer: CHEN_JING }]);
    expect(caseFile.reviewers).toEqual([ZHOU_QIANG, CHEN_JING]);
  });

  test('a decision in one act has no second officer, so the item does not allow it', () => {
    const grant = (shortcut: boolean) => () =>
      grantCase(
        shortcut
          ? told({}, accepted()).file
          : submitDraft(inReview(), command({ sheet, secondOfficer: chenJing() })).caseFile,
        {
          ...act(zhouQiang(), '2007-11-05T09:00'),
          opinionDigest: null,
          facts: new Set(),
          rules: sheet.rules,
        },
      );
    expect(grant(true)).toThrow(throwing('cases.second-officer'));
    expect(kindsOf(grant(false)())).toEqual(['granted']);
  });
});

describe('G15 people with a major interest are told before a decision is proposed', () => {
  test.each([
    ['the reviewer finds an interest', { interest: 'told' }, [], 'told'],
    ['the item always has one', { sheet: sheetWith({ interestedParties: 'told' }) }, [], 'told'],
    ['they may be heard and were not told so', { interest: 'heard' }, [toldParties(false)], 'heard'],
    [
      'the item is stricter than the reviewer',
      { sheet: sheetWith({ interestedParties: 'heard' }), interest: 'told' },
      [toldParties(false)],
      'heard',
    ],
  ] as const)('no draft while %s', (_situation, changes, steps, duty) => {
    const { file } = told({}, accepted(), reviewing(), ...steps);
    expect(() => submitDraft(file, command(changes))).toThrow(throwing('cases.parties-not-told', { duty }));
  });

  test.each([
    ['told', { interest: 'told' }, toldParties(false)],
    ['told of their right to be heard', { interest: 'heard' }, toldParties(true)],
  ] as const)('a draft when they were %s', (_what, changes, step) => {
    const { file } = told({}, accepted(), reviewing(), step);
    expect(file.state).toBe('inReview');
    expect(submitDraft(file, command(changes)).caseFile.state).toBe('awaitingDecision');
  });

  test('an offer once made is not taken back by a second notice without one', () => {
    const { file } = told({}, accepted(), reviewing(), toldParties(true), toldParties(false));
    expect(file.partiesTold).toEqual({ hearingOffered: true });
  });

  test('a decision in one act tells nobody, so the item does not allow it', () => {
    expect(() =>
      grantCase(told({}, accepted()).file, {
        ...act(zhouQiang(), '2007-11-05T09:00'),
        opinionDigest: null,
        facts: new Set(),
        rules: { interestedParties: 'told' },
      }),
    ).toThrow(throwing('cases.parties-not-told'));
  });
});

describe('a draft that is returned', () => {
  const back =
    (changes: Partial<ReturnDraftCommand> = {}): Step =>
    (before) =>
      returnDraft(before, {
        ...act(chenJing(), '2007-11-05T09:00'),
        as: 'secondReviewer',
        reason: '请补充核查',
        statementDigest: aDigest,
        ...changes,
      });

  test('goes back to review, and the clock does not stop', () => {
    const waiting = told({}, accepted(), reviewing(), drafted()).file;
    const { caseFile } = back()(waiting);
    expect(caseFile).toEqual({ ...waiting, state: 'inReview', version: 5 });
  });

  test.each([
    ['without a reason', { reason: ' ' }, 'cases.basis-required'],
    [
      'by an approver without the power',
      { as: 'approver', by: zhouQiang(aPower('accept')) },
      'organisation.no-power',
    ],
    ['by a clerk', { by: liMin() }, 'identity.not-permitted'],
  ] as const)('is not %s', (_how, changes, code) => {
    expect(() => told({}, accepted(), reviewing(), drafted(), back(changes))).toThrow(throwing(code));
  });

  test('waited before', () => {
    expect(() => back()(inReview())).toThrow(throwing('cases.not-lawful'));
  });
});

describe('a case whose object is gone', () => {
  const command_ = (changes: Partial<TerminateCommand> = {}): TerminateCommand => ({
    ...act(zhouQiang(), '2007-11-02T09:00'),
    statement: TEXTS,
    statementDigest: aDigest,
    ...changes,
  });

  test('ends without a decision', () => {
    const { caseFile } = terminateCase(inReview(), command_());
    expect(caseFile.state).toBe('terminated');
    expect(caseFile).not.toHaveProperty('decidedAt');
  });

  test.each(['reason', 'legalBasis', 'remedies'] as const)('G8 not without %s', (text) => {
    const statement = { ...TEXTS, [text]: ' 　' };
    expect(() => terminateCase(inReview(), command_({ statement }))).toThrow(
      throwing('cases.basis-required', { missing: [text] }),
    );
  });

  test('is for the approver', () => {
    expect(() => terminateCase(inReview(), command_({ by: zhouQiang(aPower('accept')) }))).toThrow(
      throwing('organisation.no-power'),
    );
  });
});
