import type { ItemSheet, RequiredDocument } from '#catalogue/item-sheet.ts';
import type { Limit } from '#clock/limit.ts';

/** 事项质量问题: what a published item sheet must not have, and where. */
export type ItemSheetFault =
  | { readonly kind: 'noOwner' | 'twoOwners' | 'noLegalBasis' | 'noAudience' | 'noRequiredDocument' }
  | { readonly kind: 'noCounter' | 'feeWithoutBasis' }
  | { readonly kind: 'catchAllDocument'; readonly documentId: string; readonly name: string }
  | { readonly kind: 'conditionMissing' | 'duplicateDocument'; readonly documentId: string }
  | { readonly kind: 'immediateWithLongPromise'; readonly limit: Limit };

/**
 * The quality faults of an item sheet, all at once; empty when it may be published.
 *
 * Whether the promise stays within the statutory limit is not asked here but by `promiseBeyondLaw`: limits of
 * different units compare only as dates. The item's rules are read by `checkItemRules`.
 *
 * Law: Administrative Licensing Law art. 30 (what must be shown), 31 (nothing beyond the list), 58 (fees).
 */
export function checkItemSheet(sheet: ItemSheet): readonly ItemSheetFault[] {
  return [
    ...ownerFaults(sheet),
    ...(sheet.legalBasis.some(({ title }) => title.trim() !== '') ? [] : [{ kind: 'noLegalBasis' } as const]),
    ...(sheet.audience.length > 0 ? [] : [{ kind: 'noAudience' } as const]),
    ...(hasPlace(sheet) ? [] : [{ kind: 'noCounter' } as const]),
    ...(sheet.fee.charged && (sheet.fee.basis ?? '').trim() === ''
      ? [{ kind: 'feeWithoutBasis' } as const]
      : []),
    ...promiseFaults(sheet),
    ...documentFaults(sheet.requiredDocuments),
  ];
}

/** Is the name one that could mean anything (其他材料, 有关文件)? Nobody can prepare for such a document. */
export const isCatchAllName = (name: string): boolean => CATCH_ALL.test(name.trim());

/** Working time an immediate item may promise: half a working day. */
const LONGEST_IMMEDIATE_MINUTES = 240;

const CATCH_ALL =
  /(?:其他|其它|其余|有关|相关|相应|必要)(?:的|其他|其它|有关|相关|相应|必要|所需|需要|需要提交|需要提供|证明|申请|补充)*(?:材料|资料|文件|证明|证件|手续)(?:等)?$/;

function ownerFaults({
  departmentCode,
  intermediaryKind,
  localOffices = [],
}: ItemSheet): readonly ItemSheetFault[] {
  const owners = [departmentCode !== null, intermediaryKind !== null, localOffices.length > 0].filter(
    Boolean,
  );
  if (owners.length === 0) return [{ kind: 'noOwner' }];
  return owners.length > 1 ? [{ kind: 'twoOwners' }] : [];
}

/** 街道 and 社区 have no numbered counters: their centre is the place. */
const hasPlace = ({ channel, halls, counters }: ItemSheet): boolean =>
  halls.length > 0 && (counters.length > 0 || channel === 'street');

function promiseFaults({ handling, promisedLimit }: ItemSheet): readonly ItemSheetFault[] {
  return handling === 'immediate' && !isOnTheSpot(promisedLimit)
    ? [{ kind: 'immediateWithLongPromise', limit: promisedLimit }]
    : [];
}

function isOnTheSpot({ unit, count }: Limit): boolean {
  switch (unit) {
    case 'minutes':
      return count <= LONGEST_IMMEDIATE_MINUTES;
    case 'workingHours':
      return count * 60 <= LONGEST_IMMEDIATE_MINUTES;
    case 'workingDays':
    case 'calendarDays':
    case 'months':
      return false;
  }
}

function documentFaults(documents: readonly RequiredDocument[]): readonly ItemSheetFault[] {
  if (documents.length === 0) return [{ kind: 'noRequiredDocument' }];
  return documents.flatMap(({ id, name, required, when }, index) => {
    const faults: ItemSheetFault[] = [];
    if (isCatchAllName(name)) faults.push({ kind: 'catchAllDocument', documentId: id, name });
    if (!required && (when ?? '').trim() === '') faults.push({ kind: 'conditionMissing', documentId: id });
    if (documents.findIndex((other) => other.id === id) < index) {
      faults.push({ kind: 'duplicateDocument', documentId: id });
    }
    return faults;
  });
}
