import type { printAtDesk as printRoute, undoAtDesk as undoRoute } from '@yichuang/contract/queueing-desk.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { notFound } from '#platform/http/refusal.ts';
import { releaseEffects } from '#platform/jobs/held-effects.ts';
import { readCaseRow, undoAtCounter } from '../cases/index.ts';
import type { Acting } from '../context.ts';

/** 撤销录入. */
export const undoAtDesk = ({ params, body }: ParsedOf<typeof undoRoute>, context: Acting) =>
  undoAtCounter({ caseId: params.caseId, version: body.version }, context);

/** 打印即生效: whoever prints lets the papers leave, and ends the time for taking the act back. */
export async function printAtDesk({ params }: ParsedOf<typeof printRoute>, context: Acting) {
  const { caseId } = params;
  if (!(await readCaseRow(caseId, { ...context, db: context.tx }))) throw notFound();
  await releaseEffects(context, caseId);
  return { caseId };
}
