import type { Actor } from '@yichuang/domain/identity/policy.ts';
import type { Binding } from '#platform/http/binding.ts';
import type { StreamBinding } from '#platform/http/stream-source.ts';
import type { Job } from '#platform/jobs/job.ts';
import {
  caseCalendarRoutes,
  caseDuesRoutes,
  caseRoutes,
  revealRoutes,
  settleDuesAfterChange,
  sweepNightly,
  sweepOne,
  writeAcceptanceNotice,
  writeLetters,
} from './cases/index.ts';
import { catalogueRoutes } from './catalogue/index.ts';
import {
  advanceApplication,
  channelDocumentRoutes,
  channelRoutes,
  draftRoutes,
  followDepartment,
  handlingRoutes,
  linkRoutes,
  planRoutes,
  runningCountRoutes,
  sessionRoutes,
  sessionRulesRoutes,
  statementRoutes,
  sweepApplicationsNightly,
  sweepOneApplication,
  urgeApplicationsNightly,
  urgeLinesNightly,
  urgeLinesOfSession,
  urgeOneApplication,
  voidNumbersNightly,
  writeApplicationLetters,
} from './channels/index.ts';
import { clockRoutes } from './clock/index.ts';
import {
  complaintsRoutes,
  heedRatings,
  inviteAtAcceptance,
  inviteAtDecision,
  inviteVisitors,
  lapseRatings,
} from './complaints/index.ts';
import { documentRoutes, dropFile, sweepAttachments } from './documents/index.ts';
import { exchangeRoutes } from './exchange/index.ts';
import { deleteDrafts, formRoutes } from './forms/index.ts';
import { authorityRoutes, authorityStream, forgetOldTries, identityRoutes } from './identity/index.ts';
import {
  issueLicences,
  licenceRoutes,
  sweepLicencesNightly,
  sweepOneLicence,
  writeLicenceLetters,
} from './licences/index.ts';
import { noticeRoutes } from './notices/index.ts';
import { forgetOldRequests, operationsRoutes } from './operations/index.ts';
import { organisationRoutes } from './organisation/index.ts';
import { processRoutes } from './processes/index.ts';
import {
  appointmentRoutes,
  appointmentSettingsRoutes,
  counterRoutes,
  deskPartRoutes,
  followHall,
  followQueue,
  hallManagementRoutes,
  hallRoutes,
  lapseTickets,
  missAppointments,
  padRoutes,
  queueingRoutes,
  rotaRoutes,
  screenRoutes,
  slipRoutes,
  ticketRoutes,
} from './queueing/index.ts';
import { countDaysNightly, statisticsRoutes } from './statistics/index.ts';
import {
  hearCase,
  supervisionRoutes,
  watchNightly,
  watchOne,
  watchRating,
  writeSupervisionPaper,
} from './supervision/index.ts';

/** Every route of the product, module by module. */
export const ROUTES: readonly Binding<Actor>[] = [
  ...identityRoutes,
  ...authorityRoutes,
  ...organisationRoutes,
  ...catalogueRoutes,
  ...formRoutes,
  ...noticeRoutes,
  ...documentRoutes,
  ...clockRoutes,
  ...caseRoutes,
  ...caseDuesRoutes,
  ...caseCalendarRoutes,
  ...revealRoutes,
  ...processRoutes,
  ...channelRoutes,
  ...handlingRoutes,
  ...sessionRoutes,
  ...sessionRulesRoutes,
  ...planRoutes,
  ...draftRoutes,
  ...channelDocumentRoutes,
  ...linkRoutes,
  ...runningCountRoutes,
  ...statementRoutes,
  ...licenceRoutes,
  ...queueingRoutes,
  ...deskPartRoutes,
  ...slipRoutes,
  ...ticketRoutes,
  ...appointmentRoutes,
  ...appointmentSettingsRoutes,
  ...screenRoutes,
  ...counterRoutes,
  ...hallRoutes,
  ...hallManagementRoutes,
  ...rotaRoutes,
  ...padRoutes,
  ...complaintsRoutes,
  ...exchangeRoutes,
  ...supervisionRoutes,
  ...statisticsRoutes,
  ...operationsRoutes,
];

/** Every stream of events. */
export const STREAMS: readonly StreamBinding<Actor>[] = [
  authorityStream,
  followDepartment,
  followQueue,
  followHall,
];

/** Every job, by the effect it listens to. */
export const JOBS: readonly Job[] = [
  writeAcceptanceNotice,
  writeLetters,
  settleDuesAfterChange,
  sweepNightly,
  sweepOne,
  advanceApplication,
  writeApplicationLetters,
  sweepApplicationsNightly,
  sweepOneApplication,
  urgeApplicationsNightly,
  urgeOneApplication,
  urgeLinesNightly,
  urgeLinesOfSession,
  issueLicences,
  writeLicenceLetters,
  countDaysNightly,
  sweepLicencesNightly,
  sweepOneLicence,
  voidNumbersNightly,
  hearCase,
  watchNightly,
  watchOne,
  watchRating,
  writeSupervisionPaper,
  lapseTickets,
  inviteVisitors,
  inviteAtAcceptance,
  inviteAtDecision,
  heedRatings,
  lapseRatings,
  missAppointments,
  deleteDrafts,
  sweepAttachments,
  dropFile,
  forgetOldTries,
  forgetOldRequests,
];
