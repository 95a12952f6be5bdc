import { z } from 'zod';
import { CaseState } from './case-receipt.ts';
import { LetterLink } from './cases.ts';
import { SessionRules } from './channel-session-rules.ts';
import { AgendaItemView, SessionStep } from './session-agenda.ts';
import { SessionKind } from './session-notice.ts';
import { Day, DueView, Id, Moment, Named } from './wire.ts';

/** 签署栏: the line of one department. */
export const SessionLineView = z.object({
  department: Named,
  /** Null until the minutes are recorded. */
  isPresent: z.boolean().nullable(),
  signedBy: z.string().nullable(),
  signedAt: Moment.nullable(),
  reservation: z.string().nullable(),
  urgings: z.int(),
  urgedAt: Moment.nullable(),
});
export type SessionLineView = z.infer<typeof SessionLineView>;

export const SessionAct = z.enum(['move', 'cancel', 'minutes', 'sign', 'urge']);

/** 联合会审、联合踏勘: one session with its agenda, its minutes and its lines. */
export const SessionView = z.object({
  sessionId: Id,
  kind: SessionKind,
  state: z.enum(['called', 'held', 'minuted', 'signed', 'cancelled']),
  version: z.int(),
  neededOn: Day,
  calledAt: Moment,
  startsAt: Moment,
  endsAt: Moment,
  place: z.string(),
  isApplicantInvited: z.boolean(),
  preparation: z.string(),
  moves: z.int(),
  /** Why it was moved last, or cancelled. */
  changeReason: z.string().nullable(),
  agenda: z.array(AgendaItemView),
  lines: z.array(SessionLineView),
  minutes: z.object({ at: Moment, by: z.string(), isApplicantPresent: z.boolean() }).nullable(),
  /** By when each task of the house is due; none of them is a limit of the law. */
  dues: z.array(
    z.object({
      task: z.enum(['call', 'hold', 'minutes', 'sign']),
      due: DueView,
      doneAt: Moment.nullable(),
      isLate: z.boolean(),
    }),
  ),
  papers: z.array(LetterLink),
  /** Address of its file for calendars. */
  invitationPath: z.string(),
  /** What this person may do now. */
  acts: z.array(SessionAct),
});
export type SessionView = z.infer<typeof SessionView>;

/** 会审和踏勘: all sessions of an application, the latest first. */
export const SessionsView = z.object({
  applicationId: Id,
  applicationNumber: z.string(),
  applicantName: z.string(),
  channel: Named,
  state: CaseState,
  version: z.int(),
  steps: z.array(SessionStep),
  sessions: z.array(SessionView),
  mayCall: z.boolean(),
  /** By which a session is called now. */
  rules: SessionRules,
  now: Moment,
});
export type SessionsView = z.infer<typeof SessionsView>;
