import type { callJointSession as route } from '@yichuang/contract/channel-sessions.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { callSession } from '@yichuang/domain/channels/call-session.ts';
import type { JointSession } from '@yichuang/domain/channels/joint-session.ts';
import { sessionRulesAt } from '@yichuang/domain/channels/session-rules.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { StaleError } from '#platform/http/refusal.ts';
import { textDigest } from '../cases/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { readSessionRules } from './change-session-rules.ts';
import { lockMeeting, requireCentre, slotOf } from './lock-session.ts';
import { saveApplication } from './rows.ts';
import { insertAgenda, insertLines, insertSession } from './session-store.ts';
import { viewSessions } from './sessions-view.ts';

/** 召集联合会审或者联合踏勘. */
export async function callJointSession({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, today, server } = context;
  const { applicationId } = params;
  requireCentre(context);
  const { application, head, running, salt } = await lockMeeting(applicationId, context);
  if (application.version !== body.version)
    throw new StaleError(await viewSessions(applicationId, { ...context, db: tx }));
  const agenda = body.agenda.map(({ kind, topic, steps }) => ({ kind, topic, stepIds: steps }));
  const { place, preparation } = body;
  const statement = { place, preparation, agenda };
  const sessionId = server.random.newId();
  const result = callSession(application, {
    ...{ by: actor, at: now, on: today, sessionId, agenda, preparation },
    kind: body.kind,
    neededOn: dateOnly(body.neededOn),
    slot: slotOf(body),
    alsoInvited: body.departments,
    isApplicantInvited: body.isApplicantInvited,
    graph: running.graph,
    statementDigest: textDigest(salt, statement),
    clock: await officeClock(tx, server, centreId),
    rules: sessionRulesAt(await readSessionRules(tx, centreId), now),
  });
  saveApplication({ tx, centreId }, { head, result, statement });
  await saveNewSession({ tx, centreId, applicationId, by: actor.accountId }, result.session);
  return { applicationId };
}

type Place = Pick<Acting, 'tx' | 'centreId'> & { readonly applicationId: string; readonly by: string };

async function saveNewSession({ tx, centreId, applicationId, by }: Place, session: JointSession) {
  const { sessionId, kind, neededOn, calledAt, slot, agenda, isApplicantInvited, preparation } = session;
  const key = { centreId, applicationId, sessionId };
  const told = { isApplicantInvited, preparation };
  await tx.run(insertSession, { ...key, ...slot, kind, neededOn, calledAt, calledBy: by, ...told });
  await tx.run(insertAgenda, { ...key, agenda });
  const departments = session.lines.map(({ departmentCode }) => departmentCode);
  await tx.run(insertLines, { ...key, departments });
}
