import { ProcedureDraftView } from '@yichuang/contract/procedure-draft.ts';
import { draftOfProcedure, type ProcedureDraft } from '@yichuang/domain/processes/procedure-draft.ts';
import { blankDraft } from '@yichuang/domain/processes/procedure-edits.ts';
import type { Db } from '#platform/db/database.ts';
import type { Values } from '#platform/db/statement.ts';
import { notFound } from '#platform/http/refusal.ts';
import { draftOfChannel } from './draft-store.ts';
import { type NewestProcedure, newestProcedure } from './procedures.ts';

/** Where a channel stands: its newest version, and the draft that somebody has saved. */
export type Standing = {
  /** Null: it was never published. */
  readonly newest: NewestProcedure | null;
  readonly draft: Values<(typeof draftOfChannel)['row']> | null;
};

/** @throws not-found for a channel that nobody has begun */
export async function standingOf(db: Db, centreId: number, key: string): Promise<Standing> {
  const newest = await newestProcedure(db, centreId, key);
  const draft = (await db.maybe(draftOfChannel, { centreId, procedureKey: key })) ?? null;
  if (newest === null && draft === null) throw notFound();
  return { newest, draft };
}

/** What the channel says now; before its first version, nothing but its name. */
export const publishedDraft = ({ newest, draft }: Standing): ProcedureDraft =>
  newest === null
    ? blankDraft(savedDraft(draft) ?? { name: '', nameEn: '', unit: 'wd' })
    : draftOfProcedure(newest.procedure, newest);

/** The draft as it was saved; one of an earlier release says nothing about what came later. */
export function savedDraft(draft: Standing['draft']): ProcedureDraft | null {
  return draft?.definition ? ProcedureDraftView.parse(draft.definition) : null;
}

/** The number of the newest version; 0 before the first. */
export const versionOf = ({ newest }: Standing): number => newest?.version ?? 0;
