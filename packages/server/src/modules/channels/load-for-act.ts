import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { notFound, Refusal, StaleError } from '#platform/http/refusal.ts';
import type { Head } from '../cases/index.ts';
import type { Acting } from '../context.ts';
import type { ApplicationRow } from './rows.ts';
import { lockApplication } from './store.ts';
import { viewApplication } from './view.ts';

/**
 * The application, locked, as the coordinator saw it: only the centre acts on the whole.
 *
 * @throws forbidden for a department, not-found, StaleError with the fresh view
 */
export async function loadForAct(
  applicationId: string,
  version: number,
  context: Acting,
): Promise<{ readonly row: ApplicationRow; readonly head: Head }> {
  const { tx, centreId, actor } = context;
  if (reachOf(actor).kind !== 'centre') throw new Refusal('forbidden', 'forbidden');
  const [row] = await tx.run(lockApplication, { centreId, applicationId });
  if (!row) throw notFound();
  if (row.version !== version)
    throw new StaleError(await viewApplication(applicationId, { ...context, db: tx }));
  return { row, head: { seq: row.version, hash: row.headHash } };
}
