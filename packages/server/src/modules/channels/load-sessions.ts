import type {
  AgendaKind,
  AgendaOutcome,
  JointSession,
  SessionKind,
  SessionLine,
} from '@yichuang/domain/channels/joint-session.ts';
import type { AccountId } from '@yichuang/domain/identity/policy.ts';
import type { Db } from '#platform/db/database.ts';
import type { Values } from '#platform/db/statement.ts';
import { agendaOf, linesOf, sessionsOf } from './session-store.ts';

export type SessionRow = Values<(typeof sessionsOf)['row']>;
type AgendaRow = Values<(typeof agendaOf)['row']>;
type LineRow = Values<(typeof linesOf)['row']>;

/** A session as the rules know it, with the rows it came from. */
export type LoadedSession = {
  readonly session: JointSession;
  readonly row: SessionRow;
  readonly agenda: readonly AgendaRow[];
  readonly lines: readonly LineRow[];
};

/** Sessions of some applications, the latest first; at most `most`. */
export async function loadSessions(
  db: Db,
  centreId: number,
  { applicationIds, most }: { readonly applicationIds: readonly string[]; readonly most: number },
): Promise<readonly LoadedSession[]> {
  const ids = { centreId, applicationIds: [...new Set(applicationIds)] };
  const rows = await db.many(sessionsOf, { ...ids, most });
  if (rows.length === 0) return [];
  const agenda = await db.many(agendaOf, ids);
  const lines = await db.many(linesOf, ids);
  return rows.map((row) => {
    const isOwn = ({ sessionId }: { readonly sessionId: string }) => sessionId === row.sessionId;
    const own = { agenda: agenda.filter(isOwn), lines: lines.filter(isOwn) };
    return { row, ...own, session: sessionOf(row, own.agenda, own.lines) };
  });
}

function sessionOf(row: SessionRow, agenda: readonly AgendaRow[], lines: readonly LineRow[]): JointSession {
  const { startsAt, endsAt, place, minutedAt, cancelledAt } = row;
  const results = agenda.flatMap(({ outcome, conclusion }) =>
    outcome === null || conclusion === null ? [] : [{ outcome: outcome as AgendaOutcome, conclusion }],
  );
  const isApplicantPresent = row.isApplicantPresent === true;
  return {
    sessionId: row.sessionId,
    kind: row.kind as SessionKind,
    version: row.version,
    neededOn: row.neededOn,
    calledAt: row.calledAt,
    slot: { startsAt, endsAt, place },
    isApplicantInvited: row.isApplicantInvited,
    preparation: row.preparation,
    moves: row.moves,
    agenda: agenda.map(({ kind, topic, steps }) => ({ kind: kind as AgendaKind, topic, stepIds: steps })),
    lines: lines.map(lineOf),
    ...(minutedAt !== null && { minutes: { at: minutedAt, isApplicantPresent, results } }),
    ...(cancelledAt !== null && { cancelledAt }),
  };
}

function lineOf({ departmentCode, isPresent, signedAt, signedBy, reservation }: LineRow): SessionLine {
  const signed = signedAt !== null &&
    signedBy !== null && { by: signedBy as AccountId, at: signedAt, reservation };
  return { departmentCode, ...(isPresent !== null && { isPresent }), ...(signed && { signed }) };
}
