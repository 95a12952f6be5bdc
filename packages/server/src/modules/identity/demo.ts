import type { DemoAccounts } from '@yichuang/contract/identity.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import { accounts } from './store.ts';

/** One password for all demo accounts; it exists only in databases installed in demo mode. */
export const DEMO_PASSWORD = 'yichuang-demo-2007';

/** @throws not-found outside demo mode */
export async function viewDemoAccounts({ db, centreId, server }: Reading): Promise<DemoAccounts> {
  if (server.config.mode !== 'demo') throw notFound();
  const names = await listDepartmentNames(db, centreId);
  const rows = await db.many(accounts, { centreId, q: null });
  return {
    password: DEMO_PASSWORD,
    accounts: rows
      .filter(({ isDisabled }) => !isDisabled)
      .map(({ loginName, displayName, role, departmentCode }) => ({
        loginName,
        displayName,
        role: role as DemoAccounts['accounts'][number]['role'],
        department: (departmentCode && names.get(departmentCode)?.name) || '',
      })),
  };
}
