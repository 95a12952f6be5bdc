import type { Named } from '@yichuang/contract/wire.ts';
import type { Db } from '#platform/db/database.ts';
import { listDepartmentNames } from '../organisation/index.ts';

/** Answers for an item by code: a department by its name, every intermediary (中介机构) by one word. */
export type Owners = (code: string) => Named;

export async function ownersOf(db: Db, centreId: number): Promise<Owners> {
  const departments = await listDepartmentNames(db, centreId);
  return (code) => departments.get(code) ?? { code, name: '中介服务机构', nameEn: 'Intermediary' };
}
