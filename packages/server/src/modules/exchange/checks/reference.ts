import type { FolderFault } from '../errors.ts';
import type { List, Row } from '../list.ts';
import { quoted } from '../schema-faults.ts';

/** A fault somewhere inside an entry. */
export const faultAt = (
  { file, path }: Pick<Row<unknown>, 'file' | 'path'>,
  inside: string,
  message: string,
): FolderFault => ({
  file,
  path: path === '' || inside === '' ? `${path}${inside}` : `${path}.${inside}`,
  message,
});

/** Where a reference may lead. */
export type Target = Pick<List<unknown>, 'file' | 'ids'> & {
  /** What an id of it names, for example `department`. */
  readonly noun: string;
};

export const target = ({ file, ids }: Pick<List<unknown>, 'file' | 'ids'>, noun: string): Target => ({
  file,
  ids,
  noun,
});

/** Several lists that share one space of ids. */
export const oneOf = (targets: readonly Target[], noun: string): Target => ({
  file: targets.map(({ file }) => file).join(', '),
  ids: targets.some(({ ids }) => ids === null)
    ? null
    : new Set(targets.flatMap(({ ids }) => [...(ids ?? [])])),
  noun,
});

/** A fault when an id leads nowhere; nothing for null, or when the list itself could not be read. */
export function reference(
  row: Row<unknown>,
  inside: string,
  id: string | null | undefined,
  { file, ids, noun }: Target,
): readonly FolderFault[] {
  if (id === null || id === undefined || ids === null || ids.has(id)) return [];
  const allowed = ids.size > 0 && ids.size <= LISTED_AT_MOST ? [...ids].join(', ') : `those of ${file}`;
  return [faultAt(row, inside, `${quoted(id)} is no ${noun}; allowed: ${allowed}`)];
}

/** `reference` for each id of a list. */
export const references = (
  row: Row<unknown>,
  inside: string,
  ids: readonly string[],
  to: Target,
): readonly FolderFault[] => ids.flatMap((id, at) => reference(row, `${inside}[${at}]`, id, to));

const LISTED_AT_MOST = 20;
