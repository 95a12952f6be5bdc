import { attachToDraft, detachFromDraft } from '@yichuang/contract/draft-attachments.ts';
import { type FieldFault, ProblemError } from '@yichuang/contract/problem.ts';
import { detachedBy, receiveFiles } from '#files/receive-files.ts';
import type { PageRequest } from '#page.ts';
import { findDraft } from './draft.ts';

/** Takes in what was posted for the draft, and takes away what a button names. @returns faults of refused files */
export async function changeFiles(request: PageRequest): Promise<readonly FieldFault[]> {
  const draft = await findDraft(request);
  if (!draft || draft.submitted) return [];
  const { draftId } = draft;
  const attachmentId = detachedBy(request);
  if (attachmentId !== null) await detach(request, draftId, attachmentId);
  const documentIds = draft.documents.map(({ id }) => id);
  return receiveFiles(request, documentIds, (documentId, { name, file }) =>
    request.call(attachToDraft, { params: { draftId, documentId }, query: { name }, file }),
  );
}

/** Pressed twice: it is gone already. */
async function detach({ call }: PageRequest, draftId: string, attachmentId: string): Promise<void> {
  try {
    await call(detachFromDraft, { params: { draftId, attachmentId }, body: {} });
  } catch (error) {
    if (!(error instanceof ProblemError) || ![400, 404].includes(error.problem.status)) throw error;
  }
}
