import type { CaseEventKind } from '#cases/case-event.ts';
import type { CaseActor, CaseState } from '#cases/case-file.ts';
import { NotLawfulError } from '#cases/errors.ts';
import type { LetterKind } from '#cases/letter-kind.ts';
import type { Handling } from '#catalogue/item-sheet.ts';

/** 对决定时限的影响: what an event does to the limit for the decision; other clocks are not meant. */
export type ClockEffect = 'start' | 'stop' | 'pause' | 'resume' | 'extend' | 'recompute' | 'none';

/** 办件流转: one lawful move from a state. */
export type Transition = {
  readonly to: CaseState;
  /** Any one of them; all of them when `together`. */
  readonly by: readonly CaseActor[];
  readonly together?: true;
  readonly clock: ClockEffect;
  readonly letters: readonly LetterKind[];
  readonly basis: string;
  /** Lawful only for items handled this way. */
  readonly onlyFor?: Handling;
};

/** The moves of one state. */
type Moves = Readonly<Partial<Record<CaseEventKind, Transition>>>;

/**
 * The state an event leads to; null stands for an application that is not a case yet.
 *
 * @throws NotLawfulError naming the events that are lawful
 */
export const next = (state: CaseState | null, event: CaseEventKind): CaseState =>
  transitionOf(state, event).to;

/**
 * The whole row of an event: who may, what it does to the clock, which papers follow, why it is lawful.
 *
 * @throws NotLawfulError naming the events that are lawful
 */
export function transitionOf(state: CaseState | null, event: CaseEventKind): Transition {
  const transition = movesOf(state)[event];
  if (!transition) throw new NotLawfulError(state, event, lawfulEvents(state));
  return transition;
}

/** Events that may happen in a state, for one actor or one way of handling when given. */
export function lawfulEvents(
  state: CaseState | null,
  actor?: CaseActor,
  handling?: Handling,
): readonly CaseEventKind[] {
  const moves = Object.entries(movesOf(state)) as readonly [CaseEventKind, Transition][];
  return moves
    .filter(([, move]) => actor === undefined || move.by.includes(actor))
    .filter(([, { onlyFor }]) => handling === undefined || onlyFor === undefined || onlyFor === handling)
    .map(([event]) => event);
}

const movesOf = (state: CaseState | null): Moves => (state === null ? OPENING : LIFE_CYCLE[state]);

type Details = Pick<Transition, 'by'> & Partial<Omit<Transition, 'to' | 'basis'>>;

const move = (to: CaseState, basis: string, details: Details): Transition => {
  return { clock: 'none', letters: [], ...details, to, basis };
};

const licensing = (articles: string) => `Administrative Licensing Law art. ${articles}`;

const SUBMITTED = move('submitted', licensing('29, 33'), {
  by: ['applicant'],
  letters: ['submissionReceipt'],
});

/** An application filed without a saved draft, or brought on paper. */
const OPENING = {
  submitted: SUBMITTED,
  received: move('received', licensing('29, 32'), { by: ['clerk'], letters: ['receipt'] }),
} as const satisfies Moves;

const withdrawn = (clock: ClockEffect) =>
  move('withdrawn', 'Right of the applicant to give up the application before the decision', {
    by: ['applicant'],
    clock,
    letters: ['withdrawalConfirmation'],
  });

const correctedOnSpot = (state: CaseState) => move(state, licensing('32(1)3'), { by: ['applicant'] });

/** A self-loop: papers that were deferred come in, at any moment until the file is closed. */
const deferredSupplied = (state: CaseState) => ({
  deferredSupplied: move(state, 'Commitment the applicant signed at acceptance', {
    by: ['applicant'],
    letters: ['deferredReceipt'],
  }),
});

/** A self-loop: a new calendar moved days, so the dates that run are computed again. */
const duesRecomputed = (state: CaseState) => ({
  duesRecomputed: move(state, licensing('82'), { by: ['system'], clock: 'recompute' }),
});

/** What may happen between acceptance and decision without changing where the case stands. */
const whileOpen = (state: CaseState) => ({ ...deferredSupplied(state), ...duesRecomputed(state) });

