import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { terminateCase as terminate } from '@yichuang/domain/cases/terminate.ts';
import type { Acting } from '../context.ts';
import { REMEDIES, textDigest } from './dossier.ts';
import { announce, CASE_DECIDED } from './effects.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';

type Asked = ParsedOf<typeof routes.terminateCase>;

/** 终止办理: applicant or object is gone. */
export async function terminateCase({ params, body }: Asked, context: Acting) {
  const { row, file, dossier, act } = await loadGround(params.caseId, body.version, context);
  const { reason, legalBasis } = body;
  const statement = { reason, legalBasis, remedies: REMEDIES };
  const statementDigest = textDigest(dossier.salt, statement);
  const result = terminate(file, { ...act, statement, statementDigest });
  saveCase(context, row, result, statement);
  announce(context, CASE_DECIDED, row.caseId);
  return { caseId: row.caseId };
}
