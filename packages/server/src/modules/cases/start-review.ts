import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { startReview as start } from '@yichuang/domain/cases/start-review.ts';
import type { Acting } from '../context.ts';
import { loadForAct } from './load.ts';
import { saveCase } from './save.ts';

type Asked = ParsedOf<typeof routes.startReview>;

/** 开始审查: from here on the acts of the review are open. */
export async function startReview({ params, body }: Asked, context: Acting) {
  const { actor: by, now: at, today: on } = context;
  const { row, file } = await loadForAct(params.caseId, body.version, context);
  saveCase(context, row, start(file, { by, at, on }));
  return { caseId: row.caseId };
}
