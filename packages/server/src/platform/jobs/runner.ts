import { setTimeout as wait } from 'node:timers/promises';
import { type CronItem, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { momentOf } from '../context.ts';
import { openDatabase } from '../db/database.ts';
import { read } from '../db/statement.ts';
import type { Server } from '../server.ts';
import { startDispatcher } from './dispatcher.ts';
import type { Job } from './job.ts';
import { silentLogger } from './silent-logger.ts';

/** Slow work has its own few connections: it never waits at the counter's, nor the counter at its. */
const CONNECTIONS = 4;
const CONCURRENCY = 2;

const openWork = read({ name: 'platform.open_work', params: { now: 'timestamptz' }, row: { open: 'int8' } })`
  select (select count(*) from platform.outbox
           where dispatched_at is null and (held_until is null or held_until <= $now))
         + (select count(*) from graphile_worker.jobs where attempts < max_attempts and run_at <= now()) as open`;

export type Jobs = {
  /** An act has just written an effect: look at once. */
  kick(): void;
  /** Waits until nothing is left to do; for tests and for scripts that go on from the effects. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

/** Hands effects from the outbox to the queue, and runs the jobs that listen to them. */
export async function startJobs(
  owner: Server,
  jobs: readonly Job[],
  databaseUrl: string,
  role: string,
): Promise<Jobs> {
  const database = openDatabase({ url: databaseUrl, role, connections: CONNECTIONS });
  const server: Server = { ...owner, database };
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS, options: `-c role=${role}` });
  // A connection that dies is replaced; without listeners its error would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const runner = await run({
    pgPool: pool,
    taskList: tasksOf(server, jobs),
    parsedCronItems: parseCronItems(nightly(jobs)),
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: silentLogger,
  });
  const dispatcher = startDispatcher(server);
  return {
    kick: dispatcher.kick,
    async settled() {
      dispatcher.kick();
      while ((await database.maybe(openWork, { now: server.clock.now() }))?.open !== 0) await wait(10);
    },
    async stop() {
      await dispatcher.stop();
      await stopRunner(runner);
      await pool.end();
      await database.close();
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
        await server.database.transaction((tx) =>
          job.run(given, { server, centreId: given.centreId, tx, ...momentOf(server) }),
        );
      }
      server.onCommitted();
      server.log.info({ event: 'job.done', task: on });
    };
  }
  return tasks;
}

/** Every night of the one centre this installation serves, at 03:17 of the centre: the queue reads its times in UTC. */
const nightly = (jobs: readonly Job[]): CronItem[] =>
  jobs
    .filter((job) => job.nightly)
    .map(({ on }) => ({ task: on, match: '17 19 * * *', payload: { centreId: 1 } }));

/** A runner that has failed already says so when it is stopped; that is no failure of stopping. */
const stopRunner = (runner: Runner): Promise<void> => runner.stop().catch(() => undefined);