const ACCEPTED = move('accepted', licensing('32(1)5, 32(2)'), {
  by: ['acceptor'],
  clock: 'start',
  letters: ['acceptanceNotice'],
});

/** 撤销录入: an act at the counter that opened the case is taken back before any paper left; `undo.ts` says how long. */
const undone = (clock: ClockEffect) => ({
  undone: move('voided', 'Practice of the centre: nobody was told anything yet', { by: ['clerk'], clock }),
});

/** However a case ended, its file goes into the archive. */
const ENDED = {
  archived: move('archived', 'DA/T 85-2019', { by: ['archivist'], letters: ['archiveList'] }),
} as const satisfies Moves;

/** Before acceptance the five days for saying what is missing run. */
const BEFORE_ACCEPTANCE = {
  correctionRequested: move('awaitingCorrection', licensing('32(1)4'), {
    by: ['clerk', 'acceptor'],
    letters: ['correctionNotice'],
  }),
  deemedAccepted: move('deemedAccepted', licensing('32(1)4'), {
    by: ['system'],
    clock: 'start',
    letters: ['deemedAcceptanceRecord'],
  }),
  withdrawn: withdrawn('none'),
} as const satisfies Moves;

const AT_THE_DOOR = {
  preReviewed: move('preReviewed', 'Practice of the centre; the days of art. 32(1)4 go on', {
    by: ['clerk'],
  }),
  notRequired: move('notRequired', licensing('32(1)1'), { by: ['acceptor'], letters: ['notRequiredNotice'] }),
  declined: move('declined', licensing('32(1)2, 78'), { by: ['acceptor'], letters: ['declineDecision'] }),
  ...BEFORE_ACCEPTANCE,
} as const satisfies Moves;

const afterAcceptance = (state: CaseState) =>
  ({
    granted: move('granted', licensing('34(2)'), {
      by: ['approver'],
      clock: 'stop',
      letters: ['grantDecision'],
      onlyFor: 'immediate',
    }),
    reviewStarted: move('inReview', licensing('34(1)'), { by: ['reviewer'] }),
    ...whileOpen(state),
    withdrawn: withdrawn('stop'),
  }) as const satisfies Moves;

const inReview = (state: CaseState) =>
  ({
    partiesTold: move(state, licensing('36, 47'), { by: ['reviewer'] }),
    specialProcedureStarted: move('inSpecialProcedure', licensing('45'), {
      by: ['reviewer', 'secondReviewer'],
      together: true,
      clock: 'pause',
      letters: ['specialProcedureNotice'],
    }),
    hearingOpened: move('inHearing', licensing('45, 46, 47, 48'), {
      by: ['secondReviewer'],
      clock: 'pause',
      letters: ['hearingOffer', 'hearingNotice', 'hearingAnnouncement'],
    }),
    opinionsSought: move('seekingOpinions', licensing('26(2)'), {
      by: ['coordinator'],
      letters: ['opinionRequest'],
    }),
    referred: move('referred', licensing('35, 43'), {
      by: ['secondReviewer'],
      clock: 'stop',
      letters: ['referralLetter', 'firstCheckOpinion'],
    }),
    draftSubmitted: move('awaitingDecision', licensing('34, 37'), {
      by: ['reviewer'],
      letters: ['reviewOpinion'],
    }),
    terminated: move('terminated', 'The legal basis the decision itself must state', {
      by: ['approver'],
      clock: 'stop',
      letters: ['terminationDecision'],
    }),
    ...whileOpen(state),
    withdrawn: withdrawn('stop'),
  }) as const satisfies Moves;

const EXTENDED = move('extended', licensing('42'), {
  by: ['approver', 'governmentHead'],
  clock: 'extend',
  letters: ['extensionDecision'],
});

const decidedBy = (actor: CaseActor, clock: ClockEffect) =>
  ({
    granted: move('granted', licensing('38(1)'), { by: [actor], clock, letters: ['grantDecision'] }),
    refused: move('refused', licensing('38(2)'), { by: [actor], clock, letters: ['refusalDecision'] }),
  }) as const satisfies Moves;

