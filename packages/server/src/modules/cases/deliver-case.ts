import type { deliverCase as route } from '@yichuang/contract/cases.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { deliverCase as deliver } from '@yichuang/domain/cases/deliver.ts';
import type { Acting } from '../context.ts';
import { loadForAct } from './load.ts';
import { saveCase } from './save.ts';

export async function deliverCase({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now } = context;
  const { row, file } = await loadForAct(params.caseId, body.version, context);
  const result = deliver(file, { by: actor, at: now, mode: body.mode });
  await saveCase({ tx, centreId }, row, result);
  return { caseId: row.caseId };
}
