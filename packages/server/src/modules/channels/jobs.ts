import type { Job } from '#platform/jobs/job.ts';
import { CASE_DECIDED, readCaseApplication } from '../cases/index.ts';
import { advance } from './advance.ts';

/** A decided step may make others ready, or end the application. Safe to run twice: everything is derived. */
export const advanceApplication: Job = {
  on: CASE_DECIDED,
  async run({ caseId }, context) {
    const applicationId = await readCaseApplication(String(caseId), context);
    if (applicationId !== null) await advance(applicationId, context);
  },
};
