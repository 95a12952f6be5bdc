import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { RequestKey } from '../context.ts';
import type { Db, Tx } from '../db/database.ts';
import { read, write } from '../db/statement.ts';
import type { Done } from './binding.ts';
import { Refusal } from './refusal.ts';

const claim = write({
  name: 'platform.claim_request',
  params: {
    centreId: 'int2',
    scope: 'text',
    key: 'text',
    digest: 'bytea',
    route: 'text',
    now: 'timestamptz',
  },
  row: { key: 'text' },
})`
  insert into platform.request (centre_id, scope, key, digest, route, made_at)
  values ($centreId, $scope, $key, $digest, $route, $now)
  on conflict do nothing
  returning key`;

const keep = write({
  name: 'platform.keep_reply',
  params: { centreId: 'int2', scope: 'text', key: 'text', reply: 'jsonb' },
  row: {},
})`
  update platform.request set reply = $reply
   where centre_id = $centreId and scope = $scope and key = $key`;

const byKey = read({
  name: 'platform.request_by_key',
  params: { centreId: 'int2', scope: 'text', key: 'text' },
  row: { digest: 'bytea', reply: 'jsonb?' },
})`
  select digest, reply from platform.request
   where centre_id = $centreId and scope = $scope and key = $key`;

/**
 * Takes the key for this act. A concurrent twin waits here until the first has ended.
 *
 * @returns true when the act is new
 */
export async function claimKey(
  tx: Tx,
  centreId: number,
  request: RequestKey,
  now: Instant,
): Promise<boolean> {
  return (await tx.run(claim, { centreId, ...request, now })).length === 1;
}

export const keepReply = (tx: Tx, centreId: number, { scope, key }: RequestKey, reply: Done) =>
  tx.later(keep, { centreId, scope, key, reply });

/**
 * What the first act with this key did; null when there was none.
 *
 * @throws Refusal `key-reused` when the key stood for something else
 */
export async function replayOf(db: Db, centreId: number, request: RequestKey): Promise<Done | null> {
  const row = await db.maybe(byKey, { centreId, scope: request.scope, key: request.key });
  if (!row) return null;
  if (!row.digest.equals(request.digest)) throw new Refusal('key-reused', 'conflict');
  return row.reply as Done | null;
}
