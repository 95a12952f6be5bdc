import type { discardDraft as route } from '@yichuang/contract/processes.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { Refusal, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { draftOfChannel, keepDraft } from './draft-store.ts';
import { viewDraft } from './draft-view.ts';

/**
 * Throws the draft of a channel away (放弃流程草稿); its version grows, so that nobody saves over the new state.
 *
 * @throws Refusal when there is no draft
 * @throws StaleError when a colleague has changed it since
 */
export async function discardDraft({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, now, actor } = context;
  const { key } = params;
  const draft = await tx.maybe(draftOfChannel, { centreId, procedureKey: key });
  if ((draft?.version ?? 0) === body.version && !draft?.definition) throw noDraft();
  const kept = await tx.run(keepDraft, {
    centreId,
    procedureKey: key,
    seen: body.version,
    baseVersion: null,
    definition: null,
    now,
    by: actor.accountId,
  });
  if (kept.length === 0) throw new StaleError(await viewDraft(key, { ...context, db: tx }));
  return { key };
}

export const noDraft = () => new Refusal('processes.no-draft', 'conflict');
