import type {
  changeScreen as changeRoute,
  revokeScreen as revokeRoute,
} from '@yichuang/contract/queueing-screens.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { requirePermission } from '@yichuang/domain/identity/policy.ts';
import { notFound, Refusal, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { viewScreen } from './list-screens.ts';
import { lockScreen, revokePaired, updateScreen } from './screen-store.ts';

type Seen = { readonly params: { readonly screenId: string }; readonly body: { readonly version: number } };

/** Label, layout, words, loudness, and whether to load the page anew. @throws StaleError */
export async function changeScreen({ params, body }: ParsedOf<typeof changeRoute>, context: Acting) {
  await lockPaired({ params, body }, context);
  const { label, layout, volume, reload } = body;
  await context.tx.run(updateScreen, {
    centreId: context.centreId,
    ...params,
    label,
    layout,
    volume,
    reload,
    message: body.message === '' ? null : body.message,
  });
  return params;
}

/** The screen shows nothing from its next look on. @throws StaleError */
export async function revokeScreen({ params, body }: ParsedOf<typeof revokeRoute>, context: Acting) {
  await lockPaired({ params, body }, context);
  const { centreId, now, actor } = context;
  await context.tx.run(revokePaired, { centreId, ...params, now, actorId: actor.accountId });
  return params;
}

async function lockPaired({ params, body }: Seen, { tx, centreId, actor }: Acting): Promise<void> {
  requirePermission(actor, 'settings.manage');
  const [row] = await tx.run(lockScreen, { centreId, ...params });
  if (!row || row.state === 'waiting') throw notFound();
  if (row.version !== body.version) throw new StaleError(viewScreen(row));
  if (row.state === 'revoked') throw new Refusal('queueing.screen-revoked', 'conflict');
}
