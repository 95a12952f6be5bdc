import { type AuthorityEvent, authorityEvents } from '@yichuang/contract/authority.ts';
import { authorityReach, mayUse } from '@yichuang/domain/identity/policy.ts';
import { streams } from '../context.ts';
import { authorityEventsAfter, newestAuthorityEvent } from './authority-store.ts';

type Row = {
  readonly kind: string;
  readonly departmentCode: string;
  readonly accountIds: readonly (string | null)[];
};

/** 授权变动, live: everybody hears what concerns their own powers; who may read the register, what concerns it. */
export const authorityStream = streams(authorityEvents, {
  channel: 'authority',
  newest: async (db, centreId) => (await db.maybe(newestAuthorityEvent, { centreId }))?.seq ?? 0,
  async read(db, range) {
    const rows = await db.many(authorityEventsAfter, range);
    return rows.map(({ seq, ...row }) => ({ id: seq, row: row as Row }));
  },
  scope: async (_input, { actor }) => ({
    accountId: actor.accountId,
    reads: mayUse(actor, 'authority.read') ? (authorityReach(actor) ?? 'all') : null,
  }),
  show({ kind, departmentCode, accountIds }, { accountId, reads }) {
    const mine = accountIds.includes(accountId);
    if (!mine && reads !== 'all' && reads !== departmentCode) return null;
    return { kind: kind as AuthorityEvent['kind'], department: departmentCode, mine };
  },
});
