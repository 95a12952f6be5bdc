import type { ItemSheet, RequiredDocument } from '@yichuang/domain/catalogue/item-sheet.ts';
import type { ReceiptFacts } from '@yichuang/domain/documents/receipt.ts';

/** 材料接收清单: what was handed in, as the sheet describes it; a filing over the net brings electronic copies. */
export const papersTakenIn = (
  { requiredDocuments }: Pick<ItemSheet, 'requiredDocuments'>,
  ids: readonly string[],
  isOnline: boolean,
): ReceiptFacts['documents'] =>
  requiredDocuments
    .filter(({ id }) => ids.includes(id))
    .map(({ name, form, count, sourceType }) => ({
      name,
      source: SOURCES[sourceType],
      form: isOnline ? 'electronic' : FORMS[form],
      // Sheets of a paper are not counted when it is taken in.
      pages: null,
      copies: Math.max(1, count),
    }));

const SOURCES = {
  applicant: 'applicant',
  form: 'form',
  government: 'government',
  third_party: 'thirdParty',
} as const satisfies Record<RequiredDocument['sourceType'], string>;

/** Form in which a paper is handed in, as letters name it. */
export const FORMS = {
  original: 'original',
  copy: 'copy',
  copy_with_original_checked: 'copyCheckedWithOriginal',
} as const satisfies Record<RequiredDocument['form'], string>;
