import type { DepartmentView } from '@yichuang/contract/organisation.ts';
import type { Reading } from '../context.ts';
import { departments } from '../organisation/index.ts';
import { offeredSheets } from './sheets.ts';

/** Departments with the number of items each answers for. */
export async function listDepartments({
  db,
  server,
  centreId,
}: Reading): Promise<{ rows: DepartmentView[] }> {
  const sheets = await offeredSheets(db, server, centreId);
  const rows = await db.many(departments, { centreId });
  return {
    rows: rows.map((row) => ({
      ...row,
      items: sheets.filter(({ departmentCode }) => departmentCode === row.code).length,
    })),
  };
}
