import type { moveJointSession as route } from '@yichuang/contract/channel-sessions.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { moveSession } from '@yichuang/domain/channels/change-session.ts';
import { sessionRulesAt } from '@yichuang/domain/channels/session-rules.ts';
import { textDigest } from '../cases/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { readSessionRules } from './change-session-rules.ts';
import { lockSession, requireCentre, slotOf } from './lock-session.ts';
import { saveApplication } from './rows.ts';
import { updateSlot } from './session-store.ts';

/** 改期: another time or place for the same agenda. */
export async function moveJointSession({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, today, server } = context;
  requireCentre(context);
  const { application, head, salt, loaded } = await lockSession(params, body.version, context);
  const { reason, place } = body;
  const statement = { reason, place };
  const result = moveSession(
    { application, session: loaded.session },
    {
      ...{ by: actor, at: now, on: today, reason },
      slot: slotOf(body),
      statementDigest: textDigest(salt, statement),
      clock: await officeClock(tx, server, centreId),
      rules: sessionRulesAt(await readSessionRules(tx, centreId), now),
    },
  );
  saveApplication({ tx, centreId }, { head, result, statement });
  const { version, moves, slot } = result.session;
  await tx.run(updateSlot, { centreId, ...params, ...slot, version, moves, reason });
  return { applicationId: params.applicationId };
}
