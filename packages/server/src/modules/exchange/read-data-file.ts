import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Document, parseDocument, type YAMLError } from 'yaml';
import type { FolderFault } from './errors.ts';
import { pathText } from './schema-faults.ts';

/** A file of the folder as plain data; `value` is undefined when it could not be read, and the faults say why. */
export type DataFile = {
  readonly file: string;
  readonly value: unknown;
  readonly faults: readonly FolderFault[];
};

/** Never throws for what is wrong with the file: that is a fault, and the other files are still read. */
export async function readDataFile(folder: string, file: string): Promise<DataFile> {
  const broken = (message: string, path = ''): DataFile => ({
    file,
    value: undefined,
    faults: [{ file, path, message }],
  });
  const text = await readText(join(folder, file));
  if (typeof text !== 'string') return broken(text.fault);
  const document = parseDocument(text, YAML);
  const wrong = [...document.errors, ...document.warnings];
  if (wrong.length > 0)
    return { file, value: undefined, faults: wrong.map((error) => yamlFault(file, error)) };
  const value = plainData(document);
  if ('fault' in value) return broken(value.fault);
  return { file, value: value.data, faults: nulFaults(file, value.data) };
}

const MEGABYTE = 1_048_576;
const LARGEST_MEGABYTES = 20;

/** Our own data repeats nothing by alias; a few are fine, a bomb of nested ones is not. */
const MOST_ALIASES = 100;

/**
 * YAML 1.2 core, whatever a `%YAML` line says: 2007-10-30 and yes stay text. Unknown tags are faults and not guessed.
 */
const YAML = { version: '1.2', schema: 'core', uniqueKeys: true, resolveKnownTags: false } as const;

async function readText(path: string): Promise<string | { readonly fault: string }> {
  try {
    const { size, isFile } = await statOf(path);
    // A pipe or a device would never end.
    if (!isFile) return { fault: 'is no file; allowed: a YAML file' };
    if (size > LARGEST_MEGABYTES * MEGABYTE) {
      return { fault: `has ${(size / MEGABYTE).toFixed(1)} MB; allowed: at most ${LARGEST_MEGABYTES} MB` };
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof TypeError) return { fault: 'is not UTF-8; allowed: UTF-8 text' };
    const { code } = error as NodeJS.ErrnoException;
    return { fault: code === 'ENOENT' ? 'is missing; allowed: a YAML file' : `cannot be read (${code})` };
  }
}

async function statOf(path: string) {
  const found = await stat(path);
  return { size: found.size, isFile: found.isFile() };
}

function yamlFault(file: string, { message, linePos }: YAMLError): FolderFault {
  const [start] = linePos ?? [];
  const [words = message] = message.split(/ at line \d+|\n/);
  return { file, path: start ? `line ${start.line}, column ${start.col}` : '', message: words };
}

function plainData(document: Document.Parsed): { readonly data: unknown } | { readonly fault: string } {
  try {
    return { data: document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch (error) {
    // An alias without its anchor, or more aliases than anybody writes.
    return {
      fault: `${(error as Error).message}; allowed: at most ${MOST_ALIASES} aliases, each after its anchor`,
    };
  }
}

/** The database cannot keep a NUL character; YAML can write one. */
function nulFaults(file: string, value: unknown, path: readonly PropertyKey[] = []): readonly FolderFault[] {
  if (typeof value === 'string') {
    if (!value.includes('\0')) return [];
    return [{ file, path: pathText(path), message: 'has a NUL character; allowed: text without it' }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap((part: unknown, at) => nulFaults(file, part, [...path, at]))
    : Object.entries(value).flatMap(([name, part]) => nulFaults(file, part, [...path, name]));
}
