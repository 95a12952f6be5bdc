import { writeEffect } from '#platform/jobs/outbox.ts';
import type { Working } from '../context.ts';
import { sessionsToSign } from './session-store.ts';
import { FIRST_ID } from './sweep-applications.ts';

export const URGE_SESSION = 'channels.urge-session';
const BATCH = 1_000;

/** One effect for each record that waits for signatures: what fails in one holds up no other. */
export async function urgeSessionsNightly({ tx, centreId, now, server }: Working): Promise<void> {
  let after = FIRST_ID;
  for (;;) {
    const rows = await tx.many(sessionsToSign, { centreId, after, most: BATCH });
    for (const { applicationId, sessionId } of rows) {
      const effect = {
        task: URGE_SESSION,
        key: `${sessionId}/${now}`,
        payload: { centreId, applicationId, sessionId },
      };
      writeEffect({ tx, centreId, now, effectId: server.random.newId() }, effect);
    }
    const end = rows.at(-1);
    if (rows.length < BATCH || !end) return;
    after = end.sessionId;
  }
}
