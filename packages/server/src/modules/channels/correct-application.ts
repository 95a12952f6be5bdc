import type { correctApplication as route } from '@yichuang/contract/channel-handling.ts';
import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { correctApplication as correct } from '@yichuang/domain/channels/joint-correction.ts';
import { notFound } from '#platform/http/refusal.ts';
import { dossierDigest } from '../cases/index.ts';
import type { Acting } from '../context.ts';
import { updateFiled } from './handling-store.ts';
import { loadForCentre } from './load-handling.ts';
import { applicationOf, saveApplication } from './rows.ts';
import { dossierOf } from './store.ts';

/** 补正收件: the papers, handed in once at the counter; every department finds them in its case. */
export async function correctApplication({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, today } = context;
  const { applicationId } = params;
  const { row, head } = await loadForCentre(applicationId, body.version, context);
  const filing = await tx.maybe(dossierOf, { centreId, applicationId });
  if (!filing) throw notFound();
  const dossier = {
    ...filing,
    applicant: filing.applicant as ApplicantAnswers,
    form: filing.form as Record<string, unknown>,
  };
  const { documents } = body;
  const result = correct(applicationOf(row), {
    by: actor,
    at: now,
    on: today,
    documentIds: documents,
    dossierDigest: dossierDigest(dossier),
  });
  saveApplication({ tx, centreId }, { head, result });
  const filed = [...new Set([...filing.documents, ...documents])];
  await tx.run(updateFiled, { centreId, applicationId, documents: filed });
  return { applicationId };
}
