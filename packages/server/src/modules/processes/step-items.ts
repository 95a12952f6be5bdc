import type { StepItemView } from '@yichuang/contract/processes.ts';
import type { StepItem } from '@yichuang/domain/processes/draft-faults.ts';
import type { ProcedureDraft } from '@yichuang/domain/processes/procedure-draft.ts';
import type { Db } from '#platform/db/database.ts';
import type { Server } from '#platform/server.ts';
import { offeredSheets, ownersOf } from '../catalogue/index.ts';

export type Asking = { readonly db: Db; readonly server: Server; readonly centreId: number };

/** Published items by code, as far as a step needs them. */
export async function stepItems({
  db,
  server,
  centreId,
}: Asking): Promise<ReadonlyMap<string, StepItem & Pick<StepItemView, 'name' | 'nameEn'>>> {
  const sheets = await offeredSheets(db, server, centreId);
  return new Map(
    sheets
      .filter(({ localOffices }) => localOffices === undefined)
      .map(({ code, name, nameEn, departmentCode }) => [
        code,
        { name, nameEn, ...(departmentCode !== null && { department: departmentCode }) },
      ]),
  );
}

/** The items that some drafts name, with the departments that do the work. */
export async function viewStepItems(
  drafts: readonly ProcedureDraft[],
  items: Awaited<ReturnType<typeof stepItems>>,
  { db, centreId }: Asking,
): Promise<StepItemView[]> {
  const owners = await ownersOf(db, centreId);
  const codes = new Set(drafts.flatMap(({ steps }) => steps.map(({ item }) => item)));
  return [...codes].sort().flatMap((code) => {
    const item = items.get(code);
    if (item === undefined) return [];
    const { name, nameEn, department } = item;
    return [{ code, name, nameEn, department: department === undefined ? null : owners(department) }];
  });
}
