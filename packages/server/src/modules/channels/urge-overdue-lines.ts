import { MOST_SESSIONS } from '@yichuang/contract/channel-sessions.ts';
import { unsignedLines } from '@yichuang/domain/channels/joint-session.ts';
import { areLinesOverdue } from '@yichuang/domain/channels/session-dues.ts';
import { urgeLines } from '@yichuang/domain/channels/session-minutes.ts';
import { sessionRulesAt } from '@yichuang/domain/channels/session-rules.ts';
import { officeClock } from '../clock/index.ts';
import type { Working } from '../context.ts';
import { readSessionRules } from './change-session-rules.ts';
import { tellDepartments } from './department-events.ts';
import { loadSessions } from './load-sessions.ts';
import { applicationOf, saveApplication } from './rows.ts';
import { markLinesUrged } from './session-store.ts';
import { lockApplication } from './store.ts';

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
  const clock = await officeClock(tx, server, centreId);
  const rules = sessionRulesAt(await readSessionRules(tx, centreId), session.calledAt);
  if (!areLinesOverdue(session, now, { clock, rules })) return;
  const result = urgeLines({ application: applicationOf(row), session }, { by: null, at: now });
  saveApplication({ tx, centreId }, { head: { seq: row.version, hash: row.headHash }, result });
  const departments = unsignedLines(session).map(({ departmentCode }) => departmentCode);
  await tx.run(markLinesUrged, { centreId, applicationId, sessionId, departments, now });
  await tellDepartments(departments, { kind: 'urgedToSign', applicationId, sessionId }, context);
}
