import type { CaseEventKind } from '#cases/case-event.ts';

/** 办理操作: what somebody can do to a case, with the event each brings about; a superior may refuse as well. */
export type CaseAct = keyof typeof CASE_ACTS;

export const CASE_ACTS = {
  correctOnSpot: 'correctedOnSpot',
  preReview: 'preReviewed',
  tellNotRequired: 'notRequired',
  decline: 'declined',
  requestCorrection: 'correctionRequested',
  correct: 'corrected',
  lapse: 'lapsed',
  accept: 'accepted',
  deemAccepted: 'deemedAccepted',
  supplyDeferred: 'deferredSupplied',
  withdraw: 'withdrawn',
  startReview: 'reviewStarted',
  tellParties: 'partiesTold',
  startSpecialProcedure: 'specialProcedureStarted',
  endSpecialProcedure: 'specialProcedureEnded',
  openHearing: 'hearingOpened',
  closeHearing: 'hearingClosed',
  seekOpinions: 'opinionsSought',
  gatherOpinions: 'opinionsGathered',
  refer: 'referred',
  extend: 'extended',
  submitDraft: 'draftSubmitted',
  returnDraft: 'draftReturned',
  grant: 'granted',
  refuse: 'refused',
  recordSuperiorDecision: 'granted',
  terminate: 'terminated',
  prepareResult: 'resultPrepared',
  deliver: 'delivered',
  conclude: 'concluded',
  archive: 'archived',
} as const satisfies Readonly<Record<string, CaseEventKind>>;
