import { MOST_SESSIONS } from '@yichuang/contract/channel-sessions.ts';
import type { Application, ApplicationOutcome } from '@yichuang/domain/channels/application.ts';
import { endSession, openSessions } from '@yichuang/domain/channels/end-sessions.ts';
import { notFound } from '#platform/http/refusal.ts';
import { type Head, textDigest } from '../cases/index.ts';
import type { Working } from '../context.ts';
import { tellDepartments } from './department-events.ts';
import { loadSessions } from './load-sessions.ts';
import { saveApplication } from './rows.ts';
import { markCancelled } from './session-store.ts';
import { dossierOf } from './store.ts';

type Standing = { readonly application: Application; readonly head: Head };

/** What those who were invited read. */
const REASONS: Readonly<Record<ApplicationOutcome, string>> = {
  granted: '申请已经全部办结，不再召开。',
  refused: '申请已经作出不予许可的决定，不再召开。',
  withdrawn: '申请已经撤回，不再召开。',
};

/**
 * Cancels the sessions that are still open, right before their application ends, in the same transaction.
 *
 * @returns the application and the head of its journal, for the event that ends it
 */
export async function endSessions(
  { application, head }: Standing,
  outcome: ApplicationOutcome,
  context: Working,
): Promise<Standing> {
  const { tx, centreId, now } = context;
  const { applicationId } = application;
  const own = { applicationIds: [applicationId], most: MOST_SESSIONS };
  const all = await loadSessions(tx, centreId, own);
  const open = openSessions(
    all.map(({ session }) => session),
    now,
  );
  if (open.length === 0) return { application, head };
  const filing = await tx.maybe(dossierOf, { centreId, applicationId });
  if (!filing) throw notFound();
  const reason = REASONS[outcome];
  const statement = { reason };
  const statementDigest = textDigest(filing.salt, statement);
  let standing: Standing = { application, head };
  // One after the other: each event has a statement of its own.
  for (const session of open) {
    const ended = { application: standing.application, session };
    const result = endSession(ended, { at: now, statementDigest });
    const next = saveApplication({ tx, centreId }, { head: standing.head, result, statement });
    standing = { application: result.application, head: next };
    const { sessionId, version } = result.session;
    tx.later(markCancelled, { centreId, applicationId, sessionId, version, now, reason });
    const invited = session.lines.map(({ departmentCode }) => departmentCode);
    await tellDepartments(invited, { kind: 'sessionCancelled', applicationId, sessionId }, context);
  }
  return standing;
}
