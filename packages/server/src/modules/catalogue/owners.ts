import type { Named } from '@yichuang/contract/wire.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import type { Db } from '#platform/db/database.ts';
import { listDepartmentNames } from '../organisation/index.ts';

/** Answers for an item by code: a department by its name, every intermediary (中介机构) by one word. */
export type Owners = (code: string) => Named;

export async function ownersOf(db: Db, centreId: number): Promise<Owners> {
  const departments = await listDepartmentNames(db, centreId);
  return (code) => departments.get(code) ?? { code, name: '中介服务机构', nameEn: 'Intermediary' };
}

/** Who answers for an item: a department, an intermediary, or the office of the district people live in. */
export const ownerOf = (
  { departmentCode, intermediaryKind, localOffices }: ItemSheet,
  owners: Owners,
): Named => (localOffices ? LOCAL_OFFICE : owners(departmentCode ?? intermediaryKind ?? ''));

export const LOCAL_OFFICE = {
  code: 'local',
  name: '户籍（居住）地街道办事处',
  nameEn: 'Sub-district office where you live',
} as const satisfies Named;
