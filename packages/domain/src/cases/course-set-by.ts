import type { CaseCourse, CasePause, Correction, DeferredDocument } from '#cases/case-course.ts';
import type { CaseEvent, CaseEventKind } from '#cases/case-event.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { AccountId } from '#identity/policy.ts';
import type { DateOnly } from '#time/date-only.ts';

/** What an event leaves behind for the guards of later acts; nothing for most kinds. */
export function courseSetBy(event: CaseEvent, before: CaseFile): CaseCourse {
  const setBy = COURSE_SET_BY[event.kind] as ((event: CaseEvent, before: CaseFile) => CaseCourse) | undefined;
  return setBy?.(event, before) ?? {};
}

type EventOf<Kind extends CaseEventKind> = Extract<CaseEvent, { readonly kind: Kind }>;

type Setters = { readonly [Kind in CaseEventKind]?: (event: EventOf<Kind>, before: CaseFile) => CaseCourse };

const COURSE_SET_BY: Setters = {
  correctionRequested: ({ at, documentIds, due, limit }, { correction }) => ({
    correction: {
      supplied: [],
      ...unreminded(correction),
      notices: (correction?.notices ?? 0) + 1,
      asked: documentIds,
      due,
      ...(limit && { limit }),
      askedAt: at,
    },
  }),
  correctionReminded: ({ at }, { correction }) =>
    correction ? { correction: { ...correction, remindedAt: at } } : {},
  corrected: ({ documentIds, at, on }, { correction }) =>
    correction
      ? { correction: { ...correction, supplied: documentIds, suppliedAt: at, suppliedOn: on } }
      : {},
  accepted: ({ countedFrom, deferred, undertaking }) => ({
    ...(countedFrom === undefined ? {} : { countedFrom }),
    ...(deferred === undefined ? {} : { deferred }),
    ...(undertaking === undefined ? {} : { undertaking }),
  }),
  deemedAccepted: ({ countedFrom }) => ({ countedFrom }),
  deferredSupplied: ({ documentIds }, { deferred }) => ({ deferred: without(deferred, documentIds) }),
  reviewStarted: ({ by }, before) => reviewedBy(before, by.accountId),
  partiesTold: ({ by, hearingOffered }, before) => ({
    partiesTold: { hearingOffered: hearingOffered || before.partiesTold?.hearingOffered === true },
    ...reviewedBy(before, by.accountId),
  }),
  specialProcedureStarted: ({ by, jointly, pause }, before) => ({
    pauses: [...(before.pauses ?? []), pause],
    ...reviewedBy(before, by.accountId, jointly),
  }),
  specialProcedureEnded: ({ pausedUntil }, { pauses }) => closed(pauses, pausedUntil),
  hearingOpened: ({ by, pause, hearing }, before) => ({
    pauses: [...(before.pauses ?? []), pause],
    hearing,
    presiders: [...new Set([...(before.presiders ?? []), hearing.presider])],
    ...reviewedBy(before, by.accountId),
  }),
  hearingClosed: ({ pausedUntil }, { pauses }) => closed(pauses, pausedUntil),
  opinionsSought: ({ at, departmentCodes, due, limit, silenceAgrees }) => ({
    consultation: { departmentCodes, due, ...(limit && { limit, askedAt: at }), silenceAgrees },
  }),
  opinionsGathered: ({ opinions }) => ({ opinions }),
  referred: ({ by }, before) => reviewedBy(before, by.accountId),
  extended: ({ extension }) => ({ extension }),
  duesRecomputed: ({ correctionDue, consultationDue }, { correction, consultation }) => ({
    ...(correction && correctionDue && { correction: { ...correction, due: correctionDue } }),
    ...(consultation && consultationDue && { consultation: { ...consultation, due: consultationDue } }),
  }),
  draftSubmitted: ({ by, secondOfficer }, before) =>
    reviewedBy(before, by.accountId, ...(secondOfficer ? [secondOfficer] : [])),
  refused: ({ causedBy }) => (causedBy === undefined ? {} : { refusedFor: causedBy }),
  resultPrepared: ({ result }) => (result === undefined ? {} : { result }),
};

/** A new notice has its own reminder. */
function unreminded(correction: Correction | undefined): Partial<Correction> {
  const { remindedAt: _former, ...kept } = correction ?? {};
  return kept;
}

const without = (
  deferred: readonly DeferredDocument[] | undefined,
  supplied: readonly string[],
): readonly DeferredDocument[] => (deferred ?? []).filter(({ documentId }) => !supplied.includes(documentId));

const reviewedBy = (
  { reviewers = [] }: CaseFile,
  ...accounts: readonly (AccountId | null)[]
): CaseCourse => ({
  reviewers: [...new Set([...reviewers, ...accounts.filter((account) => account !== null)])],
});

/** The open pause ends; one that was left out for fewer days than planned keeps only those. */
function closed(pauses: readonly CasePause[] = [], to: DateOnly): CaseCourse {
  return {
    pauses: pauses.map(({ isOpen, ...pause }) => (isOpen ? { ...pause, to } : pause)),
  };
}
