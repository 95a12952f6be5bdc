import type { requestJointCorrection as route } from '@yichuang/contract/channel-handling.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import {
  type NamedDefect,
  requestJointCorrection as request,
  unnamedDocuments,
} from '@yichuang/domain/channels/joint-correction.ts';
import type { SharedDocument } from '@yichuang/domain/channels/shared-documents.ts';
import { notFound } from '#platform/http/refusal.ts';
import { textDigest } from '../cases/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { announceApplicationLetter } from './application-letters.ts';
import { documentSet, missingAtFirst } from './document-set.ts';
import { defectsOf, insertDefect, markDefectsTold } from './handling-store.ts';
import { loadForCentre } from './load-handling.ts';
import { namesFor } from './plan-view.ts';
import { applicationOf, saveApplication } from './rows.ts';
import { dossierOf } from './store.ts';

/** What the notice says of a document that is not there. */
const NOT_FILED = '未提交，本次申请必须提交。';

/** 联办一次性告知补正: what the departments have named, and what is missing although nobody did, goes out in one notice. */
export async function requestJointCorrection({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, today, server } = context;
  const { applicationId } = params;
  const { row, head, running } = await loadForCentre(applicationId, body.version, context);
  const filing = await tx.maybe(dossierOf, { centreId, applicationId });
  if (!filing) throw notFound();
  const documents = documentSet(running, await namesFor({ ...context, db: tx }));
  const named = (await tx.many(defectsOf, { centreId, applicationId }))
    .filter(({ toldSeq }) => toldSeq === null)
    .map(({ documentId, defect, departmentCode }) => ({ documentId, defect, departmentCode }));
  const unnamed = unnamedDocuments(missingAtFirst(documents, filing.documents), named).flatMap(notFiled);
  const defects = [...named, ...unnamed];
  const statement = { defects };
  const result = request(applicationOf(row), {
    ...{ by: actor, at: now, on: today, defects, documents },
    statementDigest: textDigest(filing.salt, statement),
    clock: await officeClock(tx, server, centreId),
  });
  const { seq } = saveApplication({ tx, centreId }, { head, result, statement });
  for (const defect of unnamed) {
    const defectId = server.random.newId();
    tx.later(insertDefect, { centreId, applicationId, defectId, ...defect, namedBy: actor.accountId, now });
  }
  await tx.run(markDefectsTold, { centreId, applicationId, toldSeq: seq });
  announceApplicationLetter(context, { applicationId, seq });
  return { applicationId };
}

/** In the name of each department that asks for it. */
const notFiled = ({ id, departments }: SharedDocument): readonly NamedDefect[] =>
  departments.map((departmentCode) => ({ documentId: id, defect: NOT_FILED, departmentCode }));
