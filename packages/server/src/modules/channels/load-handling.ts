import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { notFound, Refusal, StaleError } from '#platform/http/refusal.ts';
import type { Head } from '../cases/index.ts';
import type { Acting } from '../context.ts';
import { viewHandling } from './handling-view.ts';
import type { ApplicationRow } from './rows.ts';
import { loadRunning, type Running } from './running.ts';
import { lockApplication } from './store.ts';

export type Handled = { readonly row: ApplicationRow; readonly head: Head; readonly running: Running };

/**
 * The application, locked, as whoever handles it saw it: the centre, or a department that has a step in it.
 *
 * @throws not-found outside the reach, StaleError with the fresh view
 */
export async function loadHandling(
  applicationId: string,
  version: number,
  context: Acting,
): Promise<Handled> {
  const { tx, centreId, actor } = context;
  const [row] = await tx.run(lockApplication, { centreId, applicationId });
  if (!row) throw notFound();
  const running = await loadRunning(row, { ...context, db: tx });
  const reach = reachOf(actor);
  const takesPart =
    reach.kind === 'centre' || running.graph.steps.some(({ department }) => department === reach.code);
  if (!takesPart) throw notFound();
  if (row.version !== version)
    throw new StaleError(await viewHandling(applicationId, { ...context, db: tx }));
  return { row, head: { seq: row.version, hash: row.headHash }, running };
}

/** The same for what only the centre does. @throws forbidden for a department */
export function loadForCentre(applicationId: string, version: number, context: Acting): Promise<Handled> {
  if (reachOf(context.actor).kind !== 'centre') throw new Refusal('forbidden', 'forbidden');
  return loadHandling(applicationId, version, context);
}
