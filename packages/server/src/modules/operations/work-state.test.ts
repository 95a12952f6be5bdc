import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '#platform/db/database.ts';
import { cloneDatabase } from '#testing/test-database.ts';
import { APP_ROLE } from '../../start/prepare-database.ts';
import { readWorkState } from './work-state.ts';

/** A database without a server: nobody takes the work away. */
let clone: Awaited<ReturnType<typeof cloneDatabase>>;
let owner: Database;
let database: Database;
beforeAll(async () => {
  clone = await cloneDatabase('empty');
  owner = openDatabase({ url: clone.url, connections: 1 });
  database = openDatabase({ url: clone.url, role: APP_ROLE, connections: 1 });
});
afterAll(async () => {
  await Promise.all([owner.close(), database.close()]);
  await clone.drop();
});

test('effects, jobs that are due and jobs that have failed for good are counted apart', async () => {
  expect(await readWorkState(database)).toEqual({ undispatched: 0, due: 0, failed: 0 });
  await owner.pool.query(`
    insert into platform.outbox (centre_id, effect_id, task, effect_key, payload, written_at, dispatched_at)
    values (1, gen_random_uuid(), 'a', '1', '{}', now(), null), (1, gen_random_uuid(), 'a', '2', '{}', now(), null),
           (1, gen_random_uuid(), 'a', '3', '{}', now(), null), (1, gen_random_uuid(), 'a', '4', '{}', now(), now())`);
  await owner.pool.query(`
    select graphile_worker.add_job('due'), graphile_worker.add_job('due'),
           graphile_worker.add_job('later', run_at => now() + interval '1 hour'),
           graphile_worker.add_job('failed', max_attempts => 1)`);
  expect(await readWorkState(database)).toEqual({ undispatched: 3, due: 3, failed: 0 });
  await owner.pool.query(`
    update graphile_worker._private_jobs j set attempts = 1 from graphile_worker._private_tasks t
     where t.id = j.task_id and t.identifier = 'failed'`);
  expect(await readWorkState(database)).toEqual({ undispatched: 3, due: 2, failed: 1 });
});
