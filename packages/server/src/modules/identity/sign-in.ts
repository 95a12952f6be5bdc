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
import { countGuess, takeBackGuess } from './tries.ts';

/** NIST 800-63B AAL2: sign in again after twelve hours. */
const SESSION_SECONDS = 12 * 3600;
/** Per name from one network; a colleague elsewhere is not locked out by a guesser (T11). */
const BY_NAME = { purpose: 'sign-in', tries: 10 } as const;
const BY_NETWORK = { purpose: 'sign-in-network', tries: 100 } as const;

export async function signIn({ body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, server, centreId, now, network } = context;
  const guesses = [
    { limit: BY_NAME, what: `${body.loginName}|${network}` },
    { limit: BY_NETWORK, what: network },
  ];
  for (const guess of guesses) await countGuess(guess, context);

  const account = await tx.maybe(credentials, { centreId, loginName: body.loginName });
  const known = account && !account.isDisabled ? account.passwordHash : null;
  if (!(await isPassword(known, body.password)) || !account)
    throw new Refusal('sign-in-failed', 'forbidden', { status: 401 });
  for (const guess of guesses) await takeBackGuess(guess, context);

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
