import { DomainError } from '@yichuang/domain/errors.ts';
import { procedureFromData } from '@yichuang/domain/processes/procedure-from-data.ts';
import { validateProcedure } from '@yichuang/domain/processes/validate-procedure.ts';
import type { FolderFault } from '../errors.ts';
import type { Row } from '../list.ts';
import type { FolderLists } from '../read-lists.ts';
import type { Channel } from '../schemas/channels.ts';
import { faultAt, reference, references, target } from './reference.ts';

/** 并联审批通道: sound as procedures, and in step with the catalogue. */
export function checkChannels(lists: FolderLists, workDayHours: number): readonly FolderFault[] {
  const items = target(lists.items, 'item');
  return [
    ...lists.sharedMaterials.rows.flatMap((row) => [
      ...references(row, 'produced_by', row.value.produced_by, items),
      ...references(row, 'used_by', row.value.used_by, items),
    ]),
    ...lists.channels.rows.flatMap((row) => [
      ...memberFaults(row, lists),
      ...stepFaults(row, lists),
      ...procedureFaults(row, workDayHours),
    ]),
  ];
}

function memberFaults(row: Row<Channel>, { departments }: FolderLists): readonly FolderFault[] {
  const to = target(departments, 'department');
  const { members, authority_departments = [] } = row.value;
  return [
    ...references(row, 'members', members, to),
    ...references(row, 'authority_departments', authority_departments, to),
  ];
}

function stepFaults(row: Row<Channel>, lists: FolderLists): readonly FolderFault[] {
  const to = {
    item: target(lists.items, 'item'),
    department: target(lists.departments, 'department'),
    kind: target(lists.intermediaries, 'kind of intermediary'),
    shared: target(lists.sharedMaterials, 'shared material'),
  };
  // An unknown department of an item is told there; a step need not agree with it.
  const { ids } = lists.departments;
  const isKnown = (department: string | null) => department === null || ids === null || ids.has(department);
  const owners = new Map(
    lists.items.rows.flatMap(({ value }) =>
      isKnown(value.department) ? [[value.code, value.department]] : [],
    ),
  );
  return row.value.steps.flatMap((step, at) => {
    const path = `steps[${at}]`;
    const owner = owners.get(step.item);
    return [
      ...reference(row, `${path}.item`, step.item, to.item),
      ...reference(row, `${path}.department`, step.department, to.department),
      ...(owner !== undefined && owner !== step.department
        ? [faultAt(row, `${path}.department`, `differs from ${step.item}; allowed: ${owner}`)]
        : []),
      ...reference(row, `${path}.intermediary`, step.intermediary, to.kind),
      ...references(row, `${path}.shared_materials`, step.shared_materials, to.shared),
      ...references(row, `${path}.produces`, step.produces, to.shared),
    ];
  });
}

function procedureFaults(row: Row<Channel>, workDayHours: number): readonly FolderFault[] {
  try {
    const procedure = procedureFromData(row.value, workDayHours);
    return validateProcedure(procedure).map(({ path, message }) => faultAt(row, inData(path), message));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [faultAt(row, '', error.message)];
  }
}

/** A path of a procedure in the words of the data. */
const inData = (path: string): string =>
  path
    .replace(/\bserialDuration$/, 'serial_before')
    .replace(/\bduration$/, 'promised')
    .replace('referenceRoute', 'reference_route');
