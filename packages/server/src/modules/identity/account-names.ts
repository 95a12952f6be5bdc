import type { Reading } from '../context.ts';
import { namesOfAccounts } from './store.ts';

/** Names of some members of staff as colleagues see them, by account; ids that are null name nobody. */
export async function accountNames(
  accountIds: readonly (string | null)[],
  { db, centreId }: Pick<Reading, 'db' | 'centreId'>,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.many(namesOfAccounts, { centreId, accountIds: [...new Set(accountIds)] });
  return new Map(rows.map(({ accountId, displayName }) => [accountId, displayName]));
}
