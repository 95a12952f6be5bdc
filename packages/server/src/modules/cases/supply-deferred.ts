import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { requirePart } from '@yichuang/domain/cases/part-in-case.ts';
import { supplyDeferred as supply } from '@yichuang/domain/cases/supply-deferred.ts';
import type { Acting } from '../context.ts';
import { dossierDigest } from './dossier.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';
import { updateDocuments } from './store.ts';

type Asked = ParsedOf<typeof routes.supplyDeferred>;

/** 容缺补交: papers that were allowed to follow. */
export async function supplyDeferred({ params, body }: Asked, context: Acting) {
  const { tx, centreId } = context;
  const { row, file, dossier, act } = await loadGround(params.caseId, body.version, context);
  requirePart(file, act, 'clerk');
  const { documents } = body;
  const result = supply(file, { at: act.at, documentIds: documents, dossierDigest: dossierDigest(dossier) });
  await saveCase(context, row, result);
  const presented = [...new Set([...dossier.documents, ...documents])];
  await tx.run(updateDocuments, { centreId, caseId: row.caseId, documents: presented });
  return { caseId: row.caseId };
}
