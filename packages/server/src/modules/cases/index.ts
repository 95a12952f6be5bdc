export { acceptAtCounter } from './accept-at-counter.ts';
export { viewTerms } from './acceptance-terms.ts';
export { correctAtCounter, declineAtCounter } from './answer-at-counter.ts';
export { caseCalendarRoutes } from './calendar-routes.ts';
export { attachToCase } from './case-attachments.ts';
export { viewClocks } from './clocks.ts';
export { awaitedOfCase, correctCaseByLink } from './correct-by-link.ts';
export { NO_COURSE } from './course.ts';
export { decideAtOnce } from './decide-at-once.ts';
export { deliverCase } from './deliver-case.ts';
export { type Dossier, dossierDigest, getDossier, newDossier, REMEDIES, textDigest } from './dossier.ts';
export { caseDuesRoutes } from './dues-routes.ts';
export { decisionDues, viewDuesOf } from './dues-view.ts';
export { earlierCases, noteTaken, readAnswers } from './earlier-cases.ts';
export { announceAccepted, CASE_ACCEPTED, CASE_DECIDED, CASE_WATCHED, RESULT_PREPARED } from './effects.ts';
export { basisOf, remediesOf } from './event-letter.ts';
export { wayOfService } from './event-letters-delivery.ts';
export { clocksOfNumber } from './explain-dues.ts';
export { findTrack, lookupCase } from './find-track.ts';
export { type GrantedCase, grantedCase } from './granted-case.ts';
export { handedIn } from './handed-in.ts';
export { type CalendarImport, importCalendar, previewCalendar } from './import-calendar.ts';
export { instantReceipt } from './instant-receipt.ts';
export {
  settleDuesAfterChange,
  sweepNightly,
  sweepOne,
  writeAcceptanceNotice,
  writeLetters,
} from './jobs.ts';
export { chain, eventOfRow, type Head, hashOf, NO_EVENTS } from './journal.ts';
export { headOf, letterDue, letterGround, momentOf, publicFacts } from './letter-head.ts';
export { listCasesByIds, publicName } from './list-cases.ts';
export { nextCaseNumber, voidUnusedNumbers } from './numbers.ts';
export { readCaseApplication, readCaseRow } from './of-application.ts';
export { pastCases, pausesOfCases } from './past-cases.ts';
export { readJournal } from './read-journal.ts';
export { barsOn, recordBar } from './reapplication-bars.ts';
export { viewReceipt } from './receipt.ts';
export { receiveAtCounter } from './receive-at-counter.ts';
export { revealRoutes } from './reveal-routes.ts';
export { caseRoutes } from './routes.ts';
export { type CaseRow, caseFileOf, eventsParameter } from './rows.ts';
export { saveNewCase } from './save.ts';
export { chainOne, newStatement, type Statement } from './stated-event.ts';
export { casesOfApplications } from './step-store.ts';
export { openToken, trackPath } from './track-link.ts';
export { viewTrackedCase } from './tracked-case.ts';
export { undoAtCounter } from './undo-at-counter.ts';
export { withdrawByLink } from './withdraw-by-link.ts';
export { withdrawOpenCase } from './withdraw-open-case.ts';
