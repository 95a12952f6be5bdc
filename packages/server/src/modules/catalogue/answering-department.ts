import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { responsibleDepartment } from '@yichuang/domain/catalogue/local-office.ts';
import { notFound } from '#platform/http/refusal.ts';

/**
 * The department whose case it will be.
 *
 * @throws not-found for the service of an intermediary, LocalOfficeRequiredError while the form names no office
 */
export function answeringDepartment(sheet: ItemSheet, form: Readonly<Record<string, unknown>>): string {
  const departmentCode = responsibleDepartment(sheet, form);
  if (departmentCode === null) throw notFound();
  return departmentCode;
}
