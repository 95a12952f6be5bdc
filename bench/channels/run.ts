import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import { selectSteps } from '@yichuang/domain/processes/select.ts';
import { startBenchServer } from '../bench-server.ts';
import { installPeers, PeersMissingError, peerVersions } from './install-peers.ts';
import { type Figures, rounded } from './measured.ts';
import { runOurs } from './ours.ts';
import { allPowers, eightInParallel, projectConstruction } from './procedures.ts';
import { rulesAlone } from './rules-alone.ts';
import { type PeerRun, runPeer } from './run-peer.ts';

/*
 * Channels beside process engines: `npm run bench:channels`, with `--json` for one JSON object, `--ours` without the
 * peers, `par8` or `par41` for one graph alone. What a figure includes stands in docs/performance.md.
 */
const WORKERS = 8;
const PEER_SECONDS = 4;

/** How many of our applications are measured: some seconds on an idle machine of two cores. */
const GRAPHS = {
  par8: { applications: 64, warmUp: 16, make: eightInParallel },
  par41: { applications: 8, warmUp: 3, make: allPowers },
} as const satisfies Record<string, Graph>;
type GraphName = keyof typeof GRAPHS;
type Graph = {
  readonly applications: number;
  readonly warmUp: number;
  readonly make: (procedure: Procedure) => Procedure;
};

/** Each peer twice: as ours, a decision comes from outside and meets nothing but what is stored; and its quickest way. */
const PEER_RUNS = [
  { name: 'bpmn_engine', peer: 'bpmn-engine', way: 'recovered' },
  { name: 'bpmn_engine_in_memory', peer: 'bpmn-engine', way: 'inMemory' },
  { name: 'bpmn_elements', peer: 'bpmn-elements', way: 'recovered' },
  { name: 'bpmn_elements_in_memory', peer: 'bpmn-elements', way: 'inMemory' },
  { name: 'dbos', peer: 'dbos', way: 'messages' },
  { name: 'dbos_without_waiting', peer: 'dbos', way: 'steps' },
] as const satisfies readonly (Pick<PeerRun, 'peer' | 'way'> & { readonly name: string })[];

const asked = process.argv.slice(2);
const known = ['--json', '--ours', ...Object.keys(GRAPHS)];
const unknown = asked.filter((word) => !known.includes(word));
if (unknown.length > 0) end(2, `${unknown.join(', ')}: not known; allowed: ${known.join(', ')}`);
const hasPeers = !asked.includes('--ours');
const names = (Object.keys(GRAPHS) as GraphName[]).filter(
  (name) => asked.includes(name) || !Object.keys(GRAPHS).some((other) => asked.includes(other)),
);

try {
  if (hasPeers) installPeers();
  const results = await measure();
  process.stdout.write(asked.includes('--json') ? `${JSON.stringify(results)}\n` : table(results));
} catch (error) {
  if (!(error instanceof PeersMissingError)) throw error;
  end(1, error.message);
}
process.exit(0);

type Results = Awaited<ReturnType<typeof measure>>;

async function measure() {
  const bench = await startBenchServer();
  try {
    await bench.stopJobs();
    const { server, databaseUrl } = bench;
    const { procedure: published } = await projectConstruction(server);
    const ratios: Record<string, number> = {};
    const sides: Record<string, Figures> = {};
    for (const name of names) {
      const { make, ...amount } = GRAPHS[name];
      const procedure = make(published);
      const ours = await runOurs({ server, databaseUrl, procedure, workers: WORKERS, ...amount });
      sides[`${name}_ours`] = ours;
      for (const { name: peerName, peer, way } of hasPeers ? PEER_RUNS : []) {
        const run = { peer, way, graph: selectSteps(procedure), workers: WORKERS, seconds: PEER_SECONDS };
        const theirs = await runPeer(databaseUrl, run);
        sides[`${name}_${peerName}`] = theirs;
        ratios[`${name}_vs_${peerName}`] = rounded(
          ours.applicationsPerSecond / theirs.applicationsPerSecond,
          2,
        );
      }
    }
    return {
      ratios,
      sides,
      rules: rulesAlone(allPowers(published)),
      applicationsAtOnce: WORKERS,
      versions: hasPeers ? peerVersions() : {},
    };
  } finally {
    await bench.close();
  }
}

function table({ ratios, sides, rules, versions }: Results): string {
  const head = [
    '',
    'applications/s',
    'steps/s',
    'commits/step',
    'WAL bytes/step',
    'processor ms/step',
    'ours is ×',
  ];
  const rows = Object.entries(sides).map(([side, one]) => [
    side,
    one.applicationsPerSecond,
    one.stepsPerSecond,
    one.commitsPerStep,
    one.walBytesPerStep,
    one.processorMsPerStep,
    ratios[side.replace('_', '_vs_')] ?? '',
  ]);
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
  return `${lines.join('\n')}\n${inLine(rules)}\n${inLine(versions)}\n`;
}

function inLine(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

function end(status: number, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(status);
}
