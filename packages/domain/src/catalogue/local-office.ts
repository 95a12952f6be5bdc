import { LocalOfficeRequiredError } from '#catalogue/errors.ts';
import type { ItemSheet } from '#catalogue/item-sheet.ts';

/** 属地街道办事处: the office of one district, by its name as people know it. */
export type LocalOffice = { readonly code: string; readonly name: string };

/** Field of the form in which an applicant names the office of the district they live in. */
export const LOCAL_OFFICE_FIELD = 'local_office';

/**
 * The department that answers for a case: that of the item, or the office which the form names. Null for the service
 * of an intermediary. Where the papers are taken in changes nothing.
 *
 * @throws LocalOfficeRequiredError unless the form names one of the offices of the item
 *
 * Law: Administrative Licensing Law art. 22 (only the organ that has the power), 26(1) (one place takes in for others).
 */
export function responsibleDepartment(
  { code, departmentCode, localOffices }: Pick<ItemSheet, 'code' | 'departmentCode' | 'localOffices'>,
  form: Readonly<Record<string, unknown>>,
): string | null {
  if (localOffices === undefined) return departmentCode;
  const office = localOffices.find(({ name }) => name === form[LOCAL_OFFICE_FIELD]);
  if (office === undefined) throw new LocalOfficeRequiredError(code, localOffices);
  return office.code;
}

/** Every department that may come to answer for a case of the item. */
export const possibleDepartments = ({
  departmentCode,
  localOffices,
}: Pick<ItemSheet, 'departmentCode' | 'localOffices'>): readonly string[] =>
  departmentCode === null ? (localOffices ?? []).map(({ code }) => code) : [departmentCode];
