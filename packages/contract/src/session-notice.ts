import { z } from 'zod';
import { Moment, Named } from './wire.ts';

/** 联合会审、联合踏勘的种类 and what becomes of one. */
export const SessionKind = z.enum(['meeting', 'visit']);

/** 会审、踏勘通知: what the applicant is told of a meeting or a visit that they take part in. */
export const SessionNotice = z.object({
  sessionId: z.uuid(),
  kind: SessionKind,
  startsAt: Moment,
  endsAt: Moment,
  place: z.string(),
  /** What to prepare. */
  preparation: z.string(),
  departments: z.array(Named),
  isMoved: z.boolean(),
  isCancelled: z.boolean(),
});
export type SessionNotice = z.infer<typeof SessionNotice>;
