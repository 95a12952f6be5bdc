import { MOST_SESSIONS } from '@yichuang/contract/channel-sessions.ts';
import type { Application } from '@yichuang/domain/channels/application.ts';
import type { SessionSlot } from '@yichuang/domain/channels/joint-session.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { instantAt, parseLocal } from '@yichuang/domain/time/instant.ts';
import { notFound, Refusal, StaleError } from '#platform/http/refusal.ts';
import type { Head } from '../cases/index.ts';
import type { Acting } from '../context.ts';
import { type LoadedSession, loadSessions } from './load-sessions.ts';
import { applicationOf } from './rows.ts';
import { loadRunning, type Running } from './running.ts';
import { viewSessions } from './sessions-view.ts';
import { dossierOf, lockApplication } from './store.ts';

/** An application, locked, whose departments meet. */
export type Meeting = {
  readonly application: Application;
  readonly head: Head;
  readonly running: Running;
  /** Makes digests of what is said unguessable. */
  readonly salt: Buffer;
};

/** @throws not-found outside the reach, and when the personal data was deleted */
export async function lockMeeting(applicationId: string, context: Acting): Promise<Meeting> {
  const { tx, centreId, actor } = context;
  const [row] = await tx.run(lockApplication, { centreId, applicationId });
  const filing = await tx.maybe(dossierOf, { centreId, applicationId });
  if (!row || !filing) throw notFound();
  const running = await loadRunning(row, { ...context, db: tx });
  const reach = reachOf(actor);
  const takesPart =
    reach.kind === 'centre' || running.graph.steps.some(({ department }) => department === reach.code);
  if (!takesPart) throw notFound();
  const application = applicationOf(row);
  return { application, running, salt: filing.salt, head: { seq: row.version, hash: row.headHash } };
}

type Place = { readonly applicationId: string; readonly sessionId: string };

/**
 * One session of it, as whoever acts saw it. Signatures leave its version as it is, so that departments sign beside each
 * other; the lock on the application lets one act at a time.
 *
 * @throws not-found, StaleError with the fresh view
 */
export async function lockSession(
  { applicationId, sessionId }: Place,
  version: number,
  context: Acting,
): Promise<Meeting & { readonly loaded: LoadedSession }> {
  const { tx, centreId } = context;
  const meeting = await lockMeeting(applicationId, context);
  const all = await loadSessions(tx, centreId, { applicationIds: [applicationId], most: MOST_SESSIONS });
  const loaded = all.find(({ row }) => row.sessionId === sessionId);
  if (!loaded) throw notFound();
  if (loaded.session.version !== version)
    throw new StaleError(await viewSessions(applicationId, { ...context, db: tx }));
  return { ...meeting, loaded };
}

/** What only the coordinator of the centre does. @throws forbidden for a department */
export function requireCentre({ actor }: Pick<Acting, 'actor'>): void {
  if (reachOf(actor).kind !== 'centre') throw new Refusal('forbidden', 'forbidden');
}

type SlotBody = { readonly on: string; readonly from: string; readonly to: string; readonly place: string };

/** Day and times of the day as they were typed, by the clock of the centre. */
export const slotOf = ({ on, from, to, place }: SlotBody): SessionSlot => ({
  startsAt: instantAt(parseLocal(`${on}T${from}`)),
  endsAt: instantAt(parseLocal(`${on}T${to}`)),
  place,
});
