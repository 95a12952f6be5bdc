import type { Db } from '#platform/db/database.ts';
import { read } from '#platform/db/statement.ts';

const workState = read({
  name: 'operations.work_state',
  params: {},
  row: { undispatched: 'int8', due: 'int8', failed: 'int8' },
})`
  select (select count(*) from platform.outbox where dispatched_at is null) as undispatched,
         (select count(*) from graphile_worker.jobs
           where attempts < max_attempts and run_at <= now()) as due,
         (select count(*) from graphile_worker.jobs where attempts >= max_attempts) as failed`;

/** Background work that waits to be queued, is queued and due, or has failed for good (后台任务). */
export type WorkState = { readonly undispatched: number; readonly due: number; readonly failed: number };

export async function readWorkState(db: Db): Promise<WorkState> {
  return (await db.maybe(workState, {})) ?? { undispatched: 0, due: 0, failed: 0 };
}
