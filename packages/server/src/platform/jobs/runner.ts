import { setTimeout as wait } from 'node:timers/promises';
import { type Runner, run, runMigrations, type TaskList } from 'graphile-worker';
import { Logger } from '@graphile/logger';
import pg from 'pg';
import { momentOf } from '../context.ts';
import type { Tx } from '../db/database.ts';
import { write } from '../db/statement.ts';
import type { Server } from '../server.ts';
import type { Job } from './job.ts';

const BATCH = 200;
/** Without a kick (an act of another node, a missed one) effects wait at most this long. */
const POLL_MS = 1_000;

const lockWaiting = write({
  name: 'platform.lock_waiting_effects',
  params: { limit: 'int4' },
  row: { effectId: 'uuid', centreId: 'int2', task: 'text', effectKey: 'text', payload: 'jsonb' },
})`
  select effect_id, centre_id, task, effect_key, payload
    from platform.outbox
   where dispatched_at is null
   order by written_at, effect_id
   limit $limit
     for update skip locked`;

const addJobs = write({
  name: 'platform.add_jobs',
  params: { jobs: 'jsonb' },
  row: {},
})`
  select graphile_worker.add_job(identifier => j.task, payload => j.payload, job_key => j.key)
    from jsonb_to_recordset($jobs) as j (task text, payload json, key text)`;

const markDispatched = write({
  name: 'platform.mark_dispatched',
  params: { effectIds: 'uuid[]', now: 'timestamptz' },
  row: {},
})`
  update platform.outbox set dispatched_at = $now where effect_id = any($effectIds)`;

export type Jobs = {
  /** An act has just written an effect: look at once. */
  kick(): void;
  /** Waits until nothing is left to do; for tests and for scripts that go on from the effects. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

/** The tables of the job queue, made by its own migrations as owner; the server's role may use them. */
export async function prepareJobs(ownerUrl: string, role: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: silent });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`grant usage on schema graphile_worker to ${role};
    grant select, insert, update, delete on all tables in schema graphile_worker to ${role};
    grant usage on all sequences in schema graphile_worker to ${role};
    grant execute on all functions in schema graphile_worker to ${role}`);
  await client.end();
}

/** Hands effects from the outbox to the queue, and runs the jobs that listen to them. */
export async function startJobs(server: Server, jobs: readonly Job[], databaseUrl: string, role: string): Promise<Jobs> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, options: `-c role=${role}` });
  pool.on('error', () => undefined);
  const runner = await run({
    pgPool: pool,
    taskList: tasksOf(server, jobs),
    concurrency: 2,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    noPreparedStatements: false,
    logger: silent,
  });
  const dispatcher = startDispatcher(server);
  return {
    kick: dispatcher.kick,
    settled: () => settled(pool, dispatcher),
    async stop() {
      await dispatcher.stop();
      await stopRunner(runner);
      await pool.end();
    },
  };
}

/** Jobs that listen to the same effect run one after another; each is safe to run twice. */
function tasksOf(server: Server, jobs: readonly Job[]): TaskList {
  const tasks: TaskList = {};
  for (const on of new Set(jobs.map((job) => job.on))) {
    const listening = jobs.filter((job) => job.on === on);
    tasks[on] = async (payload) => {
      const given = payload as { centreId: number };
      for (const job of listening) {
        await server.database.transaction((tx) => job.run(given, { server, centreId: given.centreId, tx, ...momentOf(server) }));
      }
      server.log.info({ event: 'job.done', task: on });
    };
  }
  return tasks;
}

type Dispatcher = { kick(): void; drained(): Promise<void>; stop(): Promise<void> };

function startDispatcher(server: Server): Dispatcher {
  let isStopped = false;
  let wake = () => undefined as unknown;
  const loop = async () => {
    while (!isStopped) {
      const woken = new Promise<void>((resolve) => (wake = resolve as () => unknown));
      const moved = await dispatch(server).catch((error) => {
        server.log.warn({ event: 'outbox.waiting', err: error });
        return 0;
      });
      if (moved < BATCH && !isStopped) await Promise.race([woken, wait(POLL_MS, undefined, { ref: false })]);
    }
  };
  const running = loop();
  return {
    kick: () => void wake(),
    async drained() {
      while ((await dispatch(server)) > 0);
    },
    async stop() {
      isStopped = true;
      wake();
      await running;
    },
  };
}

const dispatch = (server: Server): Promise<number> =>
  server.database.transaction(async (tx: Tx) => {
    const waiting = await tx.run(lockWaiting, { limit: BATCH });
    if (waiting.length === 0) return 0;
    await tx.run(addJobs, {
      jobs: waiting.map(({ task, payload, effectKey, centreId }) => ({ task, payload, key: `${centreId}/${task}/${effectKey}` })),
    });
    await tx.run(markDispatched, { effectIds: waiting.map(({ effectId }) => effectId), now: server.clock.now() });
    return waiting.length;
  });

async function settled(pool: pg.Pool, dispatcher: Dispatcher): Promise<void> {
  for (;;) {
    await dispatcher.drained();
    const { rows } = await pool.query<{ open: string }>(
      'select count(*) as open from graphile_worker.jobs where attempts < max_attempts and run_at <= now()',
    );
    if (rows[0]?.open === '0') return;
    await wait(20);
  }
}

/** A runner that has failed already says so when it is stopped; that is no failure of stopping. */
const stopRunner = (runner: Runner): Promise<void> => runner.stop().catch(() => undefined);

const silent = new Logger(() => () => undefined);
