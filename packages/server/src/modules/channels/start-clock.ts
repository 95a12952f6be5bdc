import type { ApplicationResult } from '@yichuang/domain/channels/acts.ts';
import type { Application } from '@yichuang/domain/channels/application.ts';
import { clockWaitsFor, preApprovals, startClock as start } from '@yichuang/domain/channels/pre-approvals.ts';
import { officeClock } from '../clock/index.ts';
import type { Working } from '../context.ts';
import type { Running } from './running.ts';

/** 承诺起算: when the last pre-approval is granted the promise counts from that moment, whenever the job runs. */
export async function startClock(
  application: Application,
  { graph, records, cases, published }: Running,
  { tx, centreId, now, server }: Working,
): Promise<ApplicationResult | null> {
  if (application.promisedDue !== undefined) return null;
  const granted = preApprovals(graph).flatMap((id) => cases.get(id)?.decidedAt ?? []);
  return start(application, clockWaitsFor(graph, records.facts), {
    at: now,
    from: granted.toSorted((a, b) => a - b).at(-1) ?? null,
    promised: published.after,
    clock: await officeClock(tx, server, centreId),
  });
}
