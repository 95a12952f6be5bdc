import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { preReviewCase as preReview } from '@yichuang/domain/cases/pre-review.ts';
import type { Acting } from '../context.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';

type Asked = ParsedOf<typeof routes.preReviewCase>;

/** 预审: moves no date. */
export async function preReviewCase({ params, body }: Asked, context: Acting) {
  const { row, file, act } = await loadGround(params.caseId, body.version, context);
  saveCase(context, row, preReview(file, act));
  return { caseId: row.caseId };
}
