import type { Job } from '#platform/jobs/job.ts';
import { CASE_ACCEPTED, CASE_DECIDED } from '../cases/index.ts';
import { VISIT_ENDED } from '../queueing/index.ts';
import { inviteAfterCase, inviteAfterVisit } from './invite.ts';
import { lapse } from './lapse.ts';
import { heedRating } from './open-remedy.ts';

/** Somebody has left the counter. */
export const inviteVisitors: Job = {
  on: VISIT_ENDED,
  run: ({ ticketId }, context) => inviteAfterVisit(String(ticketId), context),
};

/** Accepted at a counter without a number. */
export const inviteAtAcceptance: Job = {
  on: CASE_ACCEPTED,
  run: ({ caseId }, context) => inviteAfterCase(String(caseId), context),
};

/** Decided, of the cases that came online. */
export const inviteAtDecision: Job = {
  on: CASE_DECIDED,
  run: ({ caseId }, context) => inviteAfterCase(String(caseId), context),
};

/** The statement of a rating writes it. */
export const heedRatings: Job = {
  on: 'complaints.rated',
  run: ({ ratingId }, context) => heedRating(String(ratingId), context),
};

/** Every night: what nobody rated in time. Late or never, no date changes. */
export const lapseRatings: Job = {
  on: 'complaints.lapse',
  nightly: true,
  run: (_payload, context) => lapse(context),
};
