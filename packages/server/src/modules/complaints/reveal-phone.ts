import type { RevealedPhone, revealPhone as route } from '@yichuang/contract/complaints-reveals.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { Acting, Reading } from '../context.ts';
import { findRemedy } from './load-remedy.ts';
import { ratingById } from './rating-store.ts';
import { insertReveal } from './reveal-store.ts';

/** 显示 5 秒: a row says who looked before anything is shown (PIPL art. 51). @throws not-found */
export async function revealPhone({ params: { remedyId } }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, server } = context;
  await findRemedy(remedyId, { ...context, db: tx });
  await tx.run(insertReveal, {
    ...{ centreId, remedyId, now, accountId: actor.accountId },
    revealId: server.random.newId(),
  });
  return { remedyId };
}

export async function viewRevealed(
  { remedyId }: { readonly remedyId: string },
  context: Reading,
): Promise<RevealedPhone> {
  const { ratingId } = await findRemedy(remedyId, context);
  const rating = await context.db.maybe(ratingById, { centreId: context.centreId, ratingId });
  return { phone: rating?.phone ?? null };
}
