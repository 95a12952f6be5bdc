import { describe, expect, test } from 'vitest';
import {
  arrows,
  cyclesOf,
  domainFolder,
  EXCEPTIONS,
  floorFault,
  isExcepted,
  MODULES,
  storeyFault,
} from './floors.ts';
import { type Import, importsOf, resolve } from './imports.ts';
import {
  filesBelow,
  isForTests,
  isThere,
  PACKAGES,
  type PackageName,
  packageFiles,
  readText,
  sourceFiles,
} from './source-files.ts';

const files = packageFiles().filter(({ path }) => !isForTests(path));
const imports = files.flatMap(importsOf);

const listed = Object.fromEntries(
  PACKAGES.map((name) => [
    name,
    Object.keys(JSON.parse(readText(`packages/${name}/package.json`)).dependencies ?? {}),
  ]),
) as unknown as Record<PackageName, string[]>;

/** Every import the rule refuses, as `path:line specifier: what is wrong`. */
const refused = (among: readonly Import[], rule: (one: Import) => string | null) =>
  among
    .filter((one) => !isExcepted(one))
    .flatMap((one) => {
      const fault = rule(one);
      return fault === null ? [] : `${one.place} ${one.specifier}: ${fault}`;
    });

/** An import as the scan would find it. */
const imported = (from: string, specifier: string, isTypeOnly = false): Import => ({
  place: `${from}:1`,
  from,
  specifier,
  isTypeOnly,
  target: resolve(from, specifier),
});

describe('the scan', () => {
  const scan = (text: string) =>
    importsOf({ path: 'packages/server/src/modules/cases/a.ts', text }).map(({ specifier, isTypeOnly }) => [
      specifier,
      isTypeOnly,
    ]);

  test.each([
    ['a type import', `import type { A } from './a.ts';`, [['./a.ts', true]]],
    ['a list of types only', `import { type A, type B } from './a.ts';`, [['./a.ts', true]]],
    ['a type beside a value', `import { type A, b } from './a.ts';`, [['./a.ts', false]]],
    ['an import for its effect', `import './a.ts';`, [['./a.ts', false]]],
    [
      'a re-export',
      `export { a } from './a.ts'; export * from './b.ts';`,
      [
        ['./a.ts', false],
        ['./b.ts', false],
      ],
    ],
    ['a dynamic import', `const a = await import('./a.ts');`, [['./a.ts', false]]],
    ['a type named in place', `type A = import('./a.ts').A;`, [['./a.ts', true]]],
    ['a declaration without a source', `export const a = 1; export type B = 2;`, []],
    ['a comment and a string', `// import a from './a.ts'\nconst b = "import c from './c.ts'";`, []],
  ])('sees %s', (_form, text, expected) => {
    expect(scan(text)).toEqual(expected);
  });

  test.each([
    ['#platform/log.ts', { kind: 'file', path: 'packages/server/src/platform/log.ts' }],
    ['@yichuang/domain/time/instant.ts', { kind: 'file', path: 'packages/domain/src/time/instant.ts' }],
    ['../forms/index.ts', { kind: 'file', path: 'packages/server/src/modules/forms/index.ts' }],
    ['./frame.css?url', { kind: 'file', path: 'packages/server/src/modules/cases/frame.css' }],
    ['@fastify/static/types', { kind: 'package', name: '@fastify/static' }],
    ['pg/lib/client.js', { kind: 'package', name: 'pg' }],
    ['node:fs', { kind: 'builtin', name: 'node:fs' }],
  ])('knows where %s leads', (specifier, expected) => {
    expect(resolve('packages/server/src/modules/cases/a.ts', specifier)).toEqual(expected);
  });

  test('finds the house', () => {
    expect(new Set(files.map(({ path }) => path.split('/')[1]))).toEqual(new Set(PACKAGES));
    expect(imports.length).toBeGreaterThan(files.length);
  });

  test('every import of ours leads to a file', () => {
    expect(
      refused(imports, ({ target }) =>
        target.kind === 'file' && !isThere(target.path) ? 'is not there' : null,
      ),
    ).toEqual([]);
  });
});

