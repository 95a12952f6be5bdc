import type { requestJointCorrection as route } from '@yichuang/contract/channel-handling.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { requestJointCorrection as request } from '@yichuang/domain/channels/joint-correction.ts';
import { notFound } from '#platform/http/refusal.ts';
import { textDigest } from '../cases/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { announceApplicationLetter } from './application-letters.ts';
import { documentSet } from './document-set.ts';
import { defectsOf, markDefectsTold } from './handling-store.ts';
import { loadForCentre } from './load-handling.ts';
import { namesFor } from './plan-view.ts';
import { applicationOf, saveApplication } from './rows.ts';
import { dossierOf } from './store.ts';

/** 联办一次性告知补正: everything that the departments have named goes out in one notice. */
export async function requestJointCorrection({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, today, server } = context;
  const { applicationId } = params;
  const { row, head, running } = await loadForCentre(applicationId, body.version, context);
  const filing = await tx.maybe(dossierOf, { centreId, applicationId });
  if (!filing) throw notFound();
  const defects = (await tx.many(defectsOf, { centreId, applicationId }))
    .filter(({ toldSeq }) => toldSeq === null)
    .map(({ documentId, defect, departmentCode }) => ({ documentId, defect, departmentCode }));
  const statement = { defects };
  const result = request(applicationOf(row), {
    by: actor,
    at: now,
    on: today,
    defects,
    documents: documentSet(running.graph, await namesFor({ ...context, db: tx })),
    statementDigest: textDigest(filing.salt, statement),
    clock: await officeClock(tx, server, centreId),
  });
  const { seq } = saveApplication({ tx, centreId }, { head, result, statement });
  await tx.run(markDefectsTold, { centreId, applicationId, toldSeq: seq });
  announceApplicationLetter(context, { applicationId, seq });
  return { applicationId };
}
