import { inPart, requireTexts, type StaffAct } from '#cases/act.ts';
import type { Digest } from '#cases/digest.ts';
import { happened } from '#channels/acts.ts';
import type { Application } from '#channels/application.ts';
import { requireSlot, type SessionResult } from '#channels/call-session.ts';
import { type JointSession, type SessionSlot, sessionState } from '#channels/joint-session.ts';
import { SessionStateError } from '#channels/session-errors.ts';
import type { SessionRules } from '#channels/session-rules.ts';
import type { OfficeClock } from '#clock/due.ts';
import { requirePermission } from '#identity/policy.ts';

/** 改期: another time or place, and why. */
export type MoveSessionCommand = StaffAct & {
  readonly slot: SessionSlot;
  readonly reason: string;
  readonly statementDigest: Digest;
  readonly clock: OfficeClock;
  readonly rules: SessionRules;
};

type Before = { readonly application: Application; readonly session: JointSession };

/**
 * Moves a session that has no minutes, also one that did not take place when it should have (改期).
 *
 * @throws NotPermittedError, SessionStateError, ApplicationStateError, BasisRequiredError, SessionSlotError
 */
export function moveSession({ application, session }: Before, command: MoveSessionCommand): SessionResult {
  requireChangeable(session, 'move', command);
  const { slot, reason, statementDigest } = command;
  requireTexts({ place: slot.place, reason });
  requireSlot(slot, command);
  const { sessionId, version, moves } = session;
  const { startsAt, endsAt } = slot;
  const result = happened(application, {
    kind: 'sessionMoved',
    ...inPart('coordinator', command),
    ...{ sessionId, startsAt, endsAt, statementDigest },
  });
  return { ...result, session: { ...session, version: version + 1, moves: moves + 1, slot } };
}

/** 取消会审: and why. */
export type CancelSessionCommand = StaffAct & { readonly reason: string; readonly statementDigest: Digest };

/**
 * Cancels a session that has no minutes. Lawful in every state of the application: one that ended needs none any more.
 *
 * @throws NotPermittedError, SessionStateError, BasisRequiredError
 */
export function cancelSession(
  { application, session }: Before,
  command: CancelSessionCommand,
): SessionResult {
  requireChangeable(session, 'cancel', command);
  const { reason, statementDigest, at } = command;
  requireTexts({ reason });
  const { sessionId, version } = session;
  const result = happened(application, {
    kind: 'sessionCancelled',
    ...inPart('coordinator', command),
    ...{ sessionId, statementDigest },
  });
  return { ...result, session: { ...session, version: version + 1, cancelledAt: at } };
}

function requireChangeable(session: JointSession, act: string, { by, at }: StaffAct): void {
  requirePermission(by, 'channels.accept');
  const state = sessionState(session, at);
  if (state !== 'called' && state !== 'held') throw new SessionStateError(state, act, ['called', 'held']);
}
