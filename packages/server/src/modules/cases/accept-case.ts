import type { acceptCase as route } from '@yichuang/contract/cases.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { acceptCase as accept } from '@yichuang/domain/cases/accept.ts';
import { duesAtAcceptance } from '@yichuang/domain/cases/dues-of-case.ts';
import { noticeDueOf } from '@yichuang/domain/cases/notice-due.ts';
import type { Acting } from '../context.ts';
import { termsOf } from './acceptance-terms.ts';
import { announce, CASE_ACCEPTED } from './effects.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';
import { updateDocuments } from './store.ts';

/** Accepts an application whose documents lie on the counter, or may follow by a signed commitment (容缺受理). */
export async function acceptCase({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId } = context;
  const { row, file, sheet, dossier, act } = await loadGround(params.caseId, body.version, context);
  const { terms, statement } = termsOf(body, sheet, dossier.salt);

  const result = accept(file, {
    ...act,
    dues: duesAtAcceptance(file, act.at, act),
    asked: sheet.requiredDocuments,
    presented: body.documents,
    noticeDue: noticeDueOf(file, act.clock),
    terms,
  });

  saveCase(context, row, result, statement);
  await tx.run(updateDocuments, { centreId, caseId: row.caseId, documents: body.documents });
  announce(context, CASE_ACCEPTED, row.caseId);
  return { caseId: row.caseId };
}
