import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { returnDraft as giveBack } from '@yichuang/domain/cases/return-draft.ts';
import type { Acting } from '../context.ts';
import { textDigest } from './dossier.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';

type Asked = ParsedOf<typeof routes.returnDraft>;

/** 退回再审: the clock goes on. */
export async function returnDraft({ params, body }: Asked, context: Acting) {
  const { row, file, dossier, act } = await loadGround(params.caseId, body.version, context);
  const { reason } = body;
  const statementDigest = textDigest(dossier.salt, { reason });
  saveCase(context, row, giveBack(file, { ...act, as: 'approver', reason, statementDigest }), {
    reason,
  });
  return { caseId: row.caseId };
}
