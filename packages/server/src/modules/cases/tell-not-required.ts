import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { tellNotRequired as tell } from '@yichuang/domain/cases/not-required.ts';
import type { Acting } from '../context.ts';
import { REMEDIES, textDigest } from './dossier.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';

type Asked = ParsedOf<typeof routes.tellNotRequired>;

/** 告知无需许可: the law asks for no licence, and the case ends. */
export async function tellNotRequired({ params, body }: Asked, context: Acting) {
  const { row, file, dossier, act } = await loadGround(params.caseId, body.version, context);
  const { reason, legalBasis } = body;
  const statement = { reason, legalBasis, remedies: REMEDIES };
  const result = tell(file, { ...act, statement, statementDigest: textDigest(dossier.salt, statement) });
  saveCase(context, row, result, statement);
  return { caseId: row.caseId };
}
