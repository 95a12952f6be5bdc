import { checkItemSheet, type ItemSheetFault } from '@yichuang/domain/catalogue/check-item-sheet.ts';
import { limitText } from '@yichuang/domain/clock/limit.ts';
import type { FolderFault } from '../errors.ts';
import { itemSheetFromData } from '../item-sheet-from-data.ts';
import type { List, Row } from '../list.ts';
import type { FolderLists } from '../read-lists.ts';
import type { Item, StreetItem } from '../schemas/items.ts';
import { sheetOfStreetItem } from '../street-sheet.ts';
import { promiseFaults } from './limits.ts';
import { hallsOf } from './organisation.ts';
import { faultAt, oneOf, reference, references, type Target, target } from './reference.ts';

/** 事项: what the items of the three tiers refer to, and whether their sheets may be published. */
export const checkCatalogue = (lists: FolderLists, workDayHours: number): readonly FolderFault[] => [
  ...checkItems(lists, workDayHours),
  ...checkTierItems(lists, workDayHours),
  ...sharedCodes(lists),
];

/** Items of all tiers: one space of codes. */
export const allItems = ({ items, streetItems, communityItems }: FolderLists): Target =>
  oneOf([target(items, 'item'), target(streetItems, 'item'), target(communityItems, 'item')], 'item');

function checkItems(lists: FolderLists, workDayHours: number): readonly FolderFault[] {
  const { items, counters, sharedMaterials } = lists;
  const to = {
    department: target(lists.departments, 'department'),
    kind: target(lists.intermediaries, 'kind of intermediary'),
    form: target(lists.forms, 'form'),
    hall: hallsOf(lists),
    counter: target(counters, 'window'),
    shared: target(sharedMaterials, 'shared material'),
  };
  const services = new Map(counters.rows.map(({ value }) => [value.id, value]));
  return items.rows.flatMap((row) => {
    const { value } = row;
    return [
      ...reference(row, 'department', value.department, to.department),
      ...reference(row, 'intermediary', value.intermediary, to.kind),
      ...reference(row, 'form_template', value.form_template, to.form),
      ...references(row, 'halls', value.halls, to.hall),
      ...references(row, 'windows', value.windows, to.counter),
      ...value.windows.flatMap((id, at) => {
        const counter = services.get(id);
        return counter ? counterFaults(row, `windows[${at}]`, counter) : [];
      }),
      ...value.materials.flatMap(({ shared }, at) =>
        reference(row, `materials[${at}].shared`, shared, to.shared),
      ),
      ...promiseFaults(row, workDayHours),
      ...checkItemSheet(itemSheetFromData(value, workDayHours)).map((fault) => sheetFault(row, fault)),
    ];
  });
}

type CounterOfItem = { readonly id: string; readonly hall: string; readonly services: readonly string[] };

/** The two files must tell the same story: a citizen is sent to the window that the item names. */
function counterFaults(
  row: Row<Item>,
  path: string,
  { id, hall, services }: CounterOfItem,
): readonly FolderFault[] {
  const { code, halls } = row.value;
  if (!services.includes(code)) {
    return [faultAt(row, path, `${id} does not name ${code} in windows.yaml; allowed: both or neither`)];
  }
  if (halls.includes(hall)) return [];
  return [
    faultAt(
      row,
      path,
      `${id} is in ${hall}, which halls leaves out; allowed: windows of ${halls.join(', ')}`,
    ),
  ];
}

function checkTierItems(lists: FolderLists, workDayHours: number): readonly FolderFault[] {
  const { streetItems, communityItems } = lists;
  const institutions = lists.institutions.rows.map(({ value }) => value);
  const departments = target(lists.departments, 'department');
  const forms = target(lists.forms, 'form');
  return [
    ...streetItems.rows.flatMap((row) => [
      ...reference(row, 'decides_department', row.value.decides_department, departments),
      ...reference(row, 'form_template', row.value.form_template, forms),
      ...promiseFaults(row, workDayHours),
      ...checkItemSheet(sheetOfStreetItem(row.value, institutions, workDayHours)).map((fault) =>
        streetFault(row, fault),
      ),
    ]),
    ...communityItems.rows.flatMap((row) => [
      ...reference(row, 'decides_department', row.value.decides_department, departments),
      ...reference(
        row,
        'related_street_item',
        row.value.related_street_item,
        target(streetItems, 'street item'),
      ),
    ]),
  ];
}

/** Who decides and where it is taken in come from the institutions. */
function streetFault(row: Row<StreetItem>, fault: ItemSheetFault): FolderFault {
  if (fault.kind === 'noOwner') {
    const message =
      'is null, and institutions.yaml has no street_centre with its street_office; allowed: a department, or such a centre';
    return faultAt(row, 'decides_department', message);
  }
  if (fault.kind !== 'noCounter') return sheetFault(row, fault);
  return faultAt(row, 'receives_at', 'names no place of institutions.yaml; allowed: types of its centres');
}

/** A code may not be used again in another of the three files. */
function sharedCodes({ items, streetItems, communityItems }: FolderLists): readonly FolderFault[] {
  const taken = (list: List<{ readonly code: string }>, others: readonly List<unknown>[]) =>
    list.rows.flatMap((row) => {
      const other = others.find(({ ids }) => ids?.has(row.value.code));
      return other ? [faultAt(row, 'code', `"${row.value.code}" is there in ${other.file} as well`)] : [];
    });
  return [...taken(streetItems, [items]), ...taken(communityItems, [items, streetItems])];
}

function sheetFault(row: Row<Item | StreetItem>, fault: ItemSheetFault): FolderFault {
  const [inside, message] = sheetWords(fault, (documentId) => {
    const at = row.value.materials.findLastIndex(({ id }) => id === documentId);
    return `materials[${at}]`;
  });
  return faultAt(row, inside, message);
}

type MaterialPath = (documentId: string) => string;

function sheetWords(
  fault: ItemSheetFault,
  material: MaterialPath,
): readonly [inside: string, message: string] {
  switch (fault.kind) {
    case 'noOwner':
      return ['department', 'is empty; allowed: a department, or null with an intermediary'];
    case 'twoOwners':
      return ['intermediary', 'stands beside a department; allowed: one of the two, the other null'];
    case 'noLegalBasis':
      return ['legal_basis', 'is empty; allowed: at least one basis with a title'];
    case 'noAudience':
      return ['audience', 'is empty; allowed: personal, enterprise'];
    case 'noRequiredDocument':
      return ['materials', 'is empty; allowed: at least one material'];
    case 'noCounter':
      return ['windows', 'has no window or no hall; allowed: at least one window and its hall'];
    case 'feeWithoutBasis':
      return ['fee.basis', 'is empty although a fee is taken; allowed: the law or notice behind the fee'];
    case 'catchAllDocument':
      return [
        `${material(fault.documentId)}.name`,
        `"${fault.name}" may mean anything; allowed: one document`,
      ];
    case 'conditionMissing':
      return [
        `${material(fault.documentId)}.when`,
        'is missing; allowed: when a material not always required is needed',
      ];
    case 'duplicateDocument':
      return [`${material(fault.documentId)}.id`, `"${fault.documentId}" is there twice`];
    case 'immediateWithLongPromise':
      return [
        'promised_limit',
        `${limitText(fault.limit)} is too long for 即办件; allowed: half a working day`,
      ];
  }
}
