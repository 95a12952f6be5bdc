import type { signIn as route } from '@yichuang/contract/identity.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { AccountId } from '@yichuang/domain/identity/policy.ts';
import { instant } from '@yichuang/domain/time/instant.ts';
import { hashToken } from '#platform/http/app.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { viewActor } from './actor-view.ts';
import { isPassword } from './password.ts';
import { credentials, insertSession } from './store.ts';
import { countWrongTry, refuseGuessing } from './tries.ts';

/** NIST 800-63B AAL2: sign in again after twelve hours. */
const SESSION_SECONDS = 12 * 3600;
/** Per name from one network; a colleague elsewhere is not locked out by a guesser (T11). */
const BY_NAME = { purpose: 'sign-in', tries: 10 } as const;
const BY_NETWORK = { purpose: 'sign-in-network', tries: 100 } as const;

export async function signIn(
  { body }: ParsedOf<typeof route>,
  context: Acting & { readonly network: string },
) {
  const { tx, server, centreId, now, network } = context;
  const who = `${body.loginName}|${network}`;
  await refuseGuessing(BY_NAME, who, context);
  await refuseGuessing(BY_NETWORK, network, context);

  const account = await tx.maybe(credentials, { centreId, loginName: body.loginName });
  const known = account && !account.isDisabled ? account.passwordHash : null;
  if (!(await isPassword(known, body.password)) || !account) {
    await countWrongTry(BY_NAME, who, context);
    await countWrongTry(BY_NETWORK, network, context);
    throw new Refusal('sign-in-failed', 'forbidden', { status: 401 });
  }

  const token = server.random.bytes(32).toString('base64url');
  await tx.run(insertSession, {
    centreId,
    tokenHash: hashToken(token),
    accountId: account.accountId,
    now,
    expiresAt: instant(now + SESSION_SECONDS * 1000),
  });
  const reply = await viewActor({ accountId: account.accountId as AccountId }, { ...context, db: tx });
  return { reply, cookie: { name: 'session', value: token, maxAgeSeconds: SESSION_SECONDS } };
}
