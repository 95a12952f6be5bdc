import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { correctCase as correct } from '@yichuang/domain/cases/correct.ts';
import { requirePart } from '@yichuang/domain/cases/part-in-case.ts';
import type { Acting } from '../context.ts';
import { dossierDigest } from './dossier.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';
import { updateDocuments } from './store.ts';

type Asked = ParsedOf<typeof routes.correctCase>;

/** 补正收件: the applicant's papers, taken in at the counter. */
export async function correctCase({ params, body }: Asked, context: Acting) {
  const { tx, centreId } = context;
  const { row, file, dossier, act } = await loadGround(params.caseId, body.version, context);
  requirePart(file, act, 'clerk');
  const { documents } = body;
  const { at, on } = act;
  const result = correct(file, { at, on, documentIds: documents, dossierDigest: dossierDigest(dossier) });
  await saveCase(context, row, result);
  const presented = [...new Set([...dossier.documents, ...documents])];
  await tx.run(updateDocuments, { centreId, caseId: row.caseId, documents: presented });
  return { caseId: row.caseId };
}
