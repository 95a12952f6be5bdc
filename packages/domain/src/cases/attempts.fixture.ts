import { acceptCase } from '#cases/accept.ts';
import type { ActResult } from '#cases/act.ts';
import { archiveCase, filesOf } from '#cases/archive.ts';
import type { CaseAct } from '#cases/case-acts.ts';
import type { CaseEvent } from '#cases/case-event.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { closeHearing } from '#cases/close-hearing.ts';
import { concludeCase } from '#cases/conclude.ts';
import { correctCase } from '#cases/correct.ts';
import { correctOnSpot } from '#cases/correct-on-spot.ts';
import { CLOCK, chenJing, TEXTS, wuGang } from '#cases/course.fixture.ts';
import { declineCase } from '#cases/decline.ts';
import { deemAccepted } from '#cases/deem-accepted.ts';
import { deliverCase } from '#cases/deliver.ts';
import { duesOfCase } from '#cases/dues-of-case.ts';
import { endSpecialProcedure, restartClock } from '#cases/end-special-procedure.ts';
import { extendCase } from '#cases/extend.ts';
import { gatherOpinions } from '#cases/gather-opinions.ts';
import { grantCase } from '#cases/grant.ts';
import { lapseCase } from '#cases/lapse.ts';
import { tellNotRequired } from '#cases/not-required.ts';
import { countsFrom, noticeDueOf } from '#cases/notice-due.ts';
import { openHearing } from '#cases/open-hearing.ts';
import { preReviewCase } from '#cases/pre-review.ts';
import { prepareResult } from '#cases/prepare-result.ts';
import { recordSuperiorDecision, referCase } from '#cases/refer.ts';
import { refuseCase } from '#cases/refuse.ts';
import { requestCorrection } from '#cases/request-correction.ts';
import { returnDraft } from '#cases/return-draft.ts';
import { aDigest, anotherDigest, aPower, liMin, zhouQiang } from '#cases/samples.fixture.ts';
import { seekOpinions } from '#cases/seek-opinions.ts';
import { startReview } from '#cases/start-review.ts';
import { startSpecialProcedure } from '#cases/start-special-procedure.ts';
import { submitDraft } from '#cases/submit-draft.ts';
import { supplyDeferred } from '#cases/supply-deferred.ts';
import { tellParties } from '#cases/tell-parties.ts';
import { terminateCase } from '#cases/terminate.ts';
import { withdrawCase } from '#cases/withdraw.ts';
import type { ItemSheet } from '#catalogue/item-sheet.ts';
import { addWorkingDays } from '#clock/working-calendar.ts';
import type { AccountId, Actor } from '#identity/policy.ts';
import { addDays } from '#time/date-only.ts';
import { type Instant, localDay } from '#time/instant.ts';

// Every act of the life cycle tried with input that nobody could object to, so that only the case, the person and
// the moment decide what comes of it. Nothing outside tests imports this file.

/** Who tries, when, on which case, and whether acceptance lets a paper follow. */
export type Attempt = {
  readonly file: CaseFile;
  readonly journal: readonly CaseEvent[];
  readonly by: Actor;
  readonly at: Instant;
  readonly sheet: ItemSheet;
  readonly terms?: 'deferred' | 'undertaking' | 'none';
};

const forEver = (by: Actor, ...acts: readonly ('accept' | 'decide')[]): Actor => ({
  ...by,
  powers: acts.map((act) => ({ ...aPower(act), until: null })),
});

/** 李敏 accepts; 周强 and 陈静 review, 陈静 decides; 吴刚 should only preside. */
export const CLERK = forEver(liMin(), 'accept');
export const FIRST = forEver(zhouQiang());
export const SECOND = forEver(chenJing(), 'decide');
export const PRESIDER = forEver(wuGang());
/** Presides where 吴刚 has had another part. */
const SPARE: Actor = { ...PRESIDER, accountId: '0192f000-0000-7000-8000-000000000009' as AccountId };

