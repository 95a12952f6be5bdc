import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { notFound, Refusal } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import type { ApplicationRow } from './rows.ts';
import { applicationById } from './store.ts';

/** The application a what-if is about; thinking about the whole is for the centre. @throws forbidden, not-found */
export async function loadForWhatIf(
  applicationId: string,
  { db, centreId, actor }: Pick<Reading, 'db' | 'centreId' | 'actor'>,
): Promise<ApplicationRow> {
  if (reachOf(actor).kind !== 'centre') throw new Refusal('forbidden', 'forbidden');
  const row = await db.maybe(applicationById, { centreId, applicationId });
  if (!row) throw notFound();
  return row;
}