describe('floors', () => {
  test.each([
    ['packages/domain/src/a.ts', 'zod', false],
    ['packages/domain/src/a.ts', 'node:fs', false],
    ['packages/domain/src/a.ts', '@yichuang/contract/cases.ts', true],
    ['packages/contract/src/a.ts', '@yichuang/server/start/serve.ts', true],
    ['packages/ui/src/a.tsx', '@yichuang/contract/cases.ts', false],
    ['packages/portal/src/a.tsx', '@yichuang/server/start/serve.ts', true],
    ['packages/workbench/src/a.tsx', '@yichuang/portal/page.ts', true],
    ['packages/workbench/src/a.tsx', 'left-pad', false],
    ['packages/server/src/a.ts', '@yichuang/ui/format.ts', false],
    ['packages/server/src/a.ts', '../../portal/dist/server/entry.js', false],
    ['packages/server/src/a.ts', '../../../main.ts', false],
  ])('%s may not import %s', (from, specifier, isTypeOnly) => {
    expect(floorFault(imported(from, specifier, isTypeOnly), listed)).not.toBeNull();
  });

  test('arrows between packages go down, and a package imports only what its manifest lists', () => {
    expect(refused(imports, (one) => floorFault(one, listed))).toEqual([]);
  });

  test('tests import across packages downwards too, and only what is installed for them', () => {
    const { devDependencies } = JSON.parse(readText('package.json'));
    const own = (name: string) =>
      Object.keys(JSON.parse(readText(`packages/${name}/package.json`)).devDependencies ?? {});
    const forTests = Object.fromEntries(
      PACKAGES.map((name) => [name, [...listed[name], ...own(name), ...Object.keys(devDependencies)]]),
    );
    const ofTests = packageFiles()
      .filter(({ path }) => isForTests(path))
      .flatMap(importsOf);
    const withinPackages = ofTests.filter(
      ({ target }) =>
        target.kind === 'package' || (target.kind === 'file' && target.path.startsWith('packages/')),
    );
    expect(refused(withinPackages, (one) => floorFault(one, forTests as never))).toEqual([]);
  });

  test('main.ts is the only program that sees both the server and a built front end', () => {
    const programs = sourceFiles(
      'bin',
      'packages/server/src',
      'packages/portal/src',
      'packages/workbench/src',
    );
    const seeing = [...programs, { path: 'main.ts', text: readText('main.ts') }]
      .filter(({ path }) => !isForTests(path))
      .filter(
        ({ text }) =>
          /['"`/]dist\/server\/|portal\/dist/.test(text) && /@yichuang\/server|packages\/server/.test(text),
      );
    expect(seeing.map(({ path }) => path)).toEqual(['main.ts']);
  });
});

describe('storeys of the server', () => {
  const at = (path: string) => `packages/server/src/${path}`;

  test.each([
    ['a module below calls one above', 'modules/forms/form.ts', '../cases/index.ts'],
    ['a type is taken from above', 'modules/notices/view.ts', '../documents/index.ts'],
    ['a module is entered through the window', 'modules/cases/load.ts', '../catalogue/store.ts'],
    ['platform calls a module', 'platform/server.ts', '../modules/cases/index.ts'],
    ['platform calls the start', 'platform/server.ts', '../start/serve.ts'],
    ['a module calls the start', 'modules/cases/load.ts', '../../start/serve.ts'],
    ['a module knows all modules', 'modules/cases/load.ts', '../all.ts'],
    ['the context knows a module', 'modules/context.ts', './identity/index.ts'],
    ['the product stands on what tests stand on', 'start/serve.ts', '../testing/test-server.ts'],
    ['a module without a storey', 'modules/operations/health.ts', '../horoscopes/index.ts'],
  ])('%s: refused', (_what, from, specifier) => {
    expect(storeyFault(imported(at(from), specifier))).not.toBeNull();
  });

  test.each([
    ['modules/cases/load.ts', '../catalogue/index.ts'],
    ['modules/cases/load.ts', './store.ts'],
    ['modules/cases/load.ts', '../context.ts'],
    ['modules/cases/load.ts', '#platform/db/database.ts'],
    ['modules/all.ts', './cases/index.ts'],
    ['start/serve.ts', '../modules/all.ts'],
    ['cli/start.ts', '../start/serve.ts'],
  ])('%s may import %s', (from, specifier) => {
    expect(storeyFault(imported(at(from), specifier))).toBeNull();
  });

  test('calls go down, through the door', () => {
    expect(refused(imports, storeyFault)).toEqual([]);
  });

  test('every module has a storey and a door, and every module of a storey is there', () => {
    const there = new Set(
      filesBelow('packages/server/src/modules', /\.ts$/).flatMap(
        (path) => /modules\/([^/]+)\//.exec(path)?.[1] ?? [],
      ),
    );
    expect([...there].sort()).toEqual([...MODULES].sort());
    expect(MODULES.filter((name) => !isThere(at(`modules/${name}/index.ts`)))).toEqual([]);
  });
});

describe('modules of the domain', () => {
  test('a ring is seen, wherever one begins to look', () => {
    const ring = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b', 'd']],
      ['d', []],
    ]);
    expect(cyclesOf(ring)).toEqual(['b → c → b']);
  });

  test('no two depend on each other, by however many steps', () => {
    expect(cyclesOf(arrows(imports, domainFolder))).toEqual([]);
  });
});

test('every exception is still needed', () => {
  const needed = imports.filter((one) => (floorFault(one, listed) ?? storeyFault(one)) !== null);
  expect(
    EXCEPTIONS.filter(({ from, to }) => !needed.some((one) => one.from === from && one.specifier === to)),
  ).toEqual([]);
});
