import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Randomness } from '#platform/server.ts';
import { addPower, type NewPower } from './add-power.ts';
import { credentials, lockAccount } from './store.ts';

type Place = {
  readonly tx: Tx;
  readonly centreId: number;
  readonly now: Instant;
  readonly random: Randomness;
};

/** A power entered at the console. @returns false when there is no such account. @throws as `addPower` */
export async function givePower(
  { loginName, power }: { readonly loginName: string; readonly power: NewPower },
  place: Place,
): Promise<boolean> {
  const { tx, centreId } = place;
  const known = await tx.maybe(credentials, { centreId, loginName });
  const [account] = known ? await tx.run(lockAccount, { centreId, accountId: known.accountId }) : [];
  if (!account) return false;
  await addPower(account, power, { ...place, by: null });
  return true;
}
