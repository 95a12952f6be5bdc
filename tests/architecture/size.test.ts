import { describe, expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { filesBelow, isForTests, PACKAGES, packageFiles, type SourceFile, sourceFiles } from './source-files.ts';

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
    const long = [...files, ...sourceFiles('bin', 'tools', 'bench', 'tests')].filter((file) => lines(file) > 400);
    expect(long.map((file) => `${file.path}: ${lines(file)} lines`)).toEqual([]);
  });

  test.each(PACKAGES)('%s: half of them at most 60 lines, nearly all at most 250', (name) => {
    const counts = product.filter(({ path }) => path.startsWith(`packages/${name}/`)).map(lines);
    const figures = { files: counts.length, median: quantile(counts, 0.5), nearlyAll: quantile(counts, 0.95) };
    expect(figures.files).toBeGreaterThan(0);
    expect(figures.median, JSON.stringify(figures)).toBeLessThanOrEqual(60);
    expect(figures.nearlyAll, JSON.stringify(figures)).toBeLessThanOrEqual(250);
  });
});

/** Lists of everything: that is what they are for. */
const MANY_IMPORTS: Readonly<Record<string, string>> = {
  'packages/server/src/modules/all.ts': 'the list of all modules',
  'packages/server/src/start/open-server.ts': 'puts the server together from the parts of platform',
  'packages/server/src/start/serve.ts': 'puts the site together',
  'packages/portal/src/pages.ts': 'the list of all pages',
  'packages/workbench/src/routes.tsx': 'the list of all pages',
};

describe('files know few others', () => {
  test('at most 12, but for the lists', () => {
    const many = product
      .map((file) => ({ path: file.path, count: new Set(importsOf(file).map(({ specifier }) => specifier)).size }))
      .filter(({ path, count }) => count > 12 && !(path in MANY_IMPORTS));
    expect(many.map(({ path, count }) => `${path}: ${count} imports`)).toEqual([]);
  });

  test('the lists are still there', () => {
    expect(Object.keys(MANY_IMPORTS).filter((path) => !product.some((file) => file.path === path))).toEqual([]);
  });
});

describe('names say what is inside', () => {
  const VAGUE = /^(?:utils?|helpers?|services?|managers?|common|misc|shared|lib|impl|dtos?|controllers?|repositor(?:y|ies))$/;
  /** Where the repository lies on the disk, not a pattern of that name. */
  const MEANT = ['packages/server/src/platform/repository.ts'];

  const isVague = (path: string): boolean =>
    path
      .replace(/\.\w+$/, '')
      .split('/')
      .flatMap((part) => part.split(/[-.]/))
      .some((word) => VAGUE.test(word));

  test('a vague word is seen in files and folders, not inside words', () => {
    expect(['a/utils.ts', 'a/form-helpers.ts', 'common/a.ts', 'a/case-service.test.ts'].filter((path) => !isVague(path))).toEqual([]);
    expect(['a/service-item.ts', 'a/shared-library.ts', 'a/serviceable.ts'].map(isVague)).toEqual([true, true, false]);
  });

  test('no file or folder is named after nothing', () => {
    const all = [...files.map(({ path }) => path), ...filesBelow('tests', /./), ...filesBelow('tools', /./)];
    expect(all.filter((path) => isVague(path) && !MEANT.includes(path))).toEqual([]);
  });

  test('files are named in small letters with hyphens', () => {
    const odd = files.filter(({ path }) => !/^packages\/[a-z]+\/src(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+(?:\.[a-z]+)*\.tsx?$/.test(path));
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});
