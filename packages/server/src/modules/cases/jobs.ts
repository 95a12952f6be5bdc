import type { Job } from '#platform/jobs/job.ts';
import { CASE_ACCEPTED } from './effects.ts';
import { issueAcceptanceNotice } from './issue-acceptance-notice.ts';

/** 受理通知书 of every accepted case. Safe to run twice: one letter of a kind for a case. */
export const writeAcceptanceNotice: Job = {
  on: CASE_ACCEPTED,
  run: ({ caseId }, context) => issueAcceptanceNotice(String(caseId), context),
};
