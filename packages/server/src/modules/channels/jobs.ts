import type { Job } from '#platform/jobs/job.ts';
import { CASE_DECIDED, readCaseApplication, voidUnusedNumbers } from '../cases/index.ts';
import { advance } from './advance.ts';
import { sequencesOfApplications } from './store.ts';

/** A decided step may make others ready, or end the application. Safe to run twice: everything is derived. */
export const advanceApplication: Job = {
  on: CASE_DECIDED,
  async run({ caseId }, context) {
    const applicationId = await readCaseApplication(String(caseId), context);
    if (applicationId !== null) await advance(applicationId, context);
  },
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
