import type { CaseEvent, CaseEventKind } from '#cases/case-event.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { ClockMoment } from '#clock/clocks.ts';

/** What an event of a case means for the clocks, in the order in which it happens; nothing for most. */
export function clockMomentsOf(event: CaseEvent, after: CaseFile): readonly ClockMoment[] {
  const moments = CLOCK_MOMENTS[event.kind] as MomentsOf<CaseEventKind>;
  return typeof moments === 'function' ? moments(event, after) : moments;
}

type EventOf<Kind extends CaseEventKind> = Extract<CaseEvent, { readonly kind: Kind }>;

type MomentsOf<Kind extends CaseEventKind> =
  | readonly ClockMoment[]
  | ((event: EventOf<Kind>, after: CaseFile) => readonly ClockMoment[]);

const ACCEPTED_AS = {
  immediate: 'acceptance',
  promised: 'acceptance',
  joint: 'jointAcceptance',
  referred: 'referredAcceptance',
} as const satisfies Record<CaseFile['handling'], ClockMoment>;

/** Procedures for which the law wants two inspectors to be assigned. */
const INSPECTED: readonly string[] = ['inspection', 'testing', 'quarantine'];

/** 办件事件与计时起止对照表; closed: a new kind of event says what it does to the clocks, if only that it does nothing. */
const CLOCK_MOMENTS: { readonly [Kind in CaseEventKind]: MomentsOf<Kind> } = {
  submitted: ['receipt', 'onlineReceipt'],
  received: ['receipt'],
  preReviewed: ['preReviewPassed'],
  notRequired: ['turnedAway'],
  declined: ['turnedAway'],
  correctedOnSpot: [],
  correctionRequested: ['defectsTold'],
  corrected: ['papersCompleted'],
  correctionReminded: [],
  lapsed: ['lapse'],
  accepted: ({ deferred = [] }, { handling }) => [
    ACCEPTED_AS[handling],
    ...(deferred.length > 0 ? (['deferredAcceptance'] as const) : []),
  ],
  deemedAccepted: (_event, { handling }) => [ACCEPTED_AS[handling]],
  deferredSupplied: (_event, { deferred = [] }) => (deferred.length === 0 ? ['deferredSupplied'] : []),
  withdrawn: ['withdrawal'],
  reviewStarted: [],
  partiesTold: ({ hearingOffered }) => (hearingOffered ? ['hearingOffered'] : []),
  specialProcedureStarted: ({ pause }) =>
    INSPECTED.includes(pause.kind) ? ['inspectorsNeeded', 'inspectorsAssigned'] : [],
  specialProcedureEnded: [],
  hearingOpened: ['hearingAsked', 'hearingCalled', 'hearingNoticeServed'],
  hearingClosed: ['hearingHeld'],
  opinionsSought: [],
  opinionsGathered: [],
  referred: ['referral'],
  extended: [],
  duesRecomputed: [],
  draftSubmitted: [],
  draftReturned: [],
  granted: ['decision', 'grant'],
  refused: ['decision'],
  terminated: ['decision'],
  resultPrepared: [],
  delivered: ['delivery', 'knowledge'],
  concluded: [],
  archived: [],
  undone: [],
};
