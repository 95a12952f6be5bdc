import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { prepareResult as prepare } from '@yichuang/domain/cases/prepare-result.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import type { Acting } from '../context.ts';
import { announce, RESULT_PREPARED } from './effects.ts';
import { loadForAct } from './load.ts';
import { saveCase } from './save.ts';

type Asked = ParsedOf<typeof routes.prepareResult>;

/** 制证: number, seal and term of what was granted. */
export async function prepareResult({ params, body }: Asked, context: Acting) {
  const { actor: by, now: at, today: on } = context;
  const { row, file } = await loadForAct(params.caseId, body.version, context);
  const { number, seal, validFrom, validUntil } = body;
  const term = {
    validFrom: dateOnly(validFrom),
    validUntil: validUntil === null ? null : dateOnly(validUntil),
  };
  saveCase(context, row, prepare(file, { by, at, on, result: { number, seal, ...term } }));
  announce(context, RESULT_PREPARED, row.caseId);
  return { caseId: row.caseId };
}