/**
 * The life of a case (办件状态流转), closed: what is not here is not lawful.
 *
 * `extended` is review without a second extension; once a draft has led out of it the case file says
 * that there was one. A referred case is decided by the superior authority, by its own clock.
 */
export const LIFE_CYCLE = {
  draft: { submitted: SUBMITTED },
  submitted: { ...AT_THE_DOOR, correctedOnSpot: correctedOnSpot('submitted') },
  received: {
    ...AT_THE_DOOR,
    correctedOnSpot: correctedOnSpot('received'),
    accepted: ACCEPTED,
    ...undone('none'),
  },
  preReviewed: { ...BEFORE_ACCEPTANCE, correctedOnSpot: correctedOnSpot('preReviewed'), accepted: ACCEPTED },
  awaitingCorrection: {
    corrected: move('received', licensing('32(1)4'), { by: ['applicant'], letters: ['correctionReceipt'] }),
    correctionReminded: move('awaitingCorrection', 'Service of the centre: it reminds once', {
      by: ['system'],
    }),
    lapsed: move('lapsed', 'Rule of the item sheet', { by: ['system'], letters: ['lapseNotice'] }),
    ...duesRecomputed('awaitingCorrection'),
    withdrawn: withdrawn('none'),
    ...undone('none'),
  },
  notRequired: ENDED,
  declined: { ...ENDED, ...undone('none') },
  withdrawn: ENDED,
  lapsed: ENDED,
  accepted: { ...afterAcceptance('accepted'), ...undone('stop') },
  deemedAccepted: afterAcceptance('deemedAccepted'),
  inReview: { ...inReview('inReview'), extended: EXTENDED },
  inSpecialProcedure: {
    specialProcedureEnded: move('inReview', licensing('45'), {
      by: ['reviewer', 'system'],
      clock: 'resume',
      letters: ['specialProcedureResult'],
    }),
    ...whileOpen('inSpecialProcedure'),
    withdrawn: withdrawn('stop'),
  },
  inHearing: {
    hearingClosed: move('inReview', licensing('48(2)'), {
      by: ['hearingPresider'],
      clock: 'resume',
      letters: ['hearingRecord'],
    }),
    ...whileOpen('inHearing'),
    withdrawn: withdrawn('stop'),
  },
  seekingOpinions: {
    opinionsGathered: move('inReview', licensing('26(2)'), {
      by: ['system'],
      letters: ['departmentOpinion'],
    }),
    ...whileOpen('seekingOpinions'),
    withdrawn: withdrawn('stop'),
  },
  referred: {
    ...decidedBy('superior', 'none'),
    ...deferredSupplied('referred'),
    withdrawn: withdrawn('none'),
  },
  extended: inReview('extended'),
  awaitingDecision: {
    draftReturned: move('inReview', 'Practice of the authority; the clock goes on', {
      by: ['secondReviewer', 'approver'],
    }),
    extended: EXTENDED,
    ...decidedBy('approver', 'stop'),
    ...whileOpen('awaitingDecision'),
    withdrawn: withdrawn('stop'),
  },
  granted: {
    resultPrepared: move('readyToCollect', licensing('39, 44'), { by: ['clerk'], letters: ['licence'] }),
    ...deferredSupplied('granted'),
    ...undone('none'),
  },
  refused: {
    delivered: move('delivered', 'Civil Procedure Law on service, by analogy', {
      by: ['clerk'],
      letters: ['proofOfService'],
    }),
  },
  terminated: ENDED,
  readyToCollect: {
    delivered: move('delivered', licensing('44'), { by: ['clerk', 'system'], letters: ['proofOfService'] }),
    ...deferredSupplied('readyToCollect'),
  },
  delivered: {
    concluded: move('concluded', 'DA/T 85-2019', { by: ['system'] }),
    ...deferredSupplied('delivered'),
    ...undone('none'),
  },
  concluded: ENDED,
  archived: {},
  voided: {},
} as const satisfies Readonly<Record<CaseState, Moves>>;

/** All states, in the order of a case's life. */
export const CASE_STATES = Object.keys(LIFE_CYCLE) as readonly CaseState[];
