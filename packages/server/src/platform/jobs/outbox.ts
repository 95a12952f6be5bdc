import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Tx } from '../db/database.ts';
import { write } from '../db/statement.ts';

const insertEffect = write({
  name: 'platform.insert_effect',
  params: {
    centreId: 'int2',
    effectId: 'uuid',
    task: 'text',
    effectKey: 'text',
    payload: 'jsonb',
    now: 'timestamptz',
  },
  row: {},
})`
  insert into platform.outbox (centre_id, effect_id, task, effect_key, payload, written_at)
  values ($centreId, $effectId, $task, $effectKey, $payload, $now)
  on conflict (centre_id, task, effect_key) do nothing`;

export type Effect = {
  /** What happened; the jobs that listen to it are registered by higher modules. */
  readonly task: string;
  /** Natural key: the effect happens once. */
  readonly key: string;
  /** Ids and codes only. */
  readonly payload: Readonly<Record<string, string | number>>;
};

type Place = { readonly tx: Tx; readonly centreId: number; readonly now: Instant; readonly effectId: string };

/** An effect is a row of the act's own transaction: both happen or neither. */
export const writeEffect = ({ tx, centreId, now, effectId }: Place, { task, key, payload }: Effect) =>
  tx.later(insertEffect, { centreId, effectId, task, effectKey: key, payload, now });
