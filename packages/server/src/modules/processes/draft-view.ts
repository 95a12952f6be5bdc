import type { DraftView } from '@yichuang/contract/processes.ts';
import { draftFaults } from '@yichuang/domain/processes/draft-faults.ts';
import { type Instant, instantText } from '@yichuang/domain/time/instant.ts';
import type { Reading } from '../context.ts';
import { faultFields } from './fault-fields.ts';
import { currentProcedures } from './procedures.ts';
import { publishedDraft, savedDraft, standingOf, versionOf } from './standing.ts';
import { stepItems, viewStepItems } from './step-items.ts';

type Asking = Pick<Reading, 'db' | 'server' | 'centreId' | 'today'>;

/** The draft of a channel beside its newest version. @throws not-found for an unknown channel */
export async function viewDraft(key: string, asking: Asking): Promise<DraftView> {
  const { db, centreId, today } = asking;
  const standing = await standingOf(db, centreId, key);
  const { newest, draft } = standing;
  const current = (await currentProcedures(db, centreId, today)).find((one) => one.key === key);
  const published = publishedDraft(standing);
  const saved = savedDraft(draft);
  const definition = saved ?? published;
  const items = await stepItems(asking);
  const savedAt = saved && draft ? instantText(draft.savedAt) : null;
  return {
    key,
    version: draft?.version ?? 0,
    savedAt,
    definition,
    newest: {
      version: versionOf(standing),
      appliesFrom: newest?.appliesFrom ?? today,
      publishedAt: instantText((newest?.publishedAt ?? draft?.savedAt) as Instant),
      definition: published,
    },
    baseVersion: draft?.baseVersion ?? versionOf(standing),
    currentVersion: current?.version ?? null,
    items: await viewStepItems([definition, published], items, asking),
    faults: faultFields(draftFaults(key, definition, items), definition),
  };
}
