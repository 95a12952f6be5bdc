import type { ItemRules } from '@yichuang/domain/catalogue/item-rules.ts';
import { withSettings } from '@yichuang/domain/catalogue/item-settings.ts';
import type { ItemSheet, RequiredDocument } from '@yichuang/domain/catalogue/item-sheet.ts';
import { limitFromData } from '@yichuang/domain/clock/limit.ts';
import type { Item, ItemRule } from './schemas/items.ts';

/**
 * 实施清单 with the rules of item-rules.yaml, where there are any.
 *
 * @throws UnknownDocumentSettingError for a material the item does not have; the checks of the folder tell it before
 */
export function ruledSheetFromData(
  item: Item,
  rule: ItemRule | undefined,
  hoursPerWorkingDay: number,
): ItemSheet {
  const sheet = itemSheetFromData(item, hoursPerWorkingDay);
  if (rule === undefined) return sheet;
  const marked = new Set([...rule.deferrable, ...rule.fetchable]);
  return withSettings(sheet, {
    promisedLimit: sheet.promisedLimit,
    rules: rulesFromData(rule, hoursPerWorkingDay),
    documents: [...marked].map((documentId) => ({
      documentId,
      deferrable: rule.deferrable.includes(documentId),
      fetchable: rule.fetchable.includes(documentId),
    })),
  });
}

const rulesFromData = (rule: ItemRule, hoursPerWorkingDay: number): ItemRules => ({
  ...(rule.correction_limit && {
    correctionLimit: limitFromData(rule.correction_limit, hoursPerWorkingDay),
  }),
  ...(rule.lapses_uncorrected && { lapsesUncorrected: true }),
  ...(rule.undertaking && { undertaking: true }),
  ...(rule.substance_check && { substanceCheck: true }),
  ...(rule.two_persons && { twoPersons: true }),
  ...(rule.interested_parties && { interestedParties: rule.interested_parties }),
  ...(rule.quantity_limit !== undefined && { quantityLimit: rule.quantity_limit }),
  ...(rule.silence_agrees && { silenceAgrees: true }),
  ...(rule.other_procedures && { otherProcedures: rule.other_procedures }),
});

/**
 * 实施清单 from an entry of items.yaml; its version is given when it is published.
 *
 * @param hoursPerWorkingDay what the data means by a working day
 */
export const itemSheetFromData = (item: Item, hoursPerWorkingDay: number): ItemSheet => ({
  code: item.code,
  version: 0,
  name: item.name,
  nameEn: item.name_en,
  departmentCode: item.department,
  intermediaryKind: item.intermediary,
  kind: item.kind,
  channel: item.channel,
  stage: item.stage,
  handling: item.handling,
  audience: item.audience,
  legalBasis: item.legal_basis,
  statutoryLimit: item.statutory_limit && limitFromData(item.statutory_limit, hoursPerWorkingDay),
  promisedLimit: limitFromData(item.promised_limit, hoursPerWorkingDay),
  conditions: item.conditions,
  requiredDocuments: item.materials.map(documentFromData),
  fee: item.fee,
  result: item.result,
  formId: item.form_template,
  halls: item.halls,
  counters: item.windows,
  keywords: item.keywords,
});

export const documentFromData = (material: Item['materials'][number]): RequiredDocument => ({
  id: material.id,
  name: material.name,
  form: material.form,
  count: material.count,
  required: material.required,
  when: material.when ?? null,
  sourceType: material.source_type,
  source: material.source,
  shared: material.shared ?? null,
});
