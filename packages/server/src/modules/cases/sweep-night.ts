import { instant } from '@yichuang/domain/time/instant.ts';
import { writeEffect } from '#platform/jobs/outbox.ts';
import type { Working } from '../context.ts';
import { deliveredCases, sweepableCases } from './sweep-store.ts';

export const SWEEP_CASE = 'cases.sweep-case';

/** Read at a time; who waits for a correction may wait for years, and must hide nobody behind them. */
const BATCH = 1_000;

/** One effect for each case that may be concerned: what fails in one holds up no other. */
export async function sweepCases(context: Working): Promise<void> {
  for (const statement of [sweepableCases, deliveredCases]) await sweepAll(statement, context);
}

async function sweepAll(
  statement: typeof sweepableCases | typeof deliveredCases,
  { tx, centreId, now, server }: Working,
): Promise<void> {
  let last = { sortedBy: instant(0), caseId: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const from = { after: last.sortedBy, afterId: last.caseId };
    const rows = await tx.many(statement, { centreId, ...from, most: BATCH });
    for (const { caseId, version } of rows) {
      const effect = { task: SWEEP_CASE, key: `${caseId}/${version}/${now}`, payload: { centreId, caseId } };
      writeEffect({ tx, centreId, now, effectId: server.random.newId() }, effect);
    }
    const end = rows.at(-1);
    if (rows.length < BATCH || !end) return;
    last = end;
  }
}
