import type { saveDraft as route } from '@yichuang/contract/processes.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { ProcedureDraft } from '@yichuang/domain/processes/procedure-draft.ts';
import { StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { keepDraft } from './draft-store.ts';
import { viewDraft } from './draft-view.ts';
import { standingOf, versionOf } from './standing.ts';

/**
 * Keeps the draft of a channel, half right as it may be (保存流程草稿).
 *
 * @throws not-found for an unknown channel
 * @throws StaleError when a colleague has saved, discarded or published since
 */
export const saveDraft = ({ params, body }: ParsedOf<typeof route>, context: Acting) =>
  storeDraft({ key: params.key, ...body }, context);

/** A draft, and what its author has seen. */
type Seen = {
  readonly key: string;
  readonly version: number;
  /** Newest published version; 0 before the first. */
  readonly baseVersion: number;
  readonly definition: ProcedureDraft;
};

/** @throws StaleError */
export async function storeDraft({ key, version, baseVersion, definition }: Seen, context: Acting) {
  const { tx, centreId, now, actor } = context;
  const standing = await standingOf(tx, centreId, key);
  const by = actor.accountId;
  const kept =
    versionOf(standing) === baseVersion
      ? await tx.run(keepDraft, {
          centreId,
          procedureKey: key,
          seen: version,
          baseVersion: standing.newest === null ? null : baseVersion,
          definition,
          now,
          by,
        })
      : [];
  if (kept.length === 0) throw new StaleError(await viewDraft(key, { ...context, db: tx }));
  return { key };
}
