import type { Job } from '#platform/jobs/job.ts';
import { CASE_DECIDED, readCaseApplication, voidUnusedNumbers } from '../cases/index.ts';
import { advance } from './advance.ts';
import { APPLICATION_LETTER_DUE, writeApplicationLetter } from './application-letters.ts';
import { sequencesOfApplications } from './store.ts';
import { SWEEP_APPLICATION, sweepApplication, sweepApplications } from './sweep-applications.ts';
import { URGE_APPLICATION, urgeApplication, urgeNightly } from './urge-by-rule.ts';

/** A decided step may make others ready, or end the application. Safe to run twice: everything is derived. */
export const advanceApplication: Job = {
  on: CASE_DECIDED,
  async run({ caseId }, context) {
    const applicationId = await readCaseApplication(String(caseId), context);
    if (applicationId !== null) await advance(applicationId, context);
  },
};

/** The papers of the events of an application. Safe to run twice: one letter for an event. */
export const writeApplicationLetters: Job = {
  on: APPLICATION_LETTER_DUE,
  run: ({ applicationId, seq }, context) =>
    writeApplicationLetter({ applicationId: String(applicationId), seq: Number(seq) }, context),
};

/** Every night: applications that silence has accepted. */
export const sweepApplicationsNightly: Job = {
  on: 'channels.sweep',
  nightly: true,
  run: (_payload, context) => sweepApplications(context),
};

export const sweepOneApplication: Job = {
  on: SWEEP_APPLICATION,
  run: ({ applicationId }, context) => sweepApplication(String(applicationId), context),
};

/** Every night: whom the ladder has come to is urged, once a rung. */
export const urgeApplicationsNightly: Job = {
  on: 'channels.urge',
  nightly: true,
  run: (_payload, context) => urgeNightly(context),
};

export const urgeOneApplication: Job = {
  on: URGE_APPLICATION,
  run: ({ applicationId }, context) => urgeApplication(String(applicationId), context),
};

/** Cases and applications draw from one row of numbers; the night after, what neither took is voided. */
export const voidNumbersNightly: Job = {
  on: 'channels.void-numbers',
  nightly: true,
  run: (_payload, context) =>
    voidUnusedNumbers(async (series) => {
      const rows = await context.tx.many(sequencesOfApplications, { centreId: context.centreId, ...series });
      return rows.map(({ sequence }) => sequence);
    }, context),
};
