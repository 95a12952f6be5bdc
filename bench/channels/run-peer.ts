import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { StepGraph } from '@yichuang/domain/processes/procedure.ts';
import pg from 'pg';
import { openCounters } from './database-counters.ts';
import { PEERS_FOLDER } from './install-peers.ts';
import { type Figures, figuresOf, type Measured } from './measured.ts';
import { stagedSteps } from './staged-steps.ts';

export type PeerRun = {
  readonly peer: 'bpmn-engine' | 'bpmn-elements' | 'dbos';
  /** What `bench/peers` offers for it, told there. */
  readonly way: string;
  readonly graph: StepGraph;
  /** Applications under way at once; the steps of one follow one another. */
  readonly workers: number;
  readonly seconds: number;
};

type Done = Pick<Measured, 'steps' | 'seconds' | 'processor'>;

/** One peer in a process of its own, on an empty database of its own in the same PostgreSQL. */
export async function runPeer(databaseUrl: string, { graph, ...run }: PeerRun): Promise<Figures> {
  const own = await emptyDatabase(databaseUrl, 'bench_peer');
  const counters = await openCounters(own);
  const steps = stagedSteps(graph);
  const asked = JSON.stringify({ ...run, steps, databaseUrl: own });
  const child = spawn(process.execPath, [join(PEERS_FOLDER, 'run.mjs'), asked], {
    cwd: PEERS_FOLDER,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${run.peer} (${run.way}) ended before it was measured`);
    return value;
  };
  try {
    await line();
    const before = await counters.read();
    child.stdin.write('go\n');
    const done = JSON.parse(await line()) as Done;
    const after = await counters.read();
    child.stdin.write('end\n');
    await once(child, 'exit');
    return figuresOf({ ...done, stepsEach: steps.length, before, after });
  } finally {
    child.kill();
    await counters.close();
  }
}

/** Made anew, in place of the one of that name. */
async function emptyDatabase(databaseUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`drop database if exists ${name} with (force)`);
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return url.href;
}
