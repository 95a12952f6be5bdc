import type { Import } from './imports.ts';
import { type PackageName, packageOf } from './source-files.ts';

type Floor = {
  /** Packages it may import. */
  readonly below: readonly PackageName[];
  /** Of these it may import types only. */
  readonly typesOf?: readonly PackageName[];
  /** Runs in Node, so that `node:` modules are there. */
  readonly inNode?: true;
};

/** Who may import whom: arrows go down only. */
export const FLOORS: Readonly<Record<PackageName, Floor>> = {
  domain: { below: [] },
  contract: { below: ['domain'] },
  server: { below: ['contract', 'domain'], inNode: true },
  ui: { below: ['contract', 'domain'], typesOf: ['contract'] },
  portal: { below: ['ui', 'contract', 'domain'] },
  workbench: { below: ['ui', 'contract', 'domain'] },
};

/** Modules of the server by storey, lowest first; within a storey too a module may call only those before it. */
export const STOREYS = [
  { name: 'registers', modules: ['notices', 'documents', 'organisation', 'identity', 'catalogue', 'forms'] },
  { name: 'engine', modules: ['clock', 'processes', 'cases'] },
  { name: 'services', modules: ['channels', 'licences', 'queueing', 'complaints', 'exchange'] },
  { name: 'oversight', modules: ['supervision', 'statistics', 'operations'] },
] as const;

/** From the ground up. */
export const MODULES: readonly string[] = STOREYS.flatMap(({ modules }) => modules);

export const isBelow = (lower: string, higher: string): boolean =>
  MODULES.indexOf(lower) >= 0 && MODULES.indexOf(lower) < MODULES.indexOf(higher);

/** Imports that break a rule below and stay, each with its reason. */
export const EXCEPTIONS: readonly { readonly from: string; readonly to: string; readonly why: string }[] = [];

export const isExcepted = ({ from, specifier }: Import): boolean =>
  EXCEPTIONS.some((exception) => exception.from === from && exception.to === specifier);

/** What is wrong with an import between packages, or null. `listed`: dependencies of a package's own manifest. */
export function floorFault(
  one: Import,
  listed: Readonly<Record<PackageName, readonly string[]>>,
): string | null {
  const from = packageOf(one.from);
  if (!from) return null;
  const { below, typesOf, inNode } = FLOORS[from];
  switch (one.target.kind) {
    case 'builtin':
      return inNode ? null : `${from} does not run in Node`;
    case 'package':
      return listed[from].includes(one.target.name) ? null : `${from} does not list ${one.target.name}`;
    case 'file': {
      const { path } = one.target;
      const to = packageOf(path);
      if (to === from) return null;
      if (!to) return `${path} is outside the packages`;
      if (!below.includes(to)) return `${from} stands below ${to} or beside it`;
      if (typesOf?.includes(to) && !one.isTypeOnly) return `${from} takes only types from ${to}`;
      return null;
    }
  }
}

/**
 * Where in the server a file stands: `platform`, `start`, `cli`, `testing`, `modules` (what all of them share:
 * `context.ts`, and the list `all.ts`), or the name of a module.
 */
export function placeOf(path: string): string | null {
  const [, folder, rest = ''] = /^packages\/server\/src\/([^/]+)\/(.*)$/.exec(path) ?? [];
  if (folder !== 'modules') return folder ?? null;
  return rest.includes('/') ? (rest.split('/')[0] ?? null) : 'modules';
}

const CONTEXT = 'packages/server/src/modules/context.ts';
const ALL = 'packages/server/src/modules/all.ts';
const TOP = ['start', 'cli'];

/** What is wrong with an import inside the server, or null. */
export function storeyFault({ from, target }: Import): string | null {
  if (target.kind !== 'file') return null;
  const here = placeOf(from);
  const there = placeOf(target.path);
  if (!here || !there || here === there) return null;
  if (there === 'testing') return 'only tests stand on testing/';
  if (there === 'platform') return null;
  if (here === 'platform') return `platform knows nothing of ours, here ${there}`;
  if (from === CONTEXT) return 'the context of all modules stands on platform alone';
  if (TOP.includes(there)) return TOP.includes(here) ? null : `${there} is the top floor`;
  if (target.path === CONTEXT) return null;
  if (target.path === ALL) return TOP.includes(here) ? null : 'a module does not know all the others';
  if (!MODULES.includes(there)) return `${there} has no storey`;
  if (MODULES.includes(here) && !isBelow(there, here)) return `${here} stands below ${there}`;
  if (!target.path.endsWith(`/modules/${there}/index.ts`)) return `${there} is entered through its index.ts`;
  return null;
}

/** Arrows between folders, from → to, each once and sorted. */
export function arrows(
  imports: readonly Import[],
  folderOf: (path: string) => string | null,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { from, target } of imports) {
    const here = folderOf(from);
    const there = target.kind === 'file' ? folderOf(target.path) : null;
    if (here && there && here !== there) found.set(here, (found.get(here) ?? new Set()).add(there));
  }
  return new Map([...found].sort().map(([from, to]) => [from, [...to].sort()]));
}

/** Module of the domain a file belongs to; null for files of all (errors.ts). */
export const domainFolder = (path: string): string | null =>
  /^packages\/domain\/src\/([^/]+)\//.exec(path)?.[1] ?? null;

/** Rings of folders that import each other, each as `a → b → a`. */
export function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const cycles = new Set<string>();
  const follow = (folder: string, way: readonly string[]): void => {
    const at = way.indexOf(folder);
    if (at >= 0) {
      const ring = way.slice(at);
      const first = ring.indexOf([...ring].sort()[0] ?? '');
      const turned = [...ring.slice(first), ...ring.slice(0, first)];
      cycles.add([...turned, turned[0]].join(' → '));
      return;
    }
    for (const next of graph.get(folder) ?? []) follow(next, [...way, folder]);
  };
  for (const folder of graph.keys()) follow(folder, []);
  return [...cycles].sort();
}
