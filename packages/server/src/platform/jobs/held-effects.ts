import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Db, Tx } from '../db/database.ts';
import { read, write } from '../db/statement.ts';

type Place = { readonly tx: Tx; readonly centreId: number };

const hold = write({
  name: 'platform.hold_effects',
  params: { centreId: 'int2', heldFor: 'text', until: 'timestamptz' },
  row: {},
})`
  update platform.outbox set held_until = $until, held_for = $heldFor
   where centre_id = $centreId and dispatched_at is null
     and (effect_key = $heldFor or starts_with(effect_key, $heldFor || '/'))`;

const release = write({
  name: 'platform.release_effects',
  params: { centreId: 'int2', heldFor: 'text' },
  row: { effectId: 'uuid' },
})`
  update platform.outbox set held_until = null, held_for = null
   where centre_id = $centreId and held_for = $heldFor and dispatched_at is null
  returning effect_id`;

const drop = write({
  name: 'platform.drop_effects',
  params: { centreId: 'int2', heldFor: 'text' },
  row: { effectId: 'uuid' },
})`
  delete from platform.outbox
   where centre_id = $centreId and held_for = $heldFor and dispatched_at is null
  returning effect_id`;

const heldUntil = read({
  name: 'platform.held_until',
  params: { centreId: 'int2', heldFor: 'text' },
  row: { until: 'timestamptz?' },
})`
  select max(held_until) as until
    from platform.outbox
   where centre_id = $centreId and held_for = $heldFor and dispatched_at is null`;

/**
 * Keeps back the effects of an act that has just written them, in its own transaction.
 *
 * @param subject what their keys begin with
 */
export const holdEffects = ({ tx, centreId }: Place, subject: string, until: Instant) =>
  tx.run(hold, { centreId, heldFor: subject, until });

/** Lets held effects leave at once. */
export const releaseEffects = ({ tx, centreId }: Place, subject: string) =>
  tx.run(release, { centreId, heldFor: subject });

/** Held effects never leave. @returns how many there were; none when they have left */
export const dropEffects = async ({ tx, centreId }: Place, subject: string): Promise<number> =>
  (await tx.run(drop, { centreId, heldFor: subject })).length;

/** Until when the effects of a subject are held; null when none is. */
export const effectsHeldUntil = async (db: Db, centreId: number, subject: string): Promise<Instant | null> =>
  (await db.maybe(heldUntil, { centreId, heldFor: subject }))?.until ?? null;
