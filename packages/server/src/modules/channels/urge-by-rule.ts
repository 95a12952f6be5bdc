import { urgeByRule } from '@yichuang/domain/channels/urging.ts';
import { writeEffect } from '#platform/jobs/outbox.ts';
import { officeClock } from '../clock/index.ts';
import type { Working } from '../context.ts';
import { readLadder, urgableSteps } from './open-steps.ts';
import { recordUrging, rungOf } from './record-urging.ts';
import { loadRunning } from './running.ts';
import { lockApplication } from './store.ts';
import { FIRST_ID } from './sweep-applications.ts';
import { MOST_URGINGS, runningApplications, urgingsOf } from './urging-store.ts';

export const URGE_APPLICATION = 'channels.urge-application';
const BATCH = 1_000;

/** One effect for each application under way: what fails in one holds up no other. */
export async function urgeNightly({ tx, centreId, now, server }: Working): Promise<void> {
  let after = FIRST_ID;
  for (;;) {
    const rows = await tx.many(runningApplications, { centreId, after, most: BATCH });
    for (const { applicationId } of rows) {
      const effect = {
        task: URGE_APPLICATION,
        key: `${applicationId}/${now}`,
        payload: { centreId, applicationId },
      };
      writeEffect({ tx, centreId, now, effectId: server.random.newId() }, effect);
    }
    const end = rows.at(-1);
    if (rows.length < BATCH || !end) return;
    after = end.applicationId;
  }
}

/** 按规则催办: whom the ladder has come to, once a rung. Safe to run twice. */
export async function urgeApplication(applicationId: string, context: Working): Promise<void> {
  const { tx, centreId, now, server } = context;
  const [row] = await tx.run(lockApplication, { centreId, applicationId });
  if (row?.state !== 'accepted') return;
  const running = await loadRunning(row, { ...context, db: tx });
  const ladder = await readLadder(tx, centreId);
  const clock = await officeClock(tx, server, centreId);
  const log = await tx.many(urgingsOf, { centreId, applicationId, most: MOST_URGINGS });
  for (const one of urgableSteps(running, { now, clock, ladder })) {
    const urged = log
      .filter(({ caseId, urgedBy }) => caseId === one.file.caseId && urgedBy === null)
      .map(rungOf);
    const rung = urgeByRule(one.used, urged, ladder);
    if (rung !== null) await recordUrging({ applicationId, one, rung, urgedBy: null }, context);
  }
}
