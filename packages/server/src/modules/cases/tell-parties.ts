import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { tellParties as tell } from '@yichuang/domain/cases/tell-parties.ts';
import type { Acting } from '../context.ts';
import { textDigest } from './dossier.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';

type Asked = ParsedOf<typeof routes.tellParties>;

/** 告知利害关系人. */
export async function tellParties({ params, body }: Asked, context: Acting) {
  const { row, file, dossier, act } = await loadGround(params.caseId, body.version, context);
  const { statement, hearingOffered } = body;
  const statementDigest = textDigest(dossier.salt, { statement });
  const result = tell(file, { ...act, statementDigest, hearingOffered });
  saveCase(context, row, result, { statement });
  return { caseId: row.caseId };
}
