import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_WORDS } from '@yichuang/domain/cases/event-words.ts';
import { LETTER_TITLES } from '@yichuang/domain/cases/letter-kind.ts';
import { CASE_STATES } from '@yichuang/domain/cases/life-cycle.ts';
import { ITEM_KIND_WORDS } from '@yichuang/domain/catalogue/item-words.ts';
import { LICENCE_LIFE } from '@yichuang/domain/licences/licence-life.ts';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const domain = join(root, 'packages/domain/src');

type Row = {
  readonly section: string;
  readonly chinese: string;
  readonly names: readonly string[];
  readonly cells: readonly string[];
};

/** Rows of the glossary's tables; a name stands in backticks in the second column. */
function glossaryRows(markdown: string): readonly Row[] {
  let section = '';
  const rows: Row[] = [];
  for (const line of markdown.split('\n')) {
    if (line.startsWith('## ')) section = line.slice(3);
    if (!line.startsWith('| ') || /^\| (?:中文 |-+)/.test(line)) continue;
    const cells = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    const names = [...(cells[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
    rows.push({ section, chinese: cells[0] ?? '', names, cells });
  }
  return rows;
}

/** Names of the types, interfaces and classes a source file exports. */
function exportedTypes(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
  const declared = code.matchAll(
    /^export\s+(?:declare\s+)?(?:abstract\s+)?(?:type|interface|class)\s+(\w+)/gm,
  );
  return [...declared].map(([, name]) => name ?? '');
}

const glossary = glossaryRows(readFileSync(join(root, 'docs/glossary.md'), 'utf8'));
const named = new Set(glossary.flatMap(({ names }) => names));

const types = readdirSync(domain, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(file))
  .flatMap((file) => exportedTypes(readFileSync(join(domain, file), 'utf8')).map((name) => ({ file, name })));

describe('the scan', () => {
  test('sees every form of an exported type and nothing else', () => {
    const source = `
      // export type Commented = 1;
      /* export class Hidden {} */
      type Private = 1;
export type Plain = { a: 1 };
export interface Shape { a: 1 }
export abstract class Base {}
export class Leaf extends Base {}
export declare class Declared {}
export type Generic<T> =
  | T;
export const value = 1;
export type { Other } from './other.ts';
`;
    expect(exportedTypes(source)).toEqual(['Plain', 'Shape', 'Base', 'Leaf', 'Declared', 'Generic']);
  });

  test('finds the domain', () => {
    expect(types.map(({ name }) => name)).toEqual(expect.arrayContaining(['CaseFile', 'Due', 'DomainError']));
  });
});

describe('the glossary is complete', () => {
  test('every exported type of the domain stands in it', () => {
    expect(types.filter(({ name }) => !named.has(name)).map(({ file, name }) => `${name} (${file})`)).toEqual(
      [],
    );
  });

  const unions = readFileSync(join(domain, 'cases/case-file.ts'), 'utf8');
  const actors = /export type CaseActor =([^;]+);/.exec(unions)?.[1]?.match(/\w+/g) ?? [];

  test.each([
    ['States of a case', CASE_STATES, 26],
    ['Events of a case', Object.keys(EVENT_WORDS), 35],
    ['Parts in a case', actors, 14],
    ['Letters', Object.keys(LETTER_TITLES), 35],
    ['Life of a licence', Object.keys(LICENCE_LIFE), 9],
    ['Catalogue', Object.keys(ITEM_KIND_WORDS), 6],
  ])('%s: every name of the code stands there', (section, names, count) => {
    const there = new Set(glossary.filter((row) => row.section === section).flatMap((row) => row.names));
    expect(names.filter((name) => !there.has(name))).toEqual([]);
    expect(names).toHaveLength(count);
  });

  test('letters have the title that is printed on them', () => {
    const titles = Object.entries(LETTER_TITLES).map(([name, { zh }]) => [name, zh]);
    const written = titles.map(([name]) => [
      name,
      glossary.find((row) => row.section === 'Letters' && row.names.includes(name ?? ''))?.chinese,
    ]);
    expect(written).toEqual(titles);
  });
});

describe('the glossary is true', () => {
  test('every type named in it exists', () => {
    const existing = new Set(types.map(({ name }) => name));
    expect([...named].filter((name) => /^[A-Z]/.test(name) && !existing.has(name))).toEqual([]);
  });

  test('a section gives a name one meaning', () => {
    const seen = glossary.flatMap(({ section, names }) => names.map((name) => `${section}: ${name}`));
    expect(seen.filter((name, index) => seen.indexOf(name) !== index)).toEqual([]);
  });

  test('every row has Chinese, a name, a source and a sentence', () => {
    const broken = glossary.filter(
      ({ chinese, names, cells }) =>
        cells.length !== 4 ||
        !/\p{Script=Han}/u.test(chinese) ||
        names.length === 0 ||
        cells[2] === '' ||
        !/\.$/.test(cells[3] ?? ''),
    );
    expect(broken.map(({ chinese }) => chinese)).toEqual([]);
  });
});
