import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { correctCase as correct } from '@yichuang/domain/cases/correct.ts';
import { requirePart } from '@yichuang/domain/cases/part-in-case.ts';
import type { Acting } from '../context.ts';
import { addDocuments, dossierDigest } from './dossier.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';

type Asked = ParsedOf<typeof routes.correctCase>;

/** 补正收件: the applicant's papers, taken in at the counter. */
export async function correctCase({ params, body }: Asked, context: Acting) {
  const { row, file, dossier, act } = await loadGround(params.caseId, body.version, context);
  requirePart(file, act, 'clerk');
  const { documents } = body;
  const { at, on } = act;
  const result = correct(file, { at, on, documentIds: documents, dossierDigest: dossierDigest(dossier) });
  saveCase(context, row, result);
  await addDocuments(context, row.caseId, [...dossier.documents, ...documents]);
  return { caseId: row.caseId };
}
