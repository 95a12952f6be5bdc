import { reachOf } from '@yichuang/domain/identity/reach.ts';
import type { Values } from '#platform/db/statement.ts';
import { notFound, Refusal, StaleError } from '#platform/http/refusal.ts';
import type { Head } from '../cases/index.ts';
import { openToken } from '../cases/index.ts';
import type { Acting } from '../context.ts';
import { viewGates } from './gates-view.ts';
import type { ApplicationRow } from './rows.ts';
import { loadRunning, type Running } from './running.ts';
import { dossierOf, lockApplication } from './store.ts';

/** The application, locked, with what a statement needs. */
export type GateSubject = {
  readonly row: ApplicationRow;
  readonly head: Head;
  readonly running: Running;
  readonly filing: Values<(typeof dossierOf)['row']>;
};

/** For who stands at the counter. @throws forbidden for a department, not-found, StaleError with the fresh view */
export function loadForClerk(applicationId: string, version: number, context: Acting): Promise<GateSubject> {
  if (reachOf(context.actor).kind !== 'centre') throw new Refusal('forbidden', 'forbidden');
  return loadGates(applicationId, version, context);
}

/** For the holder of the signed link. @throws not-found, StaleError with the fresh view */
export function loadByLink(token: string, version: number, context: Acting): Promise<GateSubject> {
  const linked = openToken(context.server, context.centreId, token);
  if (linked?.kind !== 'application') throw notFound();
  return loadGates(linked.id, version, context);
}

async function loadGates(applicationId: string, version: number, context: Acting): Promise<GateSubject> {
  const { tx, centreId } = context;
  const [row] = await tx.run(lockApplication, { centreId, applicationId });
  const filing = await tx.maybe(dossierOf, { centreId, applicationId });
  if (!row || !filing) throw notFound();
  const running = await loadRunning(row, { ...context, db: tx });
  if (row.version !== version) throw new StaleError(viewGates(row, running));
  return { row, head: { seq: row.version, hash: row.headHash }, running, filing };
}
