import type { Actor } from '@yichuang/domain/identity/policy.ts';
import type { Power } from '@yichuang/domain/organisation/delegation.ts';
import { type Instant, instant } from '@yichuang/domain/time/instant.ts';
import type { Values } from '#platform/db/statement.ts';
import type { actorByAccount } from './store.ts';

type StoredActor = Values<(typeof actorByAccount)['row']>;

/** The person as the rules know them, from a row. Roles, levels and powers are closed by checks of the tables. */
export const actorFrom = (row: StoredActor, now: Instant): Actor => ({
  ...(row as Actor),
  powers: (row.powers as readonly StoredPower[]).map((power) => powerFrom(power, now)),
});

/** A power as JSON without what is null. */
type StoredPower = Partial<Power> & Pick<Power, 'departmentCode' | 'act' | 'from' | 'basis'>;

/** What was ended is ended, even by a node whose clock is a little ahead of ours. */
const powerFrom = ({ seal, endedAt, ...power }: StoredPower, now: Instant): Power => ({
  ...power,
  until: power.until ?? null,
  ...(endedAt !== undefined && { endedAt: earlier(endedAt, now) }),
  ...(seal && {
    seal: {
      ...seal,
      until: seal.until ?? null,
      ...(seal.revokedAt !== undefined && { revokedAt: earlier(seal.revokedAt, now) }),
    },
  }),
});

const earlier = (one: Instant, other: Instant): Instant => instant(Math.min(one, other));
