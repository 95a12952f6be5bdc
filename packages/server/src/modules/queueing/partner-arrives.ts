import type { Acting } from '../context.ts';
import { readRotaNow } from './expected-now.ts';
import { endSubstitutionRow, insertSubstitution, substitutionsOfDay } from './substitution-store.ts';

type Seat = { readonly counterId: string; readonly institutionId: string };

/** B岗到岗: the partner who sits down in place of the first stands in without anybody having to enter it. */
export async function notePartnerArrives({ counterId, institutionId }: Seat, context: Acting): Promise<void> {
  const { tx, centreId, today, now, actor, server } = context;
  const { expected, running } = await readRotaNow(institutionId, { ...context, db: tx });
  const at = expected.find((one) => one.counterId === counterId);
  if (!at || !running || at.partnerId !== actor.accountId || at.standsInFor !== null) return;
  await tx.run(insertSubstitution, {
    ...{ centreId, substitutionId: server.random.newId(), counterId, onDay: today, now },
    half: running.half,
    absentId: at.accountId,
    standInId: actor.accountId,
    reason: 'B岗到岗',
    actorId: actor.accountId,
  });
}

/** Whoever leaves a counter where they stood in does so no longer. */
export async function noteStandInLeaves(
  { counterId, accountId }: { readonly counterId: string; readonly accountId: string },
  context: Acting,
): Promise<void> {
  const { tx, centreId, today, now, actor } = context;
  const running = (await tx.many(substitutionsOfDay, { centreId, onDay: today })).filter(
    (one) => one.counterId === counterId && one.standInId === accountId && one.untilAt === null,
  );
  for (const { substitutionId } of running)
    await tx.run(endSubstitutionRow, { centreId, substitutionId, now, actorId: actor.accountId });
}
