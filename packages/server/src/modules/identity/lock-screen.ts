import type { unlockScreen as unlockRoute } from '@yichuang/contract/identity.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { forgetSeen } from './access.ts';
import { isPassword } from './password.ts';
import { passwordOf, setLock } from './store.ts';
import { countGuess, takeBackGuess } from './tries.ts';

/** Wrong passwords an hour for one screen; after them the person signs in anew. */
const UNLOCKING = { purpose: 'unlock', tries: 10 } as const;

type InSession = Acting & { readonly tokenHash: Buffer | null };

/** 锁屏: what was typed stays on the machine, and nothing is read or done until the person is back. */
export async function lockScreen(
  _input: unknown,
  { tx, server, centreId, actor, now, tokenHash }: InSession,
) {
  if (tokenHash) await tx.run(setLock, { centreId, tokenHash, lockedAt: now });
  forgetSeen(server, actor.accountId);
  return { reply: { isLocked: true } };
}

/** 解锁, by the password of the same person. @throws Refusal `unlock-failed`, `too-many-tries` */
export async function unlockScreen({ body }: ParsedOf<typeof unlockRoute>, context: InSession) {
  const { tx, server, centreId, actor, tokenHash } = context;
  const guess = { limit: UNLOCKING, what: actor.accountId };
  await countGuess(guess, context);
  const account = await tx.maybe(passwordOf, { centreId, accountId: actor.accountId });
  if (!(await isPassword(account?.passwordHash ?? null, body.password)))
    throw new Refusal('unlock-failed', 'forbidden', { status: 403 });
  await takeBackGuess(guess, context);
  if (tokenHash) await tx.run(setLock, { centreId, tokenHash, lockedAt: null });
  forgetSeen(server, actor.accountId);
  return { reply: { isLocked: false } };
}
