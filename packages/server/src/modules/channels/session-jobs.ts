import type { Job } from '#platform/jobs/job.ts';
import { urgeOverdueLines } from './urge-overdue-lines.ts';
import { URGE_SESSION, urgeSessionsNightly } from './urge-sessions.ts';

/** Every night: departments whose signature under a joint record is overdue are urged, once. */
export const urgeLinesNightly: Job = {
  on: 'channels.urge-sessions',
  nightly: true,
  run: (_payload, context) => urgeSessionsNightly(context),
};

export const urgeLinesOfSession: Job = {
  on: URGE_SESSION,
  run: ({ applicationId, sessionId }, context) =>
    urgeOverdueLines({ applicationId: String(applicationId), sessionId: String(sessionId) }, context),
};
