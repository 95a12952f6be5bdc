import { z } from 'zod';
import { CaseState, ClocksView, Receipt } from './case-receipt.ts';
import { CourseView, LetterLink, TimelineEntry } from './cases.ts';
import { PlanMoment } from './channel-forecast.ts';
import { GateView } from './channel-statements.ts';
import { route } from './route.ts';
import { SessionNotice } from './session-notice.ts';
import { Id, Moment, Named } from './wire.ts';

export const submitDraft = route({
  name: 'cases.submitDraft',
  summary: 'Submit a draft for one item. Repeating it gives the same receipt.',
  method: 'POST',
  path: '/cases/drafts/:draftId/submit',
  allow: 'public',
  params: z.strictObject({ draftId: Id }),
  body: z.strictObject({ version: z.int(), declared: z.literal(true) }),
  reply: Receipt,
});

/** The public view of a case or of a channel application: masked, no officer's name. */
export const TrackView = z.object({
  caseNumber: z.string(),
  subjectName: z.string(),
  subjectNameEn: z.string(),
  applicantName: z.string(),
  state: CaseState,
  clocks: ClocksView,
  course: CourseView,
  timeline: z.array(TimelineEntry),
  /** Steps of a channel application, in the order of the plan; empty for a single case. */
  steps: z.array(
    z.object({
      stepId: z.string(),
      name: z.string(),
      nameEn: z.string(),
      department: Named,
      state: z.string(),
      startedAt: Moment.nullable(),
      endedAt: Moment.nullable(),
      /** When it should be done, as things stand; null once it ended, and while no end is in sight. */
      expectedEnd: PlanMoment.nullable(),
      /** Its clock stands still by law: a hearing, a special procedure. */
      isPaused: z.boolean(),
    }),
  ),
  /** Meetings and visits the applicant takes part in, the next first; absent for a single case. */
  sessions: z.array(SessionNotice).optional(),
  /** What the applicant must state before stages begin; absent for a single case. */
  gates: z.array(GateView).optional(),
  /** When a running channel application should be through, as things stand; null for a single case. */
  expected: PlanMoment.nullable(),
  letters: z.array(LetterLink),
  mayWithdraw: z.boolean(),
  version: z.int(),
  now: Moment,
});
export type TrackView = z.infer<typeof TrackView>;

export const findTrack = route({
  name: 'cases.findTrack',
  summary:
    'Number and query code → the signed link. Five wrong tries a number an hour, one answer for every miss.',
  method: 'POST',
  path: '/cases/track',
  allow: 'public',
  body: z.strictObject({ caseNumber: z.string().max(40), queryCode: z.string().max(12) }),
  reply: z.object({ trackPath: z.string() }),
});

export const track = route({
  name: 'cases.track',
  summary: 'Where the case stands, by signed link.',
  method: 'GET',
  path: '/cases/t/:token',
  allow: 'public',
  params: z.strictObject({ token: z.string().max(120) }),
  reply: TrackView,
});

export const withdrawByLink = route({
  name: 'cases.withdrawByLink',
  summary: 'The applicant withdraws the application before a decision.',
  method: 'POST',
  path: '/cases/t/:token/withdraw',
  allow: 'public',
  params: z.strictObject({ token: z.string().max(120) }),
  body: z.strictObject({ version: z.int() }),
  reply: TrackView,
});

export const readLetterByLink = route({
  name: 'cases.readLetterByLink',
  summary: 'A paper of a case, as PDF, for the holder of the signed link.',
  method: 'GET',
  path: '/cases/t/:token/letters/:letterId',
  allow: 'public',
  params: z.strictObject({ token: z.string().max(120), letterId: Id }),
  reply: z.unknown(),
});
