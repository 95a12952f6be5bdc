import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { extendCase as extend } from '@yichuang/domain/cases/extend.ts';
import type { Acting } from '../context.ts';
import { textDigest } from './dossier.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';

type Asked = ParsedOf<typeof routes.extendCase>;

/** 延期: once, in time, with the reason told. Joint handling is extended by the head of the government. */
export async function extendCase({ params, body }: Asked, context: Acting) {
  const { row, file, dossier, act } = await loadGround(params.caseId, body.version, context);
  const { days, reason } = body;
  const approvedBy = file.handling === 'joint' ? 'governmentHead' : 'approver';
  const statementDigest = textDigest(dossier.salt, { reason });
  const result = extend(file, { ...act, approvedBy, workingDays: days, reason, statementDigest });
  saveCase(context, row, result, { reason, days });
  return { caseId: row.caseId };
}
