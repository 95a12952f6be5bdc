import type { reportStep as route } from '@yichuang/contract/channel-handling.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { reportStep as report } from '@yichuang/domain/channels/intermediary.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import { officeClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { establishFact } from '../processes/index.ts';
import { advance } from './advance.ts';
import { loadForCentre } from './load-handling.ts';
import { applicationOf, saveApplication } from './rows.ts';
import type { Running } from './running.ts';

/** 中介环节报告: done, its fact holds like that of any step, and what waited for it opens. */
export async function reportStep({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, today, server } = context;
  const { applicationId, stepId } = params;
  const { row, head, running } = await loadForCentre(applicationId, body.version, context);
  const { graph, records, reports } = running;
  const result = report(
    applicationOf(row),
    { graph, records, begunOn: reports.get(stepId)?.startedOn ?? null, lastDoneAt: lastDoneAt(running) },
    {
      by: actor,
      at: now,
      on: today,
      stepId,
      progress: body.progress,
      since: dateOnly(body.on),
      clock: await officeClock(tx, server, centreId),
    },
  );
  const { seq } = saveApplication({ tx, centreId }, { head, result });
  if (body.progress === 'done')
    establishFact(tx, { centreId, applicationId, fact: stepId, caseId: null, eventSeq: seq, now });
  await advance(applicationId, context);
  return { applicationId };
}

/** When a department or an intermediary last finished something, or the applicant stated it; null before the first. */
export function lastDoneAt({
  cases,
  reports,
  statements,
}: Pick<Running, 'cases' | 'reports' | 'statements'>): Instant | null {
  const ends = [
    statements.lastAt,
    ...[...cases.values()].map(({ decidedAt }) => decidedAt),
    ...[...reports.values()].map(({ endedAt }) => endedAt),
  ];
  return (
    ends
      .filter((at) => at !== null)
      .toSorted((a, b) => a - b)
      .at(-1) ?? null
  );
}
