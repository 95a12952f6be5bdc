import type { AuthorityEvent } from '@yichuang/contract/authority.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Tx } from '#platform/db/database.ts';
import { insertAuthorityEvent } from './authority-store.ts';

type Place = { readonly tx: Tx; readonly centreId: number; readonly now: Instant };

/** What changed, and whose powers are other ones since. */
export type AuthorityChange = {
  readonly kind: AuthorityEvent['kind'];
  readonly departmentCode: string;
  readonly accountIds: readonly string[];
  readonly delegationId?: string | null;
  readonly sealId?: string | null;
};

/** Tells open screens, with the commit; the last thing an act does, because the numbers wait for one another. */
export const announceAuthority = (
  { delegationId = null, sealId = null, ...change }: AuthorityChange,
  { tx, centreId, now }: Place,
) => tx.run(insertAuthorityEvent, { centreId, now, delegationId, sealId, ...change });
