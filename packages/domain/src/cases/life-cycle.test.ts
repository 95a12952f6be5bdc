import { describe, expect, test } from 'vitest';
import type { CaseEventKind } from '#cases/case-event.ts';
import type { CaseActor, CaseState } from '#cases/case-file.ts';
import { NotLawfulError } from '#cases/errors.ts';
import { EVENT_WORDS } from '#cases/event-words.ts';
import { LETTER_TITLES } from '#cases/letter-kind.ts';
import { CASE_STATES, type ClockEffect, lawfulEvents, next, transitionOf } from '#cases/life-cycle.ts';

type Row = readonly [
  row: string,
  from: readonly (CaseState | null)[],
  event: CaseEventKind,
  to: CaseState,
  by: readonly CaseActor[],
  clock: ClockEffect,
];

const DOOR = ['submitted', 'received'] as const;
const DOOR_AND_PRE_REVIEW = [...DOOR, 'preReviewed'] as const;
const ACCEPTED = ['accepted', 'deemedAccepted'] as const;
// An extended case is reviewed like any other.
const REVIEW = ['inReview', 'extended'] as const;

/** Accepted, not decided and not with the superior: the limits of the decision belong to this authority. */
const OPEN = [
  ...ACCEPTED,
  ...REVIEW,
  'inSpecialProcedure',
  'inHearing',
  'seekingOpinions',
  'awaitingDecision',
] as const;
const UNTIL_CONCLUDED = [...OPEN, 'referred', 'granted', 'readyToCollect', 'delivered'] as const;

/** However a case ends, its file is archived. */
const ENDED = ['notRequired', 'declined', 'withdrawn', 'lapsed', 'terminated', 'concluded'] as const;

// The rows of the law's state machine, written down a second time and by row instead of by state.
const ROWS: readonly Row[] = [
  ['1', ['draft', null], 'submitted', 'submitted', ['applicant'], 'none'],
  ['2', [null], 'received', 'received', ['clerk'], 'none'],
  ['3', DOOR, 'preReviewed', 'preReviewed', ['clerk'], 'none'],
  ['4', DOOR, 'notRequired', 'notRequired', ['acceptor'], 'none'],
  ['5', DOOR, 'declined', 'declined', ['acceptor'], 'none'],
  ['6', ['submitted'], 'correctedOnSpot', 'submitted', ['applicant'], 'none'],
  ['6', ['received'], 'correctedOnSpot', 'received', ['applicant'], 'none'],
  ['6', ['preReviewed'], 'correctedOnSpot', 'preReviewed', ['applicant'], 'none'],
  ['7', DOOR_AND_PRE_REVIEW, 'correctionRequested', 'awaitingCorrection', ['clerk', 'acceptor'], 'none'],
  ['8', ['awaitingCorrection'], 'corrected', 'received', ['applicant'], 'none'],
  ['9', ['awaitingCorrection'], 'lapsed', 'lapsed', ['system'], 'none'],
  ['10', ['received', 'preReviewed'], 'accepted', 'accepted', ['acceptor'], 'start'],
  ['11', DOOR_AND_PRE_REVIEW, 'deemedAccepted', 'deemedAccepted', ['system'], 'start'],
  [
    '12',
    [...DOOR_AND_PRE_REVIEW, 'awaitingCorrection', 'referred'],
    'withdrawn',
    'withdrawn',
    ['applicant'],
    'none',
  ],
  ['12', OPEN, 'withdrawn', 'withdrawn', ['applicant'], 'stop'],
  ['13', ACCEPTED, 'granted', 'granted', ['approver'], 'stop'],
  ['14', ACCEPTED, 'reviewStarted', 'inReview', ['reviewer'], 'none'],
  ['15', REVIEW, 'specialProcedureStarted', 'inSpecialProcedure', ['reviewer', 'secondReviewer'], 'pause'],
  ['16', ['inSpecialProcedure'], 'specialProcedureEnded', 'inReview', ['reviewer', 'system'], 'resume'],
  ['17', REVIEW, 'hearingOpened', 'inHearing', ['secondReviewer'], 'pause'],
  ['18', ['inHearing'], 'hearingClosed', 'inReview', ['hearingPresider'], 'resume'],
  ['19', REVIEW, 'opinionsSought', 'seekingOpinions', ['coordinator'], 'none'],
  ['19', ['seekingOpinions'], 'opinionsGathered', 'inReview', ['system'], 'none'],
  ['20', REVIEW, 'referred', 'referred', ['secondReviewer'], 'stop'],
  ['20, the superior decides', ['referred'], 'granted', 'granted', ['superior'], 'none'],
  ['20, the superior decides', ['referred'], 'refused', 'refused', ['superior'], 'none'],
  ['21', ['inReview', 'awaitingDecision'], 'extended', 'extended', ['approver', 'governmentHead'], 'extend'],
  ['22', REVIEW, 'draftSubmitted', 'awaitingDecision', ['reviewer'], 'none'],
  ['23', ['awaitingDecision'], 'draftReturned', 'inReview', ['secondReviewer', 'approver'], 'none'],
  ['24', ['awaitingDecision'], 'granted', 'granted', ['approver'], 'stop'],
  ['25', ['awaitingDecision'], 'refused', 'refused', ['approver'], 'stop'],
  ['26', REVIEW, 'terminated', 'terminated', ['approver'], 'stop'],
  ['27', ['granted'], 'resultPrepared', 'readyToCollect', ['clerk'], 'none'],
  ['28', ['readyToCollect'], 'delivered', 'delivered', ['clerk', 'system'], 'none'],
  ['29', ['refused'], 'delivered', 'delivered', ['clerk'], 'none'],
  ['30', ['delivered'], 'concluded', 'concluded', ['system'], 'none'],
  ['30', ENDED, 'archived', 'archived', ['archivist'], 'none'],
  [
    'undo',
    ['received', 'awaitingCorrection', 'declined', 'granted', 'delivered'],
    'undone',
    'voided',
    ['clerk'],
    'none',
  ],
  ['undo', ['accepted'], 'undone', 'voided', ['clerk'], 'stop'],
  ['K20', ['awaitingCorrection'], 'correctionReminded', 'awaitingCorrection', ['system'], 'none'],
  ...REVIEW.map((state) => ['36, 47', [state], 'partiesTold', state, ['reviewer'], 'none'] as const),
  ...OPEN.map((state) => ['R10', [state], 'duesRecomputed', state, ['system'], 'recompute'] as const),
  ['R10', ['awaitingCorrection'], 'duesRecomputed', 'awaitingCorrection', ['system'], 'recompute'],
  ...UNTIL_CONCLUDED.map(
    (state) => ['K22', [state], 'deferredSupplied', state, ['applicant'], 'none'] as const,
  ),
];

