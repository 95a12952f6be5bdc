import { checkItemRules, type ItemRuleFault } from '@yichuang/domain/catalogue/check-item-rules.ts';
import type { FolderFault } from '../errors.ts';
import { ruledSheetFromData } from '../item-sheet-from-data.ts';
import type { Row } from '../list.ts';
import type { FolderLists } from '../read-lists.ts';
import type { Item, ItemRule } from '../schemas/items.ts';
import { faultAt, reference, references, target } from './reference.ts';

/** 特别规则: which items and materials they name, and whether the sheets may be published with them. */
export function checkRules(
  { items, itemRules }: Pick<FolderLists, 'items' | 'itemRules'>,
  workDayHours: number,
): readonly FolderFault[] {
  const byCode = new Map(items.rows.map(({ value }) => [value.code, value]));
  return itemRules.rows.flatMap((row) => {
    const item = byCode.get(row.value.code);
    return item
      ? faultsFor(row, item, workDayHours)
      : reference(row, 'code', row.value.code, target(items, 'item'));
  });
}

function faultsFor(row: Row<ItemRule>, item: Item, workDayHours: number): readonly FolderFault[] {
  const materials = { file: `materials of ${item.code}`, ids: new Set(item.materials.map(({ id }) => id)) };
  const unknown = [
    ...references(row, 'deferrable', row.value.deferrable, target(materials, 'material of the item')),
    ...references(row, 'fetchable', row.value.fetchable, target(materials, 'material of the item')),
  ];
  if (unknown.length > 0) return unknown;
  return checkItemRules(ruledSheetFromData(item, row.value, workDayHours)).map((fault) => {
    const [inside, message] = ruleWords(fault, row.value);
    return faultAt(row, inside, message);
  });
}

function ruleWords(fault: ItemRuleFault, rule: ItemRule): readonly [inside: string, message: string] {
  switch (fault.kind) {
    case 'badQuantityLimit':
      return ['quantity_limit', `is ${fault.quantityLimit}; allowed: a whole number of at least 1`];
    case 'procedureWithoutBasis': {
      const at = (rule.other_procedures ?? []).findIndex(({ name }) => name === fault.name);
      return [`other_procedures[${at}]`, 'has no name or no legal basis; allowed: both'];
    }
    case 'deferrableButFetchable':
      return [
        `fetchable[${rule.fetchable.indexOf(fault.documentId)}]`,
        `"${fault.documentId}" is deferrable as well; allowed: one of the two`,
      ];
    case 'immediateWithReview':
      return [
        RULE_FIELDS[fault.rule],
        'needs a review, which 即办件 does not have; allowed: only for 承诺件, 联办件, 上报件',
      ];
  }
}

const RULE_FIELDS = {
  substanceCheck: 'substance_check',
  twoPersons: 'two_persons',
  interestedParties: 'interested_parties',
  quantityLimit: 'quantity_limit',
} as const;