const DIGESTS = { statementDigest: aDigest, opinionDigest: anotherDigest } as const;
const [M1 = '', M2 = '', M3 = ''] = ['GSJ-010-M1', 'GSJ-010-M2', 'GSJ-010-M3'];

const staff = ({ by, at }: Attempt) => ({ by, at, on: localDay(at) });
const timing = ({ sheet }: Attempt) => ({ sheet, clock: CLOCK });
const other = ({ by }: Attempt): Actor => (by.accountId === SECOND.accountId ? FIRST : SECOND);

/** Starts the limit as the law says: from the arrival of a correction, else from now. */
function accept(attempt: Attempt): ActResult {
  const { file, at, sheet } = attempt;
  const acceptedAt = file.correction ? countsFrom(file) : at;
  const dues = duesOfCase({ ...file, acceptedAt }, timing(attempt));
  const on = localDay(at);
  const until = dues.promised?.on ?? on;
  // A limit that counts from a correction may be over by now, and then nothing can follow.
  const terms = until < on ? 'none' : (attempt.terms ?? 'none');
  const deferred = { documents: [{ documentId: M2, until }], commitmentDigest: aDigest };
  const undertaking = { checkOn: addDays(on, 60), digest: aDigest };
  const isUndertaken = terms === 'undertaking' && sheet.rules?.undertaking === true;
  return acceptCase(file, {
    ...staff(attempt),
    dues,
    asked: sheet.requiredDocuments,
    presented: terms === 'none' ? [M1, M2, M3] : [M1, M3],
    noticeDue: noticeDueOf(file, CLOCK),
    ...(terms !== 'none' && {
      terms: { deferred, rules: sheet.rules, ...(isUndertaken && { undertaking }) },
    }),
  });
}

/** A second notice is about what came with the correction, with a reviewer's reason. */
function correctionNotice(attempt: Attempt): ActResult {
  const supplied = attempt.file.correction?.supplied ?? [];
  const documentId = supplied[0] ?? M1;
  return requestCorrection(attempt.file, {
    ...staff(attempt),
    ...timing(attempt),
    ...DIGESTS,
    defects: [{ documentId, defect: '没有签字' }],
    ...(attempt.file.correction && {
      again: { reviewer: FIRST, reason: '补交的不齐', reasonDigest: aDigest },
    }),
  });
}

function hearing(attempt: Attempt): ActResult {
  const on = localDay(attempt.at);
  const isFree = attempt.by !== PRESIDER && !attempt.file.reviewers?.includes(PRESIDER.accountId);
  return openHearing(attempt.file, {
    ...staff(attempt),
    ...timing(attempt),
    ...DIGESTS,
    ground: { kind: 'exOfficio' },
    heldOn: addWorkingDays(on, 8, CLOCK.calendar),
    presider: isFree ? PRESIDER : SPARE,
    statement: { matter: '听证', place: '听证室' },
  });
}

const specialProcedure = (attempt: Attempt): ActResult =>
  startSpecialProcedure(attempt.file, {
    ...staff(attempt),
    ...timing(attempt),
    ...DIGESTS,
    together: other(attempt),
    procedure: { kind: 'testing' },
    plannedDays: 3,
    statement: { legalBasis: '第四十五条', reason: '检测', institution: '市特检院' },
    noticeServedOn: localDay(attempt.at),
  });

