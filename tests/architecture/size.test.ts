import { describe, expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import {
  filesBelow,
  isForTests,
  PACKAGES,
  type PackageName,
  packageFiles,
  type SourceFile,
  sourceFiles,
} from './source-files.ts';

const files = packageFiles();
const product = files.filter(({ path }) => !isForTests(path));
const lines = ({ text }: SourceFile): number => text.trimEnd().split('\n').length;

/** The value that a share of the numbers does not exceed. */
const quantile = (numbers: readonly number[], share: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.max(0, Math.ceil(numbers.length * share) - 1)] ?? 0;

describe('files are small', () => {
  test('a quantile is a number that was there', () => {
    expect([quantile([5, 1, 9], 0.5), quantile([1, 2, 3, 4], 0.95), quantile([], 0.5)]).toEqual([5, 4, 0]);
  });

  test('none has more than 400 lines, tests included', () => {
    const long = [...files, ...sourceFiles('bin', 'tools', 'bench', 'tests')].filter(
      (file) => lines(file) > 400,
    );
    expect(long.map((file) => `${file.path}: ${lines(file)} lines`)).toEqual([]);
  });

  /** Lines that half of the files, and nearly all of them, may have. A contract is one file a module by design; pages are markup. */
  const LIMITS: Readonly<Record<PackageName, { readonly half: number; readonly nearlyAll: number }>> = {
    domain: { half: 60, nearlyAll: 250 },
    contract: { half: 80, nearlyAll: 300 },
    server: { half: 60, nearlyAll: 250 },
    ui: { half: 75, nearlyAll: 250 },
    portal: { half: 75, nearlyAll: 250 },
    workbench: { half: 75, nearlyAll: 250 },
  };

  test.each(PACKAGES)('%s', (name) => {
    const counts = product.filter(({ path }) => path.startsWith(`packages/${name}/`)).map(lines);
    const figures = { files: counts.length, half: quantile(counts, 0.5), nearlyAll: quantile(counts, 0.95) };
    expect(figures.files).toBeGreaterThan(0);
    expect(figures.half, JSON.stringify(figures)).toBeLessThanOrEqual(LIMITS[name].half);
    expect(figures.nearlyAll, JSON.stringify(figures)).toBeLessThanOrEqual(LIMITS[name].nearlyAll);
  });
});

/** Lists of everything: that is what they are for. A module's door is one as well. */
const LISTS: Readonly<Record<string, string>> = {
  'packages/server/src/modules/all.ts': 'the list of all modules',
  'packages/server/src/modules/cases/routes.ts': 'the list of all acts on a case',
  'packages/server/src/start/open-server.ts': 'puts the server together from the parts of platform',
  'packages/server/src/start/serve.ts': 'puts the site together',
  'packages/portal/src/pages.ts': 'the list of all pages',
  'packages/workbench/src/routes.tsx': 'the list of all pages',
  'packages/workbench/src/main.tsx': 'loads every style sheet',
};

const isDoor = (path: string): boolean => /^packages\/server\/src\/modules\/[^/]+\/index\.ts$/.test(path);

/** A page is put together from parts that have a file each. */
const limitOf = (path: string): number => (/-page\.tsx$/.test(path) ? 20 : 12);

describe('files know few others', () => {
  test('at most 12, types not counted; pages 20', () => {
    const many = product
      .filter(({ path }) => !(path in LISTS) && !isDoor(path))
      .map((file) => {
        const used = importsOf(file).filter(({ isTypeOnly }) => !isTypeOnly);
        return { path: file.path, count: new Set(used.map(({ specifier }) => specifier)).size };
      })
      .filter(({ path, count }) => count > limitOf(path));
    expect(many.map(({ path, count }) => `${path}: ${count} imports`)).toEqual([]);
  });

  test('the lists are still there', () => {
    expect(Object.keys(LISTS).filter((path) => !product.some((file) => file.path === path))).toEqual([]);
  });
});

describe('names say what is inside', () => {
  const VAGUE =
    /^(?:utils?|helpers?|services?|managers?|common|misc|impl|dtos?|controllers?|repositor(?:y|ies))$/;
  /** Where the repository lies on the disk, not a pattern of that name. */
  const MEANT = ['packages/server/src/platform/repository.ts'];

  const isVague = (path: string): boolean =>
    path
      .replace(/\.\w+$/, '')
      .split('/')
      .flatMap((part) => part.split(/[-.]/))
      .some((word) => VAGUE.test(word));

  test('a vague word is seen in files and folders, not inside words', () => {
    expect(
      ['a/utils.ts', 'a/form-helpers.ts', 'common/a.ts', 'a/case-service.test.ts'].filter(
        (path) => !isVague(path),
      ),
    ).toEqual([]);
    expect(['a/serviceable.ts', 'a/commonplace.ts', 'a/case-file.ts'].map(isVague)).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('no file or folder is named after nothing', () => {
    const all = [...files.map(({ path }) => path), ...filesBelow('tests', /./), ...filesBelow('tools', /./)];
    expect(all.filter((path) => isVague(path) && !MEANT.includes(path))).toEqual([]);
  });

  test('files are named in small letters with hyphens', () => {
    const odd = files.filter(
      ({ path }) => !/^packages\/[a-z]+\/src(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+(?:\.[a-z]+)*\.tsx?$/.test(path),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});
