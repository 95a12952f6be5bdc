import { notFound, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { lockAccount } from './store.ts';
import { viewAccount } from './view.ts';

/**
 * Locks an account for a change of what is known of it.
 *
 * @throws StaleError with the account as it is now, Refusal not-found
 */
export async function lockVersion(accountId: string, version: number, context: Acting) {
  const { tx, centreId } = context;
  const [account] = await tx.run(lockAccount, { centreId, accountId });
  if (!account) throw notFound();
  if (account.version !== version) throw new StaleError(await viewAccount(accountId, { ...context, db: tx }));
  return account;
}
