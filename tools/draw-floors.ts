import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrows, MODULES, placeOf, STOREYS } from '../tests/architecture/floors.ts';
import { type Import, importsOf } from '../tests/architecture/imports.ts';
import {
  isForTests,
  PACKAGES,
  packageFiles,
  packageOf,
  ROOT,
  readText,
} from '../tests/architecture/source-files.ts';

/** The document that holds the two drawings. */
export const DOCUMENT = 'docs/architecture.md';
export const COMMAND = 'node tools/draw-floors.ts';

/** The drawings by the name that stands in their markers. */
export function drawings(): Readonly<Record<string, string>> {
  const imports = packageFiles()
    .filter(({ path }) => !isForTests(path))
    .flatMap(importsOf);
  return { floors: drawFloors(imports), modules: drawModules(imports) };
}

/** @throws Error when the document has no place for a drawing */
export function withDrawings(document: string, drawn: Readonly<Record<string, string>>): string {
  return Object.entries(drawn).reduce((text, [name, drawing]) => {
    const [begin, end] = [`<!-- drawn: ${name} -->`, `<!-- end: ${name} -->`];
    const [before, rest] = text.split(begin);
    const after = rest?.split(end)[1];
    if (before === undefined || after === undefined)
      throw new Error(`no place for ${name}: ${begin} … ${end}`);
    return `${before}${begin}\n${drawing}\n${end}${after}`;
  }, document);
}

const TITLES = {
  domain: 'domain<br/>rules',
  contract: 'contract<br/>wire',
  server: 'server<br/>the only floor with SQL',
  ui: 'ui<br/>parts',
  portal: 'portal<br/>public pages',
  workbench: 'workbench<br/>staff app',
} as const;

function drawFloors(imports: readonly Import[]): string {
  const graph = arrows(imports, (path) => packageOf(path) ?? null);
  return mermaid([
    'main["main.ts<br/>composition root"]',
    ...PACKAGES.map((name) => `${name}["${TITLES[name]}"]`),
    ...[...graph].flatMap(([from, to]) => to.map((name) => `${from} --> ${name}`)),
    'main --> server',
    'main -. built .-> portal',
    'main -. built .-> workbench',
  ]);
}

/** An arrow that follows from two others is left out of the picture; the table below it has every one. */
function drawModules(imports: readonly Import[]): string {
  const graph = arrows(imports, (path) => {
    const place = placeOf(path);
    return place && MODULES.includes(place) ? place : null;
  });
  const storeys = [...STOREYS].reverse();
  const picture = mermaid([
    ...storeys.flatMap(({ name, modules }) => [
      `subgraph ${name}`,
      ...modules.map((module) => `  ${module}`),
      'end',
    ]),
    ...MODULES.flatMap((from) => direct(graph, from).map((to) => `${from} --> ${to}`)),
  ]);
  const rows = [...MODULES].reverse().map((name) => [name, calledBy(graph, name).join(', ') || '–'] as const);
  return `${picture}\n\n${table([['module', 'calls'], ...rows])}`;
}

type Graph = ReadonlyMap<string, readonly string[]>;

/** Modules a module calls and reaches in no other way. */
const direct = (graph: Graph, from: string): readonly string[] =>
  calledBy(graph, from).filter(
    (to) => !calledBy(graph, from).some((other) => other !== to && reaches(graph, other, to)),
  );

const calledBy = (graph: Graph, from: string): readonly string[] => graph.get(from) ?? [];

const reaches = (graph: Graph, from: string, to: string): boolean =>
  calledBy(graph, from).some((next) => next === to || reaches(graph, next, to));

/** Columns of one width, as the formatter wants them. The first row is the head. */
function table(rows: readonly (readonly [string, string])[]): string {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = ['', ''], ...others] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join('\n');
}

const mermaid = (lines: readonly string[]): string =>
  ['```mermaid', 'flowchart TD', ...lines.map((line) => `  ${line}`), '```'].join('\n');

if (import.meta.main) {
  writeFileSync(join(ROOT, DOCUMENT), withDrawings(readText(DOCUMENT), drawings()));
  process.stdout.write(`${DOCUMENT} is up to date.\n`);
}
