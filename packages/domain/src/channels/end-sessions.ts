import { SYSTEM } from '#cases/act.ts';
import type { Digest } from '#cases/digest.ts';
import { happened } from '#channels/acts.ts';
import type { Application } from '#channels/application.ts';
import type { SessionResult } from '#channels/call-session.ts';
import { type JointSession, sessionState } from '#channels/joint-session.ts';
import { SessionStateError } from '#channels/session-errors.ts';
import type { Instant } from '#time/instant.ts';

/**
 * 未召开的会审: those that somebody still waits for. A record that has its minutes is none of them: it says what took
 * place and stays to be signed, whatever became of the matter.
 */
export const openSessions = (sessions: readonly JointSession[], at: Instant): readonly JointSession[] =>
  sessions.filter((session) => isOpen(session, at));

/**
 * Cancels a session because its application ends: nobody is to come for what is decided or taken back (会审随申请终结).
 * It comes before the end itself, so that no journal tells of an ended application with a session still open.
 *
 * @throws SessionStateError for one with minutes, or cancelled before
 */
export function endSession(
  { application, session }: { readonly application: Application; readonly session: JointSession },
  { at, statementDigest }: { readonly at: Instant; readonly statementDigest: Digest },
): SessionResult {
  if (!isOpen(session, at)) throw new SessionStateError(sessionState(session, at), 'end', ['called', 'held']);
  const { sessionId, version } = session;
  const result = happened(application, {
    kind: 'sessionCancelled',
    at,
    by: SYSTEM,
    sessionId,
    statementDigest,
  });
  return { ...result, session: { ...session, version: version + 1, cancelledAt: at } };
}

function isOpen(session: JointSession, at: Instant): boolean {
  const state = sessionState(session, at);
  return state === 'called' || state === 'held';
}
