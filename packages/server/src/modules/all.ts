import type { Actor } from '@yichuang/domain/identity/policy.ts';
import type { Binding } from '#platform/http/binding.ts';
import type { Job } from '#platform/jobs/job.ts';
import {
  caseCalendarRoutes,
  caseDuesRoutes,
  caseRoutes,
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
  handlingRoutes,
  linkRoutes,
  planRoutes,
  runningCountRoutes,
  sweepApplicationsNightly,
  sweepOneApplication,
  urgeApplicationsNightly,
  urgeOneApplication,
  voidNumbersNightly,
  writeApplicationLetters,
} from './channels/index.ts';
import { clockRoutes } from './clock/index.ts';
import { documentRoutes } from './documents/index.ts';
import { exchangeRoutes } from './exchange/index.ts';
import { deleteDrafts, formRoutes } from './forms/index.ts';
import { forgetOldTries, identityRoutes } from './identity/index.ts';
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
import { queueingRoutes } from './queueing/index.ts';
import { statisticsRoutes } from './statistics/index.ts';
import {
  hearCase,
  supervisionRoutes,
  watchNightly,
  watchOne,
  writeSupervisionPaper,
} from './supervision/index.ts';

/** Every route of the product, module by module. */
export const ROUTES: readonly Binding<Actor>[] = [
  ...identityRoutes,
  ...organisationRoutes,
  ...catalogueRoutes,
  ...formRoutes,
  ...noticeRoutes,
  ...documentRoutes,
  ...clockRoutes,
  ...caseRoutes,
  ...caseDuesRoutes,
  ...caseCalendarRoutes,
  ...processRoutes,
  ...channelRoutes,
  ...handlingRoutes,
  ...planRoutes,
  ...draftRoutes,
  ...channelDocumentRoutes,
  ...linkRoutes,
  ...runningCountRoutes,
  ...licenceRoutes,
  ...queueingRoutes,
  ...exchangeRoutes,
  ...supervisionRoutes,
  ...statisticsRoutes,
  ...operationsRoutes,
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
  issueLicences,
  writeLicenceLetters,
  sweepLicencesNightly,
  sweepOneLicence,
  voidNumbersNightly,
  hearCase,
  watchNightly,
  watchOne,
  writeSupervisionPaper,
  deleteDrafts,
  forgetOldTries,
  forgetOldRequests,
];
