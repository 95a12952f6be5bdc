import { z } from 'zod';
import { SessionAct } from './channel-session-views.ts';
import { route } from './route.ts';
import { SessionKind } from './session-notice.ts';
import { DueView, Id, Moment, Named } from './wire.ts';

/** 待参加、待签署: a session that still needs this person, or for the coordinator any that is not closed; and what was cancelled. */
export const OpenSession = z.object({
  sessionId: Id,
  applicationId: Id,
  applicationNumber: z.string(),
  applicantName: z.string(),
  kind: SessionKind,
  /** Cancelled ones are listed until their time is over. */
  state: z.enum(['called', 'held', 'minuted', 'cancelled']),
  startsAt: Moment,
  place: z.string(),
  /** Why it was moved or cancelled last; null: it was not. */
  changeReason: z.string().nullable(),
  /** Departments that have not signed, once there are minutes. */
  unsigned: z.array(Named),
  /** How often this person’s department was urged to sign; for the coordinator, any. */
  urgings: z.int(),
  /** The task that is due next; null when none is. */
  due: z.object({ task: z.enum(['hold', 'minutes', 'sign']), due: DueView, isLate: z.boolean() }).nullable(),
  acts: z.array(SessionAct),
});
export type OpenSession = z.infer<typeof OpenSession>;

export const listOpenSessions = route({
  name: 'channels.listOpenSessions',
  summary: 'Sessions to attend, to minute or to sign, by their begin.',
  method: 'GET',
  path: '/channels/sessions',
  allow: 'cases.read',
  reply: z.object({ rows: z.array(OpenSession).max(50), now: Moment }),
});
