import type { acceptApplication as route } from '@yichuang/contract/channels.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { acceptApplication as accept } from '@yichuang/domain/channels/acts.ts';
import { dueOf } from '@yichuang/domain/clock/due.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { notFound, Refusal, StaleError } from '#platform/http/refusal.ts';
import { officeClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { getProcedure } from '../processes/index.ts';
import { advance } from './advance.ts';
import { applicationOf, saveApplication } from './rows.ts';
import { lockApplication } from './store.ts';
import { viewApplication } from './view.ts';

/** The centre accepts for all departments at once; the steps that wait for nothing open in the same transaction. */
export async function acceptApplication({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, today, server } = context;
  const { applicationId } = params;
  if (reachOf(actor).kind !== 'centre') throw new Refusal('forbidden', 'forbidden');
  const [before] = await tx.run(lockApplication, { centreId, applicationId });
  if (!before) throw notFound();
  if (before.version !== body.version)
    throw new StaleError(await viewApplication(applicationId, { ...context, db: tx }));
  const { after } = await getProcedure(tx, centreId, {
    key: before.procedureKey,
    version: before.procedureVersion,
  });
  const clock = await officeClock(tx, server, centreId);

  const result = accept(applicationOf(before), {
    by: actor,
    at: now,
    on: today,
    promisedDue: dueOf(now, after, [], clock),
  });

  const head = { seq: before.version, hash: before.headHash };
  await saveApplication({ tx, centreId }, { head, result, acceptedBy: actor.accountId });
  await advance(applicationId, context);
  return { applicationId };
}
