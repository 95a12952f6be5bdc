import { z } from 'zod';
import { Day, DueView, LimitView, Moment, Named } from './wire.ts';

/** 办件状态, by its code name; see the glossary. */
export const CaseState = z.string();

/** Both clocks of a case (法定时限, 承诺时限). */
export const ClocksView = z.object({
  statutoryLimit: z.object({ limit: LimitView, byDefault: z.boolean() }).nullable(),
  promisedLimit: LimitView,
  statutoryDue: DueView.nullable(),
  promisedDue: DueView.nullable(),
  /** Pre-approvals of a channel whose results its promise waits for; absent: it waits for none. */
  promiseWaitsFor: z.array(Named).optional(),
});
export type ClocksView = z.infer<typeof ClocksView>;

/** What the applicant holds after submitting or at the counter. */
export const Receipt = z.object({
  caseNumber: z.string(),
  /** Six digits; asked together with the number. */
  queryCode: z.string(),
  /** Path of the signed link, `/t/…`. */
  trackPath: z.string(),
  subjectName: z.string(),
  subjectNameEn: z.string(),
  state: CaseState,
  submittedAt: Moment,
  /** Last day on which the centre must say what is missing, else the application counts as accepted. */
  noticeDueOn: Day.nullable(),
  promisedLimit: LimitView,
});
export type Receipt = z.infer<typeof Receipt>;
