import type { submitDraft as route } from '@yichuang/contract/case-track.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { CaseId } from '@yichuang/domain/cases/case-file.ts';
import { submitCase } from '@yichuang/domain/cases/submit.ts';
import { notFound } from '#platform/http/refusal.ts';
import { answeringDepartment, currentSheet } from '../catalogue/index.ts';
import type { Acting } from '../context.ts';
import { fileUploads } from '../documents/index.ts';
import { lockCompleteDraft, markSubmitted } from '../forms/index.ts';
import { getCentre } from '../organisation/index.ts';
import { dossierDigest, newDossier } from './dossier.ts';
import { nextCaseNumber } from './numbers.ts';
import { saveNewCase } from './save.ts';
import { caseByDraft } from './store.ts';

/** An online filing enters the system: from this moment the centre has five working days to say what is missing. */
export async function submitDraft({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, now, today, server } = context;
  const { draftId } = params;
  const draft = await lockCompleteDraft({ draftId, version: body.version }, context);
  if (draft.isSubmitted) return { caseId: await caseOfDraft(draftId, context) };
  if (draft.subject.kind !== 'item') throw notFound();
  const sheet = await currentSheet(tx, centreId, draft.subject.code);
  const departmentCode = answeringDepartment(sheet, draft.answers.form);
  const { regionCode } = await getCentre(tx, centreId);

  const caseId = server.random.newId() as CaseId;
  const dossier = newDossier(draft.answers, server.random);
  const result = submitCase(
    {
      caseId,
      caseNumber: await nextCaseNumber(server, {
        centreId,
        region: regionCode,
        on: today,
        receivedVia: 'online',
      }),
      itemCode: sheet.code,
      itemVersion: sheet.version,
      departmentCode,
      handling: sheet.handling,
      receivedVia: 'online',
    },
    { at: now, dossierDigest: dossierDigest(dossier) },
  );

  saveNewCase(context, result, dossier, { draftId });
  await fileUploads(draftId, caseId, context);
  await markSubmitted(tx, { centreId, draftId, submittedAs: caseId });
  return { caseId };
}

/** Submitted before: the same receipt again. */
async function caseOfDraft(draftId: string, { tx, centreId }: Acting): Promise<string> {
  const row = await tx.maybe(caseByDraft, { centreId, draftId });
  if (!row) throw notFound();
  return row.caseId;
}
