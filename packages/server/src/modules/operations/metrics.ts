import { metricsOf } from '#platform/metrics/metrics.ts';
import type { Server } from '#platform/server.ts';
import { readWorkState, type WorkState } from './work-state.ts';

/** A question takes seconds only when no connection is free or the database is away: then the rest is worth more. */
const PATIENCE_MS = 2_000;

/** Everything that is measured, as Prometheus reads it. Answers while the database does not. */
export async function readMetrics(server: Server): Promise<{ readonly type: string; readonly text: string }> {
  const metrics = metricsOf(server);
  const { pool } = server.database;
  metrics.connections.set(pool.totalCount);
  metrics.connectionsIdle.set(pool.idleCount);
  metrics.connectionsMost.set(pool.options.max);
  metrics.connectionWaiters.set(pool.waitingCount);
  metrics.papersWaiting.set(server.typesetter.waiting());
  const work = await workInTime(server);
  metrics.databaseUp.set(work ? 1 : 0);
  metrics.work.reset();
  for (const [state, count] of Object.entries(work ?? {})) metrics.work.set({ state }, count);
  return { type: metrics.registry.contentType, text: await metrics.registry.metrics() };
}

function workInTime({ database }: Server): Promise<WorkState | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null).unref());
  return Promise.race([readWorkState(database).catch(() => null), late]);
}
