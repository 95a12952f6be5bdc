import { deemApplicationAccepted } from '@yichuang/domain/channels/joint-correction.ts';
import { clockWaitsFor } from '@yichuang/domain/channels/pre-approvals.ts';
import { DomainError } from '@yichuang/domain/errors.ts';
import { writeEffect } from '#platform/jobs/outbox.ts';
import { officeClock } from '../clock/index.ts';
import type { Working } from '../context.ts';
import { advance } from './advance.ts';
import { submittedApplications } from './handling-store.ts';
import { applicationOf, saveApplication } from './rows.ts';
import { loadRunning } from './running.ts';
import { lockApplication } from './store.ts';

export const SWEEP_APPLICATION = 'channels.sweep-application';

/** Read at a time. */
const BATCH = 1_000;
export const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** One effect for each application that waits to be accepted: what fails in one holds up no other. */
export async function sweepApplications({ tx, centreId, now, server }: Working): Promise<void> {
  let after = FIRST_ID;
  for (;;) {
    const rows = await tx.many(submittedApplications, { centreId, after, most: BATCH });
    for (const { applicationId, version } of rows) {
      const key = `${applicationId}/${version}/${now}`;
      writeEffect(
        { tx, centreId, now, effectId: server.random.newId() },
        { task: SWEEP_APPLICATION, key, payload: { centreId, applicationId } },
      );
    }
    const end = rows.at(-1);
    if (rows.length < BATCH || !end) return;
    after = end.applicationId;
  }
}

/** 视为受理: silence has accepted the application; the steps that wait for nothing open. Late or never, no date changes. */
export async function sweepApplication(applicationId: string, context: Working): Promise<void> {
  const { tx, centreId, now, server } = context;
  const [row] = await tx.run(lockApplication, { centreId, applicationId });
  if (row?.state !== 'submitted') return;
  const { graph, records, published } = await loadRunning(row, { ...context, db: tx });
  const isPromised = clockWaitsFor(graph, records.facts).length === 0;
  const clock = await officeClock(tx, server, centreId);
  const moment = { at: now, promised: isPromised ? published.after : null, clock };
  try {
    const result = deemApplicationAccepted(applicationOf(row), moment);
    saveApplication({ tx, centreId }, { head: { seq: row.version, hash: row.headHash }, result });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'cases.not-yet') return;
    throw error;
  }
  await advance(applicationId, context);
}
