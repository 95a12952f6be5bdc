import type { acceptCase as route } from '@yichuang/contract/cases.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { acceptCase as accept } from '@yichuang/domain/cases/accept.ts';
import { noticeDueOf } from '@yichuang/domain/cases/notice-due.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import type { Acting } from '../context.ts';
import { textDigest } from './dossier.ts';
import { duesFrom } from './dues.ts';
import { announce, CASE_ACCEPTED } from './effects.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';
import { updateDocuments } from './store.ts';

/** Accepts an application whose documents lie on the counter, or may follow by a signed commitment (容缺受理). */
export async function acceptCase({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId } = context;
  const { row, file, sheet, dossier, act } = await loadGround(params.caseId, body.version, context);
  const deferred = body.deferred.map(({ documentId, until }) => ({ documentId, until: dateOnly(until) }));

  const result = accept(file, {
    ...act,
    dues: duesFrom(file.correction?.suppliedAt ?? act.at, sheet, act.clock),
    asked: sheet.requiredDocuments,
    presented: body.documents,
    noticeDue: noticeDueOf(file, act.clock),
    terms: {
      rules: sheet.rules,
      ...(deferred.length > 0 && {
        deferred: { documents: deferred, commitmentDigest: textDigest(dossier.salt, { deferred }) },
      }),
    },
  });

  await saveCase(context, row, result, deferred.length > 0 ? { deferred } : null);
  await tx.run(updateDocuments, { centreId, caseId: row.caseId, documents: body.documents });
  await announce(context, CASE_ACCEPTED, row.caseId);
  return { caseId: row.caseId };
}
