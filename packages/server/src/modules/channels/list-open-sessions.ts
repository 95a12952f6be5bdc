import type { OpenSession, listOpenSessions as route } from '@yichuang/contract/channel-open-sessions.ts';
import { MOST_SESSIONS } from '@yichuang/contract/channel-sessions.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import { sessionState, unsignedLines } from '@yichuang/domain/channels/joint-session.ts';
import type { SessionRulesVersion } from '@yichuang/domain/channels/session-rules.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Values } from '#platform/db/statement.ts';
import { publicName } from '../cases/index.ts';
import { ownersOf } from '../catalogue/index.ts';
import { type Ticking, ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { readSessionRules } from './change-session-rules.ts';
import { type LoadedSession, loadSessions } from './load-sessions.ts';
import { offeredActs, viewDues } from './session-parts.ts';
import { openSessions } from './session-store.ts';

/** As many as a day shows. */
const MOST = 50;

/** 待参加、待形成纪要、待签署: by their begin. A department sees those that need it. */
export async function listOpenSessions(context: Reading): Promise<ReplyOf<typeof route>> {
  const { db, centreId, actor, now } = context;
  const reach = reachOf(actor);
  const department = reach.kind === 'centre' ? null : reach.code;
  const heads = await db.many(openSessions, { centreId, department, now, most: MOST });
  const applicationIds = heads.map(({ applicationId }) => applicationId);
  const all = await loadSessions(db, centreId, { applicationIds, most: MOST * MOST_SESSIONS });
  const owners = await ownersOf(db, centreId);
  const tick = { ...(await ticking(context)), versions: await readSessionRules(db, centreId) };
  const rows = heads.flatMap((head) => {
    const loaded = all.find(({ row }) => row.sessionId === head.sessionId);
    return loaded ? [rowOf(head, loaded, { owners, tick, actor })] : [];
  });
  return { rows, now: instantText(now) };
}

type Head = Values<(typeof openSessions)['row']>;
type Told = {
  readonly owners: Awaited<ReturnType<typeof ownersOf>>;
  readonly tick: Ticking & { readonly versions: readonly SessionRulesVersion[] };
  readonly actor: Reading['actor'];
};

function rowOf(head: Head, loaded: LoadedSession, { owners, tick, actor }: Told): OpenSession {
  const { applicationId, sessionId, applicationNumber, applicantKind, applicantName } = head;
  const { kind, slot } = loaded.session;
  const next = viewDues(loaded, tick).find(
    ({ task, doneAt }) => task !== 'call' && (doneAt === null || Date.parse(doneAt) > tick.now),
  );
  return {
    ...{ applicationId, sessionId, applicationNumber, kind },
    applicantName: publicName(applicantKind as 'person' | 'legalEntity', applicantName),
    // Signed ones are not listed.
    state: sessionState(loaded.session, tick.now) as OpenSession['state'],
    startsAt: instantText(slot.startsAt),
    place: slot.place,
    changeReason: loaded.row.changeReason,
    urgings: urgingsOf(loaded, actor),
    unsigned: unsignedLines(loaded.session).map(({ departmentCode }) => owners(departmentCode)),
    due: next ? { task: next.task as 'hold', due: next.due, isLate: next.isLate } : null,
    acts: offeredActs(loaded, { actor, at: tick.now, state: 'accepted' }),
  };
}

/** How often somebody was urged who has not signed; of a department itself. */
function urgingsOf({ session, lines }: LoadedSession, actor: Told['actor']): number {
  const reach = reachOf(actor);
  const open = unsignedLines(session).map(({ departmentCode }) => departmentCode);
  const urgings = lines
    .filter(({ departmentCode }) => open.includes(departmentCode))
    .filter(({ departmentCode }) => reach.kind === 'centre' || departmentCode === reach.code)
    .map((line) => line.urgings);
  return Math.max(0, ...urgings);
}
