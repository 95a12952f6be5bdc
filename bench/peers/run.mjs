import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';
import { bpmnElements } from './bpmn-elements.mjs';
import { bpmnEngine } from './bpmn-engine.mjs';
import { dbos } from './dbos.mjs';

/*
 * One peer, one graph, one way: warmed up, then told to go, so many applications at once for so many seconds. What the
 * database did meanwhile is counted by the program that started this one.
 */
const PEERS = { 'bpmn-engine': bpmnEngine, 'bpmn-elements': bpmnElements, dbos };
const WARM_UP_SECONDS = 1.5;

const { peer, way, steps, workers, seconds, databaseUrl } = JSON.parse(process.argv[2] ?? '{}');
const pool = new pg.Pool({ connectionString: databaseUrl, max: workers + 4 });
pool.on('error', () => undefined);
const ways = await PEERS[peer](pool, steps, databaseUrl);

async function work(duration) {
  let done = 0;
  const begun = performance.now();
  const isOver = () => performance.now() > begun + duration * 1_000;
  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (!isOver()) {
        for await (const saved of ways[way](randomUUID())) {
          done += saved;
          if (isOver()) break;
        }
      }
    }),
  );
  return { steps: done, seconds: (performance.now() - begun) / 1_000 };
}

/** A connection adds its counts to the others when it has been idle for a while, or when it is asked, as here. */
async function flush() {
  const clients = await Promise.all(Array.from({ length: pool.idleCount }, () => pool.connect()));
  await Promise.all(clients.map((client) => client.query('select pg_stat_force_next_flush()')));
  for (const client of clients) client.release();
}

await work(WARM_UP_SECONDS);
await flush();
process.stdout.write('ready\n');
await once(process.stdin, 'data');
const before = process.cpuUsage();
const done = await work(seconds);
const { user, system } = process.cpuUsage(before);
await flush();
process.stdout.write(`${JSON.stringify({ ...done, processor: (user + system) / 1e6 })}\n`);
await once(process.stdin, 'data');
process.exit(0);
