import { inPart, requireTexts, type StaffAct, SYSTEM } from '#cases/act.ts';
import type { Digest } from '#cases/digest.ts';
import { happened } from '#channels/acts.ts';
import type { Application } from '#channels/application.ts';
import { FEWEST_DEPARTMENTS, type SessionResult } from '#channels/call-session.ts';
import {
  type AgendaResult,
  type JointSession,
  type SessionLine,
  sessionState,
  unsignedLines,
} from '#channels/joint-session.ts';
import {
  SessionLineError,
  SessionMinutesError,
  SessionStateError,
  TooFewDepartmentsError,
} from '#channels/session-errors.ts';
import { type Actor, requirePermission } from '#identity/policy.ts';
import type { Instant } from '#time/instant.ts';

type Before = { readonly application: Application; readonly session: JointSession };

/** 记录纪要: who was there, and what came of each item. */
export type RecordMinutesCommand = StaffAct & {
  /** Codes of the departments that were there. */
  readonly present: readonly string[];
  readonly isApplicantPresent: boolean;
  /** One for each item, in the order of the agenda. */
  readonly results: readonly AgendaResult[];
  readonly statementDigest: Digest;
};

/**
 * Records the minutes of a meeting or the record of a visit (会审纪要、踏勘记录). They may be recorded anew until the first
 * department has signed. Where fewer than two departments came, there was no joint session: it is moved or cancelled.
 *
 * @throws NotPermittedError, SessionStateError before its begin and after the first signature
 * @throws SessionMinutesError, BasisRequiredError for a conclusion without words, TooFewDepartmentsError
 */
export function recordMinutes(
  { application, session }: Before,
  command: RecordMinutesCommand,
): SessionResult {
  const { by, at, present, results, isApplicantPresent, statementDigest } = command;
  requirePermission(by, 'channels.accept');
  requireUnsigned(session, at);
  const { sessionId, agenda, version } = session;
  const invited = session.lines.map(({ departmentCode }) => departmentCode);
  const strangers = present.filter((code) => !invited.includes(code));
  if (strangers.length > 0 || results.length !== agenda.length) {
    throw new SessionMinutesError(agenda.length, results.length, strangers);
  }
  requireTexts(
    Object.fromEntries(results.map(({ conclusion }, index) => [`results/${index}/conclusion`, conclusion])),
  );
  const there = invited.filter((code) => present.includes(code));
  if (there.length < FEWEST_DEPARTMENTS) throw new TooFewDepartmentsError(there);
  const result = happened(application, {
    kind: 'sessionMinuted',
    ...inPart('coordinator', command),
    ...{ sessionId, present: there, isApplicantPresent, outcomes: results.map(({ outcome }) => outcome) },
    statementDigest,
  });
  const lines = invited.map((departmentCode) => ({
    departmentCode,
    isPresent: there.includes(departmentCode),
  }));
  const minutes = { at, isApplicantPresent, results };
  return { ...result, session: { ...session, version: version + 1, lines, minutes } };
}

function requireUnsigned(session: JointSession, at: Instant): void {
  const state = sessionState(session, at);
  const isUnsigned = session.lines.every(({ signed }) => signed === undefined);
  if (state === 'held' || (state === 'minuted' && isUnsigned)) return;
  throw new SessionStateError(state, 'record the minutes', ['held']);
}

/** 部门签署: what the department reserves (保留意见), if anything. */
export type SignLineCommand = StaffAct & {
  readonly reservation: string | null;
  readonly statementDigest: Digest;
};

/**
 * A department signs its own line; nobody signs for another. An absent one has nothing to sign. Signing says that the
 * record is right: it grants nothing.
 *
 * @throws NotPermittedError for who decides nothing in a department
 * @throws SessionStateError without minutes, SessionLineError, BasisRequiredError for a reservation without words
 */
export function signLine({ application, session }: Before, command: SignLineCommand): SessionResult {
  const { by, at, reservation, statementDigest } = command;
  requirePermission(by, 'cases.decide');
  const state = sessionState(session, at);
  if (state !== 'minuted' && state !== 'signed') throw new SessionStateError(state, 'sign', ['minuted']);
  if (reservation !== null) requireTexts({ reservation });
  const departmentCode = ownOpenLine(session, by);
  const sign = (line: SessionLine): SessionLine =>
    line.departmentCode === departmentCode
      ? { ...line, signed: { by: by.accountId, at, reservation } }
      : line;
  const signed = { ...session, lines: session.lines.map(sign) };
  const result = happened(application, {
    kind: 'sessionSigned',
    ...inPart('reviewer', command),
    sessionId: session.sessionId,
    departmentCode,
    hasReservation: reservation !== null,
    isLast: unsignedLines(signed).length === 0,
    statementDigest,
  });
  return { ...result, session: signed };
}

/** May this person sign a line of the session now? */
export const maySignLine = (
  session: JointSession,
  { departmentCode }: Pick<Actor, 'departmentCode'>,
): boolean => unsignedLines(session).some((line) => line.departmentCode === departmentCode);

function ownOpenLine(session: JointSession, by: Actor): string {
  const { departmentCode } = by;
  if (departmentCode !== null && maySignLine(session, by)) return departmentCode;
  const open = unsignedLines(session).map((line) => line.departmentCode);
  throw new SessionLineError(departmentCode, open);
}

/**
 * Urges the departments that have not signed (催签). Without an actor the nightly rule does it, of lines that are overdue.
 *
 * @throws NotPermittedError, SessionStateError when nothing is to be signed
 */
export function urgeLines(
  { application, session }: Before,
  { by, at }: { readonly by: Actor | null; readonly at: Instant },
): SessionResult {
  if (by !== null) requirePermission(by, 'channels.accept');
  const departments = unsignedLines(session).map(({ departmentCode }) => departmentCode);
  if (departments.length === 0) throw new SessionStateError(sessionState(session, at), 'urge', ['minuted']);
  const author = by === null ? { at, by: SYSTEM } : inPart('coordinator', { by, at });
  const { sessionId } = session;
  return { ...happened(application, { kind: 'sessionUrged', ...author, sessionId, departments }), session };
}
