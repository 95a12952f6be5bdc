import type { Job } from '#platform/jobs/job.ts';
import { CASE_WATCHED } from '../cases/index.ts';
import { raiseCards } from './raise-cards.ts';
import { raiseRatingCards } from './raise-rating-cards.ts';
import { WATCH_CASE, watchClocks } from './sweep-night.ts';
import { WATCH_RATING, watchRatings } from './sweep-ratings.ts';
import { CARD_PAPER_DUE, writePaper } from './write-paper.ts';

/** Silence, a repeated notice, a clock that restarted, a decision: whoever did it is not asked. Safe to run twice. */
export const hearCase: Job = {
  on: CASE_WATCHED,
  run: ({ caseId }, context) => raiseCards(String(caseId), context),
};

/** Every night: what the passing of time has made of open cases and of bad ratings. */
export const watchNightly: Job = {
  on: 'supervision.watch',
  nightly: true,
  async run(_payload, context) {
    await watchClocks(context);
    await watchRatings(context);
  },
};

export const watchOne: Job = {
  on: WATCH_CASE,
  run: ({ caseId }, context) => raiseCards(String(caseId), context),
};

/** A bad rating that nobody has put right. */
export const watchRating: Job = {
  on: WATCH_RATING,
  run: ({ remedyId }, context) => raiseRatingCards(String(remedyId), context),
};

/** 督办单、纠错通知书、监察建议书. Safe to run twice: one paper for an event. */
export const writeSupervisionPaper: Job = {
  on: CARD_PAPER_DUE,
  run: ({ cardId, seq }, context) => writePaper(String(cardId), Number(seq), context),
};