/** By a member of staff: each ends with what they did; by the system: only what time has done. */
export const ATTEMPTS: Readonly<Record<CaseAct, (attempt: Attempt) => ActResult>> = {
  correctOnSpot: ({ file, at }) => correctOnSpot(file, { at, dossierDigest: aDigest }),
  preReview: (a) => preReviewCase(a.file, { ...staff(a), clock: CLOCK }),
  tellNotRequired: (a) =>
    tellNotRequired(a.file, { ...staff(a), ...DIGESTS, statement: TEXTS, clock: CLOCK }),
  decline: (a) =>
    declineCase(a.file, {
      ...staff(a),
      ...DIGESTS,
      statement: { ...TEXTS, competentAuthority: '成都市公安局' },
      noticeDue: noticeDueOf(a.file, CLOCK),
    }),
  requestCorrection: correctionNotice,
  correct: ({ file, at }) =>
    correctCase(file, {
      at,
      on: localDay(at),
      documentIds: file.correction?.asked ?? [],
      dossierDigest: aDigest,
    }),
  lapse: ({ file, at, sheet }) => lapseCase(file, { at, sheet }),
  accept,
  deemAccepted: (a) => deemAccepted(a.file, { at: a.at, ...timing(a) }),
  supplyDeferred: ({ file, at }) =>
    supplyDeferred(file, {
      at,
      documentIds: (file.deferred ?? []).map(({ documentId }) => documentId),
      dossierDigest: aDigest,
    }),
  withdraw: ({ file, at }) => withdrawCase(file, { at, requestDigest: aDigest }),
  startReview: (a) => startReview(a.file, staff(a)),
  tellParties: (a) => tellParties(a.file, { ...staff(a), ...DIGESTS, hearingOffered: true }),
  startSpecialProcedure: specialProcedure,
  endSpecialProcedure: (a) =>
    endSpecialProcedure(a.file, { ...staff(a), ...timing(a), conclusionDigest: aDigest }),
  openHearing: hearing,
  closeHearing: (a) =>
    closeHearing(a.file, { ...staff(a), ...timing(a), recordDigest: aDigest, isSigned: true }),
  seekOpinions: (a) =>
    seekOpinions(a.file, {
      ...staff(a),
      departmentCodes: ['XFD', 'HBJ'],
      questions: ['是否同意？'],
      statementDigest: aDigest,
      limit: { unit: 'workingDays', count: 2 },
      ...timing(a),
    }),
  gatherOpinions: (a) =>
    gatherOpinions(a.file, {
      at: a.at,
      answers: (a.file.consultation?.departmentCodes ?? []).map((departmentCode) => ({
        departmentCode,
        stance: 'agrees',
        digest: aDigest,
      })),
    }),
  refer: (a) => referCase(a.file, { ...staff(a), ...DIGESTS, superior: '市工商局', opinion: '同意' }),
  extend: (a) =>
    extendCase(a.file, {
      ...staff(a),
      ...timing(a),
      ...DIGESTS,
      approvedBy: a.file.handling === 'joint' ? 'governmentHead' : 'approver',
      workingDays: 5,
      reason: '案情复杂',
    }),
  submitDraft: (a) =>
    submitDraft(a.file, {
      ...staff(a),
      ...DIGESTS,
      proposal: 'grant',
      interest: 'none',
      secondOfficer: other(a),
      sheet: a.sheet,
    }),
  returnDraft: (a) => returnDraft(a.file, { ...staff(a), ...DIGESTS, as: 'secondReviewer', reason: '再查' }),
  grant: (a) => grantCase(a.file, { ...staff(a), ...DIGESTS, facts: new Set(), rules: a.sheet.rules }),
  refuse: (a) => refuseCase(a.file, { ...staff(a), ...DIGESTS, statement: TEXTS, rules: a.sheet.rules }),
  recordSuperiorDecision: (a) =>
    recordSuperiorDecision(a.file, {
      ...staff(a),
      decision: { outcome: 'granted', decisionNumber: '118号', opinionDigest: aDigest },
    }),
  terminate: (a) => terminateCase(a.file, { ...staff(a), ...DIGESTS, statement: TEXTS }),
  prepareResult: (a) =>
    prepareResult(a.file, {
      ...staff(a),
      result: { number: '0001', seal: 'S1', validFrom: localDay(a.at), validUntil: null },
    }),
  deliver: (a) => deliverCase(a.file, { ...staff(a), mode: 'counter' }),
  conclude: ({ file, at }) => concludeCase(file, { at, on: localDay(at) }),
  archive: (a) => archiveCase(a.file, { ...staff(a), journal: a.journal, files: filesOf(a.journal) }),
};

/** What time alone brings about, tried without anybody. */
export const restart = (a: Attempt): ActResult =>
  restartClock(a.file, { at: a.at, on: localDay(a.at), ...timing(a) });
