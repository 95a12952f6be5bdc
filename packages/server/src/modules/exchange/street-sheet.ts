import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import type { LocalOffice } from '@yichuang/domain/catalogue/local-office.ts';
import { limitFromData } from '@yichuang/domain/clock/limit.ts';
import { documentFromData } from './item-sheet-from-data.ts';
import type { StreetItem } from './schemas/items.ts';
import type { Institution } from './schemas/organisation.ts';

/** 街道办事处 as departments: each has its own power, and answers for its communities, which only take papers in. */
export const streetOffices = (institutions: readonly Institution[]) =>
  institutions.flatMap(({ id, type, street_office: name, name_en: nameEn }) =>
    type === 'street_centre' && name !== undefined ? [{ code: id, name, nameEn: officeName(nameEn) }] : [],
  );

/** The English data names the centre of the office only. */
const officeName = (centre: string): string => centre.replace(/ Social Affairs Service Centre$/, ' Office');

/**
 * 实施清单 of a street item: decided by a department of the centre, or by the office of the district people live in;
 * taken in at the centres of streets and communities.
 *
 * @param hoursPerWorkingDay what the data means by a working day
 */
export function sheetOfStreetItem(
  item: StreetItem,
  institutions: readonly Institution[],
  hoursPerWorkingDay: number,
): ItemSheet {
  const departmentCode = item.decides_department;
  return {
    code: item.code,
    version: 0,
    name: item.name,
    nameEn: item.name_en,
    departmentCode,
    ...(departmentCode === null && { localOffices: streetOffices(institutions).map(named) }),
    intermediaryKind: null,
    kind: item.kind,
    channel: 'street',
    stage: null,
    handling: item.handling,
    audience: item.audience,
    // The data names acts and local documents together, and asks to look them up.
    legalBasis: [{ title: item.basis, article: null, certainty: 'check' }],
    statutoryLimit: item.statutory_limit && limitFromData(item.statutory_limit, hoursPerWorkingDay),
    promisedLimit: limitFromData(item.promised_limit, hoursPerWorkingDay),
    conditions: item.conditions,
    requiredDocuments: item.materials.map(documentFromData),
    fee: { ...item.fee, basis: item.fee.charged ? item.basis : null },
    result: { name: item.result, validity: '' },
    formId: item.form_template,
    halls: institutions.filter(({ type }) => isTakenInAt(item, type)).map(({ id }) => id),
    counters: [],
    keywords: item.keywords,
  };
}

const named = ({ code, name }: LocalOffice): LocalOffice => ({ code, name });

const isTakenInAt = ({ receives_at }: StreetItem, type: Institution['type']): boolean =>
  (type === 'street_centre' || type === 'community_centre') && receives_at.includes(type);
