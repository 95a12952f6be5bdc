import { readySteps } from '@yichuang/domain/processes/facts.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import { selectSteps } from '@yichuang/domain/processes/select.ts';
import { describe, expect, test } from 'vitest';
import { allPowers, eightInParallel } from '../../bench/channels/procedures.ts';
import { stagedSteps } from '../../bench/channels/staged-steps.ts';
import { bpmnOf, wavesOf } from '../../bench/peers/graph.ts';
import { readProcedures } from '../../packages/server/src/cli/channel-procedures.ts';
import { importsOf } from './imports.ts';
import { ROOT, readText, sourceFiles } from './source-files.ts';

type Package = {
  readonly name: string;
  readonly workspaces?: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
};
const readPackage = (path: string) => JSON.parse(readText(path)) as Package;
const peers = readPackage('bench/peers/package.json');

/** The two that are the product's as well: its driver, and its reader of BPMN files. */
const OURS_TOO = ['pg', 'bpmn-moddle'];

describe('the engines we are measured beside stay outside the house', () => {
  test('their package is no workspace, so nothing of it is installed with the product', () => {
    expect(readPackage('package.json').workspaces).toEqual(['packages/*']);
    const { packages } = JSON.parse(readText('package-lock.json')) as { packages: Record<string, unknown> };
    const foreign = Object.keys(peers.dependencies).filter((name) => !OURS_TOO.includes(name));
    expect(foreign.filter((name) => `node_modules/${name}` in packages)).toEqual([]);
  });

  test('their versions are pinned, and the lock file names no registry', () => {
    const versions = Object.values(peers.dependencies);
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(readText('bench/peers/package-lock.json')).not.toContain('"resolved"');
  });

  test('nothing of ours imports them', () => {
    const foreign = Object.keys(peers.dependencies).filter((name) => !OURS_TOO.includes(name));
    const using = sourceFiles('packages', 'bin', 'tools', 'bench', 'tests')
      .filter(({ path }) => !path.startsWith('bench/peers/'))
      .filter((file) =>
        importsOf(file).some(({ specifier }) => foreign.some((name) => specifier.startsWith(name))),
      );
    expect(using.map(({ path }) => path)).toEqual([]);
  });
});

describe('the engines are given the same graph as the channels', () => {
  const published = readProcedures(`${ROOT}/data/chengdu-hightech-2007`).find(
    ({ key }) => key === 'project-construction',
  ) as Procedure;

  /** What opens for us, when everything that is open is granted at once. */
  function wavesOfChannel(procedure: Procedure): readonly (readonly string[])[] {
    const graph = selectSteps(procedure);
    const facts = new Set<string>();
    const waves = [];
    for (
      let open = readySteps(graph, facts, facts);
      open.length > 0;
      open = readySteps(graph, facts, facts)
    ) {
      waves.push(open);
      for (const id of open) facts.add(id);
    }
    return waves;
  }

  test.each([
    ['eight steps beside one another', eightInParallel(published), 8, 1],
    ['all powers of project construction', allPowers(published), 41, 4],
  ])('%s: the same steps open together, wave after wave', (_name, procedure, steps, stages) => {
    const staged = stagedSteps(selectSteps(procedure));
    expect(staged).toHaveLength(steps);
    expect(new Set(staged.map(({ stage }) => stage)).size).toBe(stages);
    expect(wavesOf(staged)).toEqual(wavesOfChannel(procedure));
  });

  test('in BPMN each step is one user task, and each gate between stages one gateway', () => {
    const source = bpmnOf(stagedSteps(selectSteps(allPowers(published))));
    expect(source.match(/<userTask /g)).toHaveLength(41);
    expect(source.match(/<parallelGateway id="gate\d"/g)).toHaveLength(5);
  });

  test('steps that wait for one another are refused', () => {
    const circle = [
      { id: 'a', stage: 0, after: ['b'] },
      { id: 'b', stage: 0, after: ['a'] },
    ];
    expect(() => wavesOf(circle)).toThrow('steps wait for one another');
  });
});
