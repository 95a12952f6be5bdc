import type * as routes from '@yichuang/contract/case-acts.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { requirePart } from '@yichuang/domain/cases/part-in-case.ts';
import { supplyDeferred as supply } from '@yichuang/domain/cases/supply-deferred.ts';
import type { Acting } from '../context.ts';
import { addDocuments, dossierDigest } from './dossier.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';

type Asked = ParsedOf<typeof routes.supplyDeferred>;

/** 容缺补交: papers that were allowed to follow. */
export async function supplyDeferred({ params, body }: Asked, context: Acting) {
  const { row, file, dossier, act } = await loadGround(params.caseId, body.version, context);
  requirePart(file, act, 'clerk');
  const { documents } = body;
  const result = supply(file, { at: act.at, documentIds: documents, dossierDigest: dossierDigest(dossier) });
  saveCase(context, row, result);
  await addDocuments(context, row.caseId, [...dossier.documents, ...documents]);
  return { caseId: row.caseId };
}
