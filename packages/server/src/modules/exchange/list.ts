import type { z } from 'zod';
import type { FolderFault } from './errors.ts';
import type { DataFile } from './read-data-file.ts';
import { checkShape, pathText, quoted } from './schema-faults.ts';

/** One entry of a list, and where it stands. */
export type Row<T> = { readonly file: string; readonly path: string; readonly value: T };

/** A list of the folder: the entries of the right shape, and the ids of all, also of the others. */
export type List<T> = {
  readonly file: string;
  readonly rows: readonly Row<T>[];
  /** Null when the list could not be read: nothing can be said about references into it. */
  readonly ids: ReadonlySet<string> | null;
  readonly faults: readonly FolderFault[];
};

type EntrySpec<T> = {
  /** The field that tells the entries apart. */
  readonly key: 'id' | 'code' | 'key';
  readonly entry: z.ZodType<T>;
};

export type ListSpec<T> = EntrySpec<T> & { readonly file: string; readonly name: string };

/** The list of that name in a file. */
export function listIn<T>({ file, value }: DataFile, spec: ListSpec<T>): List<T> {
  if (value === undefined) return { file, rows: [], ids: null, faults: [] };
  const { name } = spec;
  const found = fieldOf(value, name);
  if (!Array.isArray(found)) {
    const message = `${found === undefined ? 'is missing' : 'is no list'}; allowed: a list`;
    return { file, rows: [], ids: null, faults: [{ file, path: name, message }] };
  }
  const entries = found.map((raw: unknown, at) => ({ file, under: [name, at], raw }));
  return { file, ...judgeEntries(entries, spec) };
}

type Entry = { readonly file: string; readonly under: readonly PropertyKey[]; readonly raw: unknown };

/** Judges each entry by itself, so that one bad entry does not hide the faults of the others. */
export function judgeEntries<T>(entries: readonly Entry[], { key, entry }: EntrySpec<T>) {
  const rows: Row<T>[] = [];
  const faults: FolderFault[] = [];
  const ids = new Set<string>();
  for (const { file, under, raw } of entries) {
    const id = fieldOf(raw, key);
    if (typeof id === 'string') {
      if (ids.has(id)) {
        faults.push({ file, path: pathText([...under, key]), message: `${quoted(id)} is there twice` });
      }
      ids.add(id);
    }
    const checked = checkShape(entry, raw, under);
    if (checked.value === undefined) faults.push(...checked.faults.map((fault) => ({ file, ...fault })));
    else rows.push({ file, path: pathText(under), value: checked.value });
  }
  return { rows, ids, faults };
}

/** What stands beside the lists: only `meta`, which is free. */
export function besideFaults({ file, value }: DataFile, names: readonly string[]): readonly FolderFault[] {
  if (value === undefined) return [];
  const allowed = ['meta', ...names];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ file, path: '', message: `has no named fields; allowed: ${allowed.join(', ')}` }];
  }
  return Object.keys(value)
    .filter((field) => !allowed.includes(field))
    .map((field) => ({ file, path: field, message: `is an unknown field; allowed: ${allowed.join(', ')}` }));
}

export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
