import type { recordSessionMinutes as route } from '@yichuang/contract/channel-sessions.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { recordMinutes } from '@yichuang/domain/channels/session-minutes.ts';
import { textDigest } from '../cases/index.ts';
import type { Acting } from '../context.ts';
import { announceApplicationLetter } from './application-letters.ts';
import { lockSession, requireCentre } from './lock-session.ts';
import { saveApplication } from './rows.ts';
import { recordOf } from './session-record.ts';
import { updateMinutes } from './session-store.ts';

/** 形成会审纪要或者踏勘记录: its paper goes to the departments to be signed. */
export async function recordSessionMinutes({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, today } = context;
  const { applicationId } = params;
  requireCentre(context);
  const { application, head, salt, loaded } = await lockSession(params, body.version, context);
  const { present, isApplicantPresent, results } = body;
  const record = (statementDigest: ReturnType<typeof textDigest>) =>
    recordMinutes(
      { application, session: loaded.session },
      { ...{ by: actor, at: now, on: today }, ...{ present, isApplicantPresent, results, statementDigest } },
    );
  // What is stated is the record that the rules accept, so they are asked before it is put into words.
  const accepted = record(textDigest(salt, {}));
  const statement = await recordOf(accepted.session, actor.accountId, context);
  const result = record(textDigest(salt, statement));
  const { seq } = saveApplication({ tx, centreId }, { head, result, statement });
  await tx.run(updateMinutes, {
    ...{ centreId, ...params, now, version: result.session.version },
    ...{ minutedBy: actor.accountId, isApplicantPresent, minutesSeq: seq, present, results },
  });
  announceApplicationLetter(context, { applicationId, seq });
  return { applicationId };
}