const moves = ROWS.flatMap(([row, from, ...rest]) => from.map((state) => [row, state, ...rest] as const));

test.each(moves)('row %s: %s + %s → %s', (_row, state, event, to, by, clock) => {
  expect(next(state, event)).toBe(to);
  expect(transitionOf(state, event)).toMatchObject({ to, by, clock });
});

const EVENTS = Object.keys(EVENT_WORDS) as readonly CaseEventKind[];
const STATES: readonly (CaseState | null)[] = [null, ...CASE_STATES];

test('there are 26 states', () => {
  expect(new Set(CASE_STATES).size).toBe(26);
});

test('nothing else is lawful', () => {
  const listed = new Set(moves.map(([, state, event]) => `${state} ${event}`));
  const surplus = STATES.flatMap((state) => lawfulEvents(state).map((event) => `${state} ${event}`)).filter(
    (pair) => !listed.has(pair),
  );
  expect(surplus).toEqual([]);
});

describe('an unlawful event is refused and told what is lawful', () => {
  const unlawful = STATES.flatMap((state) => EVENTS.map((event) => [state, event] as const)).filter(
    ([state, event]) => !moves.some((move) => move[1] === state && move[2] === event),
  );

  test(`all ${unlawful.length} of them`, () => {
    for (const [state, event] of unlawful) expect(() => next(state, event)).toThrow(NotLawfulError);
  });

  test.each([
    [null, 'accepted', ['submitted', 'received']],
    ['granted', 'refused', ['resultPrepared', 'deferredSupplied', 'undone']],
    [
      'inSpecialProcedure',
      'granted',
      ['specialProcedureEnded', 'deferredSupplied', 'duesRecomputed', 'withdrawn'],
    ],
    ['declined', 'accepted', ['archived', 'undone']],
    ['draft', 'withdrawn', ['submitted']],
  ] as const)('%s does not allow %s but %o', (state, event, lawful) => {
    expect(() => next(state, event)).toThrow(
      expect.objectContaining({
        code: 'cases.not-lawful',
        kind: 'conflict',
        facts: { state, event, lawful },
      }),
    );
  });

  test('in words', () => {
    expect(() => next('granted', 'refused')).toThrow(
      'refused is not lawful in state granted; lawful: resultPrepared, deferredSupplied',
    );
    expect(() => next('archived', 'granted')).toThrow('lawful: nothing');
    expect(() => next(null, 'granted')).toThrow('in state unopened; lawful: submitted, received');
  });
});

