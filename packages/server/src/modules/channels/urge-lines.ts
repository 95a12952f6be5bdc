import type { urgeSessionLines as route } from '@yichuang/contract/channel-sessions.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { unsignedLines } from '@yichuang/domain/channels/joint-session.ts';
import { urgeLines } from '@yichuang/domain/channels/session-minutes.ts';
import type { Acting } from '../context.ts';
import { tellDepartments } from './department-events.ts';
import { lockSession, requireCentre } from './lock-session.ts';
import { saveApplication } from './rows.ts';
import { markLinesUrged } from './session-store.ts';

/** 催签: the coordinator urges every department that has not signed. */
export async function urgeSessionLines({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now } = context;
  requireCentre(context);
  const { application, head, loaded } = await lockSession(params, body.version, context);
  const { session } = loaded;
  const result = urgeLines({ application, session }, { by: actor, at: now });
  saveApplication({ tx, centreId }, { head, result });
  const departments = unsignedLines(session).map(({ departmentCode }) => departmentCode);
  await tx.run(markLinesUrged, { centreId, ...params, departments, now });
  await tellDepartments(departments, { kind: 'urgedToSign', ...params }, context);
  return { applicationId: params.applicationId };
}
