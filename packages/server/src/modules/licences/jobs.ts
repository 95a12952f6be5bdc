import type { Job } from '#platform/jobs/job.ts';
import { RESULT_PREPARED } from '../cases/index.ts';
import { LICENCE_LETTER_DUE } from './effects.ts';
import { issueLicence } from './issue-licence.ts';
import { SWEEP_LICENCE, sweepLicence, sweepLicences } from './sweep.ts';
import { writeLicenceLetter } from './write-licence-letter.ts';

/** What a case granted becomes a licence. Safe to run twice: one licence a case. */
export const issueLicences: Job = {
  on: RESULT_PREPARED,
  run: ({ caseId }, context) => issueLicence(String(caseId), context),
};

/** The papers of its events. Safe to run twice: one letter for an event. */
export const writeLicenceLetters: Job = {
  on: LICENCE_LETTER_DUE,
  run: ({ licenceId, seq }, context) => writeLicenceLetter(String(licenceId), Number(seq), context),
};

/** Every night: terms that are over. Late or never, no day changes. */
export const sweepLicencesNightly: Job = {
  on: 'licences.sweep',
  nightly: true,
  run: (_payload, context) => sweepLicences(context),
};

export const sweepOneLicence: Job = {
  on: SWEEP_LICENCE,
  run: ({ licenceId }, context) => sweepLicence(String(licenceId), context),
};
