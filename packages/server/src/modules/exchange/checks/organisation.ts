import type { FolderFault } from '../errors.ts';
import type { Row } from '../list.ts';
import type { FolderLists } from '../read-lists.ts';
import type { Counter, Institution } from '../schemas/organisation.ts';
import { faultAt, reference, references, target } from './reference.ts';

/** 机构、部门、窗口、中介、人员: who and what they refer to. */
export function checkOrganisation(lists: FolderLists): readonly FolderFault[] {
  const { departments, counters, intermediaries, staff } = lists;
  const halls = hallsOf(lists);
  const to = {
    department: target(departments, 'department'),
    counter: target(counters, 'window'),
    kind: target(intermediaries, 'kind of intermediary'),
    item: target(lists.items, 'item'),
  };
  return [
    ...checkInstitutions(lists),
    ...departments.rows.flatMap((row) => references(row, 'halls', row.value.halls, halls)),
    ...intermediaries.rows.flatMap((row) => [
      ...references(row, 'items', row.value.items, to.item),
      ...references(row, 'windows', row.value.windows, to.counter),
    ]),
    ...checkCounters(lists),
    ...staff.rows.flatMap((row) => [
      ...reference(row, 'department', row.value.department, to.department),
      ...reference(row, 'intermediary', row.value.intermediary, to.kind),
      ...reference(row, 'hall', row.value.hall, halls),
      ...reference(row, 'window', row.value.window, to.counter),
    ]),
  ];
}

/** The halls among the institutions; unknown while an institution cannot be read. */
export function hallsOf({ institutions }: FolderLists) {
  const isWhole = institutions.ids !== null && institutions.faults.length === 0;
  const halls = institutions.rows.filter(({ value }) => value.type === 'hall').map(({ value }) => value.id);
  return target({ file: institutions.file, ids: isWhole ? new Set(halls) : null }, 'hall');
}

function checkInstitutions({ institutions, departments }: FolderLists): readonly FolderFault[] {
  const { file, rows, ids, faults } = institutions;
  const centres = rows.filter(({ value }) => value.type === 'centre').length;
  const isWhole = ids !== null && faults.length === 0;
  const parents = new Map(rows.map(({ value }) => [value.id, value.parent]));
  return [
    ...(isWhole && centres !== 1
      ? [{ file, path: 'institutions', message: `has ${centres} of type centre; allowed: exactly one` }]
      : []),
    ...rows.flatMap((row) => [
      ...parentFaults(row, parents),
      ...reference(row, 'parent', row.value.parent, target(institutions, 'institution')),
      ...reference(row, 'operated_by', row.value.operated_by, target(departments, 'department')),
    ]),
  ];
}

type Parents = ReadonlyMap<string, string | null>;

function parentFaults(row: Row<Institution>, parents: Parents): readonly FolderFault[] {
  const { id, type, parent } = row.value;
  if (type === 'centre' && parent !== null)
    return [faultAt(row, 'parent', 'a centre is the top; allowed: null')];
  if (type !== 'centre' && parent === null) {
    return [faultAt(row, 'parent', 'is empty; allowed: the id of the institution above it')];
  }
  return isBelowItself(id, parents)
    ? [faultAt(row, 'parent', `${id} is above itself; allowed: no circle`)]
    : [];
}

function isBelowItself(id: string, parents: Parents): boolean {
  const seen = new Set<string>();
  let above = parents.get(id) ?? null;
  while (above !== null && above !== id && !seen.has(above)) {
    seen.add(above);
    above = parents.get(above) ?? null;
  }
  return above === id;
}

function checkCounters(lists: FolderLists): readonly FolderFault[] {
  const to = {
    hall: hallsOf(lists),
    department: target(lists.departments, 'department'),
    kind: target(lists.intermediaries, 'kind of intermediary'),
    item: target(lists.items, 'item'),
  };
  return lists.counters.rows.flatMap((row) => {
    const { hall, department, intermediary, services } = row.value;
    return [
      ...reference(row, 'hall', hall, to.hall),
      ...areaFaults(row, lists),
      ...reference(row, 'department', department, to.department),
      ...reference(row, 'intermediary', intermediary, to.kind),
      ...((department === null) === (intermediary === null)
        ? [faultAt(row, 'department', 'allowed: either a department or an intermediary, the other null')]
        : []),
      ...references(row, 'services', services, to.item),
      ...serviceFaults(row, lists),
    ];
  });
}

function areaFaults(row: Row<Counter>, { institutions }: FolderLists): readonly FolderFault[] {
  const { hall, area } = row.value;
  const found = institutions.rows.find(({ value }) => value.id === hall);
  if (!found) return [];
  const areas = (found.value.areas ?? []).map(({ id }) => id);
  if (areas.includes(area)) return [];
  return [
    faultAt(row, 'area', `"${area}" is no area of ${hall}; allowed: ${areas.join(', ') || 'none defined'}`),
  ];
}

/** The item must name the window back. */
const serviceFaults = (row: Row<Counter>, { items }: FolderLists): readonly FolderFault[] =>
  row.value.services.flatMap((code, at) => {
    const { id } = row.value;
    const item = items.rows.find(({ value }) => value.code === code);
    if (!item || item.value.windows.includes(id)) return [];
    return [
      faultAt(row, `services[${at}]`, `${code} does not name ${id} in items.yaml; allowed: both or neither`),
    ];
  });
