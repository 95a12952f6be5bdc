import { metricsOf } from '../metrics/metrics.ts';
import type { Server } from '../server.ts';
import type { Binding } from './binding.ts';
import { problemOf } from './problem.ts';

/** Runs an act and counts how it ended. Whoever asks, over the wire or not, comes through here; reading is not counted. */
export async function counted<Actor, T>(
  server: Server,
  { kind, route }: Binding<Actor>,
  run: () => Promise<T>,
): Promise<T> {
  if (kind === 'read' || kind === 'file') return run();
  const { acts } = metricsOf(server);
  try {
    const result = await run();
    acts.inc({ act: route.name, outcome: 'done' });
    return result;
  } catch (error) {
    acts.inc({ act: route.name, outcome: problemOf(error).code });
    throw error;
  }
}
