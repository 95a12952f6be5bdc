import type { cancelJointSession as route } from '@yichuang/contract/channel-sessions.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { cancelSession } from '@yichuang/domain/channels/change-session.ts';
import { textDigest } from '../cases/index.ts';
import type { Acting } from '../context.ts';
import { tellDepartments } from './department-events.ts';
import { lockSession, requireCentre } from './lock-session.ts';
import { saveApplication } from './rows.ts';
import { markCancelled } from './session-store.ts';

/** 取消联合会审或者联合踏勘. */
export async function cancelJointSession({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, today } = context;
  requireCentre(context);
  const { application, head, salt, loaded } = await lockSession(params, body.version, context);
  const { reason } = body;
  const statement = { reason };
  const result = cancelSession(
    { application, session: loaded.session },
    { by: actor, at: now, on: today, reason, statementDigest: textDigest(salt, statement) },
  );
  saveApplication({ tx, centreId }, { head, result, statement });
  await tx.run(markCancelled, { centreId, ...params, version: result.session.version, now, reason });
  const invited = loaded.session.lines.map(({ departmentCode }) => departmentCode);
  await tellDepartments(invited, { kind: 'sessionCancelled', ...params }, context);
  return { applicationId: params.applicationId };
}
