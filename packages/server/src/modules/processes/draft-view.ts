import type { DraftView } from '@yichuang/contract/processes.ts';
import { draftFaults } from '@yichuang/domain/processes/draft-faults.ts';
import { draftOfProcedure, type ProcedureDraft } from '@yichuang/domain/processes/procedure-draft.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Reading } from '../context.ts';
import { draftOfChannel } from './draft-store.ts';
import { faultFields } from './fault-fields.ts';
import { currentProcedures, newestProcedure } from './procedures.ts';
import { stepItems, viewStepItems } from './step-items.ts';

type Asking = Pick<Reading, 'db' | 'server' | 'centreId' | 'today'>;

/** The draft of a channel beside its newest version. @throws not-found for an unknown channel */
export async function viewDraft(key: string, asking: Asking): Promise<DraftView> {
  const { db, centreId, today } = asking;
  const { procedure, after, version, appliesFrom, publishedAt } = await newestProcedure(db, centreId, key);
  const current = (await currentProcedures(db, centreId, today)).find((one) => one.key === key);
  const draft = await db.maybe(draftOfChannel, { centreId, procedureKey: key });
  const published = draftOfProcedure(procedure, after);
  // Checked against the schema when it was saved.
  const definition = (draft?.definition ?? published) as ProcedureDraft;
  const items = await stepItems(asking);
  return {
    key,
    version: draft?.version ?? 0,
    savedAt: draft?.definition ? instantText(draft.savedAt) : null,
    definition,
    newest: { version, appliesFrom, publishedAt: instantText(publishedAt), definition: published },
    baseVersion: draft?.baseVersion ?? version,
    currentVersion: current?.version ?? null,
    items: await viewStepItems([definition, published], items, asking),
    faults: faultFields(draftFaults(key, definition, items), definition),
  };
}
