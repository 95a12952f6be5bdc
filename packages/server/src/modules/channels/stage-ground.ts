import type { StageGround } from '@yichuang/domain/channels/supply-documents.ts';
import type { Reading } from '../context.ts';
import { documentSet } from './document-set.ts';
import { namesFor } from './plan-view.ts';
import type { ApplicationRow } from './rows.ts';
import type { Running } from './running.ts';
import { dossierOf } from './store.ts';

/** The one set of an application, and what of it is filed; nothing once the personal data was deleted. */
export async function stageGround(
  { applicationId }: ApplicationRow,
  running: Running,
  asking: Pick<Reading, 'db' | 'server' | 'centreId'>,
): Promise<StageGround> {
  const { db, centreId } = asking;
  const filing = await db.maybe(dossierOf, { centreId, applicationId });
  const documents = documentSet(running, await namesFor(asking));
  const { graph, records } = running;
  return { graph, records, documents, filed: filing?.documents ?? [] };
}
