import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { hashPassword } from './password.ts';
import { anyAccount, credentials, endSessionsOf, updatePassword } from './store.ts';

type Place = { readonly tx: Tx; readonly centreId: number; readonly now: Instant };

/** A new password from the console; ends the sessions of the account. @returns false when there is no such account */
export async function setPassword(
  { loginName, password }: { readonly loginName: string; readonly password: string },
  { tx, centreId, now }: Place,
): Promise<boolean> {
  const account = await tx.maybe(credentials, { centreId, loginName });
  if (!account) return false;
  const { accountId } = account;
  await tx.run(updatePassword, { centreId, accountId, passwordHash: await hashPassword(password) });
  await tx.run(endSessionsOf, { centreId, accountId, now });
  return true;
}

/** Has anybody an account yet? */
export const hasAccounts = async (db: Db, centreId: number): Promise<boolean> =>
  (await db.maybe(anyAccount, { centreId })) !== null;
