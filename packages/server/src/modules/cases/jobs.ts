import type { Job } from '#platform/jobs/job.ts';
import { CLOCK_CHANGED } from '../clock/index.ts';
import { CASE_ACCEPTED, LETTER_DUE } from './effects.ts';
import { issueAcceptanceNotice } from './issue-acceptance-notice.ts';
import { settleDues } from './settle-dues.ts';
import { sweepCase } from './sweep-case.ts';
import { SWEEP_CASE, sweepCases } from './sweep-night.ts';
import { writeEventLetter } from './write-event-letter.ts';

/** 受理通知书 of every accepted case. Safe to run twice: one letter of a kind for a case. */
export const writeAcceptanceNotice: Job = {
  on: CASE_ACCEPTED,
  run: ({ caseId }, context) => issueAcceptanceNotice(String(caseId), context),
};

/** The papers of all other events, as the table says. Safe to run twice: one letter for an event. */
export const writeLetters: Job = {
  on: LETTER_DUE,
  run: ({ caseId, seq }, context) => writeEventLetter(String(caseId), Number(seq), context),
};

/** Every night: what time alone has done. Late or never, no verdict changes. */
export const sweepNightly: Job = {
  on: 'cases.sweep',
  nightly: true,
  run: (_payload, context) => sweepCases(context),
};

/** Dates that an act gave by the clock before while it was changed. Safe to run twice: what fits is left alone. */
export const settleDuesAfterChange: Job = {
  on: CLOCK_CHANGED,
  run: ({ calendar }, context) => settleDues(String(calendar), context),
};

export const sweepOne: Job = {
  on: SWEEP_CASE,
  run: ({ caseId }, context) => sweepCase(String(caseId), context),
};
