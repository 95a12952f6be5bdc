import type { PaperKind } from '@yichuang/domain/documents/paper-kind.ts';
import { TypesettingError } from '#platform/typesetting/errors.ts';
import type { Typesetter } from '#platform/typesetting/typesetter.ts';
import type { Paper } from './paper.ts';
import type { PaperTemplate } from './paper-template.ts';
import { samplePaperOf } from './template-sample.ts';

/**
 * What is wrong with a template, or null: it reaches outside of its folder, cannot be set, or leaves out what the
 * shipped one prints.
 */
export async function checkTemplate(
  typesetter: Typesetter,
  kind: PaperKind,
  own: PaperTemplate,
  shipped: PaperTemplate,
): Promise<string | null> {
  const reaching = reachesOut(`${own.name}.typ`, own.sources[`${own.name}.typ`] ?? '');
  if (reaching !== null) return reaching;
  const paper = samplePaperOf(kind);
  try {
    await typesetter.pdf(own.name, paper.data, own.sources);
    const shown = await factsShown(typesetter, own, paper);
    const needed = await factsShown(typesetter, shipped, paper);
    const missing = [...needed].filter((fact) => !shown.has(fact));
    return missing.length === 0 ? null : `${own.name}.typ: leaves out ${missing.join(', ')}`;
  } catch (error) {
    if (error instanceof TypesettingError && ABOUT_THE_TEMPLATE.includes(error.code)) return error.message;
    throw error;
  }
}

const ABOUT_THE_TEMPLATE: readonly string[] = ['typesetting.template-failed', 'typesetting.timed-out'];

/**
 * A template imports the common one and nothing else. Files outside of the folder the typesetter refuses by itself;
 * a package it would fetch from the network, so that every word that can name one is refused here.
 */
function reachesOut(file: string, text: string): string | null {
  for (const [index, line] of text.split('\n').entries()) {
    const rest = line.replaceAll(/import "letter\.typ"/g, '');
    const [found] = /\b(?:import|include|eval|plugin|std|dictionary)\b/.exec(rest) ?? [];
    if (found) return `${file} line ${index + 1}: "${found}" is not allowed; allowed: import "letter.typ"`;
  }
  return null;
}

/**
 * Names of the facts that a template prints: each text of the example gets a mark of its own, and the marks are looked
 * for on the pages; each yes or no is turned, and the words compared.
 */
async function factsShown(
  typesetter: Typesetter,
  { name, sources }: PaperTemplate,
  { data }: Paper,
): Promise<ReadonlySet<string>> {
  const facts = factPaths(data);
  const text = (changed: object) => typesetter.text(name, changed, sources);
  const marked = structuredClone(data);
  const texts = facts.filter((path) => typeof valueAt(data, path) === 'string');
  for (const [index, path] of texts.entries()) setAt(marked, path, valueAt(data, path) + markOf(index));
  const printed = await text(marked);
  const shown = new Set(texts.filter((_path, index) => printed.includes(markOf(index))).map(nameOf));
  const plain = await text(data);
  for (const path of facts.filter((one) => typeof valueAt(data, one) === 'boolean')) {
    const turned = structuredClone(data);
    setAt(turned, path, !valueAt(data, path));
    if ((await text(turned)) !== plain) shown.add(nameOf(path));
  }
  return shown;
}

/** Letters and digits stay together in a line. */
const markOf = (index: number): string => `Q${String(index).padStart(3, '0')}Z`;

type Path = readonly (string | number)[];

const nameOf = (path: Path): string => path.join('.');

/** Every text, yes and no of an example; of a list the first row stands for all. */
const factPaths = (data: Paper['data']): readonly Path[] =>
  Object.entries(data)
    .filter(([name]) => !NO_WORDS.includes(name))
    .flatMap(([name, value]) => pathsIn(value, [name]));

/** Symbols made from other facts, marks of the paper, and the day of issue as a file has it. */
const NO_WORDS = ['kind', 'demo', 'preview', 'barcode', 'verification', 'issuedOn'];

function pathsIn(value: unknown, path: Path): readonly Path[] {
  if (typeof value === 'string' || typeof value === 'boolean') return [path];
  if (Array.isArray(value)) return value.length === 0 ? [] : pathsIn(value[0], [...path, 0]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => pathsIn(part, [...path, name]));
}

type Place = Record<string | number, unknown>;

const placeOf = (data: object, path: Path): Place =>
  path.slice(0, -1).reduce<Place>((place, step) => place[step] as Place, data as unknown as Place);

const valueAt = (data: object, path: Path): unknown => placeOf(data, path)[path.at(-1) ?? ''];

function setAt(data: object, path: Path, value: unknown): void {
  placeOf(data, path)[path.at(-1) ?? ''] = value;
}
