import type { Actor } from '@yichuang/domain/identity/policy.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Reading } from '../context.ts';
import { actorFrom } from './actor-from.ts';
import { clerks } from './store.ts';

/** 窗口人员 as somebody who fills a counter chooses among them. */
export type Clerk = {
  readonly actor: Actor;
  readonly displayName: string;
  readonly lastSignedInAt: Instant | null;
};

/** Everybody who could work at a counter; disabled accounts are not among them. */
export async function listClerks({
  db,
  centreId,
  now,
}: Pick<Reading, 'db' | 'centreId' | 'now'>): Promise<readonly Clerk[]> {
  return (await db.many(clerks, { centreId })).map(({ displayName, lastSignedInAt, ...row }) => ({
    actor: actorFrom(row, now),
    displayName,
    lastSignedInAt,
  }));
}
