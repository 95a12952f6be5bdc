import { setTimeout as wait } from 'node:timers/promises';
import { write } from '../db/statement.ts';
import type { Server } from '../server.ts';

const BATCH = 200;
/** Without a kick (an act of another node, a missed one) effects wait at most this long. */
const POLL_MS = 1_000;

const lockWaiting = write({
  name: 'platform.lock_waiting_effects',
  params: { limit: 'int4', now: 'timestamptz' },
  row: { effectId: 'uuid', centreId: 'int2', task: 'text', effectKey: 'text', payload: 'jsonb' },
})`
  select effect_id, centre_id, task, effect_key, payload
    from platform.outbox
   where dispatched_at is null and (held_until is null or held_until <= $now)
   order by written_at, effect_id
   limit $limit
     for update skip locked`;

const addJobs = write({
  name: 'platform.add_jobs',
  params: { jobs: 'jsonb' },
  row: { jobId: 'int8' },
})`
  select added.id as job_id
    from jsonb_to_recordset($jobs) as j (task text, payload json, key text)
   cross join lateral graphile_worker.add_job(identifier => j.task, payload => j.payload, job_key => j.key) as added
   order by added.id`;

const markDispatched = write({
  name: 'platform.mark_dispatched',
  params: { effectIds: 'uuid[]', now: 'timestamptz' },
  row: {},
})`
  update platform.outbox set dispatched_at = $now where effect_id = any($effectIds)`;

export type Dispatcher = { kick(): void; stop(): Promise<void> };

/** Hands effects from the outbox to the queue; several nodes may do so at once. */
export function startDispatcher(server: Server): Dispatcher {
  let isStopped = false;
  let wake: () => void = () => undefined;
  const loop = async () => {
    while (!isStopped) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const moved = await dispatch(server).catch((error) => {
        server.log.warn({ event: 'outbox.waiting', err: error });
        return 0;
      });
      if (moved < BATCH && !isStopped) await Promise.race([woken, wait(POLL_MS, undefined, { ref: false })]);
    }
  };
  const running = loop();
  return {
    kick: () => wake(),
    async stop() {
      isStopped = true;
      wake();
      await running;
    },
  };
}

/** One batch in one transaction: queued and marked, or neither. */
const dispatch = (server: Server): Promise<number> =>
  server.database.transaction(async (tx) => {
    const waiting = await tx.run(lockWaiting, { limit: BATCH, now: server.clock.now() });
    if (waiting.length === 0) return 0;
    await tx.run(addJobs, {
      jobs: waiting.map(({ task, payload, effectKey, centreId }) => ({
        task,
        payload,
        key: `${centreId}/${task}/${effectKey}`,
      })),
    });
    await tx.run(markDispatched, {
      effectIds: waiting.map(({ effectId }) => effectId),
      now: server.clock.now(),
    });
    return waiting.length;
  });
