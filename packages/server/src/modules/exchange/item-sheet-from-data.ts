import type { ItemSheet, RequiredDocument } from '@yichuang/domain/catalogue/item-sheet.ts';
import { limitFromData } from '@yichuang/domain/clock/limit.ts';
import type { Item } from './schemas/items.ts';

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

const documentFromData = (material: Item['materials'][number]): RequiredDocument => ({
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
