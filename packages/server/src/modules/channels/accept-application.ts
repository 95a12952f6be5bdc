import type { acceptApplication as route } from '@yichuang/contract/channels.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { decisionCountsFrom } from '@yichuang/domain/cases/notice-due.ts';
import { acceptApplication as accept } from '@yichuang/domain/channels/acts.ts';
import { clockWaitsFor } from '@yichuang/domain/channels/pre-approvals.ts';
import { dueOf } from '@yichuang/domain/clock/due.ts';
import { officeClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { advance } from './advance.ts';
import { loadForAct } from './load-for-act.ts';
import { requireComplete } from './require-complete.ts';
import { applicationOf, saveApplication } from './rows.ts';
import { loadRunning } from './running.ts';

/**
 * The centre accepts for all departments at once; the steps that wait for nothing open in the same transaction. With
 * pre-approvals nothing is promised until their results are in.
 *
 * @throws InvalidInputError naming what is missing, department by department
 */
export async function acceptApplication({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, today, server } = context;
  const { applicationId } = params;
  const { row: before, head } = await loadForAct(applicationId, body.version, context);
  await requireComplete(before, context);
  const clock = await officeClock(tx, server, centreId);
  const { graph, records, published } = await loadRunning(before, { ...context, db: tx });

  const application = applicationOf(before);
  const isPromised = clockWaitsFor(graph, records.facts).length === 0;
  const from = decisionCountsFrom(application, now, clock);
  const result = accept(application, {
    ...{ by: actor, at: now, on: today },
    ...(isPromised && { promisedDue: dueOf(from, published.after, [], clock) }),
  });

  saveApplication({ tx, centreId }, { head, result, acceptedBy: actor.accountId });
  await advance(applicationId, context);
  return { applicationId };
}
