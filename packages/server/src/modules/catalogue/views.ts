import type { ItemSummary, RequiredDocumentView } from '@yichuang/contract/catalogue.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { ITEM_KIND_WORDS } from '@yichuang/domain/catalogue/item-words.ts';
import { type Owners, ownerOf } from './owners.ts';

export const viewSummary = (sheet: ItemSheet, owners: Owners): ItemSummary => ({
  code: sheet.code,
  version: sheet.version,
  name: sheet.name,
  nameEn: sheet.nameEn,
  kind: ITEM_KIND_WORDS[sheet.kind].zh,
  handling: sheet.handling,
  // Closed by the import.
  channel: sheet.channel as ItemSummary['channel'],
  owner: ownerOf(sheet, owners),
  promisedLimit: sheet.promisedLimit,
  feeCharged: sheet.fee.charged,
});

export const viewDocuments = ({
  requiredDocuments,
}: Pick<ItemSheet, 'requiredDocuments'>): RequiredDocumentView[] =>
  requiredDocuments.map(({ id, name, form, count, required, when, sourceType, source, ...marks }) => ({
    id,
    name,
    form,
    count,
    required,
    when,
    sourceType,
    source,
    deferrable: marks.deferrable === true,
    fetchable: marks.fetchable === true,
  }));
