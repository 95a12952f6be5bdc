import { describe, expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { articlesOf, type Carried, carriedOut, LAW_TABLE, lawsIn, readLawTable } from './law.ts';
import { isThere, readText, sourceFiles } from './source-files.ts';

const carried = carriedOut();
const { laws, rows } = readLawTable();

describe('the scan', () => {
  test.each([
    ['Civil Code art. 202.', ['Civil Code 202']],
    ['Licensing Law art. 32(1)5, 32(2).', ['Licensing Law 32(1)5', 'Licensing Law 32(2)']],
    [
      'Licensing Law art. 22 (only within its own power), 26(1) (one unit).',
      ['Licensing Law 22', 'Licensing Law 26(1)'],
    ],
    [
      'Licensing Law art. 82; Civil Code art. 201–203 (by analogy).',
      ['Licensing Law 82', 'Civil Code 201', 'Civil Code 202', 'Civil Code 203'],
    ],
    ['GB 11643-1999.', ['GB 11643-1999']],
    ['Regulation on Holidays (versions of 1999; 2007).', ['Regulation on Holidays']],
  ])('%s', (citation, articles) => {
    expect(articlesOf(citation)).toEqual(articles);
  });

  test.each([
    [
      'above a function',
      '/**\n * Grants.\n *\n * Law: A art. 1,\n *      2.\n */\nexport function grant() {}',
      [
        ['A 1', 'grant'],
        ['A 2', 'grant'],
      ],
    ],
    [
      'above a constant',
      '/**\n * Law: A art. 1.\n * @throws X\n */\nexport const grant = () => 1;',
      [['A 1', 'grant']],
    ],
    [
      'inside a type',
      'export type File = {\n  /** Law: A art. 1. */\n  readonly a: 1;\n};',
      [['A 1', 'File']],
    ],
    ['in a line of its own', '// Law: A art. 1.\nconst LIMIT = 5;', [['A 1', 'LIMIT']]],
    ['spoken of only', '/** What the Law: says. */\nexport const a = 1;', []],
  ])('a law %s', (_where, text, expected) => {
    const found = lawsIn({ path: 'packages/domain/src/a.ts', text }).map(({ article, by }) => [article, by]);
    expect(found).toEqual(expected.map(([article, name]) => [article, `a.ts#${name}`]));
  });

  test('finds the laws of the domain', () => {
    expect(carried.length).toBeGreaterThan(50);
    expect(carried.map(({ by }) => by)).toContain('clock/due.ts#dueOf');
  });
});

const written = rows.flatMap(({ article, by }) => by.map(({ text, path }) => ({ article, by: text, path })));
const key = ({ article, by }: Pick<Carried, 'article' | 'by'>) => `${article}: ${by}`;

describe(LAW_TABLE, () => {
  test('names every law that is cited, each in one way', () => {
    const cited = new Set(carried.map(({ article }) => article.replace(/ \d+(?:\(\d+\))?\d*$/, '')));
    expect([...cited].sort()).toEqual([...laws].sort());
  });

  test('has every article and who carries it out, and nothing else', () => {
    const there = written.map(key);
    const wanted = carried.map(key);
    expect({
      missing: wanted.filter((one) => !there.includes(one)),
      withoutLawLine: there.filter((one) => !wanted.includes(one)),
    }).toEqual({ missing: [], withoutLawLine: [] });
  });

  test('has each article once, with what it says and with a test', () => {
    const articles = rows.map(({ article }) => article);
    expect(articles.filter((one, index) => articles.indexOf(one) !== index)).toEqual([]);
    expect(
      rows
        .filter(({ says, by, tests }) => says === '' || by.length === 0 || tests.length === 0)
        .map(({ article }) => article),
    ).toEqual([]);
  });

  test('names functions that are exported where it says', () => {
    const wrong = written.filter(({ by, path }) => {
      const [file, name] = by.split('#');
      return (
        !path.endsWith(`/src/${file}`) ||
        !isThere(path) ||
        !new RegExp(`^export (?:function|const|type|class) ${name}\\b`, 'm').test(readText(path))
      );
    });
    expect(wrong.map(key)).toEqual([]);
  });

  test('names tests that reach every function of their row', () => {
    const wrong = rows.flatMap(({ article, by, tests }) =>
      by
        .filter(({ path }) => !tests.some((one) => isThere(one.path) && reached(one.path).has(path)))
        .map(({ text }) => `${article}: no test of the row reaches ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  test('names no test that reaches none of them', () => {
    const idle = rows.flatMap(({ article, by, tests }) =>
      tests
        .filter((one) => !isThere(one.path) || !by.some(({ path }) => reached(one.path).has(path)))
        .map(({ text }) => `${article}: ${text}`),
    );
    expect(idle).toEqual([]);
  });
});

const graph = new Map(
  sourceFiles('packages/domain/src', 'packages/server/src').map((file) => [
    file.path,
    importsOf(file).flatMap(({ target }) => (target.kind === 'file' ? target.path : [])),
  ]),
);

const known = new Map<string, ReadonlySet<string>>();

/** Files the test stands on, by however many steps. */
function reached(test_: string): ReadonlySet<string> {
  const before = known.get(test_);
  if (before) return before;
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const next of graph.get(path) ?? []) follow(next);
  };
  follow(test_);
  known.set(test_, found);
  return found;
}
