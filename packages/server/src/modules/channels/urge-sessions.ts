import { MOST_SESSIONS } from '@yichuang/contract/channel-sessions.ts';
import { unsignedLines } from '@yichuang/domain/channels/joint-session.ts';
import { areLinesOverdue } from '@yichuang/domain/channels/session-dues.ts';
import { urgeLines } from '@yichuang/domain/channels/session-minutes.ts';
import { writeEffect } from '#platform/jobs/outbox.ts';
import { officeClock } from '../clock/index.ts';
import type { Working } from '../context.ts';
import { tellDepartments } from './department-events.ts';
import { loadSessions } from './load-sessions.ts';
import { applicationOf, saveApplication } from './rows.ts';
import { markLinesUrged, sessionsToSign } from './session-store.ts';
import { lockApplication } from './store.ts';
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

type Place = { readonly applicationId: string; readonly sessionId: string };

/** 按规则催签: a record whose signatures are overdue, once; who was urged by hand is left alone. Safe to run twice. */
export async function urgeOverdueLines({ applicationId, sessionId }: Place, context: Working): Promise<void> {
  const { tx, centreId, now, server } = context;
  const [row] = await tx.run(lockApplication, { centreId, applicationId });
  if (!row) return;
  const all = await loadSessions(tx, centreId, { applicationIds: [applicationId], most: MOST_SESSIONS });
  const loaded = all.find((one) => one.row.sessionId === sessionId);
  if (!loaded || loaded.lines.some(({ urgings }) => urgings > 0)) return;
  const { session } = loaded;
  if (!areLinesOverdue(session, now, await officeClock(tx, server, centreId))) return;
  const result = urgeLines({ application: applicationOf(row), session }, { by: null, at: now });
  saveApplication({ tx, centreId }, { head: { seq: row.version, hash: row.headHash }, result });
  const departments = unsignedLines(session).map(({ departmentCode }) => departmentCode);
  await tx.run(markLinesUrged, { centreId, applicationId, sessionId, departments, now });
  await tellDepartments(departments, { kind: 'urgedToSign', applicationId, sessionId }, context);
}
