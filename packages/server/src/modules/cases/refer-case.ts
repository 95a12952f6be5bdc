import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { referCase as refer } from '@yichuang/domain/cases/refer.ts';
import type { Acting } from '../context.ts';
import { textDigest } from './dossier.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';

type Asked = ParsedOf<typeof routes.referCase>;

/** 上报: opinion and papers go to the superior authority. */
export async function referCase({ params, body }: Asked, context: Acting) {
  const { row, file, dossier, act } = await loadGround(params.caseId, body.version, context);
  const { superior, opinion } = body;
  const statement = { superior, opinion };
  const statementDigest = textDigest(dossier.salt, statement);
  saveCase(context, row, refer(file, { ...act, ...statement, statementDigest }), statement);
  return { caseId: row.caseId };
}