describe('the graph', () => {
  test('only the archive has no exit, and what was taken back', () => {
    expect(CASE_STATES.filter((state) => lawfulEvents(state).length === 0)).toEqual(['archived', 'voided']);
  });

  test('every state but the draft is reached from the opening', () => {
    const seen = new Set<CaseState | null>([null]);
    for (const state of seen) for (const event of lawfulEvents(state)) seen.add(next(state, event));
    expect(CASE_STATES.filter((state) => !seen.has(state))).toEqual(['draft']);
  });

  test('every kind of event happens somewhere', () => {
    const happening = new Set(STATES.flatMap((state) => lawfulEvents(state)));
    expect(EVENTS.filter((event) => !happening.has(event))).toEqual([]);
  });

  test('no review without acceptance: the first review of a case follows it', () => {
    const before = STATES.filter((state) => lawfulEvents(state).includes('reviewStarted'));
    expect(before).toEqual([...ACCEPTED]);
  });

  test('silence never grants', () => {
    const bySystem = STATES.flatMap((state) => lawfulEvents(state, 'system'));
    expect(new Set(bySystem)).toEqual(
      new Set([
        'deemedAccepted',
        'correctionReminded',
        'lapsed',
        'specialProcedureEnded',
        'opinionsGathered',
        'duesRecomputed',
        'delivered',
        'concluded',
      ]),
    );
  });

  test('the centre manages and monitors, it decides nothing', () => {
    for (const actor of ['centreManager', 'monitor'] as const) {
      expect(STATES.flatMap((state) => lawfulEvents(state, actor))).toEqual([]);
    }
  });
});

describe('who may', () => {
  test.each([
    ['applicant', 'received', ['withdrawn', 'correctedOnSpot']],
    ['acceptor', 'received', ['notRequired', 'declined', 'correctionRequested', 'accepted']],
    ['clerk', 'submitted', ['preReviewed', 'correctionRequested']],
    ['acceptor', 'submitted', ['notRequired', 'declined', 'correctionRequested']],
    ['approver', 'awaitingDecision', ['draftReturned', 'extended', 'granted', 'refused']],
    ['governmentHead', 'awaitingDecision', ['extended']],
    ['clerk', 'granted', ['resultPrepared', 'undone']],
  ] as const)('%s in state %s: %o', (actor, state, events) => {
    expect(lawfulEvents(state, actor)).toEqual(events);
  });

  test('a special procedure needs both officers', () => {
    expect(transitionOf('inReview', 'specialProcedureStarted').together).toBe(true);
    expect(transitionOf('inSpecialProcedure', 'specialProcedureEnded').together).toBeUndefined();
  });

  test('only an immediate item is granted without review', () => {
    expect(lawfulEvents('accepted', 'approver', 'immediate')).toEqual(['granted']);
    for (const handling of ['promised', 'joint', 'referred'] as const) {
      expect(lawfulEvents('accepted', 'approver', handling)).toEqual([]);
    }
    expect(lawfulEvents('awaitingDecision', 'approver', 'promised')).toContain('granted');
  });
});

describe('every move', () => {
  const all = STATES.flatMap((state) => lawfulEvents(state).map((event) => transitionOf(state, event)));

  test('has somebody who may and a basis', () => {
    for (const { by, basis } of all) {
      expect(by.length).toBeGreaterThan(0);
      expect(basis).toMatch(/\w{3}/);
    }
  });

  test('names papers that have a title', () => {
    const titled = Object.keys(LETTER_TITLES);
    expect(all.flatMap(({ letters }) => letters).filter((letter) => !titled.includes(letter))).toEqual([]);
  });

  test.each([
    ['received', 'accepted', ['acceptanceNotice'], 'Administrative Licensing Law art. 32(1)5, 32(2)'],
    ['submitted', 'declined', ['declineDecision'], 'Administrative Licensing Law art. 32(1)2, 78'],
    ['accepted', 'granted', ['grantDecision'], 'Administrative Licensing Law art. 34(2)'],
    ['awaitingDecision', 'refused', ['refusalDecision'], 'Administrative Licensing Law art. 38(2)'],
    ['readyToCollect', 'delivered', ['proofOfService'], 'Administrative Licensing Law art. 44'],
    [
      'inReview',
      'hearingOpened',
      ['hearingOffer', 'hearingNotice', 'hearingAnnouncement'],
      'Administrative Licensing Law art. 45, 46, 47, 48',
    ],
  ] as const)('in %s, %s brings forth %o by %s', (state, event, letters, basis) => {
    expect(transitionOf(state, event)).toMatchObject({ letters, basis });
  });
});
