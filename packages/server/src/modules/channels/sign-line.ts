import type { signSessionLine as route } from '@yichuang/contract/channel-sessions.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { unsignedLines } from '@yichuang/domain/channels/joint-session.ts';
import { signLine } from '@yichuang/domain/channels/session-minutes.ts';
import { textDigest } from '../cases/index.ts';
import type { Acting } from '../context.ts';
import { announceApplicationLetter } from './application-letters.ts';
import { lockSession } from './lock-session.ts';
import { saveApplication } from './rows.ts';
import { recordOf } from './session-record.ts';
import { markSessionSigned, updateLine } from './session-store.ts';

/** 部门签署: a department signs its own line; with the last one the signed record is written. */
export async function signSessionLine({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, today } = context;
  const { applicationId } = params;
  const { application, head, salt, loaded } = await lockSession(params, body.version, context);
  const reservation = body.reservation === '' ? null : body.reservation;
  const sign = (statementDigest: ReturnType<typeof textDigest>) =>
    signLine(
      { application, session: loaded.session },
      { by: actor, at: now, on: today, reservation, statementDigest },
    );
  // The rules are asked first whether this person may sign at all; then the record with the signature is stated.
  const accepted = sign(textDigest(salt, {}));
  const statement = await recordOf(accepted.session, loaded.row.minutedBy, context);
  const result = sign(textDigest(salt, statement));
  const { seq } = saveApplication({ tx, centreId }, { head, result, statement });
  const departmentCode = actor.departmentCode ?? '';
  const signedBy = actor.accountId;
  await tx.run(updateLine, { centreId, ...params, departmentCode, now, signedBy, reservation });
  if (unsignedLines(result.session).length > 0) return { applicationId };
  await tx.run(markSessionSigned, { centreId, ...params, now, signedSeq: seq });
  announceApplicationLetter(context, { applicationId, seq });
  return { applicationId };
}
